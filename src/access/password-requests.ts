import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../platform/database/index.js';
import { countAttempt } from './accounts.repository.js';
import { insertPasswordRequest, listPasswordRequests } from './password-requests.repository.js';
import { lockedFor } from './sign-in.js';
import type { StaffPageDto } from './staff.dto.js';
import type { PasswordRequestPage } from './staff.view.js';

/** Who has forgotten their password. */
@Injectable()
export class PasswordRequests {
  constructor(
    private readonly source: DataSource,
    private readonly work: UnitOfWork,
  ) {}

  /** An unknown name gives the same answer after the same work. Counted as attempts to sign in are, by name, but apart from them. @throws ProblemException `account_locked` */
  async ask(username: string): Promise<void> {
    const locked = await this.work.run(async (tx) => {
      const locked = await countAttempt(tx, `forgotten\n${username.trim()}`);
      if (locked === undefined) await insertPasswordRequest(tx, username);
      return locked;
    });
    if (locked !== undefined) throw lockedFor(locked);
  }

  async list({ after, limit }: StaffPageDto): Promise<PasswordRequestPage> {
    const rows = await listPasswordRequests(this.source, after, limit + 1);
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? items.at(-1)!.id : null };
  }
}
