import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DevicePage, DraftKey } from '../../src/access/devices.view.js';
import type { AccountMade } from '../../src/access/staff.view.js';
import type { Problem } from '../../src/platform/http/problem.filter.js';
import { testApi, type Person, type TestApi } from '../support/api.js';

describe('devices by HTTP', () => {
  let api: TestApi;
  let admin: Person;

  beforeAll(async () => {
    api = await testApi();
    admin = await api.as('admin', 'DINSOS-35');
  }, 60_000);

  afterAll(() => api.close());

  let people = 0;
  /** Somebody new who signs in with devices. */
  const hire = async () => {
    const username = `petugas.${(people += 1)}`;
    const role = { unit: 'SATPOL-35.78', role: 'satpol.officer' };
    const { accountId, password } = (await admin.post<AccountMade>('/accounts', { username, displayName: username, ...role })).body;
    const signIn = (id: string, more: object = {}) =>
      api.app.inject({
        method: 'POST',
        url: '/api/v1/session',
        payload: { username, password, device: { id, label: 'Chrome, Android' }, ...more },
      });
    const tokenOn = async (id: string) => (await signIn(id, { by: 'bearer' })).json<{ token: string }>().token;
    return { accountId, signIn, tokenOn };
  };
  const ask = async <T = Problem>(method: 'GET' | 'POST', url: string, headers: Record<string, string>) => {
    const answer = await api.app.inject({ method, url: `/api/v1${url}`, headers });
    return { status: answer.statusCode, body: (answer.body ? answer.json() : undefined) as T, headers: answer.headers };
  };
  const as = (token: string) => ({ authorization: `Bearer ${token}` });
  const codes = ({ status, body }: { status: number; body: Problem }) => [status, body.code];

  it('are known by signing in with them, page by page, and to their owner and administrators only', async () => {
    const [officer, other] = [await hire(), await hire()];
    const [phone, browser] = [randomUUID(), randomUUID()];
    await officer.tokenOn(phone);
    const token = await officer.tokenOn(browser);

    const first = (await ask<DevicePage>('GET', '/me/devices?limit=1', as(token))).body;
    const second = (await ask<DevicePage>('GET', `/me/devices?limit=1&after=${first.next!}`, as(token))).body;
    const byAdmin = (await admin.get<DevicePage>(`/accounts/${officer.accountId}/devices`)).body;
    const others = (await ask<DevicePage>('GET', '/me/devices', as(await other.tokenOn(randomUUID())))).body;

    expect([...first.items, ...second.items]).toEqual([
      expect.objectContaining({ id: browser, label: 'Chrome, Android', lostAt: null, current: true }),
      expect.objectContaining({ id: phone, current: false }),
    ]);
    expect(second.next).toBeNull();
    expect(byAdmin.items.map(({ id }) => id)).toEqual([browser, phone]);
    expect(others.items.map(({ id }) => id)).not.toContain(phone);
  });

  it('have a key for the drafts of each account, the same each time, asked for on the device itself', async () => {
    const [officer, other] = [await hire(), await hire()];
    const [phone, desk] = [randomUUID(), randomUUID()];
    const tokens = [await officer.tokenOn(desk), await officer.tokenOn(desk), await other.tokenOn(desk)];

    const keys = await Promise.all(tokens.map((token) => ask<DraftKey>('GET', `/me/devices/${desk}/key`, as(token))));
    const elsewhere = await ask('GET', `/me/devices/${desk}/key`, as(await officer.tokenOn(phone)));

    const [first, again, others] = keys.map(({ body }) => Buffer.from(body.key, 'base64'));
    expect(first).toHaveLength(32);
    expect(again).toEqual(first);
    expect(others).not.toEqual(first);
    expect(keys[0]!.headers['cache-control']).toBe('no-store');
    expect(codes(elsewhere)).toEqual([404, 'device_not_found']);
  });

  it.each<[string, (account: string, device: string, token: string) => Promise<{ status: number }>]>([
    ['its owner', (_, device, token) => ask('POST', `/me/devices/${device}/lost`, as(token))],
    ['an administrator', (account, device) => admin.post(`/accounts/${account}/devices/${device}/lost`)],
  ])('that %s reports lost are shut out: signed out, without key, for good', async (_who, report) => {
    const officer = await hire();
    const phone = randomUUID();
    const [lost, kept] = [await officer.tokenOn(phone), await officer.tokenOn(randomUUID())];

    const answers = [await report(officer.accountId, phone, kept), await report(officer.accountId, phone, kept)];

    const salts = await api.source.query<unknown>('select key_salt from device_accounts where device_id = $1', [phone]);
    const shutOut = [401, 'device_lost'];
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(codes(await ask('GET', '/me', as(lost)))).toEqual(shutOut);
    expect(codes(await ask('GET', '/me', { 'x-device': phone }))).toEqual(shutOut);
    expect(codes(await ask('GET', '/me', { ...as('x'.repeat(43)), 'x-device': phone }))).toEqual(shutOut);
    expect((await officer.signIn(phone)).json<Problem>().code).toBe('device_lost');
    expect(salts).toEqual([{ key_salt: null }]);
    expect((await ask('GET', '/me', { ...as(kept), 'x-device': randomUUID() })).status).toBe(200);
  });

  it('give no more case numbers when they are lost', async () => {
    const officer = await hire();
    const phone = randomUUID();
    const [token, other] = [await officer.tokenOn(phone), await officer.tokenOn(randomUUID())];
    const { code } = (await ask<{ code: string }>('POST', '/devices', as(token))).body;
    await ask('POST', `/me/devices/${phone}/lost`, as(other));

    const opened = await api.app.inject({
      method: 'POST',
      url: '/api/v1/cases',
      headers: as(other),
      payload: {
        event: 'report_received',
        region: '35.78',
        step: { channel: 'patrol' },
        number: { device: code, seq: 1, year: 2026 },
      },
    });

    expect([opened.statusCode, opened.json<Problem>().code]).toEqual([404, 'device_not_found']);
  });

  it('are not reported lost by others, nor told of to whom has no session but an ended one', async () => {
    const [officer, other] = [await hire(), await hire()];
    const phone = randomUUID();
    const token = await officer.tokenOn(phone);

    const answer = await ask('POST', `/me/devices/${phone}/lost`, as(await other.tokenOn(randomUUID())));
    await api.app.inject({ method: 'DELETE', url: '/api/v1/session', headers: as(token) });

    expect(codes(answer)).toEqual([404, 'device_not_found']);
    expect(codes(await ask('GET', '/me', { ...as(token), 'x-device': phone }))).toEqual([401, 'not_signed_in']);
  });

  it('of somebody who has left are told that the account is closed', async () => {
    const officer = await hire();
    const token = await officer.tokenOn(randomUUID());
    await admin.post(`/accounts/${officer.accountId}/deactivate`);

    expect(codes(await ask('GET', '/me', as(token)))).toEqual([401, 'account_closed']);
  });

  it.each([
    ['an id that is none', { id: 'phone', label: 'Chrome' }, 'device.id'],
    ['no label', { id: randomUUID(), label: '' }, 'device.label'],
    ['a label without end', { id: randomUUID(), label: 'x'.repeat(61) }, 'device.label'],
  ])('are not taken with %s', async (_what, device, field) => {
    const { signIn } = await hire();

    const answer = await signIn('', { device });

    expect([answer.statusCode, answer.json<Problem>().errors![0]!.field]).toEqual([400, field]);
  });
});
