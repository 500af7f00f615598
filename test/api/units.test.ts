import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { Role } from '../../src/access/index.js';
import type { DutyEnded, DutyNow, DutyPage, DutySet } from '../../src/access/duty.view.js';
import type { Problem } from '../../src/platform/http/problem.filter.js';
import type { RegionPage, UnitPage } from '../../src/units/units.view.js';
import { testApi, type Person, type TestApi } from '../support/api.js';

const HOUR = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const SATPOL = 'SATPOL-35.78';

describe('units and duty by HTTP', () => {
  let api: TestApi;
  let lead: Person;
  let officer: Person;

  beforeAll(async () => {
    api = await testApi();
    [lead, officer] = [await api.as('satpol.lead', SATPOL), await api.as('satpol.officer', SATPOL)];
  }, 60_000);

  afterAll(() => api.close());

  const anonymous = async (method: 'GET' | 'POST' | 'DELETE', url: string) =>
    (await api.app.inject({ method, url: `/api/v1${url}` })).statusCode;
  const set = (who: Person, unit: string, account: string, from: number, to: number) =>
    who.post<DutySet & Problem>(`/units/${unit}/duty`, { account, startsAt: at(from), endsAt: at(to) });
  /** Somebody of Satpol whom nothing else in this file uses. */
  const somebody = (unit: string) => api.as('satpol.officer', unit);

  describe('units', () => {
    it('are found by part of their name or code, in capitals or not', async () => {
      const codes = async (q: string) =>
        (await officer.get<UnitPage>(`/units?q=${encodeURIComponent(q)}`)).body.items.map(({ code }) => code);

      expect(await codes('satpol-35.78')).toEqual(['SATPOL-35.78']);
      expect(await codes('POLISI PAMONG PRAJA KOTA SURABAYA')).toEqual(['SATPOL-35.78']);
      expect(await codes('%')).toEqual([]);
      expect((await officer.get(`/units?q=${'x'.repeat(61)}`)).status).toBe(400);
    });

    it('are in regions, listed with their province', async () => {
      const all = (await officer.get<RegionPage>('/regions')).body.items;
      const first = (await officer.get<RegionPage>('/regions?province=35&limit=30')).body;
      const second = (await officer.get<RegionPage>(`/regions?province=35&limit=30&after=${first.next!}`)).body;

      expect(all.find(({ code }) => code === '35.78')).toEqual({
        code: '35.78',
        name: expect.stringMatching(/Surabaya/),
        kind: 'kota',
        province: '35',
      });
      expect(all.filter(({ kind }) => kind === 'province')).toHaveLength(38);
      expect([...first.items, ...second.items]).toHaveLength(38);
      expect(second.next).toBeNull();
    });

    it('are all on one page, by code', async () => {
      const { status, body } = await officer.get<UnitPage>('/units');

      expect(status).toBe(200);
      expect(body.items.length).toBe(154);
      expect(body.next).toBeNull();
      expect(body.items.find(({ code }) => code === 'PSKBS-35')).toEqual({
        code: 'PSKBS-35',
        name: 'Tim Sub Substansi Penanganan Korban Bencana Sosial',
        kind: 'tim',
        region: '35',
        owners: [],
        actsFor: 'DINSOS-35',
        activeFrom: null,
        activeTo: null,
        onDuty: [],
      });
    });

    it('come page by page, none twice', async () => {
      const first = (await officer.get<UnitPage>('/units?kind=upt&limit=20')).body;
      const second = (await officer.get<UnitPage>(`/units?kind=upt&limit=20&after=${first.next}`)).body;

      const codes = [...first.items, ...second.items].map(({ code }) => code);
      expect([first.items.length, second.items.length, new Set(codes).size, second.next]).toEqual([20, 9, 29, null]);
      expect(codes).toEqual([...codes].sort());
    });

    it.each([
      ['kind=satpol&region=35.78', [SATPOL]],
      ['region=35.78&kind=institution', ['DP5A-35.78']],
      ['region=99', []],
    ])('are chosen by %s', async (query, codes) => {
      const { body } = await officer.get<UnitPage>(`/units?${query}`);

      expect(body.items.map(({ code }) => code)).toEqual(codes);
    });

    it.each(['limit=201', 'limit=0', 'kind=castle', 'region=East', 'after=%00', 'sort=name'])(
      'are not asked for with %s',
      async (query) => {
        expect((await officer.get(`/units?${query}`)).status).toBe(400);
      },
    );
  });

  describe('duty', () => {
    it('shows by name who is reachable now, and to the unit itself who and when', async () => {
      const unit = 'SATPOL-35.01';
      const person = await somebody(unit);
      const admin = await api.as('admin', 'DINSOS-35');
      const now = await set(admin, unit, person.account, -1, 2);
      await set(admin, unit, person.account, 3, 4);

      const all = (await officer.get<UnitPage>(`/units?region=35.01&kind=satpol`)).body;
      const reachable = (await officer.get<DutyNow>(`/units/${unit}/duty/now`)).body;
      const roster = (await person.get<DutyPage>(`/units/${unit}/duty`)).body;

      expect(all.items[0]!.onDuty).toEqual(['Staf']);
      expect(reachable).toEqual({ people: [{ displayName: 'Staf', until: expect.stringMatching(/^20.*Z$/) }] });
      expect(roster.items.map(({ id, person }) => [id, person])).toEqual([
        [now.body.dutyId, { accountId: person.account, displayName: 'Staf' }],
        [expect.any(String), { accountId: person.account, displayName: 'Staf' }],
      ]);
    });

    it('comes page by page, within a time', async () => {
      const unit = 'SATPOL-35.02';
      const [boss, one] = [await api.as('satpol.lead', unit), await somebody(unit)];
      await Promise.all([1, 2, 3, 4].flatMap((n) => [set(boss, unit, boss.account, n, n + 0.5), set(boss, unit, one.account, n, n + 0.5)]));
      const url = `/units/${unit}/duty?limit=3&from=${encodeURIComponent(at(1.7))}&to=${encodeURIComponent(at(3.9))}`;

      const first = (await one.get<DutyPage>(url)).body;
      const second = (await one.get<DutyPage>(`${url}&after=${first.next}`)).body;

      expect([first.items.length, second.items.length, second.next]).toEqual([3, 1, null]);
      expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4);
    });

    it('is held once at a time by one person, though asked for twice at once; others may be on duty beside them', async () => {
      const unit = 'SATPOL-35.03';
      const [boss, one] = [await api.as('satpol.lead', unit), await somebody(unit)];

      const answers = await Promise.all([set(boss, unit, one.account, 1, 5), set(boss, unit, one.account, 4, 8)]);
      const beside = await set(boss, unit, boss.account, 2, 6);

      expect(answers.map(({ body }) => body.code ?? 'set').sort()).toEqual(['duty_already_set', 'set']);
      expect(answers.find(({ body }) => body.code)!.body.message.en).toContain('on duty in this unit already');
      expect(beside.status).toBe(201);
    });

    it('is set once by a repeated request', async () => {
      const body = { account: officer.account, startsAt: at(100), endsAt: at(101) };
      const key = { 'idempotency-key': newId() };

      const first = await lead.post<DutySet>(`/units/${SATPOL}/duty`, body, key);
      const again = await lead.post<DutySet>(`/units/${SATPOL}/duty`, body, key);

      expect([first.status, again.body]).toEqual([201, first.body]);
    });

    it('ends now when it has begun, is gone when it has not, and stays when it is over', async () => {
      const unit = 'SATPOL-35.04';
      const [boss, one] = [await api.as('satpol.lead', unit), await somebody(unit)];
      const [running, ahead] = [await set(boss, unit, one.account, -1, 2), await set(boss, unit, one.account, 3, 4)];
      const end = ({ body }: { body: DutySet }) => boss.delete<DutyEnded & Problem>(`/units/${unit}/duty/${body.dutyId}`);

      const [ended, gone] = [await end(running), await end(ahead)];
      const [again, nothing] = [await end(running), await end(ahead)];

      expect(Date.parse(ended.body.endsAt!)).toBeLessThanOrEqual(Date.now());
      expect([gone.body, again.body, nothing.body.code]).toEqual([{ endsAt: null }, ended.body, 'duty_not_found']);
      expect((await boss.get<DutyNow>(`/units/${unit}/duty/now`)).body).toEqual({ people: [] });
    });

    it.each([
      ['longer than seven days', 1, 170, 'duty_dates'],
      ['already over', -5, -4, 'duty_dates'],
      ['backwards', 5, 4, 'dates_reversed'],
    ])('is refused when it is %s', async (_what, from, to, code) => {
      expect((await set(lead, SATPOL, officer.account, from, to)).body.code).toBe(code);
    });

    it('is refused for somebody who works elsewhere as for somebody who is not there', async () => {
      const elsewhere = await somebody('SATPOL-35.05');

      const answers = [await set(lead, SATPOL, elsewhere.account, 1, 2), await set(lead, SATPOL, newId(), 1, 2)];

      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [422, 'not_of_unit']));
    });

    it('of an office is held and set by its teams too', async () => {
      const team = await api.as('dinsos.lead', 'PSKBS-35');

      expect((await set(team, 'DINSOS-35', team.account, 1, 2)).status).toBe(201);
    });

    it.each([
      ['no account', { account: 'x' }, 'account'],
      ['no time zone', { startsAt: '2026-11-22T10:00' }, 'startsAt'],
      ['a day that is none', { startsAt: '2026-02-31T10:00:00Z' }, 'startsAt'],
      ['another year', { endsAt: '9999-12-31T10:00:00Z' }, 'endsAt'],
    ])('is refused with %s, naming the field', async (_what, wrong, field) => {
      const { status, body } = await lead.post<Problem>(`/units/${SATPOL}/duty`, {
        account: officer.account,
        startsAt: at(1),
        endsAt: at(2),
        ...wrong,
      });

      expect([status, body.errors!.map((error) => error.field)]).toEqual([400, [field]]);
    });
  });

  describe('who may do it', () => {
    const NOBODYS = '1_00000000-0000-4000-8000-000000000000';

    it.each([
      ['GET', '/units'],
      ['GET', `/units/${SATPOL}/duty`],
      ['GET', `/units/${SATPOL}/duty/now`],
      ['POST', `/units/${SATPOL}/duty`],
      ['DELETE', `/units/${SATPOL}/duty/${NOBODYS}`],
    ] as const)('nobody without signing in: %s %s', async (method, url) => {
      expect(await anonymous(method, url)).toBe(401);
    });

    it.each<[Role, string, string, number]>([
      ['satpol.officer', SATPOL, '/units', 200],
      ['auditor', 'AUDIT-35', '/units', 200],
      ['auditor', 'AUDIT-35', `/units/${SATPOL}/duty/now`, 200],
      ['auditor', 'AUDIT-35', '/units/NOWHERE-1/duty/now', 404],
      ['satpol.officer', SATPOL, `/units/${SATPOL}/duty`, 200],
      ['admin', 'DINSOS-35', `/units/${SATPOL}/duty`, 200],
      ['satpol.lead', 'SATPOL-35.73', `/units/${SATPOL}/duty`, 403],
      ['dinsos.head', 'DINSOS-35', `/units/${SATPOL}/duty`, 403],
      ['satpol.lead', SATPOL, '/units/NOWHERE-1/duty', 404],
    ])('%s of %s reads %s: %i', async (role, unit, url, status) => {
      expect((await (await api.as(role, unit)).get(url)).status).toBe(status);
    });

    it.each<[Role, string, number, number, number]>([
      ['satpol.lead', SATPOL, 50, 201, 404],
      ['admin', 'DINSOS-35', 60, 201, 404],
      ['satpol.officer', SATPOL, 70, 403, 403],
      ['auditor', 'AUDIT-35', 70, 403, 403],
      ['satpol.lead', 'SATPOL-35.73', 70, 403, 403],
      ['dinsos.head', 'DINSOS-35', 70, 403, 403],
    ])('%s of %s sets duty in Surabaya in %i hours: %i, and ends one that is not there: %i', async (role, unit, hours, sets, ends) => {
      const person = await api.as(role, unit);

      expect((await set(person, SATPOL, officer.account, hours, hours + 1)).status).toBe(sets);
      expect((await person.delete(`/units/${SATPOL}/duty/${NOBODYS}`)).status).toBe(ends);
    });
  });
});
