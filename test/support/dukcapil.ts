/** A Dukcapil that says what a test wants, and the program connected to it. */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import type { Role } from '../../src/access/index.js';
import { AppModule } from '../../src/app.module.js';
import { FACE_PHOTOS } from '../../src/identity/dukcapil/face-photos.js';
import { MasterKeys } from '../../src/people/protection/master-keys.js';
import { API_PREFIX, createAdapter } from '../../src/platform/http/adapter.js';
import { prefixRoutes } from '../../src/platform/http/prefix.js';
import { openQueueBackend } from '../../src/platform/queue/index.js';
import type { Person, TestApi } from './api.js';
import { testDatabase } from './database.js';
import { staff } from './staff.js';
import type { DukcapilSettings } from '../../src/identity/dukcapil/settings.js';

export interface Call {
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Readonly<Record<string, string>>;
}

/** What is answered; `hang`: nothing; `reset`: the connection breaks. */
export type Says =
  | { readonly status?: number; readonly body?: unknown; readonly text?: string; readonly headers?: Record<string, string> }
  | 'hang'
  | 'reset';

export interface DukcapilForTest {
  readonly url: string;
  /** every request so far */
  readonly calls: readonly Call[];
  /** What it answers from now on, but to return data. A function is asked at each request. */
  says(what: Says | ((call: Call) => Says | Promise<Says>)): void;
  /** What it answers to return data from now on; in the beginning: that it was sent. */
  returns(what: Says | ((call: Call) => Says)): void;
  /** Forgets the requests. */
  forget(): void;
  close(): Promise<void>;
}

export async function dukcapilForTest(): Promise<DukcapilForTest> {
  let say: (call: Call) => Says | Promise<Says> = () => ({ status: 503 });
  let sayToReturn: (call: Call) => Says = () => ({ body: { message: 'Success' } });
  const calls: Call[] = [];
  const server = http.createServer((request, response) => {
    void answer(request, response);
  });
  const answer = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const text = Buffer.concat(await request.toArray()).toString();
    const call: Call = { path: request.url!, headers: request.headers, body: JSON.parse(text) as Call['body'] };
    calls.push(call);
    const said = await (call.path.endsWith('data_balikan') ? sayToReturn(call) : say(call));
    if (said === 'hang') return;
    if (said === 'reset') return void request.socket.destroy();
    response.writeHead(said.status ?? 200, { 'content-type': 'application/json', ...said.headers });
    response.end(said.text ?? JSON.stringify(said.body ?? {}));
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    says: (what) => void (say = typeof what === 'function' ? what : () => what),
    returns: (what) => void (sayToReturn = typeof what === 'function' ? what : () => what),
    forget: () => void calls.splice(0),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The settings of a program that asks there. */
export function settingsFor(
  url: string,
  more: Partial<DukcapilSettings> = {},
  service: Partial<DukcapilSettings['service']> = {},
): DukcapilSettings {
  return {
    service: {
      url,
      user: 'pulang-uji',
      password: 'rahasia-uji',
      customer: 'PULANG',
      ip: '127.0.0.1',
      publicKey: undefined,
      facePath: '/dukcapil/face_recognition/PULANG',
      returnData: undefined,
      synthetic: true,
      ...service,
    },
    thresholds: { name: 80, address: undefined },
    timeout: 400,
    rate: 100,
    dailyQuota: 1_000,
    perPerson: 50,
    ...more,
  };
}

/** An answer about somebody who is in the register: everything that was asked agrees, but what `more` says. */
export function agreesTo({ body }: Call, more: Readonly<Record<string, unknown>> = {}): Says {
  const asked = ['NAMA_LGKP', 'TMPT_LHR', 'TGL_LHR', 'JENIS_KLMIN', 'ALAMAT'].filter((field) => body[field] !== undefined);
  const record = { NIK: body['NIK'], ...Object.fromEntries(asked.map((field) => [field, 'Sesuai (100)'])), ...more };
  return { body: { content: [record], quotaLimiter: 500 } };
}

/** An answer with a code. */
export function saysCode(code: string): Says {
  return { body: { content: [{ RESPON: 'Keterangan', RESPONSE_CODE: code }], quotaLimiter: 499 } };
}

/** The whole program, api and worker in one, connected to this Dukcapil. Photos of faces: every one is this picture. */
export async function dukcapilApi(settings: DukcapilSettings, photo: Buffer = Buffer.from('foto')): Promise<TestApi> {
  const database = await testDatabase();
  const backend = await openQueueBackend({ databaseUrl: database.url, processors: true });
  const folder = mkdtempSync(path.join(tmpdir(), 'pulang-test-'));
  const module = await Test.createTestingModule({
    imports: [
      AppModule.forRoot({
        attachments: { folder },
        role: 'both',
        databaseUrl: database.url,
        backend,
        masterKeys: new MasterKeys(randomBytes(32)),
        publicUrl: 'http://127.0.0.1',
        dukcapil: settings,
      }),
    ],
  })
    .overrideProvider(FACE_PHOTOS)
    .useValue({ read: () => Promise.resolve(photo) })
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(createAdapter(), { logger: ['error'] });
  prefixRoutes(app);
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
    const request = { method, url: `/${API_PREFIX}${url}`, headers: { ...bearer, ...headers } };
    const answer = await app.inject({ ...request, ...(payload ? { payload } : {}) });
    return { status: answer.statusCode, body: (answer.body ? answer.json() : undefined) as T, headers: answer.headers };
  };
  return {
    account,
    unit,
    get: (url) => ask('GET', url),
    post: (url, body = {}, headers) => ask('POST', url, body, headers),
    delete: (url) => ask('DELETE', url),
  };
}
