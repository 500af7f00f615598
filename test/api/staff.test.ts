import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { DutyNow, DutyPage } from '../../src/access/duty.view.js';
import type { Role } from '../../src/access/index.js';
import type { Me } from '../../src/access/me.view.js';
import type {
  AccountMade,
  AccountPage,
  AccountRow,
  DelegationMade,
  DelegationPage,
  PasswordMade,
  PasswordRequestPage,
  RoleEnded,
  RoleGranted,
  StaffPage,
} from '../../src/access/staff.view.js';
import type { Problem } from '../../src/platform/http/problem.filter.js';
import { testApi, type Person, type TestApi } from '../support/api.js';

const DAY = 86_400_000;
/** A day in Asia/Jakarta, counted from today. */
const day = (from: number) => new Date(Date.now() + 7 * 3_600_000 + from * DAY).toISOString().slice(0, 10);
const moment = (days: number) => new Date(Date.now() + days * DAY).toISOString();

describe('staff by HTTP', () => {
  let api: TestApi;
  let admin: Person;

  beforeAll(async () => {
    api = await testApi();
    admin = await api.as('admin', 'DINSOS-35');
  }, 60_000);

  afterAll(() => api.close());

  let people = 0;
  const hire = (account: object = {}) =>
    admin.post<AccountMade & Problem>('/accounts', {
      username: `pegawai.${(people += 1)}`,
      displayName: `Pegawai ${people}`,
      unit: 'SATPOL-35.78',
      role: 'satpol.officer',
      ...account,
    });
  const signIn = (username: string, password: string) =>
    api.app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password, by: 'bearer' } });
  const ask = (token: string, method: 'GET' | 'POST', url: string, payload?: object) =>
    api.app.inject({ method, url: `/api/v1${url}`, headers: { authorization: `Bearer ${token}` }, ...(payload && { payload }) });
  const tokenOf = async (username: string, password: string) => (await signIn(username, password)).json<{ token: string }>().token;
  const accountOf = async (accountId: string) =>
    (await admin.get<AccountPage>('/accounts?limit=200')).body.items.find((account) => account.accountId === accountId)!;
  const codes = ({ status, body }: { status: number; body: Problem }) => [status, body.code];

  describe('an account', () => {
    it('is made with a role and a password that is told once and lets in', async () => {
      const made = await hire({ username: 'Rina.Satpol', displayName: 'Rina Wulandari', from: day(-1) });

      const me = await ask(await tokenOf('rina.satpol', made.body.password), 'GET', '/me');

      expect(made.status).toBe(201);
      expect(made.headers['cache-control']).toBe('no-store');
      expect(me.json()).toMatchObject({
        account: { id: made.body.accountId, displayName: 'Rina Wulandari' },
        memberships: [{ actingAs: 'SATPOL-35.78/satpol.officer', validFrom: day(-1) }],
      });
      expect(JSON.stringify(await accountOf(made.body.accountId))).not.toContain('assword');
    });

    it.each([
      ['a username that is taken, in capitals or not', { username: 'PEGAWAI.nol' }, [409, 'username_taken']],
      ['a unit that there is not', { unit: 'SATPOL-99' }, [404, 'unit_not_found']],
      ['a role that there is not in that unit', { role: 'dinsos.head' }, [422, 'role_not_in_unit']],
      ['a role that ends before it begins', { from: day(3), to: day(2) }, [422, 'dates_reversed']],
    ])('is not made with %s, and nothing of it stays', async (_what, wrong, refused) => {
      await hire({ username: 'pegawai.nol' });
      const count = 'select count(*)::int as n from accounts';
      const before = await api.source.query<unknown>(count);

      const answer = await hire(wrong);

      expect(codes(answer)).toEqual(refused);
      expect(await api.source.query(count)).toEqual(before);
    });

    it.each([
      ['username', { username: 'a b' }],
      ['username', { username: 'ab' }],
      ['displayName', { displayName: '  ' }],
      ['displayName', { displayName: 'Rina\u0000' }],
      ['unit', { unit: 'x' }],
      ['role', { role: 'system' }],
      ['from', { from: '2026-02-30' }],
      ['from', { from: '0001-01-01' }],
    ])('is not made with a wrong %s: %j', async (field, wrong) => {
      const { status, body } = await hire(wrong);

      expect([status, body.errors!.map((error) => error.field)]).toEqual([400, [field]]);
    });

    it('is found by part of its name or username, page by page, with its roles', async () => {
      const made = [];
      for (const displayName of ['Zulfa C', 'zulfa a', 'Zulfa B']) made.push((await hire({ displayName })).body.accountId);
      await hire({ displayName: '100% Zul_fa' });

      const first = (await admin.post<AccountPage>('/accounts/search', { name: 'ZULFA', limit: 2 })).body;
      const second = (await admin.post<AccountPage>('/accounts/search', { name: 'zulfa', limit: 2, after: first.next! })).body;

      expect([...first.items, ...second.items].map(({ accountId }) => accountId)).toEqual([made[1], made[2], made[0]]);
      expect(second.next).toBeNull();
      expect(first.items[0]).toMatchObject({
        active: true,
        roles: [{ unit: 'SATPOL-35.78', role: 'satpol.officer', validFrom: day(0), validTo: null, delegation: null }],
      });
    });

    it('is found by its id, and nobody by another', async () => {
      const { accountId } = (await hire({ username: 'satu.orang' })).body;

      const found = await admin.get<AccountRow>(`/accounts/${accountId}`);
      const nobody = await admin.get<Problem>(`/accounts/${newId()}`);

      expect(found.body).toMatchObject({ accountId, username: 'satu.orang', roles: [{ role: 'satpol.officer' }] });
      expect(codes(nobody)).toEqual([404, 'account_not_found']);
    });

    it('lists are bounded', async () => {
      expect((await admin.get('/accounts?limit=201')).status).toBe(400);
      expect((await admin.post('/accounts/search', { name: 'x'.repeat(121) })).status).toBe(400);
    });
  });

  describe('a forgotten password', () => {
    const forgotten = (username: string) => api.app.inject({ method: 'POST', url: '/api/v1/session/forgotten', payload: { username } });
    const waiting = async (accountId: string) =>
      (await admin.get<PasswordRequestPage>('/password-requests?limit=200')).body.items.filter((each) => each.accountId === accountId);

    it('waits on the desk of the administrators once, until there is a new one', async () => {
      const { accountId } = (await hire({ username: 'lupa.kata', displayName: 'Lupa Kata' })).body;
      const answers = [await forgotten(' Lupa.Kata '), await forgotten('lupa.kata')];
      const before = await waiting(accountId);

      await admin.post(`/accounts/${accountId}/reset-password`);

      expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual([
        [204, ''],
        [204, ''],
      ]);
      expect(before).toEqual([expect.objectContaining({ username: 'lupa.kata', displayName: 'Lupa Kata' })]);
      expect(await waiting(accountId)).toEqual([]);
    });

    it.each([
      ['signing in after all', (username: string, password: string) => signIn(username, password)],
      ['closing the account', (_: string, __: string, id: string) => admin.post(`/accounts/${id}/deactivate`)],
    ])('needs no answer after %s', async (_what, done) => {
      const username = `ingat.${(people += 1)}`;
      const { accountId, password } = (await hire({ username })).body;
      await forgotten(username);
      const before = await waiting(accountId);

      await done(username, password, accountId);

      expect([before.length, (await waiting(accountId)).length]).toEqual([1, 0]);
    });

    it('is answered alike for a name that nobody has, and refused alike when it is asked for too often', async () => {
      await hire({ username: 'sering.lupa' });
      const six = async (name: string) => {
        const answers = [];
        for (let n = 0; n < 6; n += 1) answers.push(await forgotten(name));
        return answers.map(({ statusCode, body }) => [statusCode, body]);
      };

      const [known, unknown] = [await six('sering.lupa'), await six('tidak.ada.orangnya')];

      expect(known.map(([status]) => status)).toEqual([204, 204, 204, 204, 204, 429]);
      expect(unknown).toEqual(known);
      expect((await signIn('sering.lupa', 'bukan-sandinya')).statusCode).toBe(401);
    });
  });

  describe('a role', () => {
    it('is given for a time, once however often it is asked for, and not twice over', async () => {
      const { accountId } = (await hire()).body;
      const key = { 'idempotency-key': newId() };
      const role = { unit: 'SATPOL-35.78', role: 'satpol.lead', from: day(0), to: day(9) };

      const first = await admin.post<RoleGranted>(`/accounts/${accountId}/roles`, role, key);
      const again = await admin.post<RoleGranted>(`/accounts/${accountId}/roles`, role, key);
      const over = await admin.post<Problem>(`/accounts/${accountId}/roles`, { ...role, from: day(9), to: day(20) });

      expect([first.status, again.body]).toEqual([201, first.body]);
      expect(codes(over)).toEqual([409, 'already_has_role']);
      expect((await accountOf(accountId)).roles.map(({ role, validTo }) => [role, validTo])).toEqual([
        ['satpol.lead', day(9)],
        ['satpol.officer', null],
      ]);
    });

    it('ends with this day, and one that has not begun is gone', async () => {
      const { accountId, roleId } = (await hire()).body;
      const later = await admin.post<RoleGranted>(`/accounts/${accountId}/roles`, {
        unit: 'SATPOL-35.78',
        role: 'satpol.lead',
        from: day(2),
      });
      const end = (id: string) => admin.delete<RoleEnded & Problem>(`/accounts/${accountId}/roles/${id}`);

      const answers = [await end(roleId), await end(roleId), await end(later.body.roleId), await end(later.body.roleId)];

      expect(answers.map(({ body }) => body.lastDay ?? body.code ?? null)).toEqual([day(0), day(0), null, 'role_not_found']);
    });

    it('takes along the delegations and the duty that it bore, but not a vacancy handed on', async () => {
      const unit = 'SATPOL-35.09';
      const [giver, colleague] = [await api.as('satpol.lead', unit), await api.as('satpol.officer', unit)];
      const handOver = (from: number, to: number, reason: string) =>
        giver.post('/delegations', { account: colleague.account, from: day(from), to: day(to), reason });
      await handOver(0, 5, 'leave');
      await handOver(6, 9, 'travel');
      await handOver(10, 40, 'vacancy');
      await giver.post(`/units/${unit}/duty`, { account: giver.account, startsAt: moment(3), endsAt: moment(4) });
      const [role] = (await accountOf(giver.account)).roles;

      await admin.delete(`/accounts/${giver.account}/roles/${role!.id}`);

      const { items } = (await giver.get<DelegationPage>('/delegations')).body;
      expect(items.map(({ reason, validFrom, validTo }) => [reason, validFrom, validTo])).toEqual([
        ['vacancy', day(10), day(40)],
        ['leave', day(0), day(0)],
      ]);
      expect((await admin.get<DutyPage>(`/units/${unit}/duty`)).body.items).toEqual([]);
    });
  });

  describe('who leaves', () => {
    it('is out at once: no session, no sign-in, no duty, no place in the lists; a repeat changes nothing', async () => {
      const unit = 'SATPOL-35.10';
      const { accountId, password } = (await hire({ username: 'yang.pergi', unit, from: day(-2) })).body;
      const token = await tokenOf('yang.pergi', password);
      await admin.post(`/units/${unit}/duty`, { account: accountId, startsAt: moment(-0.1), endsAt: moment(1) });
      await admin.post(`/units/${unit}/duty`, { account: accountId, startsAt: moment(2), endsAt: moment(3) });

      const left = [await admin.post(`/accounts/${accountId}/deactivate`), await admin.post(`/accounts/${accountId}/deactivate`)];

      expect(left.map(({ status }) => status)).toEqual([204, 204]);
      expect((await ask(token, 'GET', '/me')).statusCode).toBe(401);
      expect((await signIn('yang.pergi', password)).statusCode).toBe(401);
      expect((await admin.get<StaffPage>(`/units/${unit}/staff`)).body.items).toEqual([]);
      expect((await admin.get<DutyNow>(`/units/${unit}/duty/now`)).body.people).toEqual([]);
      expect(await api.source.query('select ends_at > now() as ahead from duty where account_id = $1', [accountId])).toEqual([
        { ahead: false },
      ]);
      expect(await accountOf(accountId)).toMatchObject({ active: false, roles: [{ validTo: day(0) }] });
    });

    it('leaves no delegation behind that stands on them', async () => {
      const unit = 'SATPOL-35.11';
      const [giver, leaver] = [await api.as('satpol.lead', unit), await api.as('satpol.officer', unit)];
      await giver.post('/delegations', { account: leaver.account, from: day(0), to: day(5), reason: 'ill' });

      await admin.post(`/accounts/${leaver.account}/deactivate`);

      expect((await giver.get<DelegationPage>('/delegations')).body.items.map(({ validTo }) => validTo)).toEqual([day(0)]);
    });

    it('gets no role, password, duty or delegation any more', async () => {
      const unit = 'SATPOL-35.12';
      const [giver, leaver] = [await api.as('satpol.lead', unit), await api.as('satpol.officer', unit)];
      await admin.post(`/accounts/${leaver.account}/deactivate`);
      const account = leaver.account;

      const answers = [
        await admin.post<Problem>(`/accounts/${account}/roles`, { unit, role: 'satpol.lead' }),
        await admin.post<Problem>(`/accounts/${account}/reset-password`),
        await giver.post<Problem>(`/units/${unit}/duty`, { account, startsAt: moment(0.01), endsAt: moment(0.02) }),
        await giver.post<Problem>('/delegations', { account, from: day(0), to: day(0), reason: 'ill' }),
      ];

      expect(answers.map(({ body }) => body.code)).toEqual(['account_closed', 'account_closed', 'not_of_unit', 'not_of_unit']);
    });

    it.each([
      ['close their own account', (id: string) => admin.post<Problem>(`/accounts/${id}/deactivate`)],
      ['take their own role', (id: string) => admin.delete<Problem>(`/accounts/${id}/roles/${newId()}`)],
    ])('is never the administrator: they cannot %s', async (_what, act) => {
      expect(codes(await act(admin.account.toUpperCase()))).toEqual([422, 'not_yourself']);
    });
  });

  describe('a password', () => {
    it('is changed by who knows the current one, and ends every other session', async () => {
      const { password } = (await hire({ username: 'ganti.sandi' })).body;
      const [mine, other] = [await tokenOf('ganti.sandi', password), await tokenOf('ganti.sandi', password)];
      const change = (current: string) => ask(mine, 'POST', '/me/password', { current, next: 'kata-sandi-baru' });

      const wrong = await change('bukan-yang-ini');
      const right = await change(password);

      expect([wrong.statusCode, wrong.json<Problem>().code]).toEqual([422, 'current_password_wrong']);
      expect(right.statusCode).toBe(204);
      expect((await ask(mine, 'GET', '/me')).statusCode).toBe(200);
      expect((await ask(other, 'GET', '/me')).statusCode).toBe(401);
      expect((await signIn('ganti.sandi', password)).statusCode).toBe(401);
      expect((await signIn('ganti.sandi', 'kata-sandi-baru')).statusCode).toBe(201);
      expect(await api.source.query(OPEN_SESSIONS, ['ganti.sandi'])).toEqual([{ n: 2 }]);
    });

    it('is not guessed through a session that was left open', async () => {
      const { password } = (await hire({ username: 'layar.terbuka' })).body;
      const token = await tokenOf('layar.terbuka', password);
      const guess = (current: string) => ask(token, 'POST', '/me/password', { current, next: 'kata-sandi-baru' });

      const guesses = [];
      for (let n = 0; n < 5; n++) guesses.push((await guess('tebakan')).statusCode);
      const then = await guess(password);

      expect(guesses).toEqual([422, 422, 422, 422, 422]);
      expect([then.statusCode, then.json<Problem>().code]).toEqual([429, 'account_locked']);
    });

    it('is not changed to a short one', async () => {
      const { password } = (await hire({ username: 'sandi.pendek' })).body;
      const token = await tokenOf('sandi.pendek', password);

      expect((await ask(token, 'POST', '/me/password', { current: password, next: '1234567' })).statusCode).toBe(400);
    });

    it('is replaced by an administrator, which ends the sessions and the lock', async () => {
      const { accountId, password } = (await hire({ username: 'lupa.sandi' })).body;
      const token = await tokenOf('lupa.sandi', password);
      await Promise.all(Array.from({ length: 5 }, () => signIn('lupa.sandi', 'tebakan')));

      const reset = await admin.post<PasswordMade>(`/accounts/${accountId}/reset-password`);

      expect([reset.status, reset.headers['cache-control']]).toEqual([200, 'no-store']);
      expect((await ask(token, 'GET', '/me')).statusCode).toBe(401);
      expect((await signIn('lupa.sandi', reset.body.password)).statusCode).toBe(201);
    });
  });

  const OPEN_SESSIONS =
    'select count(*)::int as n from sessions where ended_at is null and account_id = (select id from accounts where username = $1)';

  describe('the staff of a unit', () => {
    it('is listed by name, page by page, with roles and delegations of that unit only, and without usernames', async () => {
      const unit = 'SATPOL-35.13';
      const lead = await api.as('satpol.lead', unit);
      const [b, a] = [
        (await hire({ unit, displayName: 'Budi' })).body.accountId,
        (await hire({ unit, displayName: 'ani' })).body.accountId,
      ];
      await admin.post(`/accounts/${a}/roles`, { unit: 'SATPOL-35.14', role: 'satpol.officer' });
      await lead.post('/delegations', { account: a, from: day(0), to: day(2), reason: 'travel', note: 'ke Blitar' });

      const first = (await lead.get<StaffPage>(`/units/${unit}/staff?limit=1`)).body;
      const second = (await lead.get<StaffPage>(`/units/${unit}/staff?limit=2&after=${first.next}`)).body;

      expect(first.items).toEqual([{ accountId: a, displayName: 'ani', roles: expect.any(Array) }]);
      expect(first.items[0]!.roles).toEqual([
        {
          id: expect.any(String),
          unit,
          unitName: expect.stringContaining('Polisi'),
          role: 'satpol.lead',
          validFrom: day(0),
          validTo: day(2),
          delegation: { by: { accountId: lead.account, displayName: 'Staf' }, reason: 'travel' },
        },
        expect.objectContaining({ role: 'satpol.officer', delegation: null }),
      ]);
      expect(second.items.map(({ accountId }) => accountId)).toEqual([b, lead.account]);
      expect(second.next).toBeNull();
    });
  });

  describe('a delegation', () => {
    it('gives the role one acts in to a colleague, who acts on behalf of who gave it; both see it', async () => {
      const unit = 'SATPOL-35.15';
      const giver = await api.as('satpol.lead', unit);
      const made = (await hire({ username: 'pengganti', unit })).body;
      const key = { 'idempotency-key': newId() };
      const body = { account: made.accountId, from: day(0), to: day(89), reason: 'leave', note: 'sampai: akhir cuti' };

      const first = await giver.post<DelegationMade>('/delegations', body, key);
      const again = await giver.post<DelegationMade>('/delegations', body, key);

      const token = await tokenOf('pengganti', made.password);
      const me = (await ask(token, 'GET', '/me')).json<Me>();
      expect([first.status, again.body]).toEqual([201, first.body]);
      expect(me.memberships.find(({ role }) => role === 'satpol.lead')).toMatchObject({
        actingAs: `${unit}/satpol.lead`,
        validTo: day(89),
        delegatedBy: { name: 'Staf' },
      });
      expect((await giver.get<DelegationPage>('/delegations')).body).toEqual({
        items: [
          {
            id: first.body.delegationId,
            unit,
            role: 'satpol.lead',
            by: { accountId: giver.account, displayName: 'Staf' },
            to: { accountId: made.accountId, displayName: expect.any(String) },
            given: true,
            validFrom: day(0),
            validTo: day(89),
            reason: 'leave',
            note: 'sampai: akhir cuti',
          },
        ],
        next: null,
      });
      const asDelegate = { authorization: `Bearer ${token}`, 'x-acting-as': `${unit}/satpol.lead` };
      const received = await api.app.inject({ url: '/api/v1/delegations', headers: asDelegate });
      const further = await api.app.inject({
        method: 'POST',
        url: '/api/v1/delegations',
        headers: asDelegate,
        payload: { ...body, account: giver.account },
      });
      expect(received.json<DelegationPage>().items.map(({ given }) => given)).toEqual([false]);
      expect([further.statusCode, further.json<Problem>().code]).toEqual([422, 'role_is_delegated']);
    });

    it('of a team’s role may go to somebody of its office, not the other way round', async () => {
      const [team, office] = [await api.as('dinsos.lead', 'PSKBS-35'), await api.as('dinsos.lead', 'DINSOS-35')];
      const hand = (from: Person, to: Person) =>
        from.post<Problem>('/delegations', { account: to.account, from: day(0), to: day(1), reason: 'duty' });

      expect(codes(await hand(office, team))).toEqual([422, 'not_of_unit']);
      expect((await hand(team, office)).status).toBe(201);
    });

    it('ends with this day when who gave it takes it back; one that has not begun is gone', async () => {
      const unit = 'SATPOL-35.16';
      const [giver, colleague] = [await api.as('satpol.lead', unit), await api.as('satpol.officer', unit)];
      const give = async (from: number, to: number) =>
        (await giver.post<DelegationMade>('/delegations', { account: colleague.account, from: day(from), to: day(to), reason: 'leave' }))
          .body.delegationId;
      const [begun, later] = [await give(0, 3), await give(4, 5)];
      const end = (who: Person, id: string) => who.delete<RoleEnded & Problem>(`/delegations/${id}`);

      const foreign = await end(await api.as('satpol.officer', 'SATPOL-35.17'), begun);
      const answers = [await end(giver, begun), await end(giver, begun), await end(giver, later), await end(giver, later)];

      expect(codes(foreign)).toEqual([404, 'delegation_not_found']);
      expect(answers.map(({ body }) => body.lastDay ?? body.code ?? null)).toEqual([day(0), day(0), null, 'delegation_not_found']);
    });

    it.each([
      ['yesterday', -1, 3, 'delegation_dates'],
      ['too far ahead', 91, 92, 'delegation_dates'],
      ['for 91 days', 0, 90, 'delegation_dates'],
      ['backwards', 3, 2, 'dates_reversed'],
    ])('is refused %s', async (_what, from, to, code) => {
      const unit = 'SATPOL-35.17';
      const [giver, colleague] = [await api.as('satpol.lead', unit), await api.as('satpol.officer', unit)];
      const delegation = { account: colleague.account, from: day(from), to: day(to), reason: 'leave' };

      expect((await giver.post<Problem>('/delegations', delegation)).body.code).toBe(code);
    });

    it('is refused to who holds that role already at that time', async () => {
      const unit = 'SATPOL-35.21';
      const [giver, colleague] = [await api.as('satpol.lead', unit), await api.as('satpol.officer', unit)];
      const give = (from: number, to: number) =>
        giver.post<Problem>('/delegations', { account: colleague.account, from: day(from), to: day(to), reason: 'leave' });

      await give(1, 2);

      expect(codes(await give(2, 3))).toEqual([409, 'already_has_role']);
    });

    it('lasts no longer than the role it hands over', async () => {
      const unit = 'SATPOL-35.18';
      const [giver, colleague] = [await api.as('satpol.lead', unit), await api.as('satpol.officer', unit)];
      await api.source.query('update memberships set valid_to = $2 where account_id = $1', [giver.account, day(5)]);
      const give = (to: number) =>
        giver.post<Problem>('/delegations', { account: colleague.account, from: day(0), to: day(to), reason: 'leave' });

      expect(codes(await give(6))).toEqual([422, 'role_not_held_then']);
      expect((await give(5)).status).toBe(201);
    });

    it('is refused for somebody of another unit, somebody who is not there, and oneself', async () => {
      const [giver, stranger] = [await api.as('satpol.lead', 'SATPOL-35.19'), await api.as('satpol.officer', 'SATPOL-35.20')];
      const give = (account: string) => giver.post<Problem>('/delegations', { account, from: day(0), to: day(1), reason: 'leave' });

      const answers = [await give(stranger.account), await give(newId()), await give(giver.account.toUpperCase())];

      expect(answers.map(({ body }) => body.code)).toEqual(['not_of_unit', 'not_of_unit', 'not_yourself']);
    });

    it.each([
      ['reason', { reason: 'holiday' }],
      ['note', { note: 'x'.repeat(201) }],
      ['to', { to: 'tomorrow' }],
      ['account', { account: '1' }],
    ])('is refused with a wrong %s', async (field, wrong) => {
      const giver = await api.as('satpol.lead', 'SATPOL-35.19');
      const { status, body } = await giver.post<Problem>('/delegations', {
        account: newId(),
        from: day(0),
        to: day(1),
        reason: 'leave',
        ...wrong,
      });

      expect([status, body.errors!.map((error) => error.field)]).toEqual([400, [field]]);
    });
  });

  describe('who may do it', () => {
    const ID = '00000000-0000-4000-8000-000000000000';
    const NEW = { username: 'tidak.jadi', displayName: 'Tidak Jadi', unit: 'SATPOL-99', role: 'satpol.officer' };
    const HAND_OVER = { account: ID, from: day(0), to: day(1), reason: 'leave' };

    it.each([
      ['GET', '/units/SATPOL-35.78/staff'],
      ['GET', '/accounts'],
      ['POST', '/accounts'],
      ['POST', '/accounts/search'],
      ['POST', `/accounts/${ID}/roles`],
      ['DELETE', `/accounts/${ID}/roles/${ID}`],
      ['POST', `/accounts/${ID}/deactivate`],
      ['POST', `/accounts/${ID}/reset-password`],
      ['POST', '/me/password'],
      ['GET', '/delegations'],
      ['POST', '/delegations'],
      ['DELETE', `/delegations/${ID}`],
    ] as const)('nobody without signing in: %s %s', async (method, url) => {
      expect((await api.app.inject({ method, url: `/api/v1${url}` })).statusCode).toBe(401);
    });

    it.each<[Role, string, number]>([
      ['satpol.officer', 'SATPOL-35.78', 200],
      ['admin', 'DINSOS-35', 200],
      ['satpol.lead', 'SATPOL-35.73', 403],
      ['dinsos.head', 'DINSOS-35', 403],
      ['auditor', 'AUDIT-35', 403],
    ])('%s of %s reads the staff of Satpol PP Surabaya: %i', async (role, unit, status) => {
      expect((await (await api.as(role, unit)).get('/units/SATPOL-35.78/staff')).status).toBe(status);
    });

    it('nobody knows the staff of a unit that there is not', async () => {
      expect(codes(await admin.get<Problem>('/units/NOWHERE-1/staff'))).toEqual([404, 'unit_not_found']);
    });

    const ACCOUNTS: [string, (who: Person) => Promise<{ status: number }>, number][] = [
      ['list accounts', (who) => who.get('/accounts'), 200],
      ['search accounts', (who) => who.post('/accounts/search', { name: 'Staf' }), 200],
      ['make one in a unit that there is not', (who) => who.post('/accounts', NEW), 404],
      ['give nobody a role', (who) => who.post(`/accounts/${ID}/roles`, { unit: 'SATPOL-35.78', role: 'satpol.lead' }), 404],
      ['end nobody’s role', (who) => who.delete(`/accounts/${ID}/roles/${ID}`), 404],
      ['close nobody’s account', (who) => who.post(`/accounts/${ID}/deactivate`), 404],
      ['reset nobody’s password', (who) => who.post(`/accounts/${ID}/reset-password`), 404],
    ];

    it.each(ACCOUNTS)('an administrator may %s; a head, a lead and an auditor may not', async (_what, act, status) => {
      const others = [
        await api.as('dinsos.head', 'DINSOS-35'),
        await api.as('satpol.lead', 'SATPOL-35.78'),
        await api.as('auditor', 'AUDIT-35'),
      ];

      expect((await act(admin)).status).toBe(status);
      expect((await Promise.all(others.map(act))).map((answer) => answer.status)).toEqual([403, 403, 403]);
    });

    it.each<[Role, string, number, number, number]>([
      ['satpol.officer', 'SATPOL-35.78', 200, 422, 404],
      ['dinsos.head', 'DINSOS-35', 200, 422, 404],
      ['auditor', 'AUDIT-35', 403, 403, 403],
      ['admin', 'DINSOS-35', 403, 403, 403],
    ])('%s of %s lists delegations: %i, gives nobody one: %i, ends none: %i', async (role, unit, lists, gives, ends) => {
      const person = await api.as(role, unit);

      expect((await person.get('/delegations')).status).toBe(lists);
      expect((await person.post('/delegations', HAND_OVER)).status).toBe(gives);
      expect((await person.delete(`/delegations/${ID}`)).status).toBe(ends);
    });
  });
});
