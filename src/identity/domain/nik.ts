/**
 * What the 16 digits of a NIK say, and what is odd about them (`domain/identity.md` 4.1, settled at its head). Pure.
 *
 * A NIK has no check digit and is never corrected: its structure can be right or wrong, but only Dukcapil knows whether it exists and whose it is.
 * So the words are "susunan benar", "peringatan", "susunan salah", never "valid".
 */
import type { Words } from '../../shared/refusal.js';

/** Kemendagri codes of provinces (`35`) and kabupaten/kota (`35.78`), those in force and those that live on in NIKs. */
export interface NikAreas {
  readonly names: ReadonlyMap<string, string>;
  /** old code -> the one that has taken its place */
  readonly retired: ReadonlyMap<string, string>;
  /** provinces of which every kabupaten/kota is known */
  readonly complete: ReadonlySet<string>;
}

export interface NikContext {
  readonly areas: NikAreas;
  /** YYYY-MM-DD, Asia/Jakarta */
  readonly today: string;
  /** whether the synthetic register is in force: then serial 0000 is what everybody has */
  readonly synthetic: boolean;
  readonly stated?: {
    readonly sex?: 'female' | 'male' | undefined;
    /** YYYY-MM-DD */
    readonly birthDate?: string | undefined;
    readonly ageEstimate?: number | undefined;
  };
}

export type NikFindingCode =
  | 'not_16_digits'
  | 'letter'
  | 'all_equal'
  | 'month'
  | 'day'
  | 'serial_0000'
  | 'no_such_date'
  | 'age'
  | 'area_unknown'
  | 'area_retired'
  | 'sex_differs'
  | 'birth_differs'
  | 'which_century';

export interface NikFinding {
  readonly code: NikFindingCode;
  /** error: not a NIK; warning: may be one, ask again; ask: something to be chosen */
  readonly severity: 'error' | 'warning' | 'ask';
  readonly message: Words;
}

export interface NikReading {
  readonly verdict: 'correct' | 'warning' | 'wrong';
  readonly findings: readonly NikFinding[];
  /** what the digits say; undefined if they are wrong */
  readonly says: NikContent | undefined;
}

export interface NikContent {
  readonly sex: 'female' | 'male';
  readonly day: number;
  readonly month: number;
  /** years of birth that are possible, the likeliest first; of an impossible date none */
  readonly years: readonly number[];
  /** of first registration: says nothing of where somebody lives */
  readonly area: { readonly code: string; readonly name: string | null };
}

/** Older than this nobody is. */
const OLDEST = 110;
/** Day of birth of women. */
const WOMEN = 40;

const finding = (code: NikFindingCode, severity: NikFinding['severity'], id: string, en: string): NikFinding => ({
  code,
  severity,
  message: { id, en },
});

/** Reads a NIK as it was written: spaces, dots and dashes do not count. */
export function readNik(written: string, context: NikContext): NikReading {
  const digits = written.replace(/[\s.-]/g, '');
  const wrong = errorsOf(digits, context.synthetic);
  if (wrong.length) return { verdict: 'wrong', findings: wrong, says: undefined };

  const day = Number(digits.slice(6, 8));
  const sex = day > WOMEN ? 'female' : 'male';
  const date = { day: day > WOMEN ? day - WOMEN : day, month: Number(digits.slice(8, 10)), yy: Number(digits.slice(10, 12)) };
  const real = [1900 + date.yy, 2000 + date.yy].filter((year) => isDate(year, date.month, date.day));
  const lived = real.filter((year) => isAge(year, date.month, date.day, context.today));
  const years = byEstimate(lived, context);
  const findings = [
    ...dateFindings(real, lived),
    ...areaFindings(digits, context.areas),
    ...statedFindings(sex, date, context.stated ?? {}),
  ];
  const code = `${digits.slice(0, 2)}.${digits.slice(2, 4)}`;
  return {
    verdict: findings.some(({ severity }) => severity === 'warning') ? 'warning' : 'correct',
    findings,
    says: { sex, day: date.day, month: date.month, years, area: { code, name: context.areas.names.get(code) ?? null } },
  };
}

function errorsOf(digits: string, synthetic: boolean): NikFinding[] {
  if (/[a-z]/i.test(digits)) {
    return [
      finding(
        'letter',
        'error',
        'Ada huruf di dalam NIK. Apakah O seharusnya 0, atau I seharusnya 1? Salin lagi dari kartunya.',
        'There is a letter in the NIK. Should O be 0, or I be 1? Copy it from the card again.',
      ),
    ];
  }
  if (!/^\d{16}$/.test(digits)) {
    return [
      finding(
        'not_16_digits',
        'error',
        `NIK terdiri dari 16 angka; ini ${digits.length}. Hitung lagi, atau simpan sebagai "NIK menurut pengakuan".`,
        `A NIK has 16 digits; this has ${digits.length}. Count again, or keep it as "NIK as stated".`,
      ),
    ];
  }
  if (/^(\d)\1{15}$/.test(digits))
    return [finding('all_equal', 'error', 'Semua angkanya sama: ini bukan NIK.', 'All its digits are equal: this is no NIK.')];
  const [day, month] = [Number(digits.slice(6, 8)), Number(digits.slice(8, 10))];
  const dayIs = (from: number) => day >= from + 1 && day <= from + 31;
  return [
    ...(dayIs(0) || dayIs(WOMEN)
      ? []
      : [
          finding(
            'day',
            'error',
            'Angka ke-7 dan ke-8 bukan tanggal (01-31, perempuan 41-71). Periksa lagi.',
            'Digits 7 and 8 are no day (01-31, women 41-71). Check again.',
          ),
        ]),
    ...(month >= 1 && month <= 12
      ? []
      : [
          finding(
            'month',
            'error',
            'Angka ke-9 dan ke-10 bukan bulan (01-12). Periksa lagi.',
            'Digits 9 and 10 are no month (01-12). Check again.',
          ),
        ]),
    ...(digits.endsWith('0000') && !synthetic
      ? [
          finding(
            'serial_0000',
            'error',
            'Nomor urut 0000 tidak pernah diberikan. Periksa lagi.',
            'The serial 0000 is never given out. Check again.',
          ),
        ]
      : []),
  ];
}

function dateFindings(real: readonly number[], lived: readonly number[]): NikFinding[] {
  if (real.length === 0) {
    return [
      finding(
        'no_such_date',
        'warning',
        'Tanggal lahir di NIK ini tidak ada di kalender. Data lama memuat yang seperti ini: pastikan dengan kartunya.',
        'No calendar has the birth date of this NIK. Old data hold such dates: make sure with the card.',
      ),
    ];
  }
  if (lived.length === 0) {
    return [
      finding(
        'age',
        'warning',
        `Menurut NIK ini orangnya belum lahir, atau lebih dari ${OLDEST} tahun. Pastikan dengan kartunya.`,
        `By this NIK the person is not born yet, or over ${OLDEST}. Make sure with the card.`,
      ),
    ];
  }
  if (lived.length === 1) return [];
  const both = lived.join(' / ');
  return [
    finding(
      'which_century',
      'ask',
      `Tahun lahir bisa ${both}. Tanyakan, atau pilih menurut perkiraan umur.`,
      `The year of birth may be ${both}. Ask, or choose by the estimated age.`,
    ),
  ];
}

function areaFindings(digits: string, { names, retired, complete }: NikAreas): NikFinding[] {
  const [province, code] = [digits.slice(0, 2), `${digits.slice(0, 2)}.${digits.slice(2, 4)}`];
  const now = retired.get(code);
  if (now !== undefined) {
    const name = names.get(now) ?? now;
    return [
      finding(
        'area_retired',
        'warning',
        `Kode wilayah ${code} sudah tidak dipakai; sekarang ${name} (${now}). NIK lama tetap berlaku.`,
        `The area code ${code} is no longer in use; it is now ${name} (${now}). Old NIKs stay as they are.`,
      ),
    ];
  }
  if (names.has(code) || (names.has(province) && !complete.has(province))) return [];
  return [
    finding(
      'area_unknown',
      'warning',
      `Kode wilayah ${code} tidak dikenal. Periksa empat angka pertama.`,
      `The area code ${code} is not known. Check the first four digits.`,
    ),
  ];
}

function statedFindings(
  sex: 'female' | 'male',
  { day, month, yy }: { day: number; month: number; yy: number },
  stated: NonNullable<NikContext['stated']>,
): NikFinding[] {
  const [year, m, d] = (stated.birthDate ?? '').split('-').map(Number);
  const sameBirth = !stated.birthDate || (year! % 100 === yy && m === month && d === day);
  return [
    ...(stated.sex === undefined || stated.sex === sex
      ? []
      : [
          finding(
            'sex_differs',
            'warning',
            'Jenis kelamin menurut NIK berbeda dari yang disebutkan. NIK tidak dikoreksi bila datanya salah: tanyakan, lalu catat alasannya.',
            'The sex by the NIK differs from the one stated. A NIK is not corrected when its data are wrong: ask, and note the reason.',
          ),
        ]),
    ...(sameBirth
      ? []
      : [
          finding(
            'birth_differs',
            'warning',
            'Tanggal lahir menurut NIK berbeda dari yang disebutkan. Itu bisa benar: NIK tidak berubah bila tanggal lahir dikoreksi. Tanyakan, lalu catat.',
            'The birth date by the NIK differs from the one stated. That may be right: a NIK does not change when a birth date is corrected. Ask, and note it.',
          ),
        ]),
  ];
}

/** Whether a calendar has this date. */
function isDate(year: number, month: number, day: number): boolean {
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isAge(year: number, month: number, day: number, today: string): boolean {
  const birth = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return birth <= today && Number(today.slice(0, 4)) - year <= OLDEST;
}

/** The nearest to the estimated age first; without one, the older. */
function byEstimate(years: readonly number[], { today, stated }: NikContext): number[] {
  const estimate = stated?.ageEstimate;
  if (estimate === undefined) return [...years];
  const away = (year: number) => Math.abs(Number(today.slice(0, 4)) - year - estimate);
  return [...years].sort((a, b) => away(a) - away(b));
}
