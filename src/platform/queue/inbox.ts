import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/index.js';
import { prepared } from '../database/prepared.js';
import { nameOf, type Message } from './message.js';

// in the order of the ids, so that two transactions with the same messages do not wait for each other crosswise
const ENTER = prepared(`
  insert into inbox (message_id, consumer) select id, consumer from unnest($1::uuid[], $2::text[]) as m (id, consumer) order by id
  on conflict do nothing returning message_id as id`);

/** What is done already. */
@Injectable()
export class Inbox {
  /**
   * Notes in `tx` that these messages are done, each by the one consumer of its kind. Locks the rows: a second delivery at the same moment
   * waits for the first to commit (and then does nothing) or to roll back (and then does it).
   * @returns the ids of those that were not done before
   */
  async enter(tx: Tx, messages: readonly Message[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }[]>(ENTER, [messages.map(({ id }) => id), messages.map(nameOf)]);
    return new Set(rows.map(({ id }) => id));
  }
}
