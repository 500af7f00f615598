import { Injectable } from '@nestjs/common';
import { ProblemException } from '../platform/http/problem.filter.js';
import { UnitOfWork } from '../platform/database/index.js';
import { countAttempt, findCredentials, forgetAttempts } from './accounts.repository.js';
import { enterDevice, type NewDevice } from './devices.repository.js';
import { closePasswordRequest } from './password-requests.repository.js';
import { isPassword } from './passwords.js';
import { insertSession } from './sessions.repository.js';
import { shutOut } from './shut-out.js';

/** How many passwords are compared at once in this process; each takes 19 MiB and a thread. More are told to come back. */
const AT_ONCE = 32;

/** Signs somebody in by name and password. */
@Injectable()
export class SignIn {
  private comparing = 0;

  constructor(private readonly work: UnitOfWork) {}

  /**
   * An unknown name, a closed account and a wrong password give the same answer after the same work. Two transactions: an attempt counts
   * whatever becomes of it, and no transaction waits for the password to be compared.
   * @param device what it is signed in with, if it said so
   * @throws ProblemException `sign_in_failed`, `account_locked`, `busy`, `device_lost`
   */
  async signIn(username: string, password: string, device?: NewDevice): Promise<{ readonly token: string; readonly expiresAt: Date }> {
    if (this.comparing >= AT_ONCE) throw new ProblemException(429, { code: 'busy', retryAfterSeconds: 2 });
    this.comparing += 1;
    try {
      const { locked, credentials } = await this.work.run(async (tx) => {
        const locked = await countAttempt(tx, username);
        return { locked, credentials: locked === undefined ? await findCredentials(tx, username) : undefined };
      });
      if (locked !== undefined) throw lockedFor(locked);
      if (!(await isPassword(credentials?.passwordHash ?? null, password)) || !credentials) throw wrong();
      return await this.work.run(async (tx) => {
        await forgetAttempts(tx, username);
        await closePasswordRequest(tx, credentials.id);
        if (device && !(await enterDevice(tx, credentials.id, device))) throw shutOut('device_lost');
        return insertSession(tx, credentials.id, device?.id ?? null);
      });
    } finally {
      this.comparing -= 1;
    }
  }
}

function wrong(): ProblemException {
  return new ProblemException(401, {
    code: 'sign_in_failed',
    message: { id: 'Nama pengguna atau kata sandi salah.', en: 'The username or the password is wrong.' },
  });
}

/** @param seconds until it may be tried again */
export function lockedFor(seconds: number): ProblemException {
  const minutes = Math.ceil(seconds / 60);
  return new ProblemException(429, {
    code: 'account_locked',
    message: {
      id: `Terlalu banyak percobaan masuk. Coba lagi dalam ${minutes} menit, atau hubungi administrator.`,
      en: `Too many attempts to sign in. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, or ask the administrator.`,
    },
    retryAfterSeconds: seconds,
  });
}
