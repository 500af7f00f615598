import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import type { Tx } from '../database/index.js';
import type { Message } from './message.js';
import { Relay } from './relay.js';

/**
 * The statement, or the part of one, that writes messages; `parameter` (as `$7`) is bound to what `Outbox.rows` returns:
 * `with moved as (update cases ...), told as (${insertMessages('$7')}) select ...`
 */
export function insertMessages(parameter: string): string {
  return `insert into outbox (id, queue, name, payload)
    select id, queue, name, payload from jsonb_to_recordset(${parameter}::jsonb) as m (id uuid, queue text, name text, payload jsonb)`;
}

/** What is to be done after a commit is written here, in the transaction: if it commits, it will be done. */
@Injectable()
export class Outbox {
  /** Transactions under way that have written messages. */
  private readonly used = new WeakSet<QueryRunner>();

  constructor(
    source: DataSource,
    private readonly relay: Relay,
  ) {
    source.subscribers.push({
      afterTransactionCommit: ({ queryRunner }) => {
        if (!queryRunner.isTransactionActive && this.used.delete(queryRunner)) relay.nudge();
      },
    });
  }

  /** Writes messages, any number in one statement. Once they are committed the relay is nudged. */
  async add(tx: Tx, messages: readonly Message[]): Promise<void> {
    if (messages.length) await tx.query(insertMessages('$1'), [this.rows(tx, messages)]);
  }

  /**
   * The messages as the parameter of `insertMessages`, for a use case that writes everything in one statement of its own. Once `tx` is
   * committed the relay is nudged. Without a transaction (`tx` undefined: one statement that is a transaction itself) call `sent` after it.
   */
  rows(tx: Tx | undefined, messages: readonly Message[]): string {
    if (tx?.queryRunner && messages.length) this.used.add(tx.queryRunner);
    return JSON.stringify(messages);
  }

  /** Tells the relay that messages were committed. Without it they go out with the next poll. */
  sent(): void {
    this.relay.nudge();
  }
}
