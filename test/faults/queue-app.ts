/** A small program on the durable message path, for the tests of the path itself. Its effects are counters in a table. */
import { Injectable, Module, type INestApplicationContext, type Provider } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Refusal, Refused } from '../../src/shared/refusal.js';
import { DatabaseModule, type Tx } from '../../src/platform/database/index.js';
import {
  defineMessage,
  Handles,
  openQueueBackend,
  QueueModule,
  type Message,
  type MessageHandler,
  type MessageKind,
  type QueueBackend,
  type QueueSettings,
} from '../../src/platform/queue/index.js';
import { QUICK } from './quick.js';

/** Counts. */
export const Count = defineMessage<{ counter: string }>('places', 'count');
/** Counts if the switch of that name is on, and is refused if not. */
export const CountIfOn = defineMessage<{ counter: string }>('handoffs', 'count-if-on');
/** Counts at the third try, or at none. */
export const CountLater = defineMessage<{ counter: string; never: boolean }>('documents', 'count-later');

const TABLES = `
  create table if not exists counters (counter text primary key, n integer not null);
  create table if not exists switches (name text primary key);
  create table if not exists tries (counter text);`;

async function count(tx: Tx, counter: string): Promise<void> {
  await tx.query('insert into counters values ($1, 1) on conflict (counter) do update set n = counters.n + 1', [counter]);
}

@Handles(Count)
@Injectable()
export class Counter implements MessageHandler<{ counter: string }> {
  async handle(tx: Tx, { payload }: Message<{ counter: string }>): Promise<void> {
    await count(tx, payload.counter);
  }
}

@Handles(CountIfOn)
@Injectable()
export class CounterIfOn implements MessageHandler<{ counter: string }> {
  async handle(tx: Tx, { payload }: Message<{ counter: string }>): Promise<void> {
    await count(tx, payload.counter); // must be undone by the refusal
    const on = await tx.query<unknown[]>('select 1 from switches where name = $1', [payload.counter]);
    if (!on.length) throw new Refused(new Refusal('switched-off', { id: 'Sakelar mati.', en: 'The switch is off.' }));
  }
}

@Handles(CountLater)
@Injectable()
export class CounterLater implements MessageHandler<{ counter: string; never: boolean }> {
  private readonly tries = new Map<string, number>();

  async handle(tx: Tx, { payload }: Message<{ counter: string; never: boolean }>): Promise<void> {
    await count(tx, payload.counter); // must be undone by the failure
    const tries = (this.tries.get(payload.counter) ?? 0) + 1;
    this.tries.set(payload.counter, tries);
    if (payload.never || tries < 3) throw new TypeError('Siti Aminah is not at home');
  }
}

/** Counts what was prepared: the service fails at the first try, the transaction at the second. */
export const CountPrepared = defineMessage<{ counter: string }>('identity-checks', 'count-prepared');

@Handles(CountPrepared)
@Injectable()
export class CounterPrepared implements MessageHandler<{ counter: string }, number> {
  constructor(private readonly source: DataSource) {}

  async prepare({ payload }: Message<{ counter: string }>): Promise<number> {
    await this.source.query('insert into tries values ($1)', [payload.counter]);
    const tries = await this.source.query<unknown[]>('select from tries where counter = $1', [payload.counter]);
    if (tries.length === 1) throw new TypeError('the service of others is down');
    return tries.length;
  }

  async handle(tx: Tx, { payload }: Message<{ counter: string }>, prepared: number): Promise<void> {
    await count(tx, payload.counter); // must be undone by the failure
    if (prepared === 2) throw new TypeError('the database is down');
    await tx.query('update counters set n = 10 * $2 + n where counter = $1', [payload.counter, prepared]);
  }
}

export interface AppOptions {
  readonly databaseUrl: string;
  /** where BullMQ's own connections go, if not there */
  readonly queueDatabaseUrl?: string | undefined;
  readonly redisUrl?: string | undefined;
  readonly processors: boolean;
  readonly settings?: Partial<QueueSettings>;
  readonly messages?: readonly MessageKind[];
  readonly handlers?: readonly Provider[];
  /** between making the parts and starting them */
  readonly prepare?: (app: INestApplicationContext) => void;
}

export interface App {
  get: INestApplicationContext['get'];
  readonly backend: QueueBackend;
  close(): Promise<void>;
}

/** Starts a process' worth of the program. */
export async function startApp(options: AppOptions): Promise<App> {
  const { databaseUrl, queueDatabaseUrl = databaseUrl, redisUrl, processors, settings, messages, prepare } = options;
  const backend = await openQueueBackend({ databaseUrl: queueDatabaseUrl, redisUrl, processors });

  @Module({
    imports: [
      DatabaseModule.forRoot({ url: databaseUrl, poolSize: 10, applicationName: 'test' }),
      QueueModule.forRoot({ backend, processors, settings: { ...QUICK, ...settings }, ...(messages ? { messages } : {}) }),
    ],
    providers: [...(options.handlers ?? [Counter, CounterIfOn, CounterLater, CounterPrepared])],
  })
  class TestApp {}

  try {
    const app = await Test.createTestingModule({ imports: [TestApp] }).compile();
    app.useLogger(false);
    prepare?.(app);
    await app.init();
    return {
      get: app.get.bind(app),
      backend,
      close: async () => {
        await app.close();
        await backend.close();
      },
    };
  } catch (error) {
    await backend.close();
    throw error;
  }
}

/** The tables that the handlers above write, and a way to ask. */
export async function openCounters(databaseUrl: string): Promise<pg.Pool> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  pool.on('error', () => {});
  await pool.query(TABLES);
  return pool;
}
