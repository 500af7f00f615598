/**
 * What is stated of a person, made comparable: birth, place of origin, NIK. As with names, what comes out is for searching and comparing only, never
 * shown. Pure.
 */
import type { StatedIdentity } from './identity.js';
import { foldWord, nameWords } from './names.js';

/** When somebody was born, as far as it was said. */
export interface Birth {
  /** YYYY-MM-DD; undefined: not to the day, or a day that is written when nobody knows it (1 January, 1 July, 31 December) */
  readonly date: string | undefined;
  /** the first and last year it may have been; the same: it was said */
  readonly years: readonly [number, number];
}

const UNKNOWN_DAYS = ['01-01', '07-01', '12-31'];

/** A birth date as written, or the years an estimated age allows on the day it was estimated; undefined: nothing is known. */
export function birthOf({ birthDate, ageEstimate }: StatedIdentity, recordedAt: Date): Birth | undefined {
  const [, y1, m1, d1, d2, m2, y2] =
    /^\s*(?:(\d{4})(?:-(\d\d)(?:-(\d\d))?)?|(\d\d?)[-/. ](\d\d?)[-/. ](\d{4}))\s*$/.exec(typeof birthDate === 'string' ? birthDate : '') ??
    [];
  const year = Number(y1 ?? y2);
  if (year > 1900 && year <= recordedAt.getUTCFullYear()) {
    const [month, day] = [m1 ?? m2, d1 ?? d2].map((part) => part?.padStart(2, '0'));
    const known = month !== undefined && day !== undefined && !UNKNOWN_DAYS.includes(`${month}-${day}`);
    return { date: known ? `${year}-${month}-${day}` : undefined, years: [year, year] };
  }
  if (typeof ageEstimate !== 'number') return undefined;
  const middle = recordedAt.getUTCFullYear() - ageEstimate;
  const around = toleranceOf(ageEstimate);
  return { date: undefined, years: [middle - around, middle + around] };
}

/** By how many years an age that was estimated may be wrong: the older, the more. Our assumption, to be replaced by what decided pairs show. */
function toleranceOf(age: number): number {
  return Math.max(2, Math.ceil(age / 6));
}

/** Where somebody comes from. */
export interface Origin {
  /** words of kabupaten, kota and smaller, without saying which is which */
  readonly places: readonly string[];
  /** the province, if it is named */
  readonly province: string | undefined;
}

const NO_PLACE = new Set(
  'kabupaten kab kota kotamadya kodya kecamatan kec kelurahan kel desa ds dusun dsn kampung kp prov provinsi propinsi jalan jl rt rw no katanya asal dari daerah dan atau di utara selatan timur barat tengah daya indonesia'.split(
    ' ',
  ),
);

/** Provinces by the words that name them. */
const PROVINCES = new Map(
  Object.entries({
    35: 'jawa timur|jatim',
    33: 'jawa tengah|jateng',
    32: 'jawa barat|jabar',
    34: 'di yogyakarta|daerah istimewa yogyakarta|diy|yogyakarta|jogjakarta|jogja',
    31: 'dki jakarta|dki|jakarta',
    36: 'banten',
    51: 'bali',
    52: 'nusa tenggara barat|ntb',
    53: 'nusa tenggara timur|ntt',
    61: 'kalimantan barat|kalbar',
    62: 'kalimantan tengah|kalteng',
    63: 'kalimantan selatan|kalsel',
    64: 'kalimantan timur|kaltim',
    65: 'kalimantan utara|kaltara',
    71: 'sulawesi utara|sulut',
    72: 'sulawesi tengah|sulteng',
    73: 'sulawesi selatan|sulsel',
    74: 'sulawesi tenggara|sultra',
    75: 'gorontalo',
    76: 'sulawesi barat|sulbar',
    11: 'aceh',
    12: 'sumatera utara|sumatra utara|sumut',
    13: 'sumatera barat|sumatra barat|sumbar',
    14: 'riau',
    15: 'jambi',
    16: 'sumatera selatan|sumatra selatan|sumsel',
    17: 'bengkulu',
    18: 'lampung',
    19: 'bangka belitung|babel',
    21: 'kepulauan riau|kepri',
    81: 'maluku',
    82: 'maluku utara|malut',
    91: 'papua pegunungan|papua',
  }).flatMap(([code, words]) => words.split('|').map((word) => [word, code] as const)),
);
const NAMED = new RegExp(`\\b(?:${[...PROVINCES.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`);

/** Where somebody says they come from, in comparable words; undefined if it says nothing. */
export function originOf({ origin }: StatedIdentity): Origin | undefined {
  const text =
    typeof origin === 'string'
      ? origin
          .normalize('NFKD')
          .replace(/\p{M}/gu, '')
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .join(' ')
      : '';
  const named = NAMED.exec(text)?.[0];
  const province = PROVINCES.get(named ?? '');
  const rest = named === undefined ? text : text.replace(named, ' ');
  const places = [...new Set(rest.split(' ').filter((word) => word.length > 2 && !NO_PLACE.has(word)).map(foldWord))]; // prettier-ignore
  return places.length === 0 && province === undefined ? undefined : { places, province };
}

/** A NIK as it was probably meant. */
export interface NikReading {
  /** 16 digits */
  readonly digits: string;
  /** whether letters had to be read as digits for that: O for 0, l for 1 */
  readonly mended: boolean;
}

const LETTERS: Readonly<Record<string, string>> = { O: '0', Q: '0', D: '0', I: '1', L: '1', '|': '1', Z: '2', S: '5', B: '8' };

/** Reads letters that look like digits as those. Only for comparing: what was typed stays an error to be seen. */
export function readMended(nik: string): NikReading | undefined {
  const text = nik.toUpperCase().replace(/^\s*NIK\b/, '').replace(/[\s.\-/:]/g, ''); // prettier-ignore
  const digits = text.replace(/[OQDIL|ZSB]/g, (letter) => LETTERS[letter]!);
  return /^\d{16}$/.test(digits) ? { digits, mended: digits !== text } : undefined;
}

/** Mother and other relatives by name, as far as they are stated. */
export interface Kin {
  readonly mother: string | undefined;
  readonly family: readonly string[];
}

const RELATIVE =
  /^(?:ayah|bapak|bpk|pak|suami|istri|isteri|anak|adik|kakak|paman|pakde|bibi|bude|nenek|kakek|saudara|saudari|ipar|mertua|keponakan)\b[\s:.]*/i;
const MOTHER = /^(?:nama\s+)?(?:ibu|ibunya|emak|mak|mbok|biyung)\b(?:\s+kandung)?[\s:.]*/i;

/** Who is named as family, without what relation they are; a mother may be one of them, as "ibu: Sutinah". */
export function kinOf({ mother, family }: StatedIdentity): Kin {
  const all = textsOf(family);
  return {
    mother: textsOf(mother)[0] ?? all.find((each) => MOTHER.test(each))?.replace(MOTHER, ''),
    family: all.flatMap((each) => (MOTHER.test(each) ? [] : each.replace(RELATIVE, ''))),
  };
}

/** Texts that are stated singly or several together. */
export function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string' && each.trim() !== '');
}

/** All words of each name in the order of the alphabet: the same for the same name in another order or spelling. */
function wholeNames(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => nameWords(name).sort().join(' ')))].filter((words) => words !== '');
}

/** What the NIKs, names, dates or whereabouts of those who may be the same have in common, however else they are written. In clear: only to be hashed. */
export interface Block {
  readonly kind: 'nik' | 'nik_begins' | 'nik_ends' | 'name' | 'kin' | 'date' | 'near';
  readonly word: string;
}

/** How what a person is found by is made (`findableOf`, `blocksOf`): one more with each change of it, and everybody's is made anew after the next start. */
export const SEARCH_FORM = 1;

/** Under which a person lies. */
export function blocksOf(identity: StatedIdentity, recordedAt: Date): Block[] {
  const birth = birthOf(identity, recordedAt);
  return [...surelyOf(identity, birth), ...nearOf(identity, birth ? [whenOf(birth)] : [], [sexOf(identity) ?? 'x'])];
}

/** Under which to look for those who may be the same: also a year or two beside, and those of whom it is not said whether they are men or women. */
export function blocksToSearch(identity: StatedIdentity, recordedAt: Date): Block[] {
  const birth = birthOf(identity, recordedAt);
  const sex = sexOf(identity);
  const [from, to] = birth?.years ?? [0, -1];
  const years = range(from - 2, to + 2).map((year) => `born ${year}`);
  const spans = [...new Set(range(from - APART, to + APART).map(fiveYears))].map((span) => `about ${span}`);
  const when = birth ? [...years, ...spans] : [];
  return [...surelyOf(identity, birth), ...nearOf(identity, when, sex === undefined ? ['male', 'female', 'x'] : [sex, 'x'])];
}

/** years by which the middle of two estimates may differ and still be looked at */
const APART = 8;
/** of an address only what comes first is looked for */
const MOST_PLACES = 3;

function surelyOf(identity: StatedIdentity, birth: Birth | undefined): Block[] {
  const digits = readMended(identity.nik ?? '')?.digits;
  const { mother, family } = kinOf(identity);
  const kin = wholeNames(mother === undefined ? family : [mother, ...family]);
  return [
    ...(digits === undefined ? [] : [block('nik', digits), block('nik_begins', digits.slice(0, 8)), block('nik_ends', digits.slice(8))]),
    ...wholeNames(identity.names).map((word) => block('name', word)),
    ...kin.map((word) => block('kin', word)),
    ...(birth?.date === undefined ? [] : [block('date', birth.date)]),
  ];
}

function nearOf(identity: StatedIdentity, when: readonly string[], sexes: readonly string[]): Block[] {
  const { places = [], province } = originOf(identity) ?? {};
  const where = places.length > 0 ? places.slice(0, MOST_PLACES) : province === undefined ? [] : [province];
  return when.flatMap((time) => sexes.flatMap((sex) => where.map((place) => block('near', `${time} ${sex} ${place}`))));
}

const block = (kind: Block['kind'], word: string): Block => ({ kind, word });
const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n);
const fiveYears = (year: number) => Math.floor(year / 5) * 5;

function whenOf({ years: [from, to] }: Birth): string {
  return from === to ? `born ${from}` : `about ${fiveYears(Math.round((from + to) / 2))}`;
}

/** undefined: not known */
export function sexOf({ sex }: StatedIdentity): 'male' | 'female' | undefined {
  return sex === 'male' || sex === 'female' ? sex : undefined;
}
