/** What is said when a place is not given. No name of a person is in it: cases are called by their numbers. */
import { Refusal, Refused, type Words } from '../shared/refusal.js';
import type { Reason } from './domain/fit.js';
import type { Facility } from './domain/place.js';

function refused(code: string, id: string, en: string, details: Readonly<Record<string, unknown>> = {}): Refused {
  return new Refused(new Refusal(code, { id, en }, details));
}

/** Another facility that could take them, nearest first. */
export interface Elsewhere {
  readonly code: string;
  readonly name: string;
  readonly free: number;
  /** in kilometres; null: not known */
  readonly distanceKm: number | null;
}

export function facilityNotFound(): Refused {
  return refused(
    'facility_not_found',
    'Tidak ada tempat penampungan dengan kode ini. Lihat daftar tempat di GET /api/v1/facilities.',
    'There is no facility with this code. See the list of facilities, GET /api/v1/facilities.',
  );
}

export function facilityClosed(): Refused {
  return refused(
    'facility_closed',
    'Tempat ini sudah ditutup. Pilih tempat lain, atau minta petugasnya membukanya kembali.',
    'This facility has been closed. Choose another, or ask its staff to open it again.',
  );
}

/** Full: whom to ask, and where else. */
export function noPlaceFree({ code, name }: Facility, wanted: number, free: number, elsewhere: readonly Elsewhere[]): Refused {
  const list = elsewhere.map(
    (other) => `${other.code} (${other.free}${other.distanceKm === null ? '' : `, ${Math.round(other.distanceKm)} km`})`,
  );
  const [idNext, enNext] = list.length
    ? [` Yang masih kosong: ${list.join('; ')}.`, ` Free elsewhere: ${list.join('; ')}.`]
    : [' Belum ada tempat lain yang tercatat kosong.', ' No other place is known to be free.'];
  return refused(
    'no_place_free',
    `${name} tidak punya ${wanted} tempat kosong yang cocok (kosong: ${free}). Tanyakan kepada petugas ${code}, atau minta tempat tambahan kepada Kepala UPT.${idNext}`,
    `${name} has no ${wanted} free place(s) that fit (free: ${free}). Ask the staff of ${code}, or the head of the UPT for an extra place.${enNext}`,
    { facility: code, wanted, free, next: elsewhere },
  );
}

export function nobodyFits(words: readonly Words[]): Refused {
  const list = (language: keyof Words) => [...new Set(words.map((each) => each[language]))].join('; ');
  return refused(
    'does_not_fit',
    `Ada tempat kosong, tetapi tidak cocok: ${list('id')}. Pilih tempat lain, atau minta izin khusus (override) dari Kepala UPT dengan alasan.`,
    `There are free places, but they do not fit: ${list('en')}. Choose another place, or ask the head of the UPT to override it, with a reason.`,
    { reasons: words },
  );
}

export function noBedList({ code, name }: Facility): Refused {
  return refused(
    'no_bed_list',
    `${name} belum punya daftar tempat tidur, jadi kapasitasnya tidak diketahui dan tidak dapat dipesan. Hubungi petugas ${code}; klien tetap dapat dicatat masuk tanpa tempat tidur.`,
    `${name} has no list of beds, so its capacity is not known and nothing can be held. Call the staff of ${code}; a client can still be checked in without a bed.`,
    { facility: code },
  );
}

export function bedNotFound(bed: string): Refused {
  return refused(
    'bed_not_found',
    `Tidak ada tempat tidur "${bed}" di sini. Periksa namanya di papan tempat tidur, atau kosongkan agar dipilihkan.`,
    `There is no bed "${bed}" here. Check its name on the bed board, or leave it empty to have one chosen.`,
  );
}

export function bedTaken(bed: string): Refused {
  return refused(
    'bed_taken',
    `Tempat tidur ${bed} sudah terisi, dipesan atau ditutup pada waktu itu. Lihat papan tempat tidur dan pilih yang lain.`,
    `Bed ${bed} is occupied, held or closed at that time. Look at the bed board and choose another.`,
    { bed },
  );
}

export function extraNotAllowed(bed: string): Refused {
  return refused(
    'extra_not_allowed',
    `${bed} adalah tempat tambahan yang izinnya sudah habis. Minta perpanjangan kepada Kepala UPT atau Rehsos.`,
    `${bed} is an extra place whose permission has run out. Ask the head of the UPT or Rehsos to renew it.`,
    { bed },
  );
}

export function mustBeOverridden(reasons: readonly Reason[]): Refused {
  const list = (language: keyof Words) => reasons.map(({ words }) => words[language]).join('; ');
  return refused(
    'does_not_fit',
    `Tempat ini tidak cocok: ${list('id')}. Pilih tempat lain, atau minta izin khusus (override) dari Kepala UPT dengan alasan.`,
    `This place does not fit: ${list('en')}. Choose another, or ask the head of the UPT to override it, with a reason.`,
    { reasons: reasons.map(({ code }) => code) },
  );
}

export function notForOverride(): Refused {
  return refused(
    'not_for_role',
    'Izin khusus hanya dapat diberikan Kepala UPT, Kabid Rehsos atau Kepala Dinas Sosial.',
    'Only the head of a UPT, the head of Rehsos or the head of Dinsos can override this.',
  );
}

export function alreadyHeld(): Refused {
  return refused(
    'already_held',
    'Untuk klien ini sudah ada tempat yang dipesan. Lepas pesanan itu dahulu, atau pakai.',
    'A place is already held for this client. Release that hold first, or use it.',
  );
}

export function alreadyHere(): Refused {
  return refused(
    'already_here',
    'Klien ini sudah tercatat tinggal di sini. Untuk pindah tempat tidur, pakai "pindah".',
    'This client is already recorded as staying here. To change the bed, use "move".',
  );
}

/** @param numbers of the cases of those who stay there already */
export function haveBedHere(numbers: readonly string[]): Refused {
  const list = numbers.join(', ');
  return refused(
    'already_here',
    `Sudah tercatat tinggal di sini: ${list}. Untuk pindah tempat tidur, pakai "pindah".`,
    `Already recorded as staying here: ${list}. To change the bed, use "move".`,
    { cases: numbers },
  );
}

export function staysElsewhere(): Refused {
  return refused(
    'stays_elsewhere',
    'Klien ini masih tercatat tinggal di tempat lain. Catat sebagai pindah (transfer), atau minta tempat itu mencatat keluar dahulu.',
    'This client is still recorded as staying elsewhere. Record it as a transfer, or ask that place to check them out first.',
  );
}

export function holdOver(): Refused {
  return refused(
    'hold_not_open',
    'Pesanan ini sudah berakhir. Pesan lagi bila masih perlu; klien tetap dapat dicatat masuk bila tempatnya kosong.',
    'This hold is over. Hold again if it is still needed; the client can still be checked in if the place is free.',
  );
}

export function noStay(): Refused {
  return refused(
    'stay_not_found',
    'Klien ini tidak tercatat tinggal di sini sekarang. Periksa nomor kasusnya.',
    'This client is not recorded as staying here now. Check the number of the case.',
  );
}

export function impossibleTime(id: string, en: string): Refused {
  return refused('impossible_time', `${id} Periksa tanggal dan jamnya.`, `${en} Check the date and the time.`);
}

export function alreadyAway(): Refused {
  return refused(
    'already_away',
    'Klien ini sudah tercatat keluar sementara atau kabur. Catat kembali dahulu.',
    'This client is already recorded as away. Record that they are back first.',
  );
}

export function notAway(): Refused {
  return refused('already_back', 'Klien ini tidak tercatat keluar.', 'This client is not recorded as away.');
}

/** @param uses who is in it, by number of the case */
export function bedsInUse(uses: readonly { readonly bed: string; readonly number: string | null; readonly kind: string }[]): Refused {
  const list = uses.map(({ bed, number, kind }) => `${bed}: ${number ?? '?'}${kind === 'hold' ? ' (dipesan / held)' : ''}`).join('; ');
  return refused(
    'beds_in_use',
    `Tidak dapat ditutup karena masih terpakai: ${list}. Pindahkan atau catat keluar dahulu, atau lepas pesanannya.`,
    `They cannot be closed because they are in use: ${list}. Move or check out those people first, or release the holds.`,
    { beds: uses.map(({ bed, number, kind }) => ({ bed, number, kind })) },
  );
}

export function notYourFacility(): Refused {
  return refused(
    'not_your_unit',
    'Tempat ini dikelola unit lain. Mintalah kepada petugasnya.',
    'This facility is run by another unit. Ask its staff.',
  );
}

export function endsByTheCase(states: Words): Refused {
  return refused(
    'ends_by_the_case',
    `Klien ini penerima manfaat UPT: masa tinggalnya berakhir dengan langkah pada kasusnya (${states.id}).`,
    `This client is a resident of a UPT: the stay ends by a step of the case (${states.en}).`,
  );
}

export function caseIsClosed(): Refused {
  return refused('case_closed', 'Kasus ini sudah selesai. Buka kembali kasusnya dahulu.', 'This case has ended. Reopen it first.');
}

export function bedForOne(): Refused {
  return refused(
    'bed_for_one',
    'Satu tempat tidur hanya untuk satu orang. Kosongkan nama tempat tidur agar dipilihkan untuk semua.',
    'One bed is for one person. Leave the name of the bed empty to have beds chosen for all.',
  );
}

export function wardNotFound(ward: string): Refused {
  return refused(
    'ward_not_found',
    `Tidak ada ruang "${ward}" di sini. Periksa namanya.`,
    `There is no ward "${ward}" here. Check its name.`,
  );
}

export function nameTaken(name: string): Refused {
  return refused(
    'name_taken',
    `Sudah ada tempat bernama "${name}". Pilih nama lain.`,
    `There is a place called "${name}" already. Choose another name.`,
  );
}

export function noSuchCase(): Refused {
  return refused(
    'case_not_found',
    'Kasus ini tidak ada. Pindai kode pada slip klien, atau buka kasus baru.',
    'There is no such case. Scan the code on the client’s slip, or open a new case.',
  );
}
