/** Worker processes are killed at random moments under load, and then it is counted: each message must have had its effect exactly once. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { v7 as newId } from 'uuid';
import { insertMessages } from '../../src/platform/queue/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { startChild, type Child } from './child.js';
import { Count, openCounters } from './queue-app.js';
import { NO_REDIS, privateRedis, redisExpected, redisInstalled, until } from './services.js';
import type { ChildOptions } from './queue-child.js';

const PER_TRIAL = 200;

let database: TestDatabase;
let db: pg.Pool;
let redis: Awaited<ReturnType<typeof privateRedis>> | undefined;
const children = new Set<Child>();

beforeAll(async () => {
  database = await testDatabase();
  db = await openCounters(database.url);
  if (!redisInstalled) return console.warn(NO_REDIS);
  redis = await privateRedis();
  await redis.back();
}, 60_000);

afterEach(async () => {
  await Promise.all([...children].map((child) => child.kill()));
  children.clear();
  await db.query('truncate outbox, inbox, dead_letters, counters; drop schema if exists bullmq cascade');
}, 20_000);

afterAll(async () => {
  await db?.end();
  await redis?.close();
  await database?.drop();
});

async function send(): Promise<string[]> {
  const counters = Array.from({ length: PER_TRIAL }, () => newId());
  await db.query(insertMessages('$1'), [JSON.stringify(counters.map((counter) => Count.of({ counter })))]);
  return counters;
}

interface Result {
  readonly lost: number;
  readonly doubled: number;
}

/** Sends messages and kills the process that works on them, `trials` times; then lets one finish. */
async function killed(
  trials: number,
  options: Partial<ChildOptions>,
  isOver: (result: Result) => boolean | Promise<boolean>,
): Promise<Result> {
  const spare = () => {
    const child = startChild({ databaseUrl: database.url, processors: true, ...options });
    children.add(child);
    return child;
  };
  const counters: string[] = [];
  let next = spare();
  for (let i = 0; i < trials; i++) {
    counters.push(...(await send()));
    const doomed = next;
    next = spare();
    doomed.start();
    if (i % 5) await doomed.said('ready'); // and now and then it does not even come to that
    await sleep(Math.random() * 250);
    await doomed.kill();
  }
  next.start();
  await until('it is over', async () => isOver(await resultOf(counters)), 30_000);
  return resultOf(counters);
}

async function resultOf(counters: readonly string[]): Promise<Result> {
  const { rows } = await db.query<Result>(
    `select count(*) filter (where n is null)::int as lost, count(*) filter (where n > 1)::int as doubled
      from unnest($1::text[]) as c (counter) left join counters using (counter)`,
    [counters],
  );
  return rows[0] ?? { lost: -1, doubled: -1 };
}

/** Nothing waits, and nothing that a killed process began is left to be taken over. */
const finished =
  (jobs: () => Promise<number>) =>
  async ({ lost }: Result) =>
    lost === 0 && (await jobs()) === 0;

const onPostgres = async () => (await db.query<{ n: number }>('select count(*)::int as n from bullmq.job')).rows[0]?.n ?? 0;

describe('workers that are killed under load', () => {
  it('lose nothing and double nothing, on PostgreSQL', async () => {
    expect(await killed(10, {}, finished(onPostgres))).toEqual({ lost: 0, doubled: 0 });
  }, 120_000);

  it('lose nothing and double nothing, on Redis', async () => {
    expect(redisInstalled || !redisExpected ? '' : NO_REDIS).toBe('');

    const result = redis && (await killed(10, { redisUrl: redis.url }, finished(redis.jobs)));

    expect(result ?? { lost: 0, doubled: 0 }).toEqual({ lost: 0, doubled: 0 });
  }, 120_000);

  it('double some if consumers do not look into the inbox: this test would tell', async () => {
    const { doubled } = await killed(4, { noInbox: true }, (result) => result.doubled > 0);

    expect(doubled).toBeGreaterThan(0);
  }, 120_000);
});
