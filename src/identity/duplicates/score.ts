/** Whether two records may be of one person: a hint with its reasons, never a verdict (domain/nik-and-names.md, Record linkage). Pure. */
import { compare } from './compare.js';
import type { Described } from './describe.js';
import { weightOf, type Agreement, type WordShares } from './weights.js';

/** possible: "mungkin sama" · very_likely: "sangat mungkin sama" */
export type Level = 'possible' | 'very_likely';

/** Why: of one field, how it agrees and how much that says in bits. Codes and numbers, no personal data. */
export interface Reason {
  readonly field: Agreement['field'];
  readonly level: Agreement['level'];
  readonly weight: number;
}

export interface Score {
  /** bits, to one decimal */
  readonly score: number;
  /** undefined: nothing to show */
  readonly level: Level | undefined;
  /** what says most first */
  readonly reasons: readonly Reason[];
}

/**
 * Bits from which a pair is shown at all, and from which it is called very likely, set on the train part of the labelled set (docs/duplicates.md). They
 * hold for so many persons; among more there are more who are alike by chance, and each fourfold of persons asks for one bit more.
 */
const POSSIBLE = 9;
const VERY_LIKELY = 15;
const SET_AMONG = 5000;

export function score(one: Described, other: Described, shares: WordShares): Score {
  const agreements = compare(one, other);
  const reasons = agreements
    .map((agreement) => ({ field: agreement.field, level: agreement.level, weight: tenths(weightOf(agreement, shares)) }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const sum = tenths(reasons.reduce((total, { weight }) => total + weight, 0));
  const more = Math.max(0, Math.log2(shares.persons / SET_AMONG) / 2);
  const level = sum < POSSIBLE + more ? undefined : sum >= VERY_LIKELY + more && isOfThePerson(reasons) ? 'very_likely' : 'possible';
  return { score: sum, level, reasons };
}

const tenths = (bits: number) => Math.round(bits * 10) / 10;

/**
 * Whether there is something that relatives do not have in common, and nothing that speaks of another person: twins share birth, family and place and
 * have names that are alike; fathers and sons may share the name and all but the age. A name by itself is not enough either.
 */
function isOfThePerson(reasons: readonly Reason[]): boolean {
  const is = (field: Reason['field'], ...levels: string[]) =>
    reasons.some((reason) => reason.field === field && levels.includes(reason.level));
  const named = is('name', 'same') || is('alias', 'same');
  if (is('nik', 'same', 'same_mended')) return !is('birth', 'generation') && (named || !is('sex', 'differs'));
  if (is('nik', 'differs') || is('birth', 'generation', 'age_differs', 'other_date') || is('sex', 'differs') || is('group', 'met_together'))
    return false;
  const partly = is('name', 'part') || is('alias', 'part');
  const born = is('birth', 'same_date', 'swapped', 'year_off', 'same_year', 'part_of_date');
  const own = is('marks', 'same') || is('police_letter', 'same');
  if (named) return born || own || (is('birth', 'age_fits') && (is('mother', 'same') || is('phone', 'same') || is('found', 'same')));
  return (
    (partly && is('birth', 'same_date') && (own || is('origin', 'same_place') || is('phone', 'same'))) ||
    (is('marks', 'same') && is('police_letter', 'same'))
  );
}
