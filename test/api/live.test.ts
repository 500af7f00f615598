import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { AccessModule } from '../../src/access/index.js';
import { LiveModule } from '../../src/live/index.js';
import { LIVE_TIMES, type LiveTimes } from '../../src/live/watch-changes.js';
import { PeopleModule } from '../../src/people/index.js';
import { MasterKeys } from '../../src/people/protection/master-keys.js';
import { DatabaseModule, UnitOfWork } from '../../src/platform/database/index.js';
import { API_PREFIX, createAdapter } from '../../src/platform/http/adapter.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import { listen } from '../../src/platform/http/listen.js';
import { LiveChanges, LiveChangesModule } from '../../src/platform/live/index.js';
import { UnitsModule } from '../../src/units/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { until } from '../support/processes.js';
import { staff, type Staff } from '../support/staff.js';

interface Process {
  readonly app: NestFastifyApplication;
  readonly url: string;
}

interface Heard {
  readonly type: string;
  readonly data: { readonly id?: string; readonly version?: number; readonly at?: string };
}

/** one for all processes on the database */
const masterKeys = new MasterKeys(randomBytes(32));

describe('the live stream', () => {
  let database: TestDatabase;
  let one: Process;
  let other: Process;
  let source: DataSource;
  const leaving: AbortController[] = [];

  /** A process that answers requests. */
  async function start(times: LiveTimes = { keepAlive: 60_000, check: 60_000, retry: 3_000 }): Promise<Process> {
    const module = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({ url: database.url, poolSize: 4, applicationName: 'test' }),
        LiveChangesModule.forRoot({ url: database.url, listens: true }),
        HttpModule,
        UnitsModule,
        AccessModule,
        PeopleModule.forRoot(masterKeys),
        LiveModule,
      ],
    })
      .overrideProvider(LIVE_TIMES)
      .useValue(times)
      .compile();
    const app = module.createNestApplication<NestFastifyApplication>(createAdapter(), { logger: false });
    app.setGlobalPrefix(API_PREFIX);
    return { app, url: await listen(app, { host: '127.0.0.1', port: 0 }) };
  }

  beforeAll(async () => {
    database = await testDatabase();
    [one, other] = [await start(), await start()];
    source = one.app.get(DataSource);
    await until(async () => (await listeners()) === 2);
  }, 60_000);

  afterEach(() => {
    leaving.splice(0).forEach((each) => each.abort());
  });

  afterAll(async () => {
    await Promise.all([one.app.close(), other.app.close()]);
    await database.drop();
  });

  const LISTENING = `from pg_stat_activity where datname = current_database() and application_name = 'pulang live'`;
  const listeners = async () => (await source.query<{ n: number }[]>(`select count(*)::int as n ${LISTENING}`))[0]!.n;

  const connect = (to: Process, headers: object, signal?: AbortSignal) =>
    fetch(`${to.url}/api/v1/live`, { headers: { ...headers }, ...(signal && { signal }) });

  /** What somebody hears from a process, from now on; `text` is all of it as it came. */
  async function watch(
    to: Process,
    { bearer }: Staff,
  ): Promise<{ heard: Heard[]; text: () => string; ended: Promise<void>; leave: () => void }> {
    const leave = new AbortController();
    leaving.push(leave);
    const response = await connect(to, bearer, leave.signal);
    const heard: Heard[] = [];
    let text = '';
    const read = async (): Promise<void> => {
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        text += chunk;
        const whole = text.slice(0, text.lastIndexOf('\n\n') + 1);
        heard.splice(0, heard.length, ...whole.split('\n\n').flatMap(eventIn));
      }
    };
    const ended = read().catch(() => {});
    await until(() => heard.length > 0);
    return { heard, text: () => text, ended, leave: () => leave.abort() };
  }

  const dinsos = () => staff(one.app, 'dinsos.desk', 'DINSOS-35');
  const satpol = () => staff(one.app, 'satpol.officer', 'SATPOL-35.78');
  const change = (units: string[], version = 1) => ({ kind: 'case', id: newId(), version, units });
  const publish = (from: Process, ...changes: ReturnType<typeof change>[]) =>
    changes.forEach((each) => from.app.get(LiveChanges).publish(each));
  const cases = ({ heard }: { heard: Heard[] }) => heard.filter(({ type }) => type === 'case').map(({ data }) => data);

  it('begins with hello, the time, and how soon to come back', async () => {
    const stream = await watch(one, await dinsos());

    expect(stream.heard[0]).toEqual({ type: 'hello', data: { at: expect.stringMatching(/^\d{4}-.*Z$/) } });
    expect(stream.text()).toContain('retry: 3000\n');
  });

  it.each<[string, () => Process]>([
    ['another process', () => one],
    ['the same process', () => other],
  ])('tells once of a change in %s', async (_where, from) => {
    const stream = await watch(other, await dinsos());
    const [first, last] = [change([]), change([])];

    publish(from(), first);
    await until(() => cases(stream).length > 0);
    publish(from(), last);
    await until(() => cases(stream).some(({ id }) => id === last.id));

    expect(cases(stream)).toEqual([first, last].map(({ id, version }) => ({ id, version })));
  });

  it('tells those of a unit what concerns their unit, and those for the province everything', async () => {
    const officer = await satpol();
    const [ofUnit, ofProvince] = [await watch(one, officer), await watch(other, await dinsos())];
    const [theirs, others, last] = [change([newId(), officer.unit]), change([newId()]), change([officer.unit])];

    publish(one, theirs, others, last);
    await until(() => cases(ofUnit).length === 2 && cases(ofProvince).length === 3);

    expect(cases(ofUnit).map(({ id }) => id)).toEqual([theirs.id, last.id]);
    expect(cases(ofProvince).map(({ id }) => id)).toEqual([theirs.id, others.id, last.id]);
  });

  it('tells several quick changes of a case as one, to all units concerned', async () => {
    const officer = await satpol();
    const stream = await watch(one, officer);
    const moving = change([officer.unit], 4);

    publish(other, moving, { ...moving, version: 5, units: [newId()] });
    await until(() => cases(stream).length > 0);

    expect(cases(stream)).toEqual([{ id: moving.id, version: 5 }]);
  });

  it('tells of a change when its transaction commits, and never if it does not', async () => {
    const stream = await watch(other, await dinsos());
    const [kept, undone, last] = [change([]), change([]), change([])];
    const [work, live] = [one.app.get(UnitOfWork), one.app.get(LiveChanges)];

    await work.run((tx) => Promise.resolve(live.publishAfterCommit(tx, kept)));
    await expect(
      work.run((tx) => {
        live.publishAfterCommit(tx, undone);
        return Promise.reject(new Error('undone'));
      }),
    ).rejects.toThrow('undone');
    publish(one, last);
    await until(() => cases(stream).some(({ id }) => id === last.id));

    expect(cases(stream).map(({ id }) => id)).toEqual([kept.id, last.id]);
  });

  it('says resync when the connection to the database was lost, and goes on', async () => {
    const [here, there] = [await watch(one, await dinsos()), await watch(other, await dinsos())];

    await source.query(`select pg_terminate_backend(pid) ${LISTENING}`);
    await until(() => [here, there].every(({ heard }) => heard.some(({ type }) => type === 'resync')));
    const later = change([]);
    publish(one, later);
    await until(() => [here, there].every((stream) => cases(stream).some(({ id }) => id === later.id)));

    expect(await listeners()).toBe(2);
  });

  it('says resync for what could not be told while the connection was lost, or tells it after', async () => {
    const stream = await watch(other, await dinsos());
    const pids = async () => (await source.query<{ pid: number }[]>(`select pid ${LISTENING}`)).map(({ pid }) => pid);
    const before = await pids();
    const third = await start();
    const own = await until(async () => (await pids()).find((pid) => !before.includes(pid)));

    await source.query('select pg_terminate_backend($1)', [own]);
    await until(async () => !(await pids()).includes(own));
    publish(third, change([]));
    await until(() => stream.heard.some(({ type }) => type === 'resync' || type === 'case'));

    await third.app.close();
  });

  it('is for ten windows of one account at a time', async () => {
    const person = await dinsos();
    const streams = await Promise.all(Array.from({ length: 10 }, () => watch(one, person)));

    const refused = await connect(one, person.bearer);
    streams[0]!.leave();
    await until(async () => {
      const leave = new AbortController();
      leaving.push(leave);
      return (await connect(one, person.bearer, leave.signal)).status === 200;
    });

    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'too_many_streams', message: { id: expect.any(String), en: expect.any(String) } });
  });

  it.each([
    ['nobody', undefined, 401],
    ['an admin', () => staff(one.app, 'admin', 'DINSOS-35'), 403],
  ])('is refused to %s', async (_who, who, status) => {
    expect((await connect(one, (await who?.())?.bearer ?? {})).status).toBe(status);
  });

  describe('in time', () => {
    let quick: Process;

    beforeAll(async () => {
      quick = await start({ keepAlive: 30, check: 30, retry: 10 });
    });

    afterAll(() => quick.app.close());

    it('is kept open by comments', async () => {
      const stream = await watch(quick, await dinsos());

      await until(() => stream.text().includes(': here\n'));
    });

    it('ends with the session', async () => {
      const person = await dinsos();
      const stream = await watch(quick, person);

      await source.query('update sessions set ended_at = now() where account_id = $1', [person.account]);

      await stream.ended;
    });

    it('ends with the role', async () => {
      const person = await dinsos();
      const stream = await watch(quick, person);

      await source.query(`update memberships set valid_to = '2020-01-02' where account_id = $1`, [person.account]);

      await stream.ended;
    });

    it('is no use of the session: who only leaves it open is signed out as if they had left', async () => {
      const person = await dinsos();
      const stream = await watch(quick, person);

      await source.query(`update sessions set last_seen_at = now() - interval '119 minutes 59 s' where account_id = $1`, [person.account]);

      await stream.ended;
    });
  });

  it('ends when the program stops, which does not wait for it', async () => {
    const stopping = await start();
    const stream = await watch(stopping, await dinsos());

    await stopping.app.close();

    await stream.ended;
  });
});

/** The event of a block of the stream, if it is one. */
function eventIn(block: string): Heard[] {
  const lines = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
  const type = lines.get('event');
  return type === undefined ? [] : [{ type, data: JSON.parse(lines.get('data')!) as Heard['data'] }];
}
