/** Whether two names may be one: in another order, spelling or length, or cut into words otherwise (domain/nik-and-names.md, Names). Pure. */
import { jaroWinkler } from '@skyra/jaro-winkler';
import { nameAsOneWord, nameWords } from '../../people/index.js';

/**
 * same: all words, however spelt or cut · close: all words, but some only alike, as Suparman and Suparmin · part: all words of the shorter one ·
 * differs: each has a word of its own
 */
export type NameLevel = 'same' | 'close' | 'part' | 'differs';

export interface ComparedNames {
  readonly level: NameLevel;
  /** words that both have */
  readonly shared: readonly string[];
  /** how many words are only alike */
  readonly alike: number;
}

/** A name ready to be compared. */
export interface ReadName {
  readonly words: readonly string[];
  readonly asOne: string;
}

/** undefined: no letter in it, or nothing but single letters, which could be anybody's */
export function readName(name: string): ReadName | undefined {
  const words = nameWords(name);
  return words.every((word) => word.length < 2) ? undefined : { words, asOne: nameAsOneWord(name) };
}

/** Jaro-Winkler, at which two words may be one that was misheard. Suparman and Suparmin are at 0.95: no threshold tells them apart. */
const ALIKE = 0.88;
/** letters of which too few are left to be alike: Siti, Sri and Sri are many */
const SHORTEST = 4;

export function compareNames(one: ReadName, other: ReadName): ComparedNames {
  if (one.asOne === other.asOne)
    return { level: 'same', shared: one.words.length <= other.words.length ? one.words : other.words, alike: 0 };
  const shared = one.words.filter((word) => other.words.includes(word));
  const ownOfOne = one.words.filter((word) => !shared.includes(word));
  const ownOfOther = other.words.filter((word) => !shared.includes(word));
  const alike = pairsAlike(ownOfOne, ownOfOther) || (jaroWinkler(one.asOne, other.asOne) >= 0.97 ? ownOfOne.length : 0);
  const left = [ownOfOne.length - alike, ownOfOther.length - alike];
  const level =
    Math.max(...left) <= 0 ? (alike ? 'close' : 'same') : Math.min(...left) <= 0 && shared.length + alike > 0 ? 'part' : 'differs';
  return { level, shared, alike };
}

/** How many words of each have one in the other that is alike, each used once. */
function pairsAlike(ones: readonly string[], others: readonly string[]): number {
  const free = [...others];
  return ones.filter((word) => {
    const near = free.findIndex((other) => areAlike(word, other));
    if (near >= 0) free.splice(near, 1);
    return near >= 0;
  }).length;
}

/** Whether two words may be one that was misheard or mistyped. */
export function areAlike(one: string, other: string): boolean {
  if (one === other) return true;
  return Math.min(one.length, other.length) >= SHORTEST && jaroWinkler(one, other) >= ALIKE;
}
