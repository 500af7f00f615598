import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { AccessModule } from '../../src/access/index.js';
import { OperationsModule } from '../../src/operations/index.js';
import { PeopleModule } from '../../src/people/index.js';
import { MasterKeys } from '../../src/people/protection/master-keys.js';
import { DatabaseModule } from '../../src/platform/database/index.js';
import { API_PREFIX, createAdapter } from '../../src/platform/http/adapter.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import { MetricsModule } from '../../src/platform/metrics/index.js';
import { openQueueBackend, QueueModule, QUEUES, type QueueBackend } from '../../src/platform/queue/index.js';
import { UnitsModule } from '../../src/units/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { staff, type Staff } from '../support/staff.js';

/** one for all processes on the database */
const masterKeys = new MasterKeys(randomBytes(32));

describe('operations', () => {
  let database: TestDatabase;
  let backend: QueueBackend;
  let app: NestFastifyApplication;
  let source: DataSource;
  let admin: Staff;
  let head: Staff;

  beforeAll(async () => {
    database = await testDatabase();
    backend = await openQueueBackend({ databaseUrl: database.url, processors: false });
    const module = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({ url: database.url, poolSize: 6, applicationName: 'test' }),
        QueueModule.forRoot({ backend, processors: false, messages: [] }),
        MetricsModule.forRoot({ answers: true, token: undefined, port: undefined }),
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
    admin = await staff(app, 'admin', 'DINSOS-35');
    head = await staff(app, 'dinsos.head', 'DINSOS-35');
  }, 60_000);

  afterAll(async () => {
    await app.close();
    await backend.close();
    await database.drop();
  });

  const get = (path: string, headers: object = {}) => app.inject({ method: 'GET', url: `/api/v1/${path}`, headers: { ...headers } });
  const change = (method: 'POST' | 'PUT', path: string, headers: object = {}) =>
    app.inject({ method, url: `/api/v1/${path}`, headers: { ...headers } });

  describe('the page of the queues', () => {
    const paths = [
      'admin/queues',
      'admin/queues/',
      'admin/queues/api/queues',
      'admin/queues/static/images/logo.svg',
      'admin/queues/queue/places',
    ];

    it.each(paths)('%s asks whoever is not signed in to sign in', async (path) => {
      const answer = await get(path);

      expect(answer.statusCode).toBe(401);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    });

    it.each(paths)('%s is not for other roles', async (path) => {
      expect((await get(path, head.cookie)).statusCode).toBe(403);
    });

    it.each(paths)('%s is for admins', async (path) => {
      expect((await get(path, admin.cookie)).statusCode).toBe(200);
    });

    it('tells of every queue, by bearer too', async () => {
      const answer = await get('admin/queues/api/queues', admin.bearer);

      const { queues } = answer.json<{ queues: { name: string; readOnlyMode: boolean }[] }>();
      expect(queues.map(({ name }) => name).sort()).toEqual([...QUEUES].sort());
      expect(queues.every(({ readOnlyMode }) => readOnlyMode)).toBe(true);
    });

    it.each([
      ['that came from another site', { 'sec-fetch-site': 'cross-site' }, 403],
      ['that does not say where it came from', {}, 403],
      ['of the page itself, for it is to look at only', { 'sec-fetch-site': 'same-origin' }, 405],
    ])('refuses a change %s', async (_which, headers, status) => {
      const answer = await change('PUT', 'admin/queues/api/queues/places/pause', { ...admin.cookie, ...headers });

      expect(answer.statusCode).toBe(status);
    });
  });

  describe('dead letters', () => {
    const reason = { id: 'Tempat tidur sudah terisi.', en: 'The bed is taken.' };

    /** A message that was sent and refused. */
    async function deadLetter(): Promise<string> {
      const id = newId();
      await source.query(`insert into outbox (id, queue, name, payload, sent_at) values ($1, 'places', 'hold', '{"bedId":"b"}', now())`, [
        id,
      ]);
      await source.query(
        `insert into dead_letters (message_id, queue, name, payload, code, reason) values ($1, 'places', 'hold', '{"bedId":"b"}', 'bed_taken', $2)`,
        [id, JSON.stringify(reason)],
      );
      return id;
    }

    it('are listed in pages, oldest first', async () => {
      const ids = [await deadLetter(), await deadLetter(), await deadLetter()];
      type Page = { items: { messageId: string }[]; next: string | null };

      const first = (await get('dead-letters?limit=2', admin.bearer)).json<Page>();
      const second = (await get(`dead-letters?limit=2&after=${first.next}`, admin.bearer)).json<Page>();

      expect([...first.items, ...second.items].map(({ messageId }) => messageId)).toEqual(ids);
      expect(second.next).toBeNull();
      expect(second.items[0]).toEqual({
        messageId: ids[2],
        queue: 'places',
        name: 'hold',
        payload: { bedId: 'b' },
        parked: false,
        code: 'bed_taken',
        reason,
        failedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      });
    });

    it('are sent again once, and it is written down who asked', async () => {
      const id = await deadLetter();

      const answers = [
        await change('POST', `dead-letters/${id}/redrive`, admin.bearer),
        await change('POST', `dead-letters/${id}/redrive`, admin.bearer),
      ];

      expect(answers.map(({ statusCode }) => statusCode)).toEqual([204, 409]);
      expect(answers[1]!.json()).toMatchObject({ code: 'not-a-dead-letter' });
      expect(await source.query('select redriven_by as by from dead_letters where message_id = $1', [id])).toEqual([{ by: admin.account }]);
    });

    it.each([
      ['GET', 'dead-letters', 'nobody', undefined, 401],
      ['GET', 'dead-letters', 'the head of an office', () => head, 403],
      ['GET', 'dead-letters?limit=0', 'an admin', () => admin, 400],
      ['POST', `dead-letters/${newId()}/redrive`, 'nobody', undefined, 401],
      ['POST', `dead-letters/${newId()}/redrive`, 'the head of an office', () => head, 403],
      ['POST', `dead-letters/${newId()}/redrive`, 'an admin, of none', () => admin, 409],
      ['POST', 'dead-letters/1/redrive', 'an admin', () => admin, 400],
    ])('%s /%s for %s', async (method, path, _who, who, status) => {
      const answer = await app.inject({ method: method as 'GET', url: `/api/v1/${path}`, headers: { ...who?.().bearer } });

      expect(answer.statusCode).toBe(status);
    });
  });
});
