/**
 * Names made comparable. Spelling of names varies by office, age of the paper and hearing: Soeharto/Suharto, Djoko/Joko, Moh./Muhammad,
 * Achmad/Ahmad. What comes out is for searching only, never shown; the name as stated is kept beside it (domain/nik-and-names.md, Names).
 */

/** How somebody is addressed, and what stands between two names. */
const NOT_A_NAME = new Set(
  'h hj haji hajah hajjah kh pak bapak bpk bu ibu mbah mas mbak tn ny nn sdr sdri alm almh bin binti alias drs dra dr ir'.split(' '),
);

/** Written short on cards and in letters; beside them all spellings of Muhammad, of which there are dozens. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^(m[ou](h|ch|kh)d?|mhd|md)$/, 'muhammad'],
  [/^m[ou](h|ch|kh)amm?[ae][dt]$/, 'muhammad'],
  [/^st$/, 'siti'],
  [/^abd$/, 'abdul'],
];

/**
 * In this order. Old spelling: dj is read j and j is read y, so dj must go first; after that j and y are one letter, since nothing in
 * "Jusuf" says which of the two is meant. Vowels are kept: dropping a weak e turned Sugeng into "sugng" and found too much.
 */
const SPELLING: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/[ck]h/g, 'h'],
  [/j/g, 'y'],
  [/sy/g, 's'],
  [/dh/g, 'd'],
  [/ph|v/g, 'f'],
  [/q/g, 'k'],
  [/(.)\1+/g, '$1'],
  [/(?<=..)h$/, ''],
];

const LONGEST = 40;
/** more words than any name has: what is longer is not a name */
const MOST = 12;

/** The words of a name by which it is found, in the order of the name, without titles; empty if it has no letter. */
export function nameWords(name: string): string[] {
  const words = wordsOf(name).map(foldWord);
  const long = words.filter((word) => word.length > 1);
  return [...new Set(long.length > 0 ? long : words)];
}

/** Two neighbouring words written as one, so that Nur Hasanah is found as Nurhasanah; `of` are the two as nameWords gives them. */
export interface JoinedWords {
  readonly word: string;
  readonly of: readonly [string, string];
}

export function joinedWords(name: string): JoinedWords[] {
  const words = wordsOf(name).filter((word) => word.length > 1);
  return words.slice(1).map((word, i) => ({ word: foldWord(words[i]! + word), of: [foldWord(words[i]!), foldWord(word)] }));
}

/** The whole name as one word, however it is cut: Nur Hasanah and Nurhasanah. */
export function nameAsOneWord(name: string): string {
  return foldWord(wordsOf(name).join(''));
}

/** Lower case without accents and titles, short forms written out. Who is only known as "Mbah" is found as that. */
function wordsOf(name: string): string[] {
  const words = name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ\u0060]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST);
  const named = words.filter((word) => !NOT_A_NAME.has(word));
  return (named.length > 0 ? named : words).map((word, i, all) => {
    if (word === 'm' && i === 0 && all.length > 1) return 'muhammad';
    return SHORT.find(([form]) => form.test(word))?.[1] ?? word.slice(0, LONGEST);
  });
}

/** A word in the one spelling that stands for all; small letters go in. */
export function foldWord(word: string): string {
  return SPELLING.reduce((text, [from, to]) => text.replace(from, to), word);
}
