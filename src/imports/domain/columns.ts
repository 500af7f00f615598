/** The columns of the two registers, and how offices call them. Pure. */

export type Column =
  | 'name'
  | 'aliases'
  | 'nik'
  | 'sex'
  | 'birth_date'
  | 'age_estimate'
  | 'origin'
  | 'admitted_on'
  | 'bed'
  | 'programme'
  | 'register_number'
  | 'note'
  | 'earlier_case_number'
  | 'earlier_date'
  | 'outcome';

/** A kind of register. */
export type RegisterKind = 'residents' | 'earlier_persons';

/** What the header of a register may hold and must hold. */
export interface Register {
  readonly kind: RegisterKind;
  readonly columns: readonly Column[];
  readonly required: readonly Column[];
}

const PERSON: readonly Column[] = ['name', 'aliases', 'nik', 'sex', 'birth_date', 'origin'];

export const RESIDENTS: Register = {
  kind: 'residents',
  columns: [...PERSON, 'age_estimate', 'admitted_on', 'bed', 'programme', 'register_number', 'note'],
  required: ['name', 'admitted_on'],
};

export const EARLIER_PERSONS: Register = {
  kind: 'earlier_persons',
  columns: [...PERSON, 'earlier_case_number', 'earlier_date', 'outcome'],
  required: ['name'],
};

/** Beside the column's own name. */
export const CALLED: Readonly<Record<Column, string>> = {
  name: 'nama, nama_lengkap, full_name',
  aliases: 'alias, nama_lain, nama_panggilan, other_names',
  nik: 'no_nik, nomor_nik, nomor_induk_kependudukan',
  sex: 'gender, jenis_kelamin, kelamin, jk, l_p',
  birth_date: 'date_of_birth, tanggal_lahir, tgl_lahir',
  age_estimate: 'age, usia, umur, perkiraan_usia, perkiraan_umur',
  origin: 'asal, daerah_asal, asal_daerah',
  admitted_on: 'admission_date, tanggal_masuk, tgl_masuk',
  bed: 'tempat_tidur, no_tempat_tidur, ranjang',
  programme: 'program, jenis_layanan',
  register_number: 'nomor_register, no_register, nomor_registrasi, no_registrasi, no_reg',
  note: 'notes, catatan, keterangan, ket',
  earlier_case_number: 'case_number, nomor_kasus, no_kasus',
  earlier_date: 'date, tanggal, tgl, tanggal_kasus',
  outcome: 'result, hasil, penyelesaian',
};
