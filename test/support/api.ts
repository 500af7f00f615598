import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AppModule, type AppOptions } from '../../src/app.module.js';
import type { Role } from '../../src/access/index.js';
import { MasterKeys } from '../../src/people/protection/master-keys.js';
import { API_PREFIX, createAdapter } from '../../src/platform/http/adapter.js';
import { prefixRoutes } from '../../src/platform/http/prefix.js';
import { openQueueBackend } from '../../src/platform/queue/index.js';
import { testDatabase } from './database.js';
import { staff } from './staff.js';

export interface Answer<T = Record<string, never>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Somebody signed in, acting in one role. */
export interface Person {
  readonly account: string;
  readonly unit: string;
  get<T>(url: string): Promise<Answer<T>>;
  post<T>(url: string, body?: object, headers?: Record<string, string>): Promise<Answer<T>>;
  delete<T>(url: string): Promise<Answer<T>>;
}

export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly source: DataSource;
  /** a person of this role in this unit, the same each time */
  as(role: Role, unit: string): Promise<Person>;
  close(): Promise<void>;
}

/**
 * The whole program, api and worker in one, on a database of its own.
 * @param instead parts that a test puts in the place of the program's own
 * @param before what is done to it before it begins
 */
export async function testApi(
  options: Partial<AppOptions> = {},
  instead: (parts: TestingModuleBuilder) => TestingModuleBuilder = (parts) => parts,
  before: (app: NestFastifyApplication) => Promise<void> = () => Promise.resolve(),
): Promise<TestApi> {
  const database = await testDatabase();
  const backend = await openQueueBackend({ databaseUrl: database.url, processors: true });
  const folder = mkdtempSync(path.join(tmpdir(), 'pulang-test-'));
  const parts = AppModule.forRoot({
    attachments: { folder },
    role: 'both',
    databaseUrl: database.url,
    backend,
    masterKeys: new MasterKeys(randomBytes(32)),
    publicUrl: 'http://127.0.0.1',
    ...options,
  });
  const module = await instead(Test.createTestingModule({ imports: [parts] })).compile();
  const app = module.createNestApplication<NestFastifyApplication>(createAdapter(), { logger: ['error'] });
  prefixRoutes(app);
  await before(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const known = new Map<string, Promise<Person>>();
  return {
    app,
    source: app.get(DataSource),
    as: (role, unit) => {
      const key = `${unit}/${role}`;
      if (!known.has(key)) known.set(key, personOf(app, role, unit));
      return known.get(key)!;
    },
    close: async () => {
      await app.close();
      await backend.close();
      await database.drop();
      rmSync(folder, { recursive: true });
    },
  };
}

async function personOf(app: NestFastifyApplication, role: Role, unitCode: string): Promise<Person> {
  const { account, unit, bearer } = await staff(app, role, unitCode);
  const ask = async <T>(method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object, headers: Record<string, string> = {}) => {
    const answer = await app.inject({
      method,
      url: `/${API_PREFIX}${url}`,
      headers: { ...bearer, ...headers },
      ...(payload ? { payload } : {}),
    });
    const isJson = /json/.test(String(answer.headers['content-type']));
    return { status: answer.statusCode, body: (isJson ? answer.json() : undefined) as T, headers: answer.headers };
  };
  return {
    account,
    unit,
    get: (url) => ask('GET', url),
    post: (url, body = {}, headers) => ask('POST', url, body, headers),
    delete: (url) => ask('DELETE', url),
  };
}
