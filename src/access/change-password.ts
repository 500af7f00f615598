import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/index.js';
import { ProblemException } from '../platform/http/problem.filter.js';
import { savePassword } from './accounts.repository.js';
import { hashPassword } from './passwords.js';
import { currentPasswordWrong } from './refusals.js';
import type { Session } from './session.js';
import { SignIn } from './sign-in.js';

/** Gives somebody who is signed in another password. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly entry: SignIn,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * The current password is asked for as at the door, so a session left open is no place to guess it. Ends every session but this one,
   * the one just opened by asking included.
   * @throws Refused current_password_wrong
   * @throws ProblemException account_locked, busy
   */
  async change({ account }: Session, token: string, current: string, next: string): Promise<void> {
    await this.entry.signIn(account.username, current).catch((error: unknown) => {
      throw error instanceof ProblemException && error.problem.code === 'sign_in_failed' ? currentPasswordWrong() : error;
    });
    const hash = await hashPassword(next);
    await this.work.run((tx) => savePassword(tx, account.id, hash, token));
  }
}
