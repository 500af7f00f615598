/** What the comparison says, in words. Of codes alone: no personal data. Pure. */
import type { Words } from '../../shared/refusal.js';
import type { Level, Reason } from './score.js';
import type { Agreement } from './weights.js';

const words = (id: string, en: string): Words => ({ id, en });

export const LEVEL_WORDS: Readonly<Record<Level, Words>> = {
  possible: words('mungkin sama', 'possibly the same'),
  very_likely: words('sangat mungkin sama', 'very likely the same'),
};

type Said<A> = A extends Agreement ? Readonly<Record<A['field'], Readonly<Record<A['level'], Words>>>> : never;
type All<U> = (U extends unknown ? (of: U) => void : never) extends (of: infer I) => void ? I : never;

const NAMES = {
  same: words('nama sama, juga bila ejaannya lain', 'the name is the same, if perhaps spelt otherwise'),
  close: words('nama mirip, berbeda satu dua huruf', 'the names are alike but for a letter or two'),
  part: words('sebagian nama sama', 'a part of the name is the same'),
  differs: words('nama berbeda', 'the names differ'),
};

/** Every agreement has its words: the compiler sees to it. */
const REASONS: All<Said<Agreement>> = {
  nik: {
    same: words('NIK sama', 'the NIK is the same'),
    same_mended: words(
      'NIK sama bila huruf dibaca sebagai angka (O sebagai 0)',
      'the NIK is the same if letters are read as digits (O as 0)',
    ),
    digit_off: words('NIK berbeda satu angka, atau dua angka tertukar', 'the NIK differs in one digit, or two are swapped'),
    serial_off: words('NIK berbeda hanya pada nomor urut: bisa juga kembar', 'only the serial of the NIK differs: they may be twins'),
    differs: words('NIK berbeda', 'the NIKs differ'),
  },
  name: NAMES,
  alias: {
    same: words('nama lain (alias) sama', 'an alias is the same'),
    close: words('nama lain (alias) mirip', 'an alias is alike'),
    part: words('sebagian nama lain (alias) sama', 'a part of an alias is the same'),
    differs: NAMES.differs,
  },
  birth: {
    same_date: words('tanggal lahir sama', 'the date of birth is the same'),
    swapped: words('tanggal dan bulan lahir tertukar', 'day and month of birth are swapped'),
    year_off: words('tanggal dan bulan lahir sama, tahunnya berdekatan', 'day and month of birth are the same, the year is near'),
    part_of_date: words('tahun lahir dan tanggal atau bulannya sama', 'the year of birth and the day or month are the same'),
    same_year: words('tahun lahir sama', 'the year of birth is the same'),
    near_year: words('tahun lahir berdekatan', 'the year of birth is near'),
    same_year_other_day: words('tahun lahir sama, tanggal dan bulannya lain', 'the year of birth is the same, day and month are others'),
    other_date_near: words('tanggal lahir lain, tahunnya berdekatan', 'the date of birth is another, the year is near'),
    other_date: words('tanggal lahir berbeda', 'the date of birth differs'),
    age_fits: words('umur cocok', 'the age fits'),
    age_near: words('umur hampir cocok', 'the age nearly fits'),
    age_differs: words('umur tidak cocok', 'the age does not fit'),
    generation: words('umur terpaut jauh, seperti orang tua dan anak', 'the ages are far apart, as of parent and child'),
  },
  sex: {
    male: words('sama-sama laki-laki', 'both are men'),
    female: words('sama-sama perempuan', 'both are women'),
    differs: words('jenis kelamin berbeda', 'one is a man, the other a woman'),
  },
  origin: {
    same_place: words('daerah asal sama', 'the place of origin is the same'),
    same_province: words('provinsi asal sama', 'the province of origin is the same'),
    unclear: words('daerah asal tidak dapat dibandingkan', 'the places of origin cannot be compared'),
    other_place: words('daerah asal berbeda', 'the places of origin differ'),
    other_province: words('provinsi asal berbeda', 'the provinces of origin differ'),
  },
  mother: {
    same: words('nama ibu sama', 'the mother’s name is the same'),
    close: words('nama ibu mirip', 'the mothers’ names are alike'),
    part: words('sebagian nama ibu sama', 'a part of the mother’s name is the same'),
    differs: words('nama ibu berbeda', 'the mothers’ names differ'),
  },
  family: { same: words('keluarga yang disebut sama', 'the same relative is named') },
  marks: {
    same: words('ciri tubuh sama', 'the marks are the same'),
    some: words('ciri tubuh mungkin sama', 'the marks may be the same'),
    none: words('ciri tubuh berbeda', 'the marks differ'),
  },
  language: { same: words('bahasa sama', 'the language is the same'), differs: words('bahasa berbeda', 'the languages differ') },
  phone: { same: words('nomor telepon sama', 'the phone number is the same') },
  police_letter: { same: words('nomor surat polisi sama', 'the number of the police letter is the same') },
  found: {
    same: words(
      'ditemukan di tempat dan pekan yang sama: mungkin dicatat dua kali',
      'found in the same place and week: perhaps recorded twice',
    ),
  },
  group: { met_together: words('ditemukan bersama: dua orang yang berbeda', 'met together: two persons') },
};

/** Why two may be one, or not. */
export function sayReason({ field, level }: Pick<Reason, 'field' | 'level'>): Words {
  return (REASONS[field] as Readonly<Record<string, Words>>)[level]!;
}
