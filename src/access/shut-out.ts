import { ProblemException } from '../platform/http/problem.filter.js';
import type { Words } from '../shared/refusal.js';

const WORDS: Readonly<Record<'device_lost' | 'account_closed', Words>> = {
  device_lost: {
    id: 'Perangkat ini dilaporkan hilang: konsep di dalamnya dihapus. Bila sudah ditemukan, masuk lagi sebagai perangkat baru.',
    en: 'This device was reported lost: the drafts on it are dropped. If it has been found, sign in again as a new device.',
  },
  account_closed: {
    id: 'Akun ini sudah ditutup. Hubungi administrator bila ini keliru.',
    en: 'This account is closed. If that is a mistake, ask an administrator.',
  },
};

/** A 401 that signing in again does not mend; the app wipes its drafts at `device_lost`. */
export function shutOut(code: keyof typeof WORDS): ProblemException {
  return new ProblemException(401, { code, message: WORDS[code] });
}
