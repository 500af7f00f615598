/**
 * How the second record of a person differs from the first: the table of docs/duplicates.md, line by line, in the same order and with the same rates.
 * Fixed before the weights of the comparison were set.
 */
import { nameOf, nikOf, provinceOf } from './people.mjs';

const OLD = [
  [/u/g, 'oe'],
  [/j/g, 'dj'],
  [/c/g, 'tj'],
  [/y/g, 'j'],
  [/sy/g, 'sj'],
];
const SHORT = [
  [/\bMuhammad\b/, ['Moh.', 'M.', 'Muh.', 'Mohamad', 'Moch.', 'Muhamad']],
  [/\bSiti\b/, ['St.']],
  [/\bAbdul\b/, ['Abd.']],
];
const VOWELS = 'aiueo';
const DAY = 86_400_000;

const names = (change) => (record, dice, truth) => {
  if (record.identity.names.length) record.identity.names[0] = change(record.identity.names[0], dice, truth);
};
const drop = (field) => (record) => void delete record.identity[field];

export const VARIATIONS = [
  { key: 'old_spelling', rate: 0.08, apply: names((name, dice) => name.toLowerCase().replace(...dice.pick(OLD))) },
  {
    key: 'short_form',
    rate: 0.5,
    apply: names((name, dice) => SHORT.reduce((text, [form, short]) => text.replace(form, dice.pick(short)), name)),
  },
  { key: 'joined', rate: 0.05, apply: names((name) => name.replace(/ (\p{L})/u, (_, letter) => letter.toLowerCase())) },
  { key: 'one_word_only', rate: 0.12, apply: names((name, dice) => dice.pick(name.split(' '))) },
  { key: 'word_order', rate: 0.04, apply: names((name) => name.split(' ').reverse().join(' ')) },
  { key: 'one_letter_wrong', rate: 0.08, apply: names(oneLetterWrong) },
  {
    key: 'title',
    rate: 0.06,
    apply: names(
      (name, dice, { sex }) => `${dice.pick(sex === 'male' ? ['H.', 'Pak', 'Mas', 'Mbah'] : ['Hj.', 'Bu', 'Mbak', 'Mbah'])} ${name}`,
    ),
  },
  { key: 'patronym', rate: 0.05, apply: names((name, _, { sex, father }) => `${name} ${sex === 'male' ? 'bin' : 'binti'} ${father}`) },
  { key: 'other_name', rate: 0.08, apply: otherName },
  {
    key: 'nickname',
    rate: 0.08,
    apply: (record, dice) =>
      void record.identity.names.push(dice.pick(['Penceng', 'Gundul', 'Cak Di', 'Yu Ti', 'Kentir', 'Kancil', 'Bolang'])),
  },
  { key: 'name_unknown', rate: 0.06, apply: (record) => void (record.identity.names = []) },
  { key: 'initial_only', rate: 0.01, apply: names((name) => `${name[0]}.`) },
  { key: 'age_estimated', rate: 0.15, apply: ageEstimated },
  {
    key: 'day_month_swapped',
    rate: 0.02,
    apply: birth(([year, month, day]) => (Number(day) <= 12 ? [year, day, month] : [year, month, day])),
  },
  { key: 'first_of_january', rate: 0.04, apply: birth(([year]) => [year, '01', '01']) },
  { key: 'year_off', rate: 0.04, apply: birth(([year, month, day], dice) => [Number(year) + dice.pick([-2, -1, 1, 2]), month, day]) },
  { key: 'sex_wrong', rate: 0.005, apply: (record) => void (record.identity.sex &&= record.identity.sex === 'male' ? 'female' : 'male') },
  { key: 'origin_in_other_words', rate: 0.3, apply: originInOtherWords },
  { key: 'origin_province_only', rate: 0.08, apply: (record, _, { code }) => void (record.identity.origin &&= provinceOf(code)) },
  {
    key: 'origin_other',
    rate: 0.06,
    apply: (record, dice) =>
      void (record.identity.origin &&= dice.pick(['Samarinda', 'Kabupaten Sinjai', 'Kota Denpasar', 'Kabupaten Tuban', 'Kota Bekasi'])),
  },
  {
    key: 'nik_digit',
    rate: 0.03,
    apply: nik((digits, dice, at) => digits.slice(0, at) + ((Number(digits[at]) + dice.int(1, 9)) % 10) + digits.slice(at + 1)),
  },
  { key: 'nik_letters', rate: 0.02, apply: nik((digits) => digits.replace(/0/, 'O').replace(/1/, 'l')) },
  {
    key: 'nik_swapped',
    rate: 0.01,
    apply: nik((digits, _, at) => digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2)),
  },
  { key: 'phone_other', rate: 0.6, apply: (record, dice) => void (record.identity.phones &&= [`0800${dice.int(1_000_000, 9_999_999)}`]) },
  {
    key: 'mother_spelt_otherwise',
    rate: 0.2,
    apply: (record, dice) => void (record.identity.mother &&= `Bu ${oneLetterWrong(record.identity.mother, dice)}`),
  },
  { key: 'marks_in_other_words', rate: 0.6, apply: (record, _, { marks }) => void (record.identity.marks &&= marks[1]) },
  { key: 'marks_not_noted', rate: 0.3, apply: drop('marks') },
  {
    key: 'language_in_other_words',
    rate: 0.3,
    apply: (record, dice) => void (record.identity.language &&= dice.pick([`Bahasa ${record.identity.language}`, 'Indonesia'])),
  },
  { key: 'found_twice', rate: 0.12, apply: foundTwice },
  { key: 'same_police_letter', rate: 0.08, apply: samePoliceLetter },
];

/** Does to `record` what chance will, and says what. @param first the earlier record of the same person */
export function vary(dice, record, truth, first) {
  return VARIATIONS.flatMap(({ key, rate, apply }) => (dice.chance(rate) && apply(record, dice, truth, first) !== false ? key : []));
}

/** As it was heard or typed: a vowel is another, a letter is left out, two are swapped. */
export function oneLetterWrong(name, dice) {
  const inside = [...name].flatMap((_, n) => (/^\p{L}\p{Ll}\p{Ll}$/u.test(name.slice(n - 1, n + 2)) ? n : []));
  if (inside.length === 0) return name;
  const at = dice.pick(inside);
  const letter = name[at];
  if (VOWELS.includes(letter)) return name.slice(0, at) + dice.pick(VOWELS.replace(letter, '')) + name.slice(at + 1);
  return name.slice(0, at) + (dice.chance(0.5) ? name.slice(at + 1) : name[at + 1] + letter + name.slice(at + 2));
}

/** Whoever gives another name sometimes lets the true one slip, and it is noted as an alias. */
function otherName(record, dice, truth) {
  const other = nameOf(dice, 'java', truth.sex, 45);
  record.identity.names = dice.chance(0.3) ? [other, truth.name] : [other];
  delete record.identity.nik;
}

function ageEstimated(record, dice, { born }) {
  if (!record.identity.birthDate) return false;
  delete record.identity.birthDate;
  const age = new Date(record.at).getUTCFullYear() - born.year;
  record.identity.ageEstimate = Math.max(1, Math.round((age + dice.normal() * (2 + age / 12)) / 5) * 5);
  return true;
}

function birth(change) {
  return (record, dice) => {
    if (!record.identity.birthDate) return false;
    record.identity.birthDate = change(record.identity.birthDate.split('-'), dice).join('-');
    return true;
  };
}

function originInOtherWords(record, dice, { place, village, code }) {
  if (!record.identity.origin) return false;
  const short = place.replace(/^(Kabupaten|Kota) /, '');
  record.identity.origin = dice.pick([
    short,
    `Kab. ${short}`,
    `${short}, ${provinceOf(code)}`,
    `Desa ${village}, ${short}`,
    `katanya ${short}`,
  ]);
  return true;
}

function nik(change) {
  return (record, dice) => {
    if (!record.identity.nik) return false;
    record.identity.nik = change(record.identity.nik, dice, dice.int(0, 11));
    return true;
  };
}

/** Two posts take up the same person within days. */
function foundTwice(record, dice, _, first) {
  if (!first.found) return false;
  record.at = first.at + dice.int(0, 3) * DAY;
  record.found = { ...first.found, place: dice.pick(first.found.spot), at: record.at };
  return true;
}

function samePoliceLetter(record, dice, { street }, first) {
  if (street) return false;
  first.letters = record.letters = [`SKTLK/${dice.int(100, 9999)}/${dice.int(1, 12)}/2026/SPKT`];
  return true;
}

/** Who is alike and yet somebody else. */
export const LOOKALIKES = [
  {
    key: 'twin',
    share: 0.2,
    make: (dice, truth) => {
      const name = dice.chance(0.5) ? oneLetterWrong(truth.name, dice) : nameOf(dice, 'java', truth.sex, 30);
      // in earnest the serial differs by one; here all serials are 0000, so the district does
      return {
        ...truth,
        name: name === truth.name ? `${name}i` : name,
        nik: nikOf(truth.code, (Number(truth.nik.slice(4, 6)) % 30) + 1, truth.born, truth.sex),
        marks: undefined,
      };
    },
  },
  {
    key: 'sibling',
    share: 0.2,
    make: (dice, truth) => {
      const born = {
        ...truth.born,
        year: truth.born.year + dice.pick([-4, -3, -2, 2, 3, 4]),
        month: dice.int(1, 12),
        day: dice.int(1, 28),
      };
      return {
        ...truth,
        name: nameOf(dice, 'java', truth.sex, 30),
        born,
        nik: nikOf(truth.code, Number(truth.nik.slice(4, 6)), born, truth.sex),
        marks: undefined,
      };
    },
  },
  {
    key: 'father_and_son',
    share: 0.15,
    make: (dice, truth) => {
      const born = { year: truth.born.year - dice.int(20, 32), month: dice.int(1, 12), day: dice.int(1, 28) };
      return {
        ...truth,
        born,
        nik: nikOf(truth.code, Number(truth.nik.slice(4, 6)), born, truth.sex),
        mother: nameOf(dice, 'java', 'female', 70),
        marks: undefined,
      };
    },
  },
  {
    key: 'one_letter_apart',
    share: 0.2,
    make: (dice, truth, stranger) => ({
      ...stranger,
      name: oneLetterWrong(truth.name, dice),
      sex: truth.sex,
      place: truth.place,
      code: truth.code,
    }),
  },
  {
    key: 'namesake',
    share: 0.25,
    make: (_, truth, stranger) => ({ ...stranger, name: truth.name, sex: truth.sex, language: truth.language }),
  },
];
