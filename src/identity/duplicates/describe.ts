/** What is known of somebody, read once so that it can be compared with many. Pure. */
import {
  birthOf,
  foldWord,
  kinOf,
  originOf,
  phoneE164,
  readMended,
  sexOf,
  textsOf,
  type Birth,
  type NikReading,
  type Origin,
  type StatedIdentity,
} from '../../people/index.js';
import { readName, type ReadName } from './compare-names.js';

/** Where and when somebody was met. */
export interface Find {
  /** Kemendagri code of the city or regency */
  readonly region: string | undefined;
  /** as written */
  readonly place: string | undefined;
  /** degrees north and east */
  readonly point: readonly [number, number] | undefined;
  readonly at: Date;
}

/** What is known of somebody: what they say, and what their case says. */
export interface Known {
  readonly identity: StatedIdentity;
  /** when the identity was stated: an estimated age counts from then */
  readonly recordedAt: Date;
  readonly found: readonly Find[];
  /** numbers of police letters */
  readonly letters: readonly string[];
  /** those met together have the same; null: alone */
  readonly group: string | null;
}

/** The same, comparable. */
export interface Described {
  readonly names: readonly ReadName[];
  readonly sex: 'male' | 'female' | undefined;
  readonly birth: Birth | undefined;
  readonly origin: Origin | undefined;
  readonly mother: ReadName | undefined;
  readonly family: readonly ReadName[];
  readonly marks: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
  readonly phones: readonly string[];
  readonly nik: NikReading | undefined;
  readonly letters: readonly string[];
  readonly found: readonly (Omit<Find, 'place'> & { readonly words: ReadonlySet<string> })[];
  readonly group: string | null;
}

const words = (text: string) => text.split(/\s+/);
const SAYS_NOTHING = new Set(
  words(
    'di ada dan atau bekas luka besar kecil lama pada bagian kiri kanan sebelah yang ciri tanda lahir depan belakang atas bawah tangan',
  ).map(foldWord),
);
const NO_PLACE = new Set(
  words('jalan jl di depan dekat sekitar kawasan bawah kota area samping lama baru stasiun st terminal term pasar ps').map(foldWord),
);

export function describe({ identity, recordedAt, found, letters, group }: Known): Described {
  const { names, nik, phones = [] } = identity;
  const { mother, family } = kinOf(identity);
  return {
    names: names.flatMap((name) => readName(name) ?? []),
    sex: sexOf(identity),
    birth: birthOf(identity, recordedAt),
    origin: originOf(identity),
    mother: mother === undefined ? undefined : readName(mother),
    family: family.flatMap((each) => readName(each) ?? []),
    marks: wordsIn(textsOf(identity['marks']).join(' '), SAYS_NOTHING),
    languages: wordsIn(textsOf(identity['language']).join(' '), new Set(['bahasa'].map(foldWord))),
    phones: phones.flatMap((phone) => phoneE164(phone) ?? []),
    nik: readMended(nik ?? ''),
    letters: letters.map((letter) => letter.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')),
    found: found.map(({ region, place, point, at }) => ({ region, point, at, words: wordsIn(place ?? '', NO_PLACE) })),
    group,
  };
}

function wordsIn(text: string, without: ReadonlySet<string>): ReadonlySet<string> {
  const all = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldWord);
  return new Set(all.filter((word) => word.length > 2 && !without.has(word)));
}
