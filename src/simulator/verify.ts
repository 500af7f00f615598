import { numberOf } from './chance.js';
import type { Person, PersonRecord, RecordState } from './person.js';
import { likeness, plain } from './scores.js';

/** What is asked of a person, field by field, as it came: `domain/identity.md` 4.2. */
export type Asked = Readonly<Record<string, unknown>>;
/** `content[0]` of the answer. */
export type Content = Readonly<Record<string, string>>;

const EXACT: readonly (keyof PersonRecord)[] = [
  'NO_KK',
  'JENIS_KLMIN',
  'STATUS_KAWIN',
  'JENIS_PKRJN',
  'PROP_NAME',
  'KAB_NAME',
  'KEC_NAME',
  'KEL_NAME',
];
const NUMBERS: readonly (keyof PersonRecord)[] = ['NO_RT', 'NO_RW', 'NO_PROP', 'NO_KAB', 'NO_KEC', 'NO_KEL'];
const SCORED: readonly (keyof PersonRecord)[] = ['NAMA_LGKP', 'TMPT_LHR', 'ALAMAT'];

const WORDS: Readonly<Record<number, string>> = {
  11: 'Data Ditemukan, Meninggal Dunia',
  12: 'Data Ditemukan, Status Data Ganda',
  13: 'Data Tidak Ditemukan dalam Database Kependudukan',
  14: 'Data Ditemukan, Status Tidak Aktif, Silakan Hubungi Dinas Dukcapil',
  15: 'NIK Tidak Sesuai Format Dukcapil',
};
const CODES: Readonly<Record<RecordState, number | undefined>> = { active: undefined, deceased: 11, duplicate: 12, inactive: 14 };

/** Whether it has the form of a NIK; otherwise the service answers 15. */
export const isNik = (nik: unknown): nik is string => typeof nik === 'string' && /^\d{16}$/.test(nik);

/** A refusal by code. One in eight says RESPONSE for RESPON, as is seen in the wild; which ones goes by the NIK, unless `key` says it. */
export function codeAnswer(code: number, nik: string, key?: 'RESPON' | 'RESPONSE'): Content {
  const word = key ?? (numberOf(nik) % 8 === 0 ? 'RESPONSE' : 'RESPON');
  return { [word]: WORDS[code] ?? 'Respon tidak dikenal', RESPONSE_CODE: String(code) };
}

/** The code for a record that is not active; undefined for one that is. */
export const codeOf = ({ state }: Person): number | undefined => CODES[state];

/** Each field that was sent, and nothing else: whether it agrees with the record. TRESHOLD says from which score on a likeness does. */
export function compare({ record }: Person, asked: Asked): Content {
  const threshold = Number(asked['TRESHOLD'] ?? 100);
  const sent = (fields: readonly (keyof PersonRecord)[]): [keyof PersonRecord, string][] =>
    fields.flatMap((field) => (asked[field] === undefined ? [] : [[field, textOf(asked[field])]]));
  const yes = (agrees: boolean): string => (agrees ? 'Sesuai' : 'Tidak Sesuai');
  return {
    NIK: record.NIK,
    ...Object.fromEntries(sent(EXACT).map(([field, value]) => [field, yes(value !== '' && plain(value) === plain(textOf(record[field])))])),
    ...Object.fromEntries(sent(NUMBERS).map(([field, value]) => [field, yes(/^\d+$/.test(value) && Number(value) === record[field])])),
    ...Object.fromEntries(sent(['TGL_LHR']).map(([field, value]) => [field, yes(isoDate(value) === record.TGL_LHR)])),
    ...Object.fromEntries(
      sent(SCORED).map(([field, value]) => {
        const score = likeness(value, textOf(record[field]));
        return [field, `${yes(score > 0 && score >= threshold)} (${score})`];
      }),
    ),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '');

/** DD-MM-YYYY, or with the year first as some clients write it */
const isoDate = (text: string): string => text.replace(/^(\d\d)-(\d\d)-(\d{4})$/, '$3-$2-$1');
