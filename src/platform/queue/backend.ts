import { PostgresConnection, PostgresQueueBackend, RedisQueueBackend, runMigrations, setDefaultBackendFactory } from 'bullmq';
import type { BackendFactory, ConnectionOptions, PgPool, QueueBase } from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import { QUEUES } from './message.js';

export type BackendKind = 'redis' | 'postgresql';

/** Where BullMQ keeps its jobs. Nothing is only there: all of it can be made again from the outbox. */
export interface QueueBackend {
  readonly kind: BackendKind;
  /** what each Queue and Worker is given; shared, so BullMQ never closes it */
  readonly connection: ConnectionOptions;
  /** Whether it seems to be there, without asking it. */
  readonly connected: boolean;
  /** Whether it answers, within a second. Never throws. */
  isUp(): Promise<boolean>;
  /** To be called after `app.close()`, never in a shutdown hook: workers that still wait on it would try for ever. */
  close(): Promise<void>;
}

export interface BackendOptions {
  /** the product's PostgreSQL; BullMQ lives there in its own schema, `bullmq` */
  readonly databaseUrl: string;
  /** if set, BullMQ lives in this Redis instead */
  readonly redisUrl?: string | undefined;
  /** whether this process takes messages, and so has a worker for each queue */
  readonly processors: boolean;
}

export const QUEUE_BACKEND = Symbol('queue backend');

/** BullMQ's keys in Redis. One hash tag: in a cluster all keys of a job must be on one node. */
export const PREFIX = '{pulang}';

const SCHEMA = 'bullmq';

/** Connections for what BullMQ asks on PostgreSQL, beside the one that each worker holds to be told of new jobs. */
const ASKING = { relayOnly: 2, processors: 5 };

/** How many PostgreSQL connections the queues of this process hold at most (the relay uses one of the program's own). */
export function queueConnections({ redisUrl, processors }: Pick<BackendOptions, 'redisUrl' | 'processors'>): number {
  if (redisUrl) return 0;
  return processors ? QUEUES.length + ASKING.processors : ASKING.relayOnly;
}

let chosen: BackendKind | undefined;

/**
 * Chooses where the jobs are kept and connects to it. Before any queue exists: the choice is BullMQ's, for the whole process.
 * Redis need not be there yet, PostgreSQL must.
 * @throws Error if this process has chosen the other one before
 */
export async function openQueueBackend(options: BackendOptions): Promise<QueueBackend> {
  const kind = options.redisUrl ? 'redis' : 'postgresql';
  if (chosen && chosen !== kind) throw new Error(`queues of this process are on ${chosen} already, and cannot be on ${kind} as well`);
  chosen = kind;
  return options.redisUrl ? openRedis(options.redisUrl) : openPostgres(options);
}

/** @throws Error if a queue or worker is not on that backend: it was made before the choice, or by something that made its own */
export function assertOn(kind: BackendKind, queue: QueueBase): void {
  const backend: object = queue.getBackend();
  const wanted = kind === 'redis' ? RedisQueueBackend : PostgresQueueBackend;
  if (!(backend instanceof wanted)) throw new Error(`the queue ${queue.name} is on ${backend.constructor.name}, not on ${kind}`);
}

function openRedis(url: string): QueueBackend {
  setDefaultBackendFactory();
  // Commands wait while Redis is away (null): a worker must not give up, and the relay looks before it claims.
  const redis = new Redis(url, {
    maxRetriesPerRequest: null,
    connectTimeout: 5_000,
    retryStrategy: (times) => Math.min(50 * 2 ** times, 2_000),
  });
  redis.setMaxListeners(0);
  redis.on('error', () => {}); // every queue and worker hears it too, and tells
  return {
    kind: 'redis',
    connection: redis,
    get connected() {
      return redis.status === 'ready';
    },
    isUp: async () => redis.status === 'ready' && within(1_000, redis.ping()),
    close: () => Promise.resolve(redis.disconnect()),
  };
}

async function openPostgres({ databaseUrl, processors }: BackendOptions): Promise<QueueBackend> {
  setDefaultBackendFactory(onPostgres as unknown as BackendFactory);
  const pool = new Pool({
    connectionString: databaseUrl,
    max: queueConnections({ processors }),
    options: `-c search_path=${SCHEMA}`,
    application_name: 'pulang-queue',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  });
  pool.setMaxListeners(0);
  pool.on('error', () => {}); // as above
  // the pool listens to those that lie idle in it; one that is lost between two statements of a transaction would end the process
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    const client = await pool.connect();
    try {
      await runMigrations(client, SCHEMA);
    } finally {
      client.release();
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    kind: 'postgresql',
    connection: pool as unknown as ConnectionOptions,
    connected: true, // a pool only knows when it asks
    isUp: () => within(1_000, pool.query('select 1')),
    close: () => pool.end(),
  };
}

/**
 * BullMQ's own connection looks at the schema once and keeps the answer for ever. If the database is away in that moment, each worker then
 * asks, and is told no, without ever leaving the event loop: seen, one core busy and the process deaf, also when the database is back.
 * `runMigrations` has looked already, so there is nothing to look for.
 */
class CheckedConnection extends PostgresConnection {
  override waitUntilReady(): Promise<void> {
    return Promise.resolve();
  }
}

/** As BullMQ's `createPostgresBackend`, on such a connection. Workers have a name, by which people find their connection in the database. */
const onPostgres: BackendFactory<PostgresQueueBackend, PgPool> = (name, options, { withBlockingConnection } = {}) =>
  new PostgresQueueBackend(new CheckedConnection(options.connection), name, options, true, withBlockingConnection ? name : undefined);

async function within(ms: number, answer: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, ms, false)));
  try {
    return await Promise.race([
      answer.then(
        () => true,
        () => false,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
