import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/index.js';

/** What is done already. */
@Injectable()
export class Inbox {
  /**
   * Notes in `tx` that this consumer does this message; false if it is done already. Locks the row: a second delivery at the same moment
   * waits for the first to commit (and then does nothing) or to roll back (and then does it).
   */
  async enter(tx: Tx, messageId: string, consumer: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('insert into inbox (message_id, consumer) values ($1, $2) on conflict do nothing returning 1', [
      messageId,
      consumer,
    ]);
    return rows.length > 0;
  }
}
