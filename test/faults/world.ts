/** The whole service as separate processes, each of which can be killed at any time and comes back, as under a supervisor. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { seedDemoAccounts } from '../../src/access/index.js';
import { migrate, UnitOfWork } from '../../src/platform/database/index.js';
import { startEmbedded, type EmbeddedPostgres } from '../../src/platform/embedded/embedded-postgres.js';
import { Units } from '../../src/units/index.js';
import { temporaryFolder } from '../support/processes.js';
import { startFile, type Child } from './child.js';
import { QUICK } from './quick.js';
import { privateRedis } from './services.js';

/** A day of the SOP's clocks, in seconds here. */
const DAY = 2;
/** Tries enough to outlast PostgreSQL's absence. */
const settings = { ...QUICK, attempts: 20, retryUpTo: 300 };
const PASSWORD = 'rahasia-nomor-satu';
/** The token of a session that nobody has: the database must be asked to know. */
const UNKNOWN = 'a'.repeat(43);

export type Part = 'api' | 'worker' | 'postgresql' | 'redis';

/** A process that is started again whenever it ends. The next one is loaded beforehand: only then is its start what takes time. */
class Kept {
  /** last words of those that ended by themselves when they were at work */
  readonly crashes: string[] = [];
  starts = 0;
  isUp = false;
  private spare: Child | undefined;
  private current: Child | undefined;
  private killed = false;
  private stopped = false;
  private pause = 0;
  private readonly loop: Promise<void>;

  constructor(private readonly make: () => Child) {
    this.loop = this.run();
  }

  /** @param pause milliseconds until it is started again */
  async kill(pause: number): Promise<void> {
    this.pause = pause;
    this.killed = true;
    await this.current?.kill();
  }

  /** Until it is at work and the next one is loaded. */
  async prepared(): Promise<void> {
    this.spare ??= this.make();
    await this.spare.hasSaid('loaded');
  }

  async end(): Promise<void> {
    this.stopped = true;
    await Promise.all([this.kill(0), this.spare?.kill()]);
    await this.loop;
    await this.spare?.kill();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const child = (this.current = this.spare ?? this.make());
      this.spare = undefined;
      this.killed = false;
      child.start();
      this.starts += 1;
      const wasReady = (this.isUp = await child.hasSaid('ready'));
      await child.exited;
      this.isUp = false;
      if (wasReady && !this.killed) this.crashes.push(child.told());
      await sleep(this.killed ? this.pause : 50);
    }
  }
}

export interface WorldOptions {
  readonly backend: 'postgresql' | 'redis';
  /** what the processes do without: to see that the count would notice */
  readonly without?: 'outbox' | 'inbox check';
}

/** See above. PostgreSQL runs as the product runs it, with fsync and synchronous commits: what is acknowledged must be in its log. */
export class World {
  readonly password = PASSWORD;

  private constructor(
    private readonly folder: string,
    private postgres: EmbeddedPostgres,
    private readonly redis: Awaited<ReturnType<typeof privateRedis>> | undefined,
    private readonly kept: Readonly<Record<'api' | 'worker', Kept>>,
    readonly url: string,
  ) {}

  static async begin({ backend, without }: WorldOptions): Promise<World> {
    const folder = temporaryFolder();
    // below the ports that are given out to whoever connects: PostgreSQL must find its own free when it comes back
    fs.writeFileSync(path.join(folder, 'port'), String(await lowPort()));
    const postgres = await startEmbedded({ dir: folder });
    await prepare(postgres.url);
    const redis = backend === 'redis' ? await privateRedis() : undefined;
    await redis?.back();
    const port = await lowPort();
    const env = {
      PATH: process.env['PATH'],
      DATABASE_URL: postgres.url,
      ...(redis ? { REDIS_URL: redis.url } : {}),
      PORT: String(port),
      MASTER_KEY: randomBytes(32).toString('base64'),
      CLOCK_SPEED: String(86_400 / DAY),
      DATA_DIR: path.join(folder, 'files'),
    };
    const keep = (role: string): Kept => new Kept(() => startFile('program-child.mjs', { settings, without }, { ...env, ROLE: role }));
    return new World(folder, postgres, redis, { api: keep('api'), worker: keep('worker') }, `http://127.0.0.1:${port}`);
  }

  /** how many processes have been started so far */
  get starts(): number {
    return this.kept.api.starts + this.kept.worker.starts;
  }

  get crashes(): string[] {
    return Object.values(this.kept).flatMap(({ crashes }) => crashes);
  }

  /** Until the processes that take the place of killed ones are loaded. */
  async prepared(): Promise<void> {
    await Promise.all(Object.values(this.kept).map((each) => each.prepared()));
  }

  /** kill -9, and back after `pause` ms; of Redis: FLUSHALL. @param whole of PostgreSQL: all its processes at once, not only the first */
  async strike(part: Part, pause: number, whole: boolean): Promise<void> {
    if (part === 'redis') return void (await this.redis?.wipe());
    if (part !== 'postgresql') return this.kept[part].kill(pause);
    await this.takePostgresAway(whole);
    await sleep(pause);
    await this.bringPostgresBack();
  }

  async takePostgresAway(whole = true): Promise<void> {
    const { pid, exited } = this.postgres;
    process.kill(whole ? -pid : pid, 'SIGKILL');
    await exited;
  }

  async bringPostgresBack(): Promise<void> {
    this.postgres = await startEmbedded({ dir: this.folder });
  }

  /** Whether the service answers, and with what it needs. */
  async isReady(): Promise<boolean> {
    return this.kept.api.isUp && this.kept.worker.isUp && (await this.get('/readiness')) === '200';
  }

  /** Status of what is answered there, and the code if it is a problem. */
  async get(where: string): Promise<string> {
    try {
      const answer = await fetch(`${this.url}/api/v1${where}`, { headers: { authorization: `Bearer ${UNKNOWN}` } });
      const { code = '' } = (await answer.json()) as { readonly code?: string };
      return `${answer.status} ${code}`.trimEnd();
    } catch {
      return 'none';
    }
  }

  /** Asks the database, in one moment of it. */
  async look<T>(question: (db: Client) => Promise<T>): Promise<T> {
    const db = new Client(this.postgres.url);
    await db.connect();
    try {
      await db.query('begin isolation level repeatable read read only');
      return await question(db);
    } finally {
      await db.end();
    }
  }

  /** Jobs that BullMQ has. */
  async jobs(db: Client): Promise<number> {
    if (this.redis) return this.redis.jobs();
    return (await db.query<{ n: number }>('select count(*)::int as n from bullmq.job')).rows[0]!.n;
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.kept).map((each) => each.end()));
    await this.redis?.close();
    await this.postgres.stop();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

async function prepare(url: string): Promise<void> {
  await migrate(url);
  const source = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    const work = new UnitOfWork(source);
    const units = new Units(source, work);
    await units.onModuleInit();
    await seedDemoAccounts(work, units, { production: false, password: PASSWORD });
  } finally {
    await source.destroy();
  }
}

async function lowPort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const server = net.createServer();
    const free = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false)).listen({ host: '127.0.0.1', port, exclusive: true }, () => resolve(true));
    });
    await new Promise((resolve) => server.close(resolve));
    if (free) return port;
  }
}
