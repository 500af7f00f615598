import { Refusal, Refused } from '../shared/refusal.js';

function refused(code: string, id: string, en: string): Refused {
  return new Refused(new Refusal(code, { id, en }));
}

/** A case that is not there and one that is not yours look the same. */
export function notFound(): Refused {
  return refused(
    'case_not_found',
    'Kasus ini tidak ada, atau bukan urusan unit Anda. Periksa nomornya.',
    'There is no such case, or it is not your unit’s. Check the number.',
  );
}

/** The same whether there is none or nobody in it is one's business. */
export function groupNotFound(): Refused {
  return refused(
    'group_not_found',
    'Rombongan ini tidak ada, atau bukan urusan unit Anda.',
    'There is no such group, or it is not your unit’s.',
  );
}

export function sopNotFound(id: string): Refused {
  return refused('sop_not_found', `Tidak ada SOP "${id}".`, `There is no SOP "${id}".`);
}

export function otherCaseNeeded(): Refused {
  return refused(
    'other_case_needed',
    'Sebutkan kasus lain yang menjadi tujuan penggabungan.',
    'Say which other case this one is merged into.',
  );
}

export function otherCaseClosed(): Refused {
  return refused(
    'other_case_closed',
    'Kasus tujuan sudah selesai. Gabungkan ke kasus yang masih terbuka, atau buka kembali kasus itu dahulu.',
    'The other case has ended. Merge into a case that is open, or reopen that one first.',
  );
}

export function staleVersion(): Refused {
  return refused(
    'stale_version',
    'Kasus ini sudah berubah sejak Anda membukanya. Muat ulang, lalu lihat apakah langkah ini masih perlu.',
    'This case has changed since you opened it. Load it again and see whether this step is still needed.',
  );
}

export function notYourUnit(): Refused {
  return refused('not_your_unit', 'Kasus ini sedang ditangani unit lain.', 'This case is with another unit.');
}

export function handoffNotOpen(): Refused {
  return refused(
    'handoff_not_open',
    'Serah terima ini tidak terbuka (lagi). Muat ulang kasusnya.',
    'This handoff is not open (any more). Load the case again.',
  );
}

export function whichHandoff(): Refused {
  return refused('which_handoff', 'Ada beberapa serah terima terbuka; sebutkan yang mana.', 'Several handoffs are open; say which.');
}

export function unknownUnit(): Refused {
  return refused(
    'unit_not_found',
    'Tidak ada unit dengan kode itu. Periksa daftar unit.',
    'There is no unit with that code. See the list of units.',
  );
}

export function claimedByOther(): Refused {
  return refused(
    'already_claimed',
    'Kasus ini sudah diambil rekan Anda. Minta ia melepasnya, atau minta pimpinan mengambil alih.',
    'A colleague has taken this case. Ask them to release it, or a lead to take it over.',
  );
}

export function numberTaken(): Refused {
  return refused(
    'number_already_used',
    'Nomor kasus ini sudah dipakai. Kirim ulang dengan nomor berikutnya dari perangkat ini.',
    'This case number is in use. Send it again with the next number of this device.',
  );
}

export function deviceUnknown(): Refused {
  return refused(
    'device_not_found',
    'Perangkat ini belum didaftarkan untuk akun Anda. Daftarkan dahulu selagi ada jaringan.',
    'This device is not registered for your account. Register it first while there is a network.',
  );
}

export function personHasOpenCase(): Refused {
  return refused(
    'person_already_has_open_case',
    'Orang ini sudah punya kasus yang terbuka. Lanjutkan kasus itu, atau gabungkan.',
    'This person has an open case already. Go on with that one, or merge.',
  );
}

export function unknownInput(known: readonly string[]): Refused {
  const list = known.join(', ');
  return refused('unknown_input', `Masukan yang dikenal: ${list}.`, `The inputs that are known: ${list}.`);
}
