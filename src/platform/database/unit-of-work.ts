import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';

/** A transaction: the first parameter of everything that writes. Only `UnitOfWork.run` makes one. */
export type Tx = EntityManager;

/** serialization_failure, deadlock_detected */
const RETRIED = new Set(['40001', '40P01']);
const ATTEMPTS = 5;

/** Runs a use case as one transaction. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly source: DataSource) {}

  /**
   * Commits what `work` did, or nothing of it. On a serialization failure or deadlock all of `work` is done again in a *new* transaction,
   * after a short random wait; so `work` must not do anything outside the transaction: no network, no queue, no mail.
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.source.transaction(work);
      } catch (error) {
        if (
          attempt === ATTEMPTS ||
          !(error instanceof QueryFailedError) ||
          !RETRIED.has(String((error.driverError as { code?: unknown }).code))
        )
          throw error;
        await sleep(Math.random() * 20 * 2 ** attempt);
      }
    }
  }
}
