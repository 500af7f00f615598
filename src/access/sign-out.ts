import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/index.js';
import { endSession } from './sessions.repository.js';

/** Ends the session somebody is signed in by. */
@Injectable()
export class SignOut {
  constructor(private readonly work: UnitOfWork) {}

  /** Idempotent by the token. */
  async signOut(token: string): Promise<void> {
    await this.work.run((tx) => endSession(tx, token));
  }
}
