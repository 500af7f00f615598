import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { AccessModule } from '../../src/access/index.js';
import { OperationsModule } from '../../src/operations/index.js';
import { PeopleModule } from '../../src/people/index.js';
import { MasterKeys } from '../../src/people/protection/master-keys.js';
import { DatabaseModule } from '../../src/platform/database/index.js';
import { API_PREFIX, createAdapter } from '../../src/platform/http/adapter.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import { Lateness, MetricsModule, readMetricsSettings } from '../../src/platform/metrics/index.js';
import { openQueueBackend, QueueModule, type QueueBackend } from '../../src/platform/queue/index.js';
import { UnitsModule } from '../../src/units/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { staff } from '../support/staff.js';

const TOKEN = 'a-token-that-prometheus-shows';

/** one for all processes on the database */
const masterKeys = new MasterKeys(randomBytes(32));

describe('metrics', () => {
  let database: TestDatabase;
  let backend: QueueBackend;
  let app: NestFastifyApplication;
  let source: DataSource;

  beforeAll(async () => {
    database = await testDatabase();
    backend = await openQueueBackend({ databaseUrl: database.url, processors: false });
  }, 60_000);

  /** A process of its own, which has read nothing yet. */
  beforeEach(async () => {
    await app?.close();
    const module = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({ url: database.url, poolSize: 6, applicationName: 'test' }),
        QueueModule.forRoot({ backend, processors: false, messages: [], settings: { pollEvery: 60_000 } }),
        MetricsModule.forRoot({ answers: true, token: TOKEN, port: undefined }),
        HttpModule,
        UnitsModule,
        AccessModule,
        PeopleModule.forRoot(masterKeys),
        OperationsModule,
      ],
    }).compile();
    app = module.createNestApplication<NestFastifyApplication>(createAdapter(), { logger: false });
    app.setGlobalPrefix(API_PREFIX);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    source = app.get(DataSource);
  });

  afterAll(async () => {
    await app.close();
    await backend.close();
    await database.drop();
  });

  const scrape = (authorization = `Bearer ${TOKEN}`) => app.inject({ method: 'GET', url: '/api/v1/metrics', headers: { authorization } });

  /** The value of a line, by its name and labels. */
  const value = (text: string, name: string) => {
    const line = text.split('\n').find((each) => each.startsWith(`${name} `));
    return line === undefined ? undefined : Number(line.split(' ')[1]);
  };

  it('are shown to whoever shows the token', async () => {
    const answer = await scrape();

    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/plain; version=0.0.4/);
    expect(answer.body).toContain('process_cpu_user_seconds_total');
  });

  it.each([
    ['nobody', undefined, 401],
    ['another token', () => Promise.resolve({ authorization: 'Bearer another' }), 401],
    ['the head of an office', async () => (await staff(app, 'dinsos.head', 'DINSOS-35')).bearer, 403],
    ['an admin', async () => (await staff(app, 'admin', 'DINSOS-35')).bearer, 200],
    ['an admin by cookie', async () => (await staff(app, 'admin', 'DINSOS-35')).cookie, 200],
  ])('asked for by %s', async (_who, who, status) => {
    const answer = await app.inject({ method: 'GET', url: '/api/v1/metrics', headers: (await who?.()) ?? {} });

    expect(answer.statusCode).toBe(status);
  });

  it('count open cases, open handoffs, clocks that are overdue, and messages that wait', async () => {
    const [open, closed, handoff] = [newId(), newId(), newId()];
    await source.query(
      `insert into cases (id, number, sop_id, sop_version, version, snapshot, main_state, state_since, owner_unit, opened_by_unit, person_id, opened_at, changed_at, closed_at)
        select id, id::text, 's', 1, 1, '{}', 'identification', now(), id, id, id, now(), now(), closed
        from (values ($1::uuid, null::timestamptz), ($2, now())) as c (id, closed)`,
      [open, closed],
    );
    await source.query(
      `insert into handoffs (id, case_id, kind, state, to_owner, moves, from_unit, from_actor, status, offered_seq, offered_at)
        values ($1, $2, 'case', 'identification', 'dinsos', 'ownership', $2, 'somebody', 'open', 1, now() - interval '90 s')`,
      [handoff, open],
    );
    await source.query(
      `insert into deadlines (id, case_id, clock, region, state, counting, started_at, running_since, due_at)
        values ($1, $1, 'answer', 'main', 'identification', 'calendar', now(), now(), now() - interval '30 s')`,
      [open],
    );
    await source.query(
      `insert into outbox (id, queue, name, payload, created_at, not_before, parked_at) values
        ($1, 'handoffs', 'offered', '{}', now() - interval '20 s', now() + interval '1 h', null), ($2, 'handoffs', 'offered', '{}', now(), null, now())`,
      [newId(), newId()],
    );

    const { body } = await scrape();

    expect(value(body, 'pulang_cases{main_state="identification"}')).toBe(1);
    expect(value(body, 'pulang_handoffs_open{kind="case"}')).toBe(1);
    expect(value(body, 'pulang_handoff_age_seconds{kind="case"}')).toBeCloseTo(90, -1);
    expect(value(body, 'pulang_clocks_overdue_seconds')).toBeCloseTo(30, -1);
    expect(value(body, 'pulang_outbox_waiting')).toBe(1);
    expect(value(body, 'pulang_outbox_lag_seconds')).toBeCloseTo(20, -1);
    expect(value(body, 'pulang_dead_letters_open')).toBe(1);
    expect(value(body, 'pulang_queue_jobs{queue="documents",state="waiting"}')).toBe(0);
  });

  it('read the database at most every five seconds', async () => {
    const before = value((await scrape()).body, 'pulang_dead_letters_open')!;
    await source.query(
      `insert into dead_letters (message_id, queue, name, payload, code, reason) values ($1, 'places', 'x', '{}', 'x', '{}')`,
      [newId()],
    );

    const after = value((await scrape()).body, 'pulang_dead_letters_open');

    expect(after).toBe(before);
  });

  it('leave out what cannot be read, rather than tell 0', async () => {
    await source.query('alter table deadlines rename to deadlines_away');

    const answer = await scrape();

    await source.query('alter table deadlines_away rename to deadlines');
    expect(answer.statusCode).toBe(200);
    expect(value(answer.body, 'pulang_clocks_overdue_seconds')).toBeUndefined();
    expect(value(answer.body, 'pulang_outbox_waiting')).toBeUndefined();
    expect(value(answer.body, 'pulang_readings_failed_total')).toBe(1);
  });

  it('tell how long requests took by the pattern of their route, never by the address', async () => {
    await app.inject({ method: 'POST', url: `/api/v1/dead-letters/${newId()}/redrive` });
    await app.inject({ method: 'GET', url: '/api/v1/Siti-Aminah' });

    const { body } = await scrape();

    const labels = 'route="/api/v1/dead-letters/:id/redrive",method="POST",status="401"';
    expect(value(body, `http_request_duration_seconds_count{${labels}}`)).toBe(1);
    expect(value(body, 'http_request_duration_seconds_count{route="none",method="GET",status="404"}')).toBe(1);
    expect(body).not.toContain('Siti');
  });

  it('tell how late clocks fire', async () => {
    app.get(Lateness).observe(0.3);

    const { body } = await scrape();

    expect(value(body, 'pulang_clock_lateness_seconds_bucket{le="0.25"}')).toBe(0);
    expect(value(body, 'pulang_clock_lateness_seconds_bucket{le="0.5"}')).toBe(1);
  });

  it('of a worker are shown on a port of its own, to whoever shows the token', async () => {
    const port = await freePort();
    const worker = await Test.createTestingModule({ imports: [MetricsModule.forRoot({ answers: false, token: TOKEN, port })] }).compile();
    await worker.init();

    const answers = await Promise.all([
      fetch(`http://127.0.0.1:${port}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } }),
      fetch(`http://127.0.0.1:${port}/metrics`),
      fetch(`http://127.0.0.1:${port}/`),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([200, 401, 404]);
    expect(await answers[0].text()).toContain('pulang_clock_lateness_seconds');
    await worker.close();
  });

  it.each([
    [{}, { token: undefined, port: undefined }],
    [
      { METRICS_TOKEN: ` ${TOKEN} `, METRICS_PORT: '9464' },
      { token: TOKEN, port: 9464 },
    ],
  ])('are set by %j', (env, settings) => {
    expect(readMetricsSettings(env)).toEqual(settings);
  });

  it.each([
    [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN must have 16 characters or more.'],
    [{ METRICS_TOKEN: TOKEN, METRICS_PORT: '70000' }, 'METRICS_PORT must be a number from 0 to 65535.'],
    [{ METRICS_PORT: '9464' }, 'METRICS_PORT needs METRICS_TOKEN.'],
  ])('are not set by %j', (env, en) => {
    expect(() => readMetricsSettings(env)).toThrow(expect.objectContaining({ en }));
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
