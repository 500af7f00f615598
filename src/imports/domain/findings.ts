/** What is to be said of a row: where, what, how bad. Never what stands there: a report is printed, sent on and kept. Pure. */
import type { Words } from '../../shared/refusal.js';
import type { Column } from './columns.js';

export interface Finding {
  /** of the file, the header being 1; where the row begins */
  readonly line: number;
  /** as in docs/imports.md; of a column that is not known, its place as `#4`; null: the row as a whole */
  readonly column: Column | `#${number}` | null;
  readonly code: string;
  /** bad: the row is not imported */
  readonly severity: 'bad' | 'warning';
  readonly message: Words;
  /** the line that the row is compared with */
  readonly otherLine: number | null;
  /** the case that the row is compared with, where whoever imports may see it */
  readonly caseNumber: string | null;
}

const CODES = {
  column_unknown: {
    severity: 'warning',
    id: 'Kolom ini tidak dikenal; tidak diimpor.',
    en: 'This column is not known; it is not imported.',
  },
  too_many_cells: {
    severity: 'bad',
    id: 'Baris ini punya lebih banyak sel daripada judul kolom. Apit teks yang memuat pemisah dengan tanda kutip.',
    en: 'This row has more cells than there are headings. Put text with a separator in it into quotes.',
  },
  cell_too_long: { severity: 'bad', id: 'Sel ini lebih dari 500 huruf.', en: 'This cell has more than 500 characters.' },
  too_long: { severity: 'bad', id: 'Terlalu panjang.', en: 'This is too long.' },
  too_many: { severity: 'bad', id: 'Isinya terlalu banyak.', en: 'There are too many.' },
  wrong_form: {
    severity: 'bad',
    id: 'Bentuknya tidak benar: hanya huruf, angka, spasi dan . / _ - ( ), diawali huruf atau angka.',
    en: 'This does not have the right form: only letters, digits, spaces and . / _ - ( ), beginning with a letter or digit.',
  },
  not_a_choice: { severity: 'bad', id: 'Bukan salah satu pilihan.', en: 'This is not one of the choices.' },
  date_unreadable: {
    severity: 'bad',
    id: 'Tanggal tidak terbaca. Tulis 2026-11-22 atau 22/11/2026; kosong: tidak diketahui.',
    en: 'This date cannot be read. Write 2026-11-22 or 22/11/2026; empty: unknown.',
  },
  date_in_future: { severity: 'bad', id: 'Tanggal ini belum tiba.', en: 'This date has not come yet.' },
  age_unreadable: { severity: 'bad', id: 'Usia harus berupa angka 0 sampai 120.', en: 'The age must be a number from 0 to 120.' },
  nobody: {
    severity: 'bad',
    id: 'Tanpa nama dan tanpa NIK 16 angka orang ini tidak akan pernah ditemukan.',
    en: 'With neither a name nor a NIK of 16 digits this person would never be found.',
  },
  nik_kept_as_written: {
    severity: 'warning',
    id: 'NIK ini bukan 16 angka; disimpan seperti tertulis. (Excel membulatkan NIK bila kolomnya bukan Teks.)',
    en: 'This NIK is not 16 digits; it is kept as written. (Excel rounds a NIK unless the column is Text.)',
  },
  date_kept_as_written: {
    severity: 'warning',
    id: 'Tanggal tidak terbaca; disimpan seperti tertulis.',
    en: 'This date cannot be read; it is kept as written.',
  },
  admission_unknown: {
    severity: 'warning',
    id: 'Tanggal masuk tidak diketahui: satu tahun dihitung sejak diimpor.',
    en: 'The day of admission is unknown: the year counts from the import.',
  },
  twice_in_file: { severity: 'bad', id: 'Sama dengan baris lain dalam berkas ini.', en: 'The same as in another line of this file.' },
  bed_unknown: {
    severity: 'bad',
    id: 'Tempat tidur ini tidak ada dalam daftar UPT. Perbaiki namanya, tambahkan ke daftar, atau kosongkan.',
    en: 'This bed is not in the list of the UPT. Correct its name, add it to the list, or leave it empty.',
  },
  has_open_case: {
    severity: 'bad',
    id: 'Sudah ada kasus terbuka dengan isian yang sama.',
    en: 'There is an open case with the same already.',
  },
  imported_before: {
    severity: 'bad',
    id: 'Baris yang sama sudah diimpor dari berkas lain.',
    en: 'The same row was imported from another file already.',
  },
} as const satisfies Readonly<Record<string, { readonly severity: Finding['severity'] } & Words>>;

export type FindingCode = keyof typeof CODES;

/** A finding in its own words. */
export function found(line: number, column: Finding['column'], code: FindingCode, more: Partial<Finding> = {}): Finding {
  const { severity, id, en } = CODES[code];
  return { line, column, code, severity, message: { id, en }, otherLine: null, caseNumber: null, ...more };
}
