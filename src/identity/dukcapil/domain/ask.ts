/** What of a stated identity is sent to Dukcapil, and when it is too little or wrong. Pure. */
import { readNik, type NikAreas } from '../../domain/nik.js';
import type { Asked } from './verdict.js';

/** As it was stated: anything may be missing or of another form. */
export type Stated = Readonly<Record<string, unknown>>;

export interface AskContext {
  readonly areas: NikAreas;
  /** YYYY-MM-DD, Asia/Jakarta */
  readonly today: string;
  /** whether the register that is asked is synthetic: then the serial is 0000 */
  readonly synthetic: boolean;
}

/** Why nothing is sent: staff must mend the record first. */
export type NotSent = 'nik_missing' | 'nik_wrong' | 'too_little';

/**
 * The fields as the service wants them: text in capitals, dates DD-MM-YYYY. A name and a birth date or place are needed: who has found a card knows
 * its NIK, and a NIK alone proves nobody.
 */
export function askOf(stated: Stated, context: AskContext): { readonly asked: Asked } | { readonly notSent: NotSent } {
  const nik = nikOf(stated, context);
  if (typeof nik !== 'string') return nik;
  const names = Array.isArray(stated['names']) ? (stated['names'] as unknown[]) : [];
  const asked = {
    NIK: nik,
    ...defined({
      NAMA_LGKP: capitals(names[0]),
      TMPT_LHR: capitals(stated['birthPlace']),
      TGL_LHR: dayFirst(stated['birthDate']),
      JENIS_KLMIN: { male: 'LAKI-LAKI', female: 'PEREMPUAN' }[String(stated['sex'])],
      ALAMAT: capitals(stated['address']),
    }),
  };
  const enough = asked.NAMA_LGKP !== undefined && (asked.TGL_LHR !== undefined || asked.TMPT_LHR !== undefined);
  return enough ? { asked } : { notSent: 'too_little' };
}

/** The same for a face, of which the NIK alone is sent. */
export function askFaceOf(stated: Stated, context: AskContext): { readonly nik: string } | { readonly notSent: NotSent } {
  const nik = nikOf(stated, context);
  return typeof nik === 'string' ? { nik } : nik;
}

function nikOf({ nik }: Stated, context: AskContext): string | { readonly notSent: NotSent } {
  if (typeof nik !== 'string' || nik.trim() === '') return { notSent: 'nik_missing' };
  return readNik(nik, context).verdict === 'wrong' ? { notSent: 'nik_wrong' } : nik.replace(/[\s.-]/g, '');
}

function capitals(text: unknown): string | undefined {
  return typeof text === 'string' ? text.normalize('NFC').replace(/\s+/g, ' ').trim().toUpperCase() || undefined : undefined;
}

/** Of 1990-08-17: 17-08-1990. A year alone is no date. */
function dayFirst(date: unknown): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typeof date === 'string' ? date.trim() : '') ?? [];
  return day === undefined ? undefined : `${day}-${month}-${year}`;
}

function defined<T extends object>(of: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as never;
}
