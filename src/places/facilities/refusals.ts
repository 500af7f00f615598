import { Refusal, Refused } from '../../shared/refusal.js';

function refused(code: string, id: string, en: string, details: Readonly<Record<string, unknown>> = {}): Refused {
  return new Refused(new Refusal(code, { id, en }, details));
}

export function facilityCodeTaken(): Refused {
  return refused('facility_code_taken', 'Kode ini sudah dipakai tempat lain.', 'Another facility has this code already.');
}

export function wardNotFound(): Refused {
  return refused('ward_not_found', 'Tidak ada ruang dengan nama ini di sini.', 'There is no ward with this name here.');
}

export function wardNameTaken(): Refused {
  return refused('ward_name_taken', 'Sudah ada ruang dengan nama ini di sini.', 'There is a ward with this name here already.');
}

export function bedNamesTaken(names: readonly string[]): Refused {
  const list = names.join(', ');
  return refused('bed_name_taken', `Sudah ada tempat tidur: ${list}.`, `These beds are there already: ${list}.`, { names });
}

export function bedsNotFound(names: readonly string[]): Refused {
  const list = names.join(', ');
  return refused(
    'bed_not_found',
    `Tidak ada tempat tidur ini: ${list}. Periksa namanya di papan tempat tidur.`,
    `There are no such beds: ${list}. Check their names on the bed board.`,
    { names },
  );
}

export function whichBeds(): Refused {
  return refused('which_beds', 'Sebutkan tempat tidur atau ruangnya, salah satu saja.', 'Name the beds or the ward, one of the two.');
}

export function closureImpossible(): Refused {
  return refused(
    'impossible_time',
    'Penutupan berakhir sesudah sekarang, paling lama setahun. Belum tahu sampai kapan? Kosongkan: ditutup sampai dibuka.',
    'A closure ends after this moment, a year from now at the latest. Not known yet? Leave the end out: closed until it is opened.',
  );
}

export function agesReversed(): Refused {
  return refused('ages_reversed', 'Usia terendah lebih besar daripada usia tertinggi.', 'The lowest age is above the highest.');
}

export function regionNotFound(): Refused {
  return refused(
    'region_not_found',
    'Tidak ada wilayah dengan kode ini. Tulis kode Kemendagri, misalnya 35.78.',
    'There is no region with this code. Write the Kemendagri code, as 35.78.',
  );
}

export function unitNotFound(): Refused {
  return refused(
    'unit_not_found',
    'Tidak ada unit dengan kode ini. Periksa daftar unit.',
    'There is no unit with this code. See the list of units.',
  );
}

export function censusImpossible(): Refused {
  return refused(
    'census_impossible',
    'Waktu sensus harus sudah lewat dan tidak lebih dari 400 hari yang lalu.',
    'The moment of a census has passed, and is no longer ago than 400 days.',
  );
}

export function censusDoesNotAddUp(): Refused {
  return refused(
    'census_does_not_add_up',
    'Perempuan dan laki-laki bersama lebih dari yang hadir.',
    'Women and men together are more than those present.',
  );
}

export function capacityKindMissing(): Refused {
  return refused(
    'input_missing',
    'Jenis kapasitas hanya disebut bersama angka kapasitasnya.',
    'What a capacity counts is only said together with its number.',
  );
}

export function alreadyReported(): Refused {
  return refused(
    'already_reported',
    'Sensus untuk waktu ini sudah dilaporkan. Laporkan yang baru dengan waktu lain.',
    'A census of this moment was reported already. Report the new one with another time.',
  );
}

export function onlyRehsos(): Refused {
  return refused('not_for_role', 'Daftar tempat hanya diimpor oleh Rehsos.', 'The list of facilities is imported by Rehsos only.');
}

/** @param uses the first of those who are there or awaited, by number of the case; @param total how many they are */
export function facilityInUse(
  uses: readonly { readonly bed: string | null; readonly number: string; readonly kind: string }[],
  total: number,
): Refused {
  const named = uses.slice(0, 10).map(({ bed, number, kind }) => `${bed ?? '–'}: ${number}${kind === 'hold' ? ' (dipesan / held)' : ''}`);
  const [list, more] = [named.join('; '), total - named.length];
  return refused(
    'facility_in_use',
    `Tidak dapat ditutup karena masih ada ${total} orang atau pesanan: ${list}${more ? `; dan ${more} lagi` : ''}. Pindahkan atau catat keluar dahulu, atau lepas pesanannya.`,
    `It cannot be closed because there are ${total} people or holds: ${list}${more ? `; and ${more} more` : ''}. Move or check out those people first, or release the holds.`,
    { total, uses: uses.map(({ bed, number, kind }) => ({ bed, number, kind })) },
  );
}
