import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { BulkJobOptions, Queue } from 'bullmq';
import { UnitOfWork, type Tx } from '../database/index.js';
import { prepared } from '../database/prepared.js';
import { codeOf, QueueAlarms } from './alarms.js';
import { QUEUE_BACKEND, type QueueBackend } from './backend.js';
import type { Payload } from './message.js';
import { Queues } from './queues.js';
import { QUEUE_SETTINGS, type QueueSettings } from './settings.js';

interface Row {
  readonly id: string;
  readonly queue: string;
  readonly name: string;
  readonly payload: Payload;
}

interface RefusedRow {
  readonly id: string;
  readonly code: string;
}

class BackendAway extends Error {
  override readonly name = 'BackendAway';
}

/**
 * Moves messages from the outbox to BullMQ. Every process that commits has one; any number at once take different rows.
 *
 * Rows are claimed and marked in one statement, added to the backend, and then the transaction commits. A crash in between leaves them
 * unsent: they are added again, which is nothing if the job is still there, and the inbox stops the second if it is not.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private nudged = false;
  private wake: (() => void) | undefined;
  private stopped = new AbortController();
  private loop: Promise<void> | undefined;
  private failures = 0;

  constructor(
    private readonly work: UnitOfWork,
    private readonly queues: Queues,
    private readonly alarms: QueueAlarms,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.loop ??= this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped.abort();
    this.wake?.();
    await this.loop;
  }

  /** There may be something to send. Costs nothing to call; many calls make one look. */
  nudge(): void {
    this.nudged = true;
    this.wake?.();
  }

  /**
   * Sends one batch.
   * @returns how many rows were claimed
   * @throws when the backend or the database is away; then nothing is marked
   */
  async send(): Promise<number> {
    if (!this.backend.connected) throw new BackendAway();
    const { claimed, parked } = await this.work.run(async (tx) => {
      const rows = await claim(tx, this.settings.batch);
      const queues = [...new Set(rows.map(({ queue }) => queue))];
      const refused = (
        await Promise.all(
          queues.map((queue) =>
            this.addAll(
              queue,
              rows.filter((row) => row.queue === queue),
            ),
          ),
        )
      ).flat();
      const parkedIds = refused.length ? await putBack(tx, refused, this.settings) : [];
      return {
        claimed: rows.length,
        parked: rows.flatMap((row) => parkedIds.filter(({ id }) => id === row.id).map(({ code }) => ({ row, code }))),
      };
    });
    for (const { row, code } of parked) this.alarms.raise({ type: 'parked', queue: row.queue, name: row.name, messageId: row.id, code });
    return claimed;
  }

  private async run(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      this.nudged = false;
      try {
        const claimed = await this.send();
        if (this.failures > 1) this.alarms.raise({ type: 'back' });
        this.failures = 0;
        if (claimed < this.settings.batch) await this.idle();
      } catch (error) {
        await this.backOff(error);
      }
    }
  }

  private async idle(): Promise<void> {
    if (this.nudged || this.stopped.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.settings.pollEvery);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = undefined;
  }

  /** Nudges do not shorten this wait. It is told once, and not at all if the next try succeeds (as just after the start). */
  private async backOff(error: unknown): Promise<void> {
    this.failures += 1;
    if (this.failures === 2) this.alarms.raise({ type: 'away', code: codeOf(error) });
    const longest = Math.min(this.settings.pollEvery * 2 ** Math.min(this.failures, 10), this.settings.backOffUpTo);
    await sleep(longest * (0.5 + Math.random() / 2), undefined, { signal: this.stopped.signal }).catch(() => {});
  }

  /**
   * Adds rows of one queue.
   * @returns the rows that the backend refuses though it is well
   */
  private async addAll(name: string, rows: readonly Row[]): Promise<RefusedRow[]> {
    const queue = this.queues.find(name);
    if (!queue) return rows.map(({ id }) => ({ id, code: 'unknown-queue' }));
    try {
      await this.add(queue, rows);
      return [];
    } catch (error) {
      if (error instanceof BackendAway || !(await this.backend.isUp())) throw new BackendAway();
      const [row] = rows;
      if (row && rows.length === 1) return [{ id: row.id, code: codeOf(error) }];
    }
    const refused: RefusedRow[] = [];
    for (const row of rows) refused.push(...(await this.addAll(name, [row])));
    return refused;
  }

  private async add(queue: Queue, rows: readonly Row[]): Promise<void> {
    const jobs = rows.map(({ id, name, payload }) => ({ name, data: payload, opts: { ...jobOptions(this.settings), jobId: id } }));
    const patience = new AbortController();
    const late = sleep(this.settings.addWithin, undefined, { signal: patience.signal }).then(() => Promise.reject(new BackendAway()));
    try {
      await Promise.race([queue.addBulk(jobs), late]);
    } finally {
      patience.abort();
      late.catch(() => {});
    }
  }
}

/**
 * How a job is kept. Done: gone at once (a count was measured to halve the throughput on PostgreSQL and to dead-lock its workers).
 * Failed: kept, so that one that failed without our code (its worker died with it again and again) is found by `Reconcile`.
 */
function jobOptions({ attempts }: QueueSettings): BulkJobOptions {
  return {
    attempts,
    backoff: { type: 'patient' },
    removeOnComplete: true,
    removeOnFail: false,
    stackTraceLimit: 0,
    sizeLimit: 4_000, // ids only
  };
}

const CLAIM = prepared(`
  update outbox set sent_at = now()
   where id = any (array (
     select id from outbox
      where sent_at is null and parked_at is null and (not_before is null or not_before <= now())
      order by id limit $1 for update skip locked))
   returning id, queue, name, payload`);

async function claim(tx: Tx, batch: number): Promise<Row[]> {
  const [rows] = await tx.query<[Row[], number]>(CLAIM, [batch]);
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Makes refused rows unsent again, to be tried later, or parks those that were refused too often; returns these. */
async function putBack(tx: Tx, refused: readonly RefusedRow[], { parkAfter, refusedWait }: QueueSettings): Promise<RefusedRow[]> {
  const [rows] = await tx.query<[{ id: string; code: string; parked: boolean }[], number]>(
    `update outbox o set
        sent_at = null,
        attempts = o.attempts + 1,
        last_error = r.code,
        not_before = now() + $2 * 2 ^ o.attempts * interval '1 ms',
        parked_at = case when o.attempts + 1 >= $3 then now() end
      from jsonb_to_recordset($1::jsonb) as r (id uuid, code text)
      where o.id = r.id
      returning o.id, r.code, o.parked_at is not null as parked`,
    [JSON.stringify(refused), refusedWait, parkAfter],
  );
  return rows.filter(({ parked }) => parked);
}
