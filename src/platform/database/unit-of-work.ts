import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import {
  DataSource,
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
  type EntityManager,
} from 'typeorm';

/** A transaction: the first parameter of everything that writes. Only `UnitOfWork.run` makes one. */
export type Tx = EntityManager;

/** serialization_failure, deadlock_detected */
const RETRIED = new Set(['40001', '40P01']);
const ATTEMPTS = 5;

/** Writes something in the transaction of a use case, as its last act before the commit, knowing what the use case returns. */
type AlsoWrite = (tx: Tx, returned: unknown) => Promise<void>;

/** What is still to be written along, in everything that `alongWithFirst` has called. */
const along = new AsyncLocalStorage<{ write: AlsoWrite | undefined }>();

/**
 * Calls `work`, and commits what `write` does together with the first use case that commits in it: both or neither. A use case that is rolled
 * back leaves it to the next.
 */
export function alongWithFirst<T>(write: AlsoWrite, work: () => Promise<T>): Promise<T> {
  return along.run({ write }, work);
}

/**
 * The connection was lost between two statements of a transaction, which so was not committed. TypeORM then only says that the query runner was
 * released. SQLSTATE 08006, connection_failure.
 */
class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
  readonly code = '08006';
}

/** Somebody else has changed what a use case has read: all of it is done again. SQLSTATE 40001, serialization_failure. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
  readonly code = '40001';
}

/** Runs a use case as one transaction. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly source: DataSource) {}

  /**
   * Commits what `work` did, or nothing of it. On a serialization failure or deadlock all of `work` is done again in a *new* transaction,
   * after a short random wait; so `work` must not do anything outside the transaction: no network, no queue, no mail.
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const also = along.getStore();
    const write = also?.write;
    if (!also || !write) return this.commit(work);
    also.write = undefined; // a second use case of the same request writes nothing along, even at the same time
    try {
      return await this.commit(async (tx) => {
        const returned = await work(tx);
        await write(tx, returned);
        return returned;
      });
    } catch (error) {
      also.write = write;
      throw error;
    }
  }

  private async commit<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.source.transaction(work);
      } catch (error) {
        if (error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError)
          throw new ConnectionLost('the connection to the database was lost', { cause: error });
        const { code } = (error instanceof QueryFailedError ? error.driverError : error) as { readonly code?: unknown };
        if (attempt === ATTEMPTS || !RETRIED.has(String(code))) throw error;
        await sleep(Math.random() * 20 * 2 ** attempt);
      }
    }
  }
}
