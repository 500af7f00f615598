import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DatabaseModule } from '../../src/platform/database/index.js';
import { databaseState } from '../../src/platform/embedded/database-state.js';
import { API_PREFIX, createAdapter } from '../../src/platform/http/adapter.js';
import { Public } from '../../src/platform/http/declared-access.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import { ReadinessModule } from '../../src/platform/http/readiness.module.js';
import { openQueueBackend, QueueModule, type QueueBackend } from '../../src/platform/queue/index.js';
import { cuttable } from '../faults/services.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { until } from '../support/processes.js';

@Public()
@Controller('probe')
class ProbeController {
  constructor(private readonly source: DataSource) {}

  @Get()
  ask(): Promise<unknown> {
    return this.source.query('select 1 as one');
  }
}

describe('readiness', () => {
  let database: TestDatabase;
  let own: Awaited<ReturnType<typeof cuttable>>;
  let queues: Awaited<ReturnType<typeof cuttable>>;
  let backend: QueueBackend;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    database = await testDatabase();
    own = await cuttable(database.url);
    queues = await cuttable(database.url);
    await Promise.all([own.back(), queues.back()]);
    backend = await openQueueBackend({ databaseUrl: queues.url, processors: false });
    const module = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({ url: own.url, poolSize: 4, applicationName: 'test' }),
        QueueModule.forRoot({ backend, processors: false, messages: [] }),
        HttpModule,
        ReadinessModule,
      ],
      controllers: [ProbeController],
    }).compile();
    app = module.createNestApplication<NestFastifyApplication>(createAdapter(), { logger: ['error'] });
    app.setGlobalPrefix(API_PREFIX);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  }, 60_000);

  afterEach(async () => {
    databaseState.isUp = true;
    await Promise.all([own.away(), queues.away()]);
    await Promise.all([own.back(), queues.back()]);
    await until(async () => (await ask()).statusCode === 200);
  });

  afterAll(async () => {
    await app.close();
    await backend.close();
    await Promise.all([own.close(), queues.close()]);
    await database.drop();
  });

  const ask = (what = 'readiness') => app.inject({ method: 'GET', url: `/api/v1/${what}` });
  const ok = { database: 'ok', queue: 'ok', migrations: 'ok' };

  it('is given when everything answers', async () => {
    const answer = await ask();

    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ status: 'ready', checks: ok });
  });

  it.each<[string, object, () => unknown, object]>([
    [
      'the supervisor says that the database is away',
      { id: expect.stringContaining('basis data'), en: expect.stringContaining('the database does not answer') },
      () => (databaseState.isUp = false),
      { database: 'failing', queue: 'ok', migrations: 'failing' },
    ],
    [
      'the database cannot be reached',
      { id: expect.stringContaining('basis data'), en: expect.stringContaining('the database does not answer') },
      () => own.away(),
      { database: 'failing', queue: 'ok', migrations: 'failing' },
    ],
    [
      'the queue cannot be reached',
      { id: 'Belum siap: antrean tidak menjawab.', en: 'Not ready: the queue does not answer.' },
      () => queues.away(),
      { ...ok, queue: 'failing' },
    ],
  ])('is refused when %s', async (_what, message, breakIt, checks) => {
    await breakIt();

    const answer = await ask();

    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ code: 'not_ready', message, details: { checks } });
    expect(answer.headers['retry-after']).toBe('2');
  });

  it('is refused while the schema is older than the program', async () => {
    const source = app.get(DataSource);
    const newest = '(select max(id) from migrations)';
    const [row] = await source.query<{ name: string; timestamp: string }[]>(`select name, timestamp from migrations where id = ${newest}`);
    await source.query(`delete from migrations where id = ${newest}`);

    const answer = await ask();

    expect(answer.json()).toMatchObject({ status: 503, details: { checks: { ...ok, migrations: 'failing' } } });
    await source.query('insert into migrations (name, timestamp) values ($1, $2)', [row!.name, row!.timestamp]);
    expect((await ask()).statusCode).toBe(200);
  });

  it('is not health: the process is well while the database is away', async () => {
    await own.away();

    expect((await ask('health')).statusCode).toBe(200);
  });

  it('aside, whoever asks something of a database that is away is told when to ask again', async () => {
    await own.away();

    const answer = await ask('probe');

    expect(answer.json()).toMatchObject({ status: 503, code: 'database_unavailable' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });
});
