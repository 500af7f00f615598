import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { v7 as newId } from 'uuid';
import type { CaseMovedView } from '../../src/cases/case.view.js';
import { BedDoor } from '../../src/places/bed-door.js';
import { Clients, type ClientOfCase } from '../../src/places/clients.js';
import type { Facility } from '../../src/places/domain/place.js';
import { findFacility } from '../../src/places/facilities.repository.js';
import type {
  BedImportReport,
  BedsChanged,
  CensusPage,
  FacilityImportReport,
  FacilityPage,
  FacilityView,
} from '../../src/places/facilities/facility.view.js';
import type { Acting } from '../../src/places/stays.repository.js';
import { UnitOfWork, type Tx } from '../../src/platform/database/index.js';
import { TABLE_TYPES, writeTable } from '../../src/platform/tables/index.js';
import { testApi, type Answer, type Person, type TestApi } from '../support/api.js';
import { staff, type Staff } from '../support/staff.js';
import { bomb, workbook, zip } from '../support/workbooks.js';

interface Problem {
  readonly code?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

const HEADER = 'ruang,tempat_tidur,jenis_kelamin,usia_min,usia_maks,kondisi,isolasi,ditutup';

describe('facilities', () => {
  let api: TestApi;
  let rehsos: Person;
  let upt: Person;
  let reader: Staff;
  let work: UnitOfWork;
  let code: string;
  let nr = 0;

  beforeAll(async () => {
    api = await testApi();
    rehsos = await api.as('dinsos.rehsos', 'REHSOS-35');
    upt = await api.as('upt.admin', 'PSTW-BLT');
    reader = await staff(api.app, 'auditor', 'AUDIT-35');
    work = api.app.get(UnitOfWork);
  }, 60_000);

  afterAll(() => api.close());

  /** Each test has a shelter of its own. */
  beforeEach(async () => {
    code = `SHELTER-${(nr += 1)}`;
    await rehsos.post('/facilities', { code, name: `Shelter ${nr}`, kind: 'city_shelter', region: '35.73', unit: 'DINSOS-35.73' });
  });

  const at = (path = '') => `/facilities/${code}${path}`;
  const view = async () => (await rehsos.get<FacilityView>(at())).body;
  const ward = (name: string, more: object = {}) => rehsos.post(at('/wards'), { name, ...more });
  const addBeds = (wardName: string, ...names: string[]) => rehsos.post<BedsChanged & Problem>(at('/beds'), { ward: wardName, names });
  const send = <T>(path: string, file: string | Buffer, format: 'csv' | 'xlsx' = 'csv', who = rehsos) =>
    who.post<T & Problem>(path, Buffer.from(file), { 'content-type': TABLE_TYPES[format] });
  const dryRun = (...lines: string[]) => send<BedImportReport>(at('/import'), [HEADER, ...lines].join('\n'));
  const realRun = (...lines: string[]) => send<BedImportReport>(at('/import?dryRun=false'), [HEADER, ...lines].join('\n'));
  const found = ({ body }: Answer<BedImportReport | FacilityImportReport>) =>
    body.findings.map((each) => `${each.line} ${each.column} ${each.code}`).sort();
  const fetchFile = (path: string) => api.app.inject({ method: 'GET', url: `/api/v1${path}`, headers: reader.bearer });

  /** Does something with somebody new, as an officer who found them. @returns the number of their case */
  async function forSomebody(
    act: (door: BedDoor, tx: Tx, one: { facility: Facility; client: ClientOfCase; by: Acting }) => Promise<unknown>,
  ): Promise<string> {
    const officer = await api.as('satpol.officer', 'SATPOL-35.73');
    const opened = await officer.post<CaseMovedView>('/cases', { event: 'report_received', region: '35.73', step: { channel: 'patrol' } });
    const { caseId } = opened.body;
    return work.run(async (tx) => {
      const client = (await api.app.get(Clients).find(tx, [caseId])).get(caseId)!;
      const facility = (await findFacility(tx, code))!;
      await act(api.app.get(BedDoor), tx, { facility, client, by: { id: officer.account, unit: officer.unit } });
      return client.number;
    });
  }
  const somebodyIn = (bed: string) => forSomebody((door, tx, one) => door.checkIn(tx, { ...one, bed }));
  const somebodyFor = (bed: string) =>
    forSomebody((door, tx, { client, ...one }) => door.hold(tx, { ...one, clients: [client], minutes: 90, bed }));

  /** Until somebody waits for a lock. */
  const waiting = async () => {
    const until = Date.now() + 10_000;
    for (let n = 0; n === 0 && Date.now() < until;)
      [{ n }] = await api.source.query<[{ n: number }]>(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
  };

  it('are listed by code, page by page, of a kind and region', async () => {
    const first = (await upt.get<FacilityPage>('/facilities?kind=upt&limit=20')).body;
    const rest = (await upt.get<FacilityPage>(`/facilities?kind=upt&limit=20&after=${first.next}`)).body;
    const ofRegion = (await upt.get<FacilityPage>('/facilities?region=35.78')).body;

    const codes = [...first.items, ...rest.items].map((each) => each.code);
    expect(codes).toHaveLength(29);
    expect(codes).toEqual([...codes].sort());
    expect(rest.next).toBeNull();
    expect(ofRegion.items.map((each) => each.code)).toEqual(['LIPONSOS-SBY', 'PRSMP-SBY']);
    expect(ofRegion.items[0]).toMatchObject({ unit: 'DINSOS-35.78', beds: null, free: null, census: { present: 840 } });
  });

  it('show each number of one moment: beds, closed, occupied, held, free, without a bed, extra', async () => {
    await ward('Melati');
    await addBeds('Melati', 'M-1', 'M-2', 'M-3', 'M-4', 'M-5');
    await somebodyIn('M-1');
    await somebodyFor('M-2');
    await rehsos.post(at('/closures'), { beds: ['M-4'], reason: 'repair' });

    expect(await view()).toMatchObject({
      beds: 5,
      closed: 1,
      occupied: 1,
      held: 1,
      free: 2,
      withoutBed: 0,
      extra: 0,
      away: 0,
      overCapacity: false,
      capacityKnown: true,
      wards: [{ name: 'Melati', beds: 5, closed: 1, occupied: 1, held: 1, free: 2 }],
    });
  });

  it('count people without a bed, and are over capacity when they are more than the beds', async () => {
    await somebodyIn('kasur lantai');
    const before = await view();
    await ward('Melati');
    await addBeds('Melati', 'M-1');
    await somebodyIn('M-1');

    expect(before).toMatchObject({ beds: null, free: null, withoutBed: 1, overCapacity: false, capacityKnown: false });
    expect(await view()).toMatchObject({ beds: 1, free: 0, occupied: 1, withoutBed: 1, overCapacity: true });
  });

  it('are added by the unit that runs them or Rehsos, once, in a region that there is', async () => {
    const other = { code: `${code}-B`, name: 'Rumah Singgah Uji', kind: 'rumah_singgah', region: '35.73', serves: ['street'] };

    const added = await rehsos.post<Problem>('/facilities', { ...other, unit: 'DINSOS-35.73', ageMin: 18 });

    expect(added).toMatchObject({ status: 201, body: { code: other.code } });
    expect((await rehsos.get(`/facilities/${other.code}`)).body).toMatchObject({
      unit: 'DINSOS-35.73',
      serves: ['street'],
      ageMin: 18,
      sex: null,
    });
    expect(await rehsos.post('/facilities', other)).toMatchObject({ status: 409, body: { code: 'facility_code_taken' } });
    expect(await upt.post('/facilities', { ...other, code: 'X-1', unit: 'DINSOS-35.73' })).toMatchObject({
      status: 403,
      body: { code: 'not_your_unit' },
    });
    expect(await rehsos.post('/facilities', { ...other, code: 'X-2', region: '35.99' })).toMatchObject({
      body: { code: 'region_not_found' },
    });
    expect(await rehsos.post('/facilities', { ...other, code: 'X-3', ageMin: 60, ageMax: 18 })).toMatchObject({
      body: { code: 'ages_reversed' },
    });
    expect(await rehsos.post('/facilities', { ...other, code: 'X-4', kind: 'upt' })).toMatchObject({ status: 400 });
  });

  it('keep what a change of settings leaves out, and forget what it says is not known', async () => {
    await rehsos.post(at('/settings'), {
      holdMinutes: 45,
      serves: ['elder'],
      sex: 'female',
      ageMin: 60,
      stayLimitDays: 7,
      unidentified: 'yes',
    });

    await rehsos.post(at('/settings'), { absentDays: 5, sex: null });
    const refused = await rehsos.post(at('/settings'), { ageMax: 20 });

    expect(await view()).toMatchObject({
      holdMinutes: 45,
      answerHours: 24,
      absentDays: 5,
      serves: ['elder'],
      sex: null,
      ageMin: 60,
      ageMax: null,
      stayLimitDays: 7,
      unidentified: 'yes',
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'ages_reversed' } });
  });

  it('have wards whose settings are changed in the same way', async () => {
    await ward('Wisma A/1', { sex: 'female', ageMin: 60 });

    await rehsos.post(at(`/wards/${encodeURIComponent('Wisma A/1')}/settings`), { condition: 'medical', ageMin: null });

    expect((await view()).wards).toMatchObject([
      { name: 'Wisma A/1', sex: 'female', ageMin: null, condition: 'medical', isolation: false, beds: null },
    ]);
    expect(await ward('Wisma A/1')).toMatchObject({ status: 409, body: { code: 'ward_name_taken' } });
    expect(await rehsos.post(at('/wards/Tidak/settings'), {})).toMatchObject({ status: 404, body: { code: 'ward_not_found' } });
  });

  it('get all beds that are asked for or none, and the waiting list is told', async () => {
    await ward('Melati');
    const told = () =>
      api.source.query<unknown[]>(
        `select payload from outbox o join facilities f on f.id::text = payload->>'facilityId' where f.code = $1 and o.name = 'bed-freed'`,
        [code],
      );

    const first = await addBeds('Melati', 'M-1', 'M-2');
    const again = await addBeds('Melati', 'M-2', 'M-3');

    expect(first).toMatchObject({ status: 201, body: { beds: 2 } });
    expect(again).toMatchObject({ status: 409, body: { code: 'bed_name_taken', details: { names: ['M-2'] } } });
    expect((await view()).beds).toBe(2);
    expect(await addBeds('Mawar', 'M-9')).toMatchObject({ status: 404, body: { code: 'ward_not_found' } });
    expect(await told()).toHaveLength(1);
  });

  it('do the same request with an Idempotency-Key once', async () => {
    await ward('Melati');
    const key = { 'idempotency-key': newId() };
    const ask = () => rehsos.post<BedsChanged>(at('/beds'), { ward: 'Melati', names: ['M-1'] }, key);

    const answers = [await ask(), await ask()];

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]!.headers['idempotency-replayed']).toBe('true');
  });

  it('refuse to close or remove a bed or ward with people in it, with the list of their cases', async () => {
    await ward('Melati');
    await addBeds('Melati', 'M-1', 'M-2');
    const number = await somebodyIn('M-2');
    const inUse = { status: 422, body: { code: 'beds_in_use', details: { beds: [{ bed: 'M-2', number, kind: 'stay' }] } } };

    expect(await rehsos.post(at('/closures'), { ward: 'Melati', reason: 'infection' })).toMatchObject(inUse);
    expect(await rehsos.post(at('/closures'), { beds: ['M-1', 'M-2'], reason: 'infection' })).toMatchObject(inUse);
    expect(await rehsos.post(at('/beds/removals'), { names: ['M-1', 'M-2'] })).toMatchObject(inUse);
    expect(await view()).toMatchObject({ beds: 2, closed: 0, occupied: 1, free: 1 });
  });

  it('refuse to close a ward in which somebody is in a place over capacity', async () => {
    await ward('Melati');
    await addBeds('Melati', 'M-1');
    const until = new Date(Date.now() + 86_400_000).toISOString();
    await rehsos.post(at('/extra-places'), { ward: 'Melati', name: 'Koridor', until, reason: 'emergency' });
    const number = await somebodyIn('Koridor');

    const refused = await rehsos.post(at('/closures'), { ward: 'Melati', reason: 'infection' });

    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'beds_in_use', details: { beds: [{ bed: 'Koridor', number, kind: 'stay' }] } },
    });
    expect(await view()).toMatchObject({ closed: 0, free: 1 });
  });

  it('close a ward until it is opened again, or until an instant that has not come', async () => {
    await ward('Melati');
    await addBeds('Melati', 'M-1', 'M-2');
    const until = new Date(Date.now() + 3_600_000).toISOString();

    const closed = await rehsos.post(at('/closures'), { ward: 'Melati', reason: 'repair', until });
    const anew = await rehsos.post(at('/closures'), { beds: ['M-1'], reason: 'staff' });
    const between = await view();
    const opened = await rehsos.post(at('/openings'), { ward: 'Melati' });

    expect([closed, anew, opened].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(between).toMatchObject({ beds: 2, closed: 2, free: 0 });
    expect(await view()).toMatchObject({ closed: 0, free: 2 });
    const never = await Promise.all(
      ['2020-01-01T00:00:00Z', '9999-12-31T23:59:59Z'].map((end) =>
        rehsos.post<Problem>(at('/closures'), { ward: 'Melati', reason: 'repair', until: end }),
      ),
    );
    expect(never.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'impossible_time'],
      [422, 'impossible_time'],
    ]);
    expect(await view()).toMatchObject({ closed: 0 });
    expect(await rehsos.post(at('/closures'), { reason: 'repair' })).toMatchObject({ status: 422, body: { code: 'which_beds' } });
    expect(await rehsos.post(at('/closures'), { beds: ['M-9'], reason: 'repair' })).toMatchObject({
      status: 404,
      body: { code: 'bed_not_found', details: { names: ['M-9'] } },
    });
  });

  describe('that are closed', () => {
    const close = () => rehsos.post<Problem>(at('/close'), { reason: 'repair' });
    const codes = async (query: string) =>
      (await rehsos.get<FacilityPage>(`/facilities?region=35.73${query}`)).body.items.map((each) => each.code);

    it('are so only when nobody is there or awaited, with a bed or without; otherwise they are refused with the list', async () => {
      const without = await somebodyIn('kasur lantai');
      const bedless = await close();
      await ward('Melati');
      await addBeds('Melati', 'M-1', 'M-2');
      const [there, awaited] = [await somebodyIn('M-1'), await somebodyFor('M-2')];

      const refused = await close();

      expect(bedless.body).toMatchObject({
        status: 422,
        code: 'facility_in_use',
        details: { total: 1, uses: [{ bed: 'kasur lantai', number: without, kind: 'stay' }] },
      });
      expect(refused.body.details).toEqual({
        total: 3,
        uses: [
          { bed: 'M-1', number: there, kind: 'stay' },
          { bed: 'M-2', number: awaited, kind: 'hold' },
          { bed: 'kasur lantai', number: without, kind: 'stay' },
        ],
      });
      expect(await view()).toMatchObject({ closedAt: null });
    });

    it('take nobody in, are not held and not proposed, and are as they were when they are opened again', async () => {
      await ward('Melati');
      await addBeds('Melati', 'M-1', 'M-2');
      await rehsos.post(at('/closures'), { beds: ['M-2'], reason: 'staff' });

      const closed = [await close(), await close()];
      const [shown, open, listed] = [await view(), await codes(''), await codes('&closed=true')];
      const board = await rehsos.get<Problem>(at('/board'));
      const opened = [await rehsos.post(at('/reopen')), await rehsos.post(at('/reopen'))];

      expect([...closed, ...opened].map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(shown).toMatchObject({ closedAt: expect.any(String), closedBecause: 'repair' });
      expect([open.includes(code), listed.includes(code)]).toEqual([false, true]);
      expect(board.body.code).toBe('facility_not_found');
      expect(await view()).toMatchObject({ closedAt: null, closedBecause: null, beds: 2, closed: 1, free: 1 });
      expect(await somebodyIn('M-1')).toBeTruthy();
    });

    it.each([
      ['with a bed', () => ward('Melati').then(() => addBeds('Melati', 'M-1')), 'M-1'],
      ['without a bed', () => Promise.resolve(), 'kasur lantai'],
    ])('let nobody in, %s, who was at the door while they were being closed', async (_how, furnish, bed) => {
      await furnish();
      const closing = api.source.createQueryRunner();
      await closing.startTransaction();
      await closing.query('select from facilities where code = $1 for update', [code]);
      await closing.query(
        `update facilities set closed_at = clock_timestamp(), closed_because = 'repair', closed_by = 'x' where code = $1`,
        [code],
      );

      const atTheDoor = somebodyIn(bed).catch((error: unknown) => error);
      await waiting();
      await closing.commitTransaction();
      await closing.release();

      expect(await atTheDoor).toMatchObject({ refusal: { code: 'facility_closed' } });
    });
  });

  it('remove a bed for good, closed or not, so that its name may be used again', async () => {
    await ward('Melati');
    await addBeds('Melati', 'M-1', 'M-2', 'M-3');
    await rehsos.post(at('/closures'), { beds: ['M-2'], reason: 'repair' });

    const removed = await rehsos.post(at('/beds/removals'), { names: ['M-1', 'M-2'] });
    const left = await view();
    await addBeds('Melati', 'M-1');

    expect(removed).toMatchObject({ status: 200, body: { beds: 2 } });
    expect(left).toMatchObject({ beds: 1, closed: 0, free: 1 });
    expect(await view()).toMatchObject({ beds: 2, free: 2 });
    expect(
      await api.source.query(
        `select s.reason, upper(s.during) as ends from stays s join beds b on b.id = s.bed_id join facilities f on f.id = b.facility_id
      where f.code = $1 and b.removed_at is not null and s.end_reason is null`,
        [code],
      ),
    ).toEqual([
      { reason: 'removed', ends: null },
      { reason: 'removed', ends: null },
    ]);
  });

  it.each([
    ['settings', '/settings', {}],
    ['wards', '/wards', { name: 'Melati' }],
    ['beds', '/beds', { ward: 'Melati', names: ['M-1'] }],
    ['removals', '/beds/removals', { names: ['M-1'] }],
    ['closures', '/closures', { ward: 'Melati', reason: 'repair' }],
    ['closing', '/close', { reason: 'repair' }],
    ['opening again', '/reopen', {}],
    ['openings', '/openings', { ward: 'Melati' }],
    ['a census', '/census', { asOf: '2026-11-01T07:00:00+07:00', present: 1 }],
  ])('are not changed by another unit: %s', async (_what, path, body) => {
    expect(await upt.post(at(path), body)).toMatchObject({ status: 403, body: { code: 'not_your_unit' } });
    expect(await rehsos.post(`/facilities/TIDAK-ADA${path}`, body)).toMatchObject({ status: 404, body: { code: 'facility_not_found' } });
  });

  it('take a census as its own people report it, each moment once, and show the newest', async () => {
    const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    const own = (body: object) => upt.post<Problem>('/facilities/PSTW-BLT/census', body);

    const older = await own({ asOf: ago(48), present: 78, female: 40, male: 38, capacity: 80, capacityKind: 'building' });
    const newer = await own({ asOf: ago(24), present: 81, capacity: 80, capacityKind: 'building' });
    const twice = await own({ asOf: ago(48).slice(0, 11) + '00:00:00Z', present: 1 });
    const page = (await upt.get<CensusPage>('/facilities/PSTW-BLT/census-reports?limit=2')).body;
    const rest = (await upt.get<CensusPage>(`/facilities/PSTW-BLT/census-reports?limit=2&after=${page.next}`)).body;
    const [last] = page.items;

    expect([older, newer, twice].map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(page.items.map(({ present }) => present)).toEqual([81, 78]);
    expect(rest.items.map(({ present }) => present)).toEqual([1]);
    expect(rest.next).toBeNull();
    expect((await upt.get('/facilities/PSTW-BLT')).body).toMatchObject({
      beds: null,
      free: null,
      capacityKnown: true,
      overCapacity: true,
      census: { present: 81, source: 'reported' },
    });
    expect(await own({ asOf: last!.asOf, present: 5 })).toMatchObject({ status: 409, body: { code: 'already_reported' } });
    expect(await own({ asOf: ago(-1), present: 5 })).toMatchObject({ status: 422, body: { code: 'census_impossible' } });
    expect(await own({ asOf: ago(401 * 24), present: 5 })).toMatchObject({ status: 422, body: { code: 'census_impossible' } });
    expect(await own({ asOf: ago(2), present: 5, female: 3, male: 3 })).toMatchObject({
      status: 422,
      body: { code: 'census_does_not_add_up' },
    });
  });

  describe('by a file', () => {
    const ROWS = ['Melati,M-1,L,18,60,umum,tidak,', 'Melati,M-2,,,,,,ya', 'Mawar,W-1,P,,,ODGJ,ya,'];

    it('get wards and beds, and the same file again adds nothing', async () => {
      const looked = await dryRun(...ROWS);
      const between = await view();
      const first = await realRun(...ROWS);
      const second = await realRun(...ROWS);

      expect(looked.body).toMatchObject({ dryRun: true, good: 3, bad: 0, wardsAdded: 2, bedsAdded: 3, bedsKnown: 0 });
      expect(between).toMatchObject({ beds: null, wards: [] });
      expect(first.body).toMatchObject({ dryRun: false, wardsAdded: 2, bedsAdded: 3, bedsKnown: 0 });
      expect(second.body).toMatchObject({ wardsAdded: 0, bedsAdded: 0, bedsKnown: 3, warnings: 0 });
      expect(await view()).toMatchObject({
        beds: 3,
        closed: 1,
        free: 2,
        wards: [
          { name: 'Mawar', sex: 'female', condition: 'psychiatric', isolation: true, ageMin: null },
          { name: 'Melati', sex: 'male', condition: 'general', isolation: false, ageMin: 18, ageMax: 60 },
        ],
      });
    });

    it('say which row is bad, in which column and why, and never what stands there', async () => {
      await realRun('Melati,M-1,L,,,,,');

      const answer = await dryRun(
        '=RAHASIA(),R-1,,,,,,',
        'Mawar,,,,,,,',
        'Mawar,R-2,banci,tua,,RAHASIA,mungkin,',
        'Melati,R-3,P,,,,,',
        'Mawar,M-1,,,,,,',
        'Teratai,R-4,P,,,,,',
        'Teratai,R-5,L,,,,,',
        'Teratai,R-4,,,,,,',
        'Kamboja,R-6,,60,18,,,',
        'Melati,M-1,,,,,,ya',
        `${'n'.repeat(81)},R-7,,,,,,`,
        'Mawar,R-8,,,,,,,RAHASIA',
      );

      expect(found(answer)).toEqual(
        [
          '2 ruang wrong_form',
          '3 tempat_tidur missing',
          '4 jenis_kelamin not_a_choice',
          '4 usia_min number_unreadable',
          '4 kondisi not_a_choice',
          '4 isolasi not_a_choice',
          '5 jenis_kelamin ward_differs',
          '6 tempat_tidur bed_elsewhere',
          '8 jenis_kelamin ward_differs',
          '9 tempat_tidur twice_in_file',
          '10 usia_min ages_reversed',
          '11 ditutup closed_not_changed',
          '12 ruang too_long',
          '13 null too_many_cells',
        ]
          .map((each) => Object.entries(ENGLISH).reduce((text, [id, en]) => text.replace(` ${id} `, ` ${en} `), each))
          .sort(),
      );
      expect(answer.body).toMatchObject({ rows: 12, good: 2, bad: 10, warnings: 1 });
      expect(JSON.stringify(answer.body)).not.toMatch(/rahasia|banci|tua"/i);
    });

    it('add nothing while a row is bad, unless bad rows are to be skipped', async () => {
      const refused = await realRun('Melati,M-1,,,,,,', 'Melati,,,,,,,');
      const between = await view();
      const skipped = await send<BedImportReport>(at('/import?dryRun=false&skipBad=true'), `${HEADER}\nMelati,M-1,,,,,,\nMelati,,,,,,,`);

      expect(refused).toMatchObject({
        status: 422,
        body: { code: 'import_has_bad_rows', details: { bad: 1, findings: [{ line: 3, column: 'bed' }] } },
      });
      expect(between).toMatchObject({ beds: null, wards: [] });
      expect(skipped.body).toMatchObject({ bad: 1, bedsAdded: 1 });
    });

    it('read what Excel writes here: Windows-1252, semicolons, headings in Indonesian', async () => {
      const text = 'No.;Wisma;No. Tempat Tidur;L/P;Catatan\r\n1;Caf\xe9 1;C-1;Laki-laki;lantai 2\r\n';

      const answer = await send<BedImportReport>(at('/import?dryRun=false'), Buffer.from(text, 'latin1'));

      expect(found(answer)).toEqual(['1 #5 column_unknown']);
      expect((await view()).wards).toMatchObject([{ name: 'Café 1', sex: 'male', beds: 1 }]);
    });

    it.each(['csv', 'xlsx'] as const)('come back as they were exported, as %s', async (format) => {
      await realRun(...ROWS, 'Wisma A/1 (timur),N 10,,,,,,', 'Ñandú é,İ-3,campur,0,120,medis,tidak,');
      await somebodyIn('M-1');

      const exported = await fetchFile(at(`/export?format=${format}`));
      const before = await view();
      const again = await send<BedImportReport>(at('/import?dryRun=false'), exported.rawPayload, format);
      const copy = `COPY-${nr}`;
      await rehsos.post('/facilities', { code: copy, name: 'Salinan', kind: 'other', region: '35.73', unit: 'DINSOS-35.73' });
      await send(`/facilities/${copy}/import?dryRun=false`, exported.rawPayload, format);
      const ofCopy = await fetchFile(`/facilities/${copy}/export?format=${format}`);

      expect(exported.headers['content-disposition']).toBe(`attachment; filename="${code}-beds.${format}"`);
      expect(again.body).toMatchObject({ bad: 0, warnings: 0, wardsAdded: 0, bedsAdded: 0, bedsKnown: 5 });
      expect(await view()).toEqual(before);
      expect(await cellsOf(ofCopy.rawPayload, format)).toEqual(
        (await cellsOf(exported.rawPayload, format)).map((cells) => cells.map((cell) => (cell === 'terisi' ? 'kosong' : cell))),
      );
    });

    it.each(['csv', 'xlsx'] as const)('name all facilities, which come back as they were exported, as %s', async (format) => {
      await rehsos.post(at('/settings'), { serves: ['street', 'elder'], ageMin: 18, sex: 'any', unidentified: 'maybe', stayLimitDays: 7 });
      const exported = await fetchFile(`/facilities/export?format=${format}`);
      const before = (await rehsos.get<FacilityPage>('/facilities?limit=200')).body.items;

      const again = await send<FacilityImportReport>('/facilities/import?dryRun=false', exported.rawPayload, format);

      expect(again.body).toMatchObject({ bad: 0, warnings: 0, added: 0, known: before.length, rows: before.length });
      expect((await rehsos.get<FacilityPage>('/facilities?limit=200')).body.items).toEqual(before);
    });

    it('are added by Rehsos: those that are not there, and none that is there otherwise', async () => {
      const head = 'kode,kode_unit,nama,jenis,wilayah,lintang,bujur,sasaran,usia_min,tanpa_identitas';
      const good = `BARU-${nr},DINSOS-35.79,"Rumah Singgah, Batu",rumah singgah,35.79,"-7,87",112.52,elder;street,18,ya`;
      const bad = [
        `${code},DINSOS-35.73,Nama lain,shelter,35.73,,,,,`,
        `UPT-BARU,DINSOS-35.79,UPT Baru,upt,35.79,,,,,`,
        `BARU-${nr},DINSOS-35.79,Dua kali,shelter,35.79,,,,,`,
        `LAIN-1,DINSOS-00,Lain,shelter,35.79,,,,,`,
        `LAIN-2,DINSOS-35.79,Lain,shelter,35.00,,,,,`,
        `lain 3,DINSOS-35.79,"=HYPERLINK(""x"")",istana,Batu,100,,raja,,`,
      ];

      const looked = await send<FacilityImportReport>('/facilities/import', [head, good, ...bad].join('\n'));
      const added = await send<FacilityImportReport>('/facilities/import?dryRun=false&skipBad=true', [head, good, ...bad].join('\n'));

      expect(found(looked)).toEqual(
        [
          '3 name facility_differs',
          '4 kind upt_from_reference',
          '5 code twice_in_file',
          '6 unit unit_not_found',
          '7 region region_not_found',
          '8 code wrong_form',
          '8 name wrong_form',
          '8 kind not_a_choice',
          '8 region wrong_form',
          '8 lat number_unreadable',
          '8 serves not_a_choice',
        ].sort(),
      );
      expect(added.body).toMatchObject({ added: 1, known: 0, bad: 6 });
      expect((await rehsos.get(`/facilities/BARU-${nr}`)).body).toMatchObject({
        name: 'Rumah Singgah, Batu',
        kind: 'rumah_singgah',
        lat: -7.87,
        serves: expect.arrayContaining(['elder', 'street']),
        unidentified: 'yes',
        beds: null,
      });
      expect(await send('/facilities/import', `${head}\n${good}`, 'csv', upt)).toMatchObject({
        status: 403,
        body: { code: 'not_for_role' },
      });
    });

    it.each([
      ['5,001 rows', `${HEADER}\n${'A,B,,,,,,\n'.repeat(5001)}`, 'csv', 422, 'import_too_many_rows'],
      ['more than 5 MB', `${HEADER}\n${'A,B,,,,,,\n'.repeat(600_000)}`, 'csv', 413, 'import_too_large'],
      ['a workbook that is called CSV', 'PK\x03\x04\x00\x00', 'csv', 422, 'import_not_csv'],
      ['a file without headings', 'Melati,M-1\nMelati,M-2', 'csv', 422, 'import_headings_missing'],
      ['a heading that is there twice', 'ruang,bangsal,bed\na,b,c', 'csv', 422, 'import_heading_twice'],
      ['a file without rows', `${HEADER}\n,,,\n`, 'csv', 422, 'import_without_rows'],
      ['nothing', '', 'csv', 422, 'import_headings_missing'],
      ['quotes that do not end', `${HEADER}\n"Melati,,,,,\nMawar,,,`, 'csv', 422, 'import_unreadable'],
      ['CSV that is called a workbook', `${HEADER}\nMelati,M-1,,,,,,`, 'xlsx', 422, 'import_not_xlsx'],
      ['an empty workbook file', '', 'xlsx', 422, 'import_not_xlsx'],
      ['a torn workbook', 'PK\x03\x04\x14\x00\x00\x00\x08\x00', 'xlsx', 422, 'import_not_xlsx'],
      ['an old workbook', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'xlsx', 422, 'import_not_xlsx'],
    ] as const)('refuse %s', async (_what, text, format, status, code) => {
      const answer = await send(at('/import'), Buffer.from(text, 'latin1'), format);

      expect(answer).toMatchObject({ status, body: { code } });
      expect(JSON.stringify(answer.body)).not.toMatch(/Melati/);
    });

    it('refuse a workbook of 5,001 rows, and take one of 5,000', async () => {
      const beds = Array.from({ length: 5001 }, (_, n) => ['Melati', `M-${n}`]);

      const [tooMany, most] = [
        await send(at('/import'), await writeTable('xlsx', ['ward', 'bed'], beds), 'xlsx'),
        await send<BedImportReport>(at('/import?dryRun=false'), await writeTable('xlsx', ['ward', 'bed'], beds.slice(1)), 'xlsx'),
      ];

      expect(tooMany).toMatchObject({ status: 422, body: { code: 'import_too_many_rows' } });
      expect(most.body).toMatchObject({ bedsAdded: 5000, bad: 0 });
      expect((await view()).beds).toBe(5000);
    });

    it.each([
      ['that unpacks to gigabytes', bomb()],
      ['with a cell in row 1,000,000,000', workbook('<row r="1000000000"><c r="A1000000000" t="str"><v>x</v></c></row>')],
      ['with a cell in column ZZZZZZ', workbook('<row r="1"><c r="ZZZZZZ1" t="str"><v>x</v></c></row>')],
      ['that is no table', workbook('<row><<<')],
      ['with no sheet', zip({ 'xl/workbook.xml': '<workbook/>' })],
    ])(
      'refuse a workbook %s, and the program goes on',
      async (_what, bytes) => {
        expect(await send(at('/import'), bytes, 'xlsx')).toMatchObject({ status: 422, body: { code: 'import_not_xlsx' } });
        expect((await rehsos.get('/facilities?limit=1')).status).toBe(200);
      },
      30_000,
    );

    it('refuse what is neither', async () => {
      expect(await rehsos.post<Problem>(at('/import'), { ward: 'Melati' })).toMatchObject({ status: 415, body: { code: 'import_type' } });
    });
  });
});

/** The columns as they are told, by the headings of these tests. */
const ENGLISH = {
  ruang: 'ward',
  tempat_tidur: 'bed',
  jenis_kelamin: 'ward_sex',
  usia_min: 'age_min',
  kondisi: 'condition',
  isolasi: 'isolation',
  ditutup: 'closed',
};

async function cellsOf(bytes: Buffer, format: 'csv' | 'xlsx'): Promise<unknown[][]> {
  return format === 'csv' ? parse(bytes, { bom: true }) : readSheet(bytes);
}
