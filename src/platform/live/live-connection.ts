import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

const CHANNEL = 'pulang_live';

const HEARTBEAT = 20_000;
const PATIENCE = 5_000;
const BACK_OFF_FROM = 100;
const BACK_OFF_UPTO = 5_000;

/**
 * One connection of this process to PostgreSQL, to tell and to hear what has changed; it comes back when it is lost. Not one of the pool: there
 * LISTEN would be forgotten, and NOTIFY in a business transaction takes a lock of the whole server. Not through a PgBouncer in transaction mode.
 */
export class LiveConnection {
  private readonly stopped = new AbortController();
  private client: Client | undefined;
  private loop: Promise<void> | undefined;

  /**
   * @param hear is called with each payload that any process tells, this one included; undefined: this process does not listen
   * @param connected is called each time it is there (again), and listening
   */
  constructor(
    private readonly url: string,
    private readonly hear: ((payload: string) => void) | undefined,
    private readonly connected: () => void,
  ) {}

  start(): void {
    this.loop ??= this.run();
  }

  /** @throws Error if it is not there just now, or lost meanwhile: then some of it may have been told */
  async tell(payloads: readonly string[]): Promise<void> {
    if (!this.client) throw new Error('not connected');
    await this.client.query(`select pg_notify('${CHANNEL}', payload) from unnest($1::text[]) payload`, [payloads]);
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.loop;
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.stopped.signal.aborted; failures++) {
      const client = new Client({
        connectionString: this.url,
        application_name: 'pulang live',
        keepAlive: true,
        connectionTimeoutMillis: PATIENCE,
        query_timeout: PATIENCE,
      });
      try {
        await this.hold(client, () => (failures = 0));
      } catch {
        // lost, or never there: the log of the queries tells
      }
      this.client = undefined;
      await client.end().catch(() => {});
      const longest = Math.min(BACK_OFF_FROM * 2 ** Math.min(failures, 10), BACK_OFF_UPTO);
      await sleep(longest * (0.5 + Math.random() / 2), undefined, { signal: this.stopped.signal }).catch(() => {});
    }
  }

  /** @throws when it is lost, or to be stopped */
  private async hold(client: Client, established: () => void): Promise<void> {
    const lost = new AbortController();
    client.on('error', () => lost.abort()).once('end', () => lost.abort());
    await client.connect();
    if (this.hear) {
      client.on('notification', ({ payload }) => this.hear?.(payload ?? ''));
      await client.query(`listen ${CHANNEL}`);
    }
    established();
    this.client = client;
    this.connected();
    for (const signal = AbortSignal.any([lost.signal, this.stopped.signal]); ;) {
      await sleep(HEARTBEAT, undefined, { signal });
      await client.query('select 1'); // a line that was cut silently is found out
    }
  }
}
