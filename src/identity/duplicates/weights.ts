/**
 * How much each agreement says: log2(m/u), m being how often it is so of records of one person, u of records of two. Set by hand (docs/duplicates.md
 * says from what); to be estimated anew once about a thousand pairs have been decided. Pure.
 */
import { foldWord } from '../../people/index.js';

/** How a field of two records agrees. */
export type Agreement =
  | { readonly field: 'nik'; readonly level: 'same' | 'same_mended' | 'digit_off' | 'serial_off' | 'differs' }
  | {
      readonly field: 'name' | 'alias' | 'mother';
      readonly level: 'same' | 'close' | 'part' | 'differs';
      readonly shared: readonly string[];
      readonly alike: number;
    }
  | { readonly field: 'birth'; readonly level: keyof typeof BIRTH; readonly width?: number }
  | { readonly field: 'sex'; readonly level: 'male' | 'female' | 'differs' }
  | { readonly field: 'origin'; readonly level: 'same_place' | 'same_province' | 'unclear' | 'other_place' | 'other_province' }
  | { readonly field: 'family'; readonly level: 'same' }
  | { readonly field: 'marks'; readonly level: 'same' | 'some' | 'none' }
  | { readonly field: 'language'; readonly level: 'same' | 'differs'; readonly shared?: readonly string[] }
  | { readonly field: 'phone' | 'police_letter' | 'found'; readonly level: 'same' }
  | { readonly field: 'group'; readonly level: 'met_together' };

/** How common words of names are here. */
export interface WordShares {
  /** persons who have it in their name, among all of this installation; undefined: not counted */
  count(word: string): number | undefined;
  readonly persons: number;
}

const BIRTH = {
  same_date: 9,
  swapped: 7,
  year_off: 5,
  part_of_date: 3,
  same_year: 4,
  near_year: 1.5,
  same_year_other_day: -0.5,
  other_date_near: -2,
  other_date: -5,
  age_fits: 2,
  age_near: -0.5,
  age_differs: -4,
  generation: -7,
} as const;

const FLAT: { readonly [field: string]: Readonly<Record<string, number>> } = {
  nik: { same: 18, same_mended: 16, digit_off: 8, serial_off: 2, differs: -5 },
  birth: BIRTH,
  sex: { male: 0.4, female: 1.6, differs: -5 },
  origin: { same_place: 3, same_province: 1.3, unclear: 0, other_place: -1.5, other_province: -2 },
  family: { same: 3 },
  marks: { same: 5, some: 1.5, none: -0.5 },
  language: { same: 2, differs: -1 },
  phone: { same: 7 },
  police_letter: { same: 8 },
  found: { same: 4.5 },
  group: { met_together: -12 },
};

/** Shares of languages, of 1: our assumption for who is found in East Java. */
const LANGUAGES = new Map(
  Object.entries({ jawa: 0.55, madura: 0.15, sunda: 0.12 }).map(([word, share]) => [foldWord(word), share] as const),
);

/**
 * How often a word of a name occurs where that is not yet known: of a new installation, in which few are recorded. From general knowledge
 * (docs/domain/synthetic-cases.md: Muhammad 20 % of men, Siti 12 % of women), counted as so many persons more.
 */
const COMMON = new Map(
  Object.entries({
    muhammad: 0.12,
    ahmad: 0.03,
    abdul: 0.03,
    siti: 0.05,
    sri: 0.03,
    nur: 0.03,
    slamet: 0.01,
    agus: 0.015,
    eko: 0.01,
    joko: 0.01,
    budi: 0.01,
    bambang: 0.008,
    suparman: 0.005,
    sumiati: 0.005,
    dewi: 0.01,
    maria: 0.01,
    santoso: 0.01,
    setiawan: 0.008,
    hidayat: 0.008,
    lestari: 0.006,
    rahayu: 0.005,
  }).map(([word, share]) => [foldWord(word), share] as const),
);
const UNCOMMON = 0.0008;
const COUNTED_AS = 500;

/** Most that one word can say: a rarer one may be a typing error of both. */
const WORD_MOST = 9;
/** Most that all names together can say: less than "very likely" needs. A name alone never decides (domain/nik-and-names.md). */
const NAME_MOST = 11;

/** Bits. For agreement positive, against it negative. */
export function weightOf(agreement: Agreement, shares: WordShares): number {
  switch (agreement.field) {
    case 'name':
      return nameWeight(agreement, shares);
    case 'alias':
      return nameWeight(agreement, shares) - 0.5;
    case 'mother': // brothers and sisters have the same
      return Math.min(5, 0.6 * nameWeight(agreement, shares));
    case 'birth':
      return agreement.level === 'age_fits'
        ? Math.min(3.5, Math.max(0.3, Math.log2((0.9 * 60) / (agreement.width ?? 30))))
        : BIRTH[agreement.level];
    case 'language':
      return agreement.level === 'same'
        ? Math.min(1.5, Math.log2(0.9 / Math.min(...(agreement.shared ?? []).map((word) => LANGUAGES.get(word) ?? 0.05))))
        : -1;
    default:
      return FLAT[agreement.field]![agreement.level]!;
  }
}

function nameWeight(
  { level, shared, alike }: Extract<Agreement, { shared: readonly string[]; alike: number }>,
  shares: WordShares,
): number {
  const bits = shared.reduce((sum, word) => sum + bitsOf(word, shares), 0);
  switch (level) {
    case 'same':
      return Math.min(NAME_MOST, bits - 0.6);
    case 'close':
      return Math.min(5, bits * 0.5 + 2.5 * alike);
    case 'part':
      return Math.min(5, Math.max(0, bits * 0.7 + 1.5 * alike - 2));
    case 'differs':
      return shared.length > 0 ? -2 : -3.5;
  }
}

/** What it says that two have this word: Muhammad little, Tasan much. */
function bitsOf(word: string, shares: WordShares): number {
  const counted = shares.count(word) ?? 0;
  const share = (counted + COUNTED_AS * (COMMON.get(word) ?? UNCOMMON)) / (shares.persons + COUNTED_AS);
  return Math.min(WORD_MOST, -Math.log2(share));
}
