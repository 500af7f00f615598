/** What is to be said of a row of a table of places: where, what, how bad. Never what stands there. Pure. */
import type { Words } from '../../shared/refusal.js';

export interface Finding {
  /** of the file, the headings being 1 */
  readonly line: number;
  /** name of the column; of one that is not known, its place as `#4`; null: the row as a whole */
  readonly column: string | null;
  readonly code: FindingCode;
  /** bad: the row is not imported */
  readonly severity: 'bad' | 'warning';
  readonly message: Words;
  /** the line that it does not agree with */
  readonly otherLine: number | null;
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
  missing: { severity: 'bad', id: 'Harus diisi.', en: 'This must be filled in.' },
  wrong_form: {
    severity: 'bad',
    id: 'Bentuknya tidak benar. Nama dan kode diawali huruf atau angka; lihat docs/places-import.md.',
    en: 'This does not have the right form. Names and codes begin with a letter or digit; see docs/places-import.md.',
  },
  not_a_choice: { severity: 'bad', id: 'Bukan salah satu pilihan.', en: 'This is not one of the choices.' },
  number_unreadable: { severity: 'bad', id: 'Bukan angka yang mungkin di sini.', en: 'This is no number that is possible here.' },
  ages_reversed: {
    severity: 'bad',
    id: 'Usia terendah lebih besar daripada usia tertinggi.',
    en: 'The lowest age is above the highest.',
  },
  twice_in_file: { severity: 'bad', id: 'Sudah ada di baris lain dalam berkas ini.', en: 'It is in another line of this file already.' },
  ward_differs: {
    severity: 'bad',
    id: 'Ruang ini disebut lain di baris lain atau di data yang sudah ada. Ubah ruang lewat pengaturannya.',
    en: 'This ward is described differently in another line or in what is known. Change a ward by its settings.',
  },
  bed_elsewhere: {
    severity: 'bad',
    id: 'Tempat tidur ini sudah tercatat di ruang lain.',
    en: 'This bed is known in another ward already.',
  },
  bed_is_extra: {
    severity: 'bad',
    id: 'Nama ini dipakai tempat tambahan di luar kapasitas.',
    en: 'This is the name of a place over capacity.',
  },
  closed_not_changed: {
    severity: 'warning',
    id: 'Tempat tidur yang sudah ada tidak ditutup atau dibuka oleh impor.',
    en: 'A bed that is there already is neither closed nor opened by an import.',
  },
  facility_differs: {
    severity: 'bad',
    id: 'Tempat ini sudah tercatat dengan isian lain. Ubah lewat pengaturannya.',
    en: 'This facility is known differently already. Change it by its settings.',
  },
  unit_not_found: { severity: 'bad', id: 'Tidak ada unit dengan kode ini.', en: 'There is no unit with this code.' },
  region_not_found: { severity: 'bad', id: 'Tidak ada wilayah dengan kode ini.', en: 'There is no region with this code.' },
  upt_from_reference: {
    severity: 'bad',
    id: 'UPT baru datang bersama data acuan, bukan dengan impor.',
    en: 'A new UPT comes with the reference data, not by an import.',
  },
} as const satisfies Readonly<Record<string, { readonly severity: Finding['severity'] } & Words>>;

export type FindingCode = keyof typeof CODES;

/** A finding in its own words. */
export function found(line: number, column: string | null, code: FindingCode, otherLine: number | null = null): Finding {
  const { severity, id, en } = CODES[code];
  return { line, column, code, severity, message: { id, en }, otherLine };
}
