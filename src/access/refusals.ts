import { Refusal, Refused } from '../shared/refusal.js';

function refused(code: string, id: string, en: string): Refused {
  return new Refused(new Refusal(code, { id, en }));
}

export function unitNotFound(): Refused {
  return refused(
    'unit_not_found',
    'Tidak ada unit dengan kode itu. Periksa daftar unit.',
    'There is no unit with that code. See the list of units.',
  );
}

export function notYourUnit(): Refused {
  return refused('not_your_unit', 'Ini urusan unit lain.', 'This is for another unit.');
}

export function accountNotFound(): Refused {
  return refused('account_not_found', 'Akun ini tidak ada.', 'There is no such account.');
}

export function accountClosed(): Refused {
  return refused('account_closed', 'Akun ini sudah ditutup.', 'This account is closed.');
}

export function deviceNotFound(): Refused {
  return refused(
    'device_not_found',
    'Perangkat ini tidak ada, atau dilaporkan hilang.',
    'There is no such device, or it was reported lost.',
  );
}

export function roleNotFound(): Refused {
  return refused('role_not_found', 'Akun ini tidak memegang peran itu.', 'This account does not hold that role.');
}

export function roleNotInUnit(): Refused {
  return refused('role_not_in_unit', 'Peran itu tidak ada di unit seperti ini.', 'There is no such role in a unit of this kind.');
}

export function notYourself(): Refused {
  return refused(
    'not_yourself',
    'Ini tidak dapat dilakukan atas akun sendiri. Minta administrator lain.',
    'This cannot be done to one’s own account. Ask another administrator.',
  );
}

export function datesReversed(): Refused {
  return refused('dates_reversed', 'Akhirnya mendahului awalnya.', 'The end is before the beginning.');
}

export function currentPasswordWrong(): Refused {
  return refused('current_password_wrong', 'Kata sandi saat ini salah.', 'The current password is wrong.');
}

export function delegationNotFound(): Refused {
  return refused('delegation_not_found', 'Anda tidak memberikan pelimpahan ini.', 'You have given no such delegation.');
}

export function roleIsDelegated(): Refused {
  return refused(
    'role_is_delegated',
    'Peran yang Anda pegang karena dilimpahkan tidak dapat dilimpahkan lagi.',
    'A role that was delegated to you cannot be delegated further.',
  );
}

export function roleNotHeldThen(): Refused {
  return refused(
    'role_not_held_then',
    'Anda sendiri tidak memegang peran ini sampai akhir masa itu.',
    'You do not hold this role yourself until the end of that time.',
  );
}

export function notOfUnit(): Refused {
  return refused(
    'not_of_unit',
    'Orang ini tidak bertugas di unit itu selama masa itu.',
    'This person does not work in that unit for all of that time.',
  );
}

export function delegationDates(days: number): Refused {
  return refused(
    'delegation_dates',
    `Pelimpahan mulai hari ini atau dalam ${days} hari ke depan, dan paling lama ${days} hari.`,
    `A delegation begins today or within the next ${days} days, and lasts at most ${days} days.`,
  );
}

export function dutyNotFound(): Refused {
  return refused('duty_not_found', 'Tidak ada jadwal piket itu di unit ini.', 'There is no such duty in this unit.');
}

export function dutyDates(days: number): Refused {
  return refused(
    'duty_dates',
    `Piket belum lewat, dan paling lama ${days} hari sekali jadwal.`,
    `A duty is not over yet, and lasts at most ${days} days at a time.`,
  );
}

function usernameTaken(): Refused {
  return refused('username_taken', 'Nama pengguna itu sudah dipakai. Pilih yang lain.', 'That username is taken. Choose another.');
}

function alreadyHasRole(): Refused {
  return refused(
    'already_has_role',
    'Orang ini sudah memegang peran itu di unit itu pada sebagian masa itu.',
    'This person holds that role in that unit already for part of that time.',
  );
}

function dutyAlreadySet(): Refused {
  return refused(
    'duty_already_set',
    'Orang ini sudah dijadwalkan piket di unit ini pada sebagian waktu itu. Akhiri jadwal itu dahulu.',
    'This person is on duty in this unit already for part of that time. End that duty first.',
  );
}

const BY_CONSTRAINT: Readonly<Record<string, () => Refused>> = {
  accounts_username_key: usernameTaken,
  memberships_once: alreadyHasRole,
  duty_once: dutyAlreadySet,
  // an account that is not there, and one that works elsewhere, look the same
  memberships_account_id_fkey: notOfUnit,
  duty_account_id_fkey: notOfUnit,
};

/** What a constraint of the database does not let happen is refused in words. */
export async function orRefused<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { constraint = '' } = ((error as { driverError?: unknown }).driverError ?? {}) as { constraint?: string };
    throw BY_CONSTRAINT[constraint]?.() ?? error;
  }
}
