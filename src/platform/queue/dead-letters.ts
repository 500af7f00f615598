import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal, Refused, type Words } from '../../shared/refusal.js';
import { UnitOfWork } from '../database/index.js';
import { QueueAlarms } from './alarms.js';
import type { Payload } from './message.js';
import { Queues } from './queues.js';
import { Relay } from './relay.js';

/** A message that waits for a person: refused or failed too often by its handler, or parked because the backend would not take it. */
export interface DeadLetter {
  readonly messageId: string;
  readonly queue: string;
  readonly name: string;
  readonly payload: Payload;
  readonly parked: boolean;
  readonly code: string;
  readonly reason: Words;
  readonly failedAt: Date;
}

export const EXHAUSTED: Words = {
  id: 'Terus gagal walaupun sudah dicoba berulang kali.',
  en: 'It kept failing, however often it was tried.',
};
const REFUSED_BY_BACKEND: Words = { id: 'Antrean menolak pesan ini berulang kali.', en: 'The queue refused this message again and again.' };
export const UNKNOWN_MESSAGE = new Refusal('unknown-message', {
  id: 'Versi program ini tidak mengenal pesan ini.',
  en: 'This version of the program does not know this message.',
});
const NOT_DEAD = new Refusal('not-a-dead-letter', {
  id: 'Pesan ini tidak sedang menunggu diulang: sudah selesai, sudah diulang, atau tidak ada.',
  en: 'This message does not wait to be sent again: it is done, or was sent again, or does not exist.',
});
const STILL_RUNNING = new Refusal('still-running', {
  id: 'Pesan ini masih dikerjakan. Coba lagi sebentar lagi.',
  en: 'This message is still being worked on. Try again in a moment.',
});

/** Whether the outbox row `o` waits for a person. */
const WAITS = `not exists (select from inbox i where i.message_id = o.id)
  and (parked_at is not null or exists (select from dead_letters d where d.message_id = o.id and d.redriven_at is null))`;

/** Messages that are waiting for a person. Nothing leaves this list by itself. */
@Injectable()
export class DeadLetters {
  constructor(
    private readonly source: DataSource,
    private readonly work: UnitOfWork,
    private readonly queues: Queues,
    private readonly relay: Relay,
    private readonly alarms: QueueAlarms,
  ) {}

  /** Writes a dead letter, in a transaction of its own. Idempotent by the message's id: a second time counts it. */
  async bury(
    { id, queue, name, payload }: { readonly id: string; readonly queue: string; readonly name: string; readonly payload: Payload },
    code: string,
    reason: Words,
  ): Promise<void> {
    await this.work.run((tx) =>
      tx.query(
        `insert into dead_letters (message_id, queue, name, payload, code, reason) values ($1, $2, $3, $4, $5, $6)
          on conflict (message_id) do update set
            code = excluded.code, reason = excluded.reason, failed_at = now(), times = dead_letters.times + 1,
            redriven_at = null, redriven_by = null`,
        [id, queue, name, JSON.stringify(payload), code, JSON.stringify(reason)],
      ),
    );
    this.alarms.raise({ type: 'dead-letter', queue, name, messageId: id, code });
  }

  /** At most `limit` of them, oldest first, after the message `after`. */
  async list({ limit = 50, after }: { limit?: number; after?: string } = {}): Promise<DeadLetter[]> {
    return this.source.query<DeadLetter[]>(
      `select * from (
        select message_id as "messageId", queue, name, payload, false as parked, code, reason, failed_at as "failedAt" from dead_letters d
         where redriven_at is null and not exists (select from inbox i where i.message_id = d.message_id)
        union all
        select id, queue, name, payload, true, coalesce(last_error, 'unknown'), $3::jsonb, parked_at from outbox where parked_at is not null
      ) as waiting where $2::uuid is null or "messageId" > $2 order by "messageId" limit $1`,
      [limit, after ?? null, JSON.stringify(REFUSED_BY_BACKEND)],
    );
  }

  /**
   * Sends a dead letter again, under the same id, so that it is still done once at most. The job that the backend kept of it is removed
   * first: adding an id that is there already does nothing.
   * @param by account id of whoever asks
   * @throws Refused if it does not wait for that, or is being worked on
   */
  async redrive(messageId: string, by: string): Promise<void> {
    await this.forget(messageId);
    await this.work.run(async (tx) => {
      const [, sent] = await tx.query<[unknown, number]>(
        `update outbox o set sent_at = null, parked_at = null, attempts = 0, not_before = null, last_error = null
          where id = $1 and ${WAITS}`,
        [messageId],
      );
      if (!sent) throw new Refused(NOT_DEAD);
      await tx.query('update dead_letters set redriven_at = now(), redriven_by = $2 where message_id = $1', [messageId, by]);
    });
    this.relay.nudge();
  }

  private async forget(messageId: string): Promise<void> {
    const [row] = await this.source.query<{ queue: string }[]>(`select queue from outbox o where id = $1 and ${WAITS}`, [messageId]);
    if (!row) throw new Refused(NOT_DEAD);
    const queue = this.queues.find(row.queue);
    const job = await queue?.getJob(messageId);
    const state = await queue?.getJobState(messageId);
    if (state === 'active') throw new Refused(STILL_RUNNING); // it has written its dead letter, but not yet left
    if (state === 'failed' || state === 'completed') await job?.remove();
  }
}
