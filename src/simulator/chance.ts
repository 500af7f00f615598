/**
 * Chance that is the same every time: a number from a seed, what it is for, and an index. Nothing is drawn one after the other, so the thousandth
 * person can be made without the first 999. (Two rounds of murmur3's finaliser; not for secrets.)
 */
export type Draw = (what: number, index: number) => number;

export function drawOf(seed: number): Draw {
  const start = finish(seed ^ 0x9e3779b9);
  return (what, index) => finish(finish(start ^ Math.imul(what, 0x85ebca6b)) ^ Math.imul(index + 1, 0xc2b2ae35));
}

/** A number from a text, for what is known by its letters only. */
export function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finish(hash);
}

/** 0 <= share < 1 */
export const share = (drawn: number): number => drawn / 2 ** 32;

export const pick = <T>(list: readonly T[], drawn: number): T => list[drawn % list.length]!;

function finish(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
