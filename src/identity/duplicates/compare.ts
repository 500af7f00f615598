/** Two descriptions beside each other: field by field, how they agree. What is missing on either side says nothing. Pure. */
import { areAlike, compareNames, type ComparedNames } from './compare-names.js';
import type { Described } from './describe.js';
import type { Agreement } from './weights.js';

const DAY = 86_400_000;
/** between two records of one find */
export const DAYS_APART = 4;

/** How each field agrees, of those that both have. */
export function compare(one: Described, other: Described): Agreement[] {
  return [
    compareNik(one, other),
    compareAllNames(one, other),
    compareBirth(one, other),
    both(one.sex, other.sex, (a, b) => (a === b ? { field: 'sex', level: a } : { field: 'sex', level: 'differs' })),
    compareOrigin(one, other),
    both(one.mother, other.mother, (a, b) => ({ field: 'mother', ...compareNames(a, b) })),
    one.family.some((a) => other.family.some((b) => kin(compareNames(a, b)) === 'same'))
      ? ({ field: 'family', level: 'same' } as const)
      : undefined,
    compareMarks(one, other),
    compareLanguages(one, other),
    one.phones.some((phone) => other.phones.includes(phone)) ? ({ field: 'phone', level: 'same' } as const) : undefined,
    one.letters.some((letter) => other.letters.includes(letter)) ? ({ field: 'police_letter', level: 'same' } as const) : undefined,
    one.found.some((a) => other.found.some((b) => isOneFind(a, b))) ? ({ field: 'found', level: 'same' } as const) : undefined,
    one.group !== null && one.group === other.group ? ({ field: 'group', level: 'met_together' } as const) : undefined,
  ].filter((agreement) => agreement !== undefined);
}

function both<T>(one: T | undefined, other: T | undefined, then: (a: T, b: T) => Agreement): Agreement | undefined {
  return one === undefined || other === undefined ? undefined : then(one, other);
}

function compareNik({ nik: one }: Described, { nik: other }: Described): Agreement | undefined {
  return both(one, other, (a, b) => {
    if (a.digits === b.digits) return { field: 'nik', level: a.mended || b.mended ? 'same_mended' : 'same' };
    const apart = [...a.digits].flatMap((digit, n) => (digit === b.digits[n] ? [] : n));
    const [first = 0, second = 0] = apart;
    const swapped =
      apart.length === 2 && second === first + 1 && a.digits[first] === b.digits[second] && a.digits[second] === b.digits[first];
    if (apart.length > 1 && !swapped) return { field: 'nik', level: 'differs' };
    return { field: 'nik', level: first >= SERIAL ? 'serial_off' : 'digit_off' }; // twins have serials that follow each other
  });
}

/** where the serial begins */
const SERIAL = 12;

const ORDER = ['same', 'close', 'part', 'differs'] as const;

/** Every name and alias beside every other: the best of them counts. */
function compareAllNames({ names: ones }: Described, { names: others }: Described): Agreement | undefined {
  let best: (ComparedNames & { readonly alias: boolean }) | undefined;
  ones.forEach((one, i) =>
    others.forEach((other, j) => {
      const compared = { ...compareNames(one, other), alias: i + j > 0 };
      if (best === undefined || rank(compared) < rank(best)) best = compared;
    }),
  );
  if (best === undefined) return undefined;
  const { level, shared, alike, alias } = best;
  return { field: alias && level !== 'differs' ? 'alias' : 'name', level, shared, alike };
}

const rank = ({ level, shared }: ComparedNames) => ORDER.indexOf(level) * 100 - shared.length;

function compareBirth({ birth: one }: Described, { birth: other }: Described): Agreement | undefined {
  return both(one, other, (a, b) => {
    const gap = Math.max(a.years[0], b.years[0]) - Math.min(a.years[1], b.years[1]);
    const [said, meant] = [a, b].map(({ years: [from, to] }) => from === to);
    const level = a.date !== undefined && b.date !== undefined ? dates(a.date, b.date, gap) : said && meant ? years(gap) : undefined;
    if (level !== undefined) return { field: 'birth', level };
    const width = a.years[1] - a.years[0] + b.years[1] - b.years[0] + 1;
    return { field: 'birth', level: gap <= 0 ? 'age_fits' : gap <= 4 ? 'age_near' : gap <= 12 ? 'age_differs' : 'generation', width };
  });
}

function dates(one: string, other: string, gap: number) {
  if (one === other) return 'same_date';
  const [year, month, day] = one.split('-');
  const [year2, month2, day2] = other.split('-');
  if (year === year2)
    return month === day2 && day === month2 ? 'swapped' : month === month2 || day === day2 ? 'part_of_date' : 'same_year_other_day';
  if (month === month2 && day === day2 && gap <= 2) return 'year_off';
  return gap <= 2 ? 'other_date_near' : gap <= 12 ? 'other_date' : 'generation';
}

/** Where one of the two dates is no more than a year. */
function years(gap: number) {
  return gap === 0 ? 'same_year' : gap <= 2 ? 'near_year' : gap <= 12 ? 'other_date' : 'generation';
}

function compareOrigin({ origin: one }: Described, { origin: other }: Described): Agreement | undefined {
  return both(one, other, (a, b) => {
    if (a.places.some((place) => b.places.some((each) => areAlike(place, each)))) return { field: 'origin', level: 'same_place' };
    const provinces = a.province !== undefined && b.province !== undefined;
    if (provinces && a.province !== b.province) return { field: 'origin', level: 'other_province' };
    if (a.places.length > 0 && b.places.length > 0) return { field: 'origin', level: 'other_place' };
    return { field: 'origin', level: provinces ? 'same_province' : 'unclear' };
  });
}

const kin = ({ level }: ComparedNames) => (level === 'differs' ? 'differs' : 'same');

function compareMarks({ marks: one }: Described, { marks: other }: Described): Agreement | undefined {
  if (one.size === 0 || other.size === 0) return undefined;
  const shared = [...one].filter((word) => [...other].some((each) => areAlike(word, each))).length;
  return { field: 'marks', level: shared > 1 ? 'same' : shared === 1 ? 'some' : 'none' };
}

/** Nearly everybody speaks Indonesian as well: that one has only that noted says nothing. */
function compareLanguages({ languages: one }: Described, { languages: other }: Described): Agreement | undefined {
  const [ones, others] = [one, other].map((all) => [...all].filter((word) => word !== 'indonesia'));
  if (!ones?.length || !others?.length) return undefined;
  const shared = ones.filter((word) => others.includes(word));
  return shared.length ? { field: 'language', level: 'same', shared } : { field: 'language', level: 'differs' };
}

/** The same spot within days: two posts may have taken up the same person. */
function isOneFind(one: Described['found'][number], other: Described['found'][number]): boolean {
  if (Math.abs(one.at.getTime() - other.at.getTime()) > DAYS_APART * DAY) return false;
  if (one.point && other.point) return metres(one.point, other.point) < 500;
  return one.region !== undefined && one.region === other.region && [...one.words].some((word) => other.words.has(word));
}

function metres([lat, lon]: readonly [number, number], [lat2, lon2]: readonly [number, number]): number {
  const degree = 111_320;
  return Math.hypot((lat - lat2) * degree, (lon - lon2) * degree * Math.cos((lat * Math.PI) / 180));
}
