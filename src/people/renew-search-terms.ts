import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/index.js';
import { Rounds } from '../platform/rounds.js';
import { SEARCH_FORM } from './domain/comparable.js';
import type { StatedIdentity } from './domain/identity.js';
import { findCurrent, type Terms } from './people.repository.js';
import { openRecord, Unreadable } from './protection/seal.js';
import { termsOf } from './register-person.js';
import { lockOutdated, replaceTerms } from './search-form.repository.js';
import { Vault } from './vault.js';

type FoundCurrent = Awaited<ReturnType<typeof findCurrent>>[number];

const BATCH = 100;
/** Between two batches, in milliseconds: others want the database too. */
const PAUSE = 100;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Makes anew by what persons are found who were registered before that was as it is now: once after each start, in the background, a hundred in a
 * transaction. It may be stopped anywhere and in any number of processes; the next start goes on with who is left.
 */
@Injectable()
export class RenewSearchTerms implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RenewSearchTerms.name);
  private readonly rounds = new Rounds(RenewSearchTerms.name, () => this.round(), PAUSE);
  private after = FIRST_ID;
  private renewed = 0;

  constructor(
    private readonly work: UnitOfWork,
    private readonly vault: Vault,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async round(): Promise<void> {
    const persons = await this.renew(this.after);
    this.after = persons.at(-1) ?? FIRST_ID;
    this.renewed += persons.length;
    if (persons.length > 0) return;
    if (this.renewed > 0) this.logger.log(`search terms of ${this.renewed} persons were made anew`);
    void this.rounds.stop(); // not awaited: it waits for this round
  }

  /** One batch. @param after id of the last person of the batch before @returns ids of the persons it was about; none: everybody is done */
  async renew(after = FIRST_ID): Promise<string[]> {
    return this.work.run(async (tx) => {
      const ids = await lockOutdated(tx, SEARCH_FORM, after, BATCH);
      // by itself: only a statement begun after the lock sees what was recorded before it
      const persons = ids.length > 0 ? await findCurrent(tx, ids, 'identity') : [];
      const found = persons.flatMap((person) => this.termsFor(person) ?? []);
      if (found.length > 0) await replaceTerms(tx, SEARCH_FORM, found);
      return ids;
    });
  }

  /** undefined: it can no longer be opened, and does not keep the others from being done */
  private termsFor({ id, key, record }: FoundCurrent): { id: string; found: Terms } | undefined {
    if (!key || !record) return undefined;
    const { version, data, recordedAt } = record;
    try {
      const identity = openRecord(this.vault.unwrap(id, key), { personId: id, kind: 'identity', version }, data) as StatedIdentity;
      return { id, found: termsOf(this.vault, id, identity, recordedAt) };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.logger.warn(`the identity of person ${id} cannot be opened`);
      return undefined;
    }
  }
}
