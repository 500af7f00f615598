import 'reflect-metadata';
import { createHash, randomBytes } from 'node:crypto';
import { Body, Controller, Get, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { IsNotEmpty, IsString } from 'class-validator';
import { DataSource } from 'typeorm';
import {
  AccessModule,
  Allow,
  createAccount,
  CurrentActor,
  grantRole,
  type AccountId,
  type Actor,
  type Role,
} from '../../src/access/index.js';
import { PeopleModule } from '../../src/people/index.js';
import { MasterKeys } from '../../src/people/protection/master-keys.js';
import { DatabaseModule, UnitOfWork } from '../../src/platform/database/index.js';
import { API_PREFIX, createAdapter } from '../../src/platform/http/adapter.js';
import { Public } from '../../src/platform/http/declared-access.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import { SopModule } from '../../src/sop/index.js';
import { Units, UnitsModule } from '../../src/units/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

class NoteDto {
  @IsNotEmpty()
  @IsString()
  readonly text!: string;
}

@Controller('probe')
class ProbeController {
  @Allow('case.open')
  @Post()
  act(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Allow('audit.read')
  @Get()
  audit(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Public()
  @Post('note')
  note(@Body() { text }: NoteDto): { length: number } {
    return { length: text.length };
  }

  @Allow('case.open')
  @Get('broken')
  broken(): never {
    throw new Error('something inside');
  }
}

@Controller('silent')
class SilentController {
  @Get()
  silent(): string {
    return '';
  }
}

const PASSWORD = 'rahasia-nomor-satu';
const DAY = 86_400_000;
/** A day in Asia/Jakarta, counted from today. */
const day = (from: number) => new Date(Date.now() + 7 * 3_600_000 + from * DAY).toISOString().slice(0, 10);

const masterKeys = new MasterKeys(randomBytes(32));

describe('access', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let source: DataSource;

  const moduleWith = (...controllers: (new () => unknown)[]) =>
    Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({ url: database.url, poolSize: 8, applicationName: 'test' }),
        HttpModule,
        SopModule,
        UnitsModule,
        PeopleModule.forRoot(masterKeys),
        AccessModule,
      ],
      controllers,
    }).compile();

  beforeAll(async () => {
    database = await testDatabase();
    const module = await moduleWith(ProbeController);
    app = module.createNestApplication<NestFastifyApplication>(createAdapter(), { logger: false });
    app.setGlobalPrefix(API_PREFIX);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    source = app.get(DataSource);
  }, 60_000); // the first test file of a run starts the database

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  type Headers = Record<string, string>;
  type Membership = { unit: string; role: Role; from?: string; to?: string; delegatedBy?: AccountId };
  let people = 0;

  /** Somebody new, with these memberships. */
  async function person(...memberships: Membership[]): Promise<{ username: string; id: AccountId }> {
    const { units } = await app.get(Units).directory();
    const username = `orang.${(people += 1)}`;
    const id = await app.get(UnitOfWork).run(async (tx) => {
      const account = await createAccount(tx, { username, displayName: `Orang ${people}`, password: PASSWORD });
      for (const { unit: code, role, from = day(-30), to, delegatedBy } of memberships) {
        const unit = units.find((candidate) => candidate.code === code)!;
        const delegation = delegatedBy && { by: delegatedBy, reason: 'cuti' };
        await grantRole(tx, unit, { account, role, from, ...(to && { to }), ...(delegation && { delegation }) });
      }
      return account;
    });
    return { username, id };
  }

  const signIn = (payload: object, headers: Headers = {}) => app.inject({ method: 'POST', url: '/api/v1/session', payload, headers });

  /** A bearer token of somebody new. */
  async function bearer(...memberships: Membership[]): Promise<Headers> {
    const { username } = await person(...memberships);
    const answer = await signIn({ username, password: PASSWORD, by: 'bearer' });
    return { authorization: `Bearer ${answer.json<{ token: string }>().token}` };
  }

  /** The session cookie of somebody new, as a browser sends it. */
  async function cookie(...memberships: Membership[]): Promise<Headers> {
    const { username } = await person(...memberships);
    const answer = await signIn({ username, password: PASSWORD });
    return { cookie: String(answer.headers['set-cookie']).split(';')[0]! };
  }

  const me = (headers: Headers) => app.inject({ method: 'GET', url: '/api/v1/me', headers });
  const act = (headers: Headers) => app.inject({ method: 'POST', url: '/api/v1/probe', headers });
  const desk: Membership = { unit: 'DINSOS-35', role: 'dinsos.desk' };

  describe('signing in', () => {
    it('by cookie gives no script the token', async () => {
      const { username } = await person(desk);

      const answer = await signIn({ username: ` ${username.toUpperCase()} `, password: PASSWORD });

      expect(answer.statusCode).toBe(201);
      expect(answer.json()).toEqual({ expiresAt: expect.any(String) });
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['set-cookie']).toMatch(/^pulang_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    });

    it('by cookie over TLS gives a cookie for TLS only', async () => {
      const { username } = await person(desk);

      const answer = await signIn({ username, password: PASSWORD }, { 'x-forwarded-proto': 'https' });

      expect(answer.headers['set-cookie']).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
    });

    it('by bearer gives the token in the answer, and no cookie', async () => {
      const { username } = await person(desk);

      const answer = await signIn({ username, password: PASSWORD, by: 'bearer' });

      expect(answer.json()).toEqual({ expiresAt: expect.any(String), token: expect.stringMatching(/^[\w-]{43}$/) });
      expect(answer.headers['set-cookie']).toBeUndefined();
    });

    it('answers a wrong password, an unknown name, a closed account and one without a password alike', async () => {
      const wrong = await person(desk);
      const closed = await person(desk);
      const without = await person(desk);
      await source.query('update accounts set active = false where id = $1', [closed.id]);
      await source.query('update accounts set password_hash = null where id = $1', [without.id]);

      const answers = await Promise.all([
        signIn({ username: wrong.username, password: 'rahasia-nomor-dua' }),
        signIn({ username: 'siapa.ini', password: PASSWORD }),
        signIn({ username: closed.username, password: PASSWORD }),
        signIn({ username: without.username, password: PASSWORD }),
      ]);

      expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
      expect(answers[0].statusCode).toBe(401);
      expect(answers[0].json()).toMatchObject({
        code: 'sign_in_failed',
        message: { id: 'Nama pengguna atau kata sandi salah.', en: 'The username or the password is wrong.' },
      });
    });

    it.each([
      ['a known name', async () => (await person(desk)).username],
      ['an unknown name', () => Promise.resolve(`tidak.ada.${Date.now()}`)],
    ])('locks %s after five wrong passwords, even sent all at once', async (_who, name) => {
      const username = await name();

      const answers = await Promise.all(Array.from({ length: 12 }, () => signIn({ username, password: 'tebakan-salah' })));
      const then = await signIn({ username, password: PASSWORD });

      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([...Array<number>(5).fill(401), ...Array<number>(7).fill(429)]);
      expect(then.statusCode).toBe(429);
      expect(then.headers['retry-after']).toMatch(/^(8\d\d|900)$/);
      expect(then.json()).toMatchObject({
        code: 'account_locked',
        message: {
          id: expect.stringContaining('Coba lagi dalam 15 menit'),
          en: expect.stringContaining('Try again in 15 minutes'),
        },
      });
    });

    it('works again when the lock has ended, and then forgets the attempts', async () => {
      const { username } = await person(desk);
      const guess = () => signIn({ username, password: 'tebakan-salah' });
      await Promise.all(Array.from({ length: 5 }, guess));
      await source.query(`update sign_in_attempts set locked_until = now() - interval '1 second' where locked_until is not null`);

      const answers = [
        await guess(),
        await signIn({ username, password: PASSWORD }),
        await guess(),
        await guess(),
        await guess(),
        await guess(),
      ];

      expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 201, 401, 401, 401, 401]);
    });

    it('names the field that is not right, and repeats nothing', async () => {
      const answer = await signIn({ username: ['rahasia-x'], peran: 'rahasia-y' });

      expect(answer.statusCode).toBe(400);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(answer.json()).toEqual({
        type: 'about:blank',
        title: 'Bad Request',
        status: 400,
        code: 'invalid',
        message: { id: 'Ada isian yang belum benar.', en: 'Something in this form is not right.' },
        errors: expect.arrayContaining([
          { field: 'peran', code: 'whitelistValidation', message: { id: 'Isian ini tidak dikenal.', en: 'This field is not known.' } },
          { field: 'username', code: 'isString', message: { id: 'Harus berupa teks.', en: 'This must be text.' } },
          { field: 'password', code: 'isString', message: { id: 'Harus berupa teks.', en: 'This must be text.' } },
        ]),
      });
      expect(answer.body).not.toContain('rahasia');
    });

    it('needs something to be sent', async () => {
      const answer = await app.inject({ method: 'POST', url: '/api/v1/session' });

      expect(answer.statusCode).toBe(400);
    });
  });

  describe('a session', () => {
    it('tells who is signed in, and what they may do by unit and role', async () => {
      const headers = await bearer(desk, { unit: 'AUDIT-35', role: 'auditor', to: day(3) });

      const answer = await me(headers);

      expect(answer.json()).toMatchObject({
        account: { username: `orang.${people}`, displayName: `Orang ${people}` },
        memberships: [
          {
            actingAs: 'AUDIT-35/auditor',
            unit: { code: 'AUDIT-35', name: 'Inspektorat Provinsi Jawa Timur' },
            actions: expect.arrayContaining(['audit.read']),
            validTo: day(3),
            delegatedBy: null,
          },
          { actingAs: 'DINSOS-35/dinsos.desk', role: 'dinsos.desk', actions: expect.arrayContaining(['case.open']), validTo: null },
        ],
      });
      expect(answer.headers['cache-control']).toBe('no-store');
    });

    it.each([
      ['has expired', `update sessions set expires_at = now() where account_id = $1`],
      ['was not used for two hours', `update sessions set last_seen_at = now() - interval '2 hours' where account_id = $1`],
      ['has been ended', `update sessions set ended_at = now() where account_id = $1`],
      ['belongs to an account that was closed', `update accounts set active = false where id = $1`],
    ])('is over when it %s', async (_why, sql) => {
      const { username, id } = await person(desk);
      const answer = await signIn({ username, password: PASSWORD, by: 'bearer' });
      const headers = { authorization: `Bearer ${answer.json<{ token: string }>().token}` };
      const before = await me(headers);

      await source.query(sql, [id]);

      expect([before.statusCode, (await me(headers)).statusCode]).toEqual([200, 401]);
    });

    it('stays open while it is used', async () => {
      const headers = await bearer(desk);
      await source.query(
        `update sessions set last_seen_at = now() - interval '119 minutes' where last_seen_at > now() - interval '1 minute'`,
      );

      await me(headers);
      await source.query(`update sessions set last_seen_at = last_seen_at - interval '2 minutes'`);

      expect((await me(headers)).statusCode).toBe(200);
    });

    it('ends at signing out, and its cookie goes', async () => {
      const headers = { ...(await cookie(desk)), 'x-requested-with': 'pulang' };

      const answer = await app.inject({ method: 'DELETE', url: '/api/v1/session', headers });

      expect(answer.statusCode).toBe(204);
      expect(answer.headers['set-cookie']).toMatch(/^pulang_session=; Max-Age=0; Path=\/; /);
      expect((await me(headers)).statusCode).toBe(401);
    });

    it.each([
      ['nothing', {}],
      ['a token that is none', { authorization: 'Bearer abc' }],
      ['another kind of authorization', { authorization: 'Basic b3Jhbmc6cmFoYXNpYQ==' }],
      ['a cookie that is none', { cookie: 'pulang_session=abc' }],
    ])('is not %s', async (_what, headers) => {
      const answer = await me(headers);

      expect([answer.statusCode, answer.json<{ message: object }>().message]).toEqual([401, { id: 'Masuk dahulu.', en: 'Sign in first.' }]);
    });

    it('is kept in the database by a hash only', async () => {
      const { authorization } = await bearer(desk);
      const token = authorization!.replace('Bearer ', '');

      const [row] = await source.query<{ found: number }[]>('select count(*)::int as found from sessions where id = $1', [
        createHash('sha256').update(token).digest(),
      ]);

      expect(row).toEqual({ found: 1 });
    });
  });

  describe('a change by cookie', () => {
    it.each([
      ['without a word of where it comes from', {}, 403],
      ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
      ['from another origin', { origin: 'https://evil.example' }, 403],
      ['from a script of ours', { 'x-requested-with': 'pulang' }, 201],
      ['from a page of ours', { 'sec-fetch-site': 'same-origin' }, 201],
      ['from our origin', { origin: 'http://localhost', host: 'localhost' }, 201],
    ])('%s: %s', async (_from, from, status) => {
      const answer = await act({ ...(await cookie(desk)), ...(from as Headers) });

      expect(answer.statusCode).toBe(status);
    });

    it('is not needed to prove where it comes from by bearer', async () => {
      expect((await act(await bearer(desk))).statusCode).toBe(201);
    });

    it('refuses a sign-in that another site sends', async () => {
      const { username } = await person(desk);

      const answer = await signIn({ username, password: PASSWORD }, { 'sec-fetch-site': 'cross-site' });

      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'cross_site']);
    });
  });

  describe('acting as', () => {
    it('is clear for who holds one role', async () => {
      const { username, id } = await person(desk);
      const answer = await signIn({ username, password: PASSWORD, by: 'bearer' });

      const actor = (await act({ authorization: `Bearer ${answer.json<{ token: string }>().token}` })).json<Actor>();

      const { units } = await app.get(Units).directory();
      expect(actor).toEqual({
        accountId: id,
        unitId: units.find(({ code }) => code === 'DINSOS-35')?.id,
        role: 'dinsos.desk',
        seesProvince: true,
        onBehalfOf: null,
      });
    });

    it('is for the whole unit, from its team', async () => {
      const actor = (await act(await bearer({ unit: 'PSKBS-35', role: 'dinsos.lead' }))).json<Actor>();

      const { units } = await app.get(Units).directory();
      expect(actor.unitId).toBe(units.find(({ code }) => code === 'DINSOS-35')?.id);
    });

    it.each([
      ['has to be chosen among several', {}, 403, 'acting_as_needed'],
      ['is what was chosen', { 'x-acting-as': 'SATPOL-35.78/satpol.lead' }, 201, undefined],
      ['is not what one does not hold', { 'x-acting-as': 'SATPOL-35.15/satpol.lead' }, 403, 'acting_as_not_held'],
      ['is not a role of one unit in another', { 'x-acting-as': 'DINSOS-35/satpol.lead' }, 403, 'acting_as_not_held'],
    ])('%s', async (_rule, header, status, code) => {
      const headers = await bearer(desk, { unit: 'SATPOL-35.78', role: 'satpol.lead' });

      const answer = await act({ ...headers, ...(header as Headers) });

      expect([answer.statusCode, answer.json<{ code?: string }>().code]).toEqual([status, code]);
    });

    it.each([
      ['the day before it begins', day(1), day(9), 403],
      ['on its first day', day(0), day(9), 201],
      ['on its last day', day(-9), day(0), 201],
      ['the day after its end', day(-9), day(-1), 403],
    ])('by delegation: %s', async (_when, from, to, status) => {
      const head = await person({ unit: 'SATPOL-35.78', role: 'satpol.lead' });
      const headers = await bearer({ unit: 'SATPOL-35.78', role: 'satpol.lead', from, to, delegatedBy: head.id });

      expect((await act(headers)).statusCode).toBe(status);
    });

    it('by delegation says for whom, and why', async () => {
      const head = await person({ unit: 'SATPOL-35.78', role: 'satpol.lead' });
      const headers = await bearer({ unit: 'SATPOL-35.78', role: 'satpol.lead', to: day(9), delegatedBy: head.id });

      expect((await act(headers)).json<Actor>().onBehalfOf).toBe(head.id);
      expect((await me(headers)).json()).toMatchObject({ memberships: [{ delegatedBy: { reason: 'cuti', name: expect.any(String) } }] });
    });

    it('ends when the membership ends, in a running session', async () => {
      const headers = await bearer(desk);
      const before = await act(headers);

      await source.query('update memberships set valid_to = $1 where account_id = (select id from accounts where username = $2)', [
        day(-1),
        `orang.${people}`,
      ]);

      expect([before.statusCode, (await act(headers)).json<{ code: string }>().code]).toEqual([201, 'no_role']);
    });
  });

  describe('every route', () => {
    const anonymous = () => Promise.resolve<Headers>({});
    const head = () => bearer({ unit: 'DINSOS-35', role: 'dinsos.head' });
    const auditor = () => bearer({ unit: 'AUDIT-35', role: 'auditor' });
    const ofAnotherUnit = async () => ({ ...(await bearer(desk)), 'x-acting-as': 'DINSOS-35.78/city.dinsos' });
    const right = () => bearer(desk);
    const nobody = () => bearer();

    it.each<[string, string, string, () => Promise<Headers>, number]>([
      ['GET', 'health', 'anonymous', anonymous, 200],
      ['GET', 'sops', 'anonymous', anonymous, 200],
      ['GET', 'sops/orang-terlantar', 'anonymous', anonymous, 200],
      ['GET', 'sops/orang-terlantar/definition', 'anonymous', anonymous, 200],
      ['GET', 'sops/orang-terlantar/definition?version=1', 'anonymous, who asks for a version', anonymous, 200],
      ['GET', 'sops/orang-terlantar/definition?version=999', 'anonymous, who asks for a version that is not', anonymous, 404],
      ['GET', 'sops/orang-terlantar/overview.svg', 'anonymous', anonymous, 200],
      ['GET', 'sops/orang-terlantar/overview.svg?version=999', 'anonymous, who asks for a version that is not', anonymous, 404],
      ['GET', 'sops/orang-terlantar/regions/main.mmd', 'anonymous', anonymous, 200],
      ['POST', 'session', 'anonymous, who says nothing', anonymous, 400],
      ['DELETE', 'session', 'anonymous', anonymous, 401],
      ['DELETE', 'session', 'who has no role', nobody, 204],
      ['GET', 'me', 'anonymous', anonymous, 401],
      ['GET', 'me', 'who has no role', nobody, 200],
      ['GET', 'me', 'who asks for another unit', ofAnotherUnit, 200],
      ['POST', 'probe', 'anonymous', anonymous, 401],
      ['POST', 'probe', 'who has no role', nobody, 403],
      ['POST', 'probe', 'the wrong role', head, 403],
      ['POST', 'probe', 'who asks for another unit', ofAnotherUnit, 403],
      ['POST', 'probe', 'the right one', right, 201],
      ['GET', 'probe', 'the wrong role', right, 403],
      ['GET', 'probe', 'the right one', auditor, 200],
    ])('%s /%s for %s', async (method, path, _who, headers, status) => {
      const answer = await app.inject({ method: method as 'GET', url: `/api/v1/${path}`, headers: await headers() });

      expect(answer.statusCode).toBe(status);
    });

    it('of an SOP as data is answered 304 to who knows it already', async () => {
      const ask = (headers: Headers) => app.inject({ method: 'GET', url: '/api/v1/sops/orang-terlantar/definition', headers });
      const first = await ask({});

      const [again, other] = [await ask({ 'if-none-match': String(first.headers['etag']) }), await ask({ 'if-none-match': '"other"' })];

      expect([again.statusCode, again.body]).toEqual([304, '']);
      expect(other.json()).toEqual(first.json());
      expect(first.headers['cache-control']).toBe('public, no-cache');
    });

    it('says who may call it, or the program does not start', async () => {
      const module = await moduleWith(SilentController, ProbeController);
      const second = module.createNestApplication<NestFastifyApplication>(createAdapter(), { logger: false });

      await expect(second.init()).rejects.toMatchObject({
        name: 'StartRefused',
        en: `It is not said who may call: SilentController.silent. Add @Allow('...') or @Public().`,
      });
      await second.close();
    });
  });

  describe('what is written down', () => {
    const logged: string[] = [];

    beforeEach(() => {
      logged.length = 0;
      const log = (...said: unknown[]) => void logged.push(said.map(String).join(' '));
      app.useLogger({ log, error: log, warn: log, debug: log, verbose: log, fatal: log });
    });
    afterEach(() => app.useLogger(false));

    it('holds no password and no token, in a log or an answer, when something breaks', async () => {
      const { username } = await person(desk);
      const { token } = (await signIn({ username, password: PASSWORD, by: 'bearer' })).json<{ token: string }>();
      const headers = { authorization: `Bearer ${token}` };

      const answers = [
        await app.inject({ method: 'GET', url: '/api/v1/probe/broken', headers }),
        await signIn({ username, password: 'sandi-rahasia-lain', lain: 'sandi-rahasia-lain' }),
        await signIn({ username, password: 'sandi-rahasia-lain' }),
        await app.inject({ method: 'POST', url: '/api/v1/probe/note', payload: { text: 1 }, headers }),
      ];

      const written = [...logged, ...answers.map(({ body }) => body)].join('\n');
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([500, 400, 401, 400]);
      expect(logged.join('\n')).toContain('something inside');
      expect([token, PASSWORD, 'sandi-rahasia-lain'].filter((secret) => written.includes(secret))).toEqual([]);
    });
  });
});
