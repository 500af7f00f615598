/** What the message path promises, on whichever backend. Each jest file runs it on one: two backends never share a process. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { getQueueToken } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Job, Queue } from 'bullmq';
import type pg from 'pg';
import { v7 as newId } from 'uuid';
import { UnitOfWork, type Tx } from '../../src/platform/database/index.js';
import { Consumer } from '../../src/platform/queue/consumer.js';
import {
  DeadLetters,
  Handles,
  insertMessages,
  openQueueBackend,
  Outbox,
  QueueAlarms,
  Reconcile,
  Relay,
  type BackendKind,
  type Message,
  type MessageHandler,
  type Payload,
  type QueueAlarm,
} from '../../src/platform/queue/index.js';
import { startChild, type Child } from '../faults/child.js';
import {
  Count,
  Counter,
  CounterIfOn,
  CounterLater,
  CounterPrepared,
  CountIfOn,
  CountLater,
  CountPrepared,
  openCounters,
  startApp,
  type App,
  type AppOptions,
} from '../faults/queue-app.js';
import { until } from '../faults/services.js';

export interface BackendUnderTest {
  readonly kind: BackendKind;
  readonly databaseUrl: string;
  /** BullMQ's way into that database, which can be cut; on Redis it is not used */
  readonly queueDatabaseUrl?: string;
  readonly redisUrl?: string;
  readonly away: () => Promise<void>;
  readonly back: () => Promise<void>;
  /** forgets every job */
  readonly wipe: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

@Handles(Count)
@Injectable()
class SecondCounter implements MessageHandler<{ counter: string }> {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

export function describeMessagePath(open: () => Promise<BackendUnderTest>): void {
  let under: BackendUnderTest;
  let db: pg.Pool;
  let apps: App[] = [];
  let children: Child[] = [];

  beforeAll(async () => {
    under = await open();
    db = await openCounters(under.databaseUrl);
  }, 30_000);

  afterEach(async () => {
    await Promise.all([...apps.map((app) => app.close()), ...children.map((child) => child.kill())]);
    apps = [];
    children = [];
    await under.wipe();
    await db.query('truncate outbox, inbox, dead_letters, counters, switches, tries');
  }, 15_000);

  afterAll(async () => {
    await db?.end();
    await under?.close();
  });

  const process = async (options: Partial<AppOptions> & Pick<AppOptions, 'processors'>): Promise<App> => {
    const { databaseUrl, queueDatabaseUrl, redisUrl } = under;
    const app = await startApp({ databaseUrl, queueDatabaseUrl, redisUrl, ...options });
    apps.push(app);
    return app;
  };
  const api = (settings: AppOptions['settings'] = {}) => process({ processors: false, settings });
  const worker = (settings: AppOptions['settings'] = {}) => process({ processors: true, settings });
  const child = (options: Parameters<typeof startChild>[0]): Child => {
    const started = startChild(options);
    children.push(started);
    return started;
  };

  const commit = (app: App, messages: readonly Message[]) => app.get(UnitOfWork).run((tx) => app.get(Outbox).add(tx, messages));
  const countsOf = async (counters: readonly string[]): Promise<number[]> => {
    const { rows } = await db.query<{ n: number | null }>(
      'select n from unnest($1::text[]) with ordinality as c (counter, i) left join counters using (counter) order by i',
      [counters],
    );
    return rows.map(({ n }) => n ?? 0);
  };
  const countOf = async (counter: string) => (await countsOf([counter]))[0];
  const counted = (counters: readonly string[]) => until('all counted', async () => !(await countsOf(counters)).includes(0));
  const one = async <T extends object>(sql: string, values: unknown[] = []) => (await db.query<T>(sql, values)).rows[0];
  const unsent = () => one<{ n: number }>('select count(*)::int as n from outbox where sent_at is null and parked_at is null');
  const jobs = (app: App, name: string) =>
    app.get<Queue>(getQueueToken(name), { strict: false }).getJobCountByTypes('wait', 'active', 'delayed', 'failed');
  const allSent = () => until('all sent', async () => (await unsent())?.n === 0);
  const names = (n: number) => Array.from({ length: n }, () => newId());
  const counting = (counters: readonly string[]) => counters.map((counter) => Count.of({ counter }));
  const heard = (app: App): QueueAlarm[] => {
    const alarms: QueueAlarm[] = [];
    app.get(QueueAlarms).listen((alarm) => alarms.push(alarm));
    return alarms;
  };

  describe('a message', () => {
    it('is done after the commit, right away: the nudge and not the poll sends it', async () => {
      const app = await worker({ pollEvery: 60_000 });
      const [counter = ''] = names(1);

      await commit(app, counting([counter]));

      await counted([counter]);
      expect(await countOf(counter)).toBe(1);
    });

    it('is not sent if the transaction rolls back', async () => {
      const app = await worker();
      const [lost = '', kept = ''] = names(2);

      const attempt = app.get(UnitOfWork).run(async (tx) => {
        await app.get(Outbox).add(tx, counting([lost]));
        throw new Error('changed my mind');
      });

      await expect(attempt).rejects.toThrow('changed my mind');
      await commit(app, counting([kept]));
      await counted([kept]);
      expect(await countOf(lost)).toBe(0);
    });

    it('can be written by the statement of a use case', async () => {
      const app = await worker();
      const [counter = ''] = names(1);
      const statement = `with switched as (insert into switches values ($1)), told as (${insertMessages('$2')}) select 1`;

      await app.get(UnitOfWork).run((tx: Tx) => tx.query(statement, [counter, app.get(Outbox).rows(tx, counting([counter]))]));

      await counted([counter]);
    });

    it('is sent by the poll of another process if its own could not nudge', async () => {
      await worker();
      const [counter = ''] = names(1);

      await db.query(insertMessages('$1'), [JSON.stringify(counting([counter]))]);

      await counted([counter]);
    });

    it('is prepared outside its transaction until both succeed, and done once with what was prepared', async () => {
      const app = await worker();
      const [counter = ''] = names(1);

      await commit(app, [CountPrepared.of({ counter })]);

      await counted([counter]);
      expect(await countOf(counter)).toBe(31);
      expect(await one('select count(*)::int as n from tries where counter = $1', [counter])).toEqual({ n: 3 });
    });

    it('holds no free text', () => {
      expect(() => Count.of({ counter: 'Siti Aminah' })).toThrow('a message holds ids only: counter');
    });
  });

  describe('done once', () => {
    it('though it is relayed twice while it waits', async () => {
      const app = await api();
      const [counter = ''] = names(1);
      await commit(app, counting([counter]));
      await allSent();

      await db.query('update outbox set sent_at = null');
      await allSent();

      expect(await jobs(app, 'places')).toBe(1);
      await worker();
      await counted([counter]);
      expect(await countOf(counter)).toBe(1);
    });

    it('though it is relayed again when it is done', async () => {
      const app = await worker();
      const [counter = ''] = names(1);
      await commit(app, counting([counter]));
      await counted([counter]);

      await db.query('update outbox set sent_at = null');
      await allSent();

      await until('the queue is empty', async () => (await jobs(app, 'places')) === 0);
      expect(await countOf(counter)).toBe(1);
    });

    it('though it is delivered to two at the same moment', async () => {
      const app = await worker();
      const { id, name, queue, payload } = Count.of({ counter: newId() });
      const job = { id, name, queueName: queue, data: payload, attemptsMade: 0, opts: {} } as unknown as Job<Payload>;

      await Promise.all(Array.from({ length: 5 }, () => app.get(Consumer).consume(job)));

      expect(await countOf(payload.counter)).toBe(1);
    });

    it('though two relays send at once', async () => {
      const slow = { pollEvery: 60_000 };
      const [first, second] = [await api(slow), await api(slow)];
      const counters = names(400);
      await db.query(insertMessages('$1'), [JSON.stringify(counting(counters))]);

      await Promise.all([first, second, first, second].map((app) => app.get(Relay).send()));

      await allSent(); // a batch may be on its way by what the relays do by themselves as they begin
      expect(await jobs(first, 'places')).toBe(400);
      await worker();
      await counted(counters);
      expect(await countsOf(counters)).toEqual(counters.map(() => 1));
    });

    it('though the relay is killed between add and mark', async () => {
      const { databaseUrl, redisUrl } = under;
      const doomed = child({ databaseUrl, redisUrl, processors: false, stuck: 'between-add-and-mark' });
      const [counter = ''] = names(1);
      await db.query(insertMessages('$1'), [JSON.stringify(counting([counter]))]);
      doomed.start();
      await doomed.said('stuck');

      await doomed.kill();

      expect(await unsent()).toEqual({ n: 1 });
      const app = await api({ pollEvery: 60_000 });
      expect(await jobs(app, 'places')).toBe(1);
      await worker();
      await counted([counter]);
      await allSent();
      await until('the queue is empty', async () => (await jobs(app, 'places')) === 0);
      expect(await countOf(counter)).toBe(1);
    }, 20_000);

    it('though the consumer is killed between effect and acknowledgement', async () => {
      const { databaseUrl, redisUrl } = under;
      const doomed = child({ databaseUrl, redisUrl, processors: true, stuck: 'between-effect-and-ack' });
      const [counter = ''] = names(1);
      await db.query(insertMessages('$1'), [JSON.stringify(counting([counter]))]);
      doomed.start();
      await doomed.said('stuck');

      await doomed.kill();

      expect(await countOf(counter)).toBe(1);
      const app = await worker();
      await until('the job was taken over', async () => (await jobs(app, 'places')) === 0);
      expect(await countOf(counter)).toBe(1);
    }, 20_000);
  });

  describe('nothing is lost', () => {
    it('when the backend is wiped in mid-run, again and again', async () => {
      const app = await worker({ concurrency: 2 });
      const alarms = heard(app);
      const counters = names(400);

      for (const start of [0, 100, 200, 300]) {
        await commit(app, counting(counters.slice(start, start + 100)));
        await until('some are done', async () => (await countsOf(counters)).filter(Boolean).length > start + 10);
        await under.wipe();
      }

      await counted(counters);
      expect(await countsOf(counters)).toEqual(counters.map(() => 1));
      expect(alarms).toContainEqual({ type: 'repaired', messages: expect.any(Number) });
    }, 20_000);

    it('when the backend goes away and comes back', async () => {
      const app = await worker();
      const alarms = heard(app);
      const counters = names(20);
      await under.away();

      await commit(app, counting(counters));

      await until('it is noticed', () => Promise.resolve(alarms.some(({ type }) => type === 'away')));
      expect(await unsent()).toEqual({ n: 20 });
      expect(await one('select max(attempts) as attempts, count(parked_at)::int as parked from outbox')).toEqual({
        attempts: 0,
        parked: 0,
      });
      await under.back();
      await counted(counters);
      expect(await countsOf(counters)).toEqual(counters.map(() => 1));
      expect(alarms.map(({ type }) => type)).toEqual(expect.arrayContaining(['away', 'back']));
      expect(alarms.filter(({ type }) => type === 'away')).toHaveLength(1);
    }, 25_000);

    it('when the backend is away at the start', async () => {
      const counters = names(20);
      await under.away();
      const early = await worker().catch(() => undefined); // on PostgreSQL the process does not start, and is started again
      await db.query(insertMessages('$1'), [JSON.stringify(counting(counters))]);

      await under.back();

      await (early ?? worker());
      await counted(counters);
      expect(await countsOf(counters)).toEqual(counters.map(() => 1));
    }, 25_000);

    it('and what is done does not pile up in the outbox', async () => {
      const app = await worker({ reconcileEvery: 60_000, lostAfter: 1 });
      const counters = names(10);
      await commit(app, counting(counters));
      await counted(counters);
      await until('nobody else is at it', async () => (await app.get(Reconcile).pass())?.lost === 0);

      expect(await one('select count(*)::int as n from outbox')).toEqual({ n: 0 });
      expect(await one('select count(*)::int as n from inbox')).toEqual({ n: 10 });
    });
  });

  describe('a message that the backend will not take', () => {
    const tooLarge = () => ({ ...Count.of({ counter: newId() }), payload: { counter: 'x'.repeat(5_000) } });
    const nowhere = () => ({ ...Count.of({ counter: newId() }), queue: 'gardening' as never });

    it.each([
      ['too large', tooLarge, 'Error'],
      ['for a queue that is not there', nowhere, 'unknown-queue'],
    ])('%s, parks with an alarm while the rest of its batch goes on', async (_, poison, code) => {
      const app = await worker();
      const alarms = heard(app);
      const counters = names(20);
      const bad = poison();

      await commit(app, [...counting(counters.slice(0, 10)), bad, ...counting(counters.slice(10))]);

      await counted(counters);
      await until('it is parked', () => Promise.resolve(alarms.length > 0));
      expect(alarms).toEqual([{ type: 'parked', queue: bad.queue, name: 'count', messageId: bad.id, code }]);
      expect(await one('select attempts, sent_at, last_error from outbox where id = $1', [bad.id])).toEqual({
        attempts: 3,
        sent_at: null,
        last_error: code,
      });
      expect(await app.get(DeadLetters).list()).toMatchObject([{ messageId: bad.id, parked: true, code }]);
    });

    it('goes out when it was mended and is redriven', async () => {
      const app = await worker();
      const alarms = heard(app);
      const [counter = ''] = names(1);
      const bad = { ...Count.of({ counter }), queue: 'gardening' as never };
      await commit(app, [bad]);
      await until('it is parked', () => Promise.resolve(alarms.length > 0));
      await db.query(`update outbox set queue = 'places' where id = $1`, [bad.id]);

      await app.get(DeadLetters).redrive(bad.id, 'account-1');

      await counted([counter]);
      expect(await app.get(DeadLetters).list()).toEqual([]);
    });
  });

  describe('a message that is refused', () => {
    const refusedOnce = async (app: App) => {
      const [counter = ''] = names(1);
      const message = CountIfOn.of({ counter });
      await commit(app, [message]);
      await until(
        'BullMQ has it as failed',
        async () => (await app.get<Queue>(getQueueToken('handoffs'), { strict: false }).getFailedCount()) > 0,
      );
      return message;
    };

    it('becomes a dead letter at once, and leaves no effect', async () => {
      const app = await worker();

      const { id, payload } = await refusedOnce(app);

      expect(await app.get(DeadLetters).list()).toEqual([
        {
          messageId: id,
          queue: 'handoffs',
          name: 'count-if-on',
          payload,
          parked: false,
          code: 'switched-off',
          reason: { id: 'Sakelar mati.', en: 'The switch is off.' },
          failedAt: expect.any(Date),
        },
      ]);
      expect(await countOf(payload.counter)).toBe(0);
    });

    it('is done once when it is redriven and nothing stands against it any more, however often that is asked', async () => {
      const app = await worker();
      const { id, payload } = await refusedOnce(app);
      await db.query('insert into switches values ($1)', [payload.counter]);

      await app.get(DeadLetters).redrive(id, 'account-1');

      await counted([payload.counter]);
      await expect(app.get(DeadLetters).redrive(id, 'account-1')).rejects.toMatchObject({ refusal: { code: 'not-a-dead-letter' } });
      expect(await countOf(payload.counter)).toBe(1);
      expect(await app.get(DeadLetters).list()).toEqual([]);
      expect(await one('select redriven_by, times from dead_letters where message_id = $1', [id])).toEqual({
        redriven_by: 'account-1',
        times: 1,
      });
    });

    it('is a dead letter again when it is redriven too early', async () => {
      const app = await worker();
      const { id } = await refusedOnce(app);

      await app.get(DeadLetters).redrive(id, 'account-1');

      await until('it is back', async () => (await app.get(DeadLetters).list()).length === 1);
      expect(await one('select times from dead_letters where message_id = $1', [id])).toEqual({ times: 2 });
    });

    it('can be redriven when the backend has forgotten it', async () => {
      const app = await worker();
      const { id, payload } = await refusedOnce(app);
      await db.query('insert into switches values ($1)', [payload.counter]);
      await under.wipe();

      await app.get(DeadLetters).redrive(id, 'account-1');

      await counted([payload.counter]);
    });
  });

  describe('a message that fails', () => {
    it('is tried again, later and later, and leaves one effect', async () => {
      const app = await worker();
      const alarms = heard(app);
      const [counter = ''] = names(1);

      await commit(app, [CountLater.of({ counter, never: false })]);

      await counted([counter]);
      expect(await countOf(counter)).toBe(1);
      expect(alarms.map(({ type }) => type)).toEqual(['retried', 'retried']);
    });

    it('is a dead letter after the last try, and nobody keeps what the error said', async () => {
      const app = await worker();
      const message = CountLater.of({ counter: newId(), never: true });

      await commit(app, [message]);

      await until('it is a dead letter', async () => (await app.get(DeadLetters).list()).length === 1);
      expect(await app.get(DeadLetters).list()).toMatchObject([{ messageId: message.id, code: 'TypeError' }]);
      const queue = app.get<Queue>(getQueueToken('documents'), { strict: false });
      await until('BullMQ has it as failed', async () => (await queue.getFailedCount()) > 0);
      const kept = JSON.stringify(await queue.getJob(message.id));
      expect(kept).toContain('TypeError');
      expect(kept).not.toContain('Siti');
    });

    it('without a word, because its process died each time, is found and becomes a dead letter', async () => {
      const app = await worker({ reconcileEvery: 100 });
      const { id } = await (async () => {
        const message = CountLater.of({ counter: newId(), never: true });
        await commit(app, [message]);
        return message;
      })();
      const queue = app.get<Queue>(getQueueToken('documents'), { strict: false });
      await until('BullMQ has it as failed', async () => (await queue.getFailedCount()) > 0);

      await db.query('delete from dead_letters');

      await until('it is a dead letter', async () => (await app.get(DeadLetters).list()).length === 1);
      expect(await app.get(DeadLetters).list()).toMatchObject([{ messageId: id, code: 'failed-unseen' }]);
    });
  });

  describe('the start', () => {
    it('is refused if a message has no handler', async () => {
      await expect(process({ processors: false, handlers: [Counter, CounterLater, CounterPrepared] })).rejects.toMatchObject({
        name: 'HandlersDoNotMatch',
        id: 'Pesan handoffs/count-if-on tidak punya penangan.',
        en: 'The message handoffs/count-if-on has no handler.',
      });
    });

    it('is refused if a message has two handlers', async () => {
      await expect(
        process({ processors: true, handlers: [Counter, SecondCounter, CounterIfOn, CounterLater, CounterPrepared] }),
      ).rejects.toMatchObject({
        name: 'HandlersDoNotMatch',
        id: 'Pesan places/count punya lebih dari satu penangan: Counter, SecondCounter.',
        en: 'The message places/count has more than one handler: Counter, SecondCounter.',
      });
    });

    it('is refused if a handler is for a message that is not known', async () => {
      await expect(process({ processors: false, messages: [Count], handlers: [Counter, CounterIfOn] })).rejects.toMatchObject({
        en: 'CounterIfOn handles the message handoffs/count-if-on, which is not known.',
      });
    });

    it('is refused if this process has queues on another backend', async () => {
      const other = {
        databaseUrl: under.databaseUrl,
        redisUrl: under.kind === 'redis' ? undefined : 'redis://127.0.0.1:1',
        processors: false,
      };

      await expect(openQueueBackend(other)).rejects.toThrow(`on ${under.kind} already`);
    });
  });
}
