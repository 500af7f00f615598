import { Refusal, Refused, type Words } from '../../shared/refusal.js';

function refused(code: string, id: string, en: string, details?: Readonly<Record<string, unknown>>): Refused {
  return new Refused(new Refusal(code, { id, en }, details));
}

export function provinceOnly(): Refused {
  return refused(
    'not_for_role',
    'Daftar ini untuk kantor yang melayani seluruh provinsi.',
    'This list is for offices that work for the whole province.',
  );
}

export function momentInFuture(): Refused {
  return refused(
    'moment_in_future',
    'Saat itu belum tiba. Tanyakan saat ini atau yang sudah lewat; yang diharapkan datang ada di daftar "expected".',
    'That moment has not come. Ask for now or the past; who is expected is in the list "expected".',
  );
}

export function datesReversed(): Refused {
  return refused(
    'dates_reversed',
    'Tanggal akhir mendahului tanggal awal. Tukar keduanya.',
    'The last day is before the first. Change them round.',
  );
}

export function periodTooLong(most: number): Refused {
  return refused('period_too_long', `Paling lama ${most} hari. Persempit rentangnya.`, `${most} days at most. Ask for a shorter time.`);
}

export function rollCallTooOld(): Refused {
  return refused(
    'roll_call_too_old',
    'Absen dicatat paling lambat 24 jam sesudahnya. Catat yang sekarang, dan yang kabur lewat kasusnya masing-masing.',
    'A roll call is entered within 24 hours. Take one now, and enter who absconded earlier on their case.',
  );
}

/** Why somebody who was named missing cannot be. */
export interface NotMissing {
  readonly caseId: string;
  readonly because: 'not_a_resident' | 'on_leave' | 'absconded_already' | 'named_twice';
}

const WHAT_TO_DO: Readonly<Record<NotMissing['because'], Words>> = {
  not_a_resident: {
    id: 'bukan penghuni di sini pada saat itu dan sekarang: periksa nomor kasusnya',
    en: 'does not live here, at that moment and now: check the case',
  },
  on_leave: {
    id: 'sedang izin keluar: catat kembali dahulu, atau hubungi keluarganya bila terlambat',
    en: 'is on leave: note their return first, or call the family if they are late',
  },
  absconded_already: { id: 'sudah dicatat kabur: hapus dari daftar', en: 'is noted as absconded already: take them off the list' },
  named_twice: { id: 'disebut dua kali: hapus salah satu', en: 'is named twice: take one away' },
};

/** Nothing of the roll call is kept. */
export function notMissing(wrong: readonly NotMissing[]): Refused {
  const kinds = [...new Set(wrong.map(({ because }) => because))];
  const list = (language: keyof Words) =>
    kinds.map((kind) => `${wrong.filter(({ because }) => because === kind).length} ${WHAT_TO_DO[kind][language]}`).join('; ');
  return refused('not_missing_here', `Absen belum disimpan. ${list('id')}.`, `The roll call is not kept. ${list('en')}.`, {
    wrong: wrong.map((each) => ({ ...each, words: WHAT_TO_DO[each.because] })),
  });
}
