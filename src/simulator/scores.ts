import { jaroWinkler } from '@skyra/jaro-winkler';

/** How alike two texts of the register are, 0 to 100, whatever their case, dots and spaces. An empty one is like nothing. */
export function likeness(a: string, b: string): number {
  const [one, other] = [plain(a), plain(b)];
  if (one === '' || other === '') return 0;
  return Math.floor(jaroWinkler(one, other) * 100);
}

export const plain = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
