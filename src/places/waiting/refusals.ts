import { Refusal, Refused } from '../../shared/refusal.js';

function refused(code: string, id: string, en: string): Refused {
  return new Refused(new Refusal(code, { id, en }));
}

export function offerNotFound(): Refused {
  return refused(
    'offer_not_found',
    'Tidak ada tawaran ini. Muat ulang daftar tunggu.',
    'There is no such offer. Load the waiting list again.',
  );
}

export function offerNotYours(): Refused {
  return refused('not_your_unit', 'Tawaran ini untuk tempat yang dikelola unit lain.', 'This offer is made to a facility of another unit.');
}

export function offerNotOpen(): Refused {
  return refused(
    'offer_not_open',
    'Tawaran ini sudah dijawab, ditarik, atau lewat waktunya. Muat ulang; bila masih ada tempat, klien dapat ditawarkan lagi.',
    'This offer has been answered or withdrawn, or its time is over. Load again; the client can be offered again if there is still a place.',
  );
}

export function groupTooLarge(most: number): Refused {
  return refused(
    'group_too_large',
    `Paling banyak ${most} orang dicarikan tempat bersama-sama. Carikan per orang.`,
    `A place is looked for with at most ${most} people together. Look for each of them alone.`,
  );
}
