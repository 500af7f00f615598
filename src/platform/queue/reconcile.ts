import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../database/index.js';
import { codeOf, QueueAlarms } from './alarms.js';
import { QUEUE_BACKEND, type QueueBackend } from './backend.js';
import { DeadLetters, EXHAUSTED } from './dead-letters.js';
import type { Payload } from './message.js';
import { Queues } from './queues.js';
import { Relay } from './relay.js';
import { QUEUE_SETTINGS, type QueueSettings } from './settings.js';

/** One process at a time; any number, the same everywhere. */
const LOCK = 7_185_265;

const PAGE = 500;
const SWEPT_AT_ONCE = 5_000;

/** What one pass found. */
export interface Reconciled {
  /** rows of messages long done that were removed */
  readonly swept: number;
  /** messages that the backend had lost; they go out again */
  readonly lost: number;
  /** messages that failed without a word, as when their worker died with them each time */
  readonly buried: number;
}

interface Row {
  readonly id: string;
  readonly queue: string;
  readonly name: string;
  readonly payload: Payload;
}

/**
 * Holds the outbox against the backend and repairs: whatever was sent, is not done, and is no longer in the backend (a wiped Redis) is
 * sent again. At the start of each worker process and then at intervals, in one process at a time. Also removes what is long done, so
 * that a pass looks at what is under way only.
 */
@Injectable()
export class Reconcile implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopped = new AbortController();
  private loop: Promise<void> | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly queues: Queues,
    private readonly deadLetters: DeadLetters,
    private readonly relay: Relay,
    private readonly alarms: QueueAlarms,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.loop ??= this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped.abort();
    await this.loop;
  }

  /**
   * One pass. Safe at any time: a message that is sent again though it was not lost is done once all the same.
   * @returns undefined if another process is at it, or the backend is away
   */
  async pass(): Promise<Reconciled | undefined> {
    if (!(await this.backend.isUp())) return undefined;
    const found = await this.work.run(async (tx) => {
      const [lock] = await tx.query<{ mine: boolean }[]>('select pg_try_advisory_xact_lock($1) as mine', [LOCK]);
      if (!lock?.mine) return undefined;
      const swept = await this.sweep(tx);
      const { lost, failed } = await this.compare(tx);
      if (lost.length) await tx.query('update outbox set sent_at = null where id = any ($1)', [lost]);
      return { swept, lost: lost.length, failed };
    });
    if (!found) return undefined;
    const { swept, lost, failed } = found;
    if (lost) {
      this.alarms.raise({ type: 'repaired', messages: lost });
      this.relay.nudge();
    }
    for (const row of failed) await this.deadLetters.bury(row, 'failed-unseen', EXHAUSTED);
    return { swept, lost, buried: failed.length };
  }

  /** With a long backlog a pass takes long; then the next comes later, so that looking never costs more than a tenth of the time. */
  private async run(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      const start = performance.now();
      try {
        await this.pass();
      } catch (error) {
        this.alarms.seldom(`reconcile: ${codeOf(error)}`);
      }
      const wait = Math.max(this.settings.reconcileEvery, 10 * (performance.now() - start));
      await sleep(wait, undefined, { signal: this.stopped.signal }).catch(() => {});
    }
  }

  private async sweep(tx: Tx): Promise<number> {
    const [, swept] = await tx.query<[unknown, number]>(
      `delete from outbox where id = any (array (
        select o.id from outbox o join inbox i on i.message_id = o.id
         where o.sent_at < now() - $2 * interval '1 ms' limit $1))`,
      [SWEPT_AT_ONCE, this.settings.lostAfter],
    );
    // ids are in the order of time, so the primary key finds the old ones; and nobody waits for a lock here
    await tx.query(
      `delete from inbox where (message_id, consumer) in (
        select message_id, consumer from inbox where message_id < $1 order by message_id limit $2)`,
      [oldestId(Date.now() - this.settings.rememberFor), SWEPT_AT_ONCE],
    );
    return swept;
  }

  private async compare(tx: Tx): Promise<{ lost: string[]; failed: Row[] }> {
    const lost: string[] = [];
    const failed: Row[] = [];
    for (let after = oldestId(0), rows = Array<Row>(PAGE); rows.length === PAGE;) {
      rows = await underWay(tx, after, this.settings.lostAfter);
      const states = await Promise.all(rows.map(async ({ id, queue }) => this.queues.find(queue)?.getJobState(id)));
      lost.push(...rows.filter((_, i) => states[i] === 'unknown').map(({ id }) => id));
      failed.push(...rows.filter((_, i) => states[i] === 'failed'));
      after = rows.at(-1)?.id ?? after;
    }
    return { lost, failed };
  }
}

/** Messages sent long enough ago, neither done nor dead, in the order of their ids. */
async function underWay(tx: Tx, after: string, lostAfter: number): Promise<Row[]> {
  return tx.query<Row[]>(
    `select id, queue, name, payload from outbox o
      where id > $1 and sent_at < now() - $2 * interval '1 ms' and parked_at is null
        and not exists (select from inbox i where i.message_id = o.id)
        and not exists (select from dead_letters d where d.message_id = o.id and d.redriven_at is null)
      order by id limit $3`,
    [after, lostAfter, PAGE],
  );
}

/** The smallest UUIDv7 of a moment (ms since 1970). */
function oldestId(at: number): string {
  const hex = at.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
