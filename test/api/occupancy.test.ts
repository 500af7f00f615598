import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { CaseMovedView, CaseView } from '../../src/cases/case.view.js';
import type { BedBoard } from '../../src/places/occupancy/board.view.js';
import type { DailyCensus, UnmetPage, UtilisationPage } from '../../src/places/occupancy/census.view.js';
import type { ExpectedView, ExtraPage, OverduePage, ResidentPage } from '../../src/places/occupancy/lists.view.js';
import type { RollCallPage, RollCallSheet, RollCallTaken } from '../../src/places/occupancy/roll-call.view.js';
import type { Problem } from '../../src/platform/http/problem.filter.js';
import { testApi, type Answer, type Person, type TestApi } from '../support/api.js';

describe('occupancy by HTTP', () => {
  let api: TestApi;
  let rehsos: Person;
  let officer: Person;
  let neighbour: Person;

  beforeAll(async () => {
    api = await testApi();
    rehsos = await api.as('dinsos.rehsos', 'REHSOS-35');
    officer = await api.as('satpol.officer', 'SATPOL-35.78');
    neighbour = await api.as('upt.admin', 'RSBK-MDN');
  }, 60_000);

  afterAll(() => api.close());

  /** The staff of a home with these beds, each test with a home of its own: reference data have one for every UPT. */
  const homeOf = async (code: string, ...beds: string[]): Promise<Person> => {
    const ward = newId();
    await api.source.query(`insert into wards (id, facility_id, name) select $1, id, 'Melati' from facilities where code = $2`, [
      ward,
      code,
    ]);
    await api.source.query(
      `insert into beds (id, facility_id, ward_id, name, extra, added_at)
       select gen_random_uuid(), w.facility_id, w.id, bed, bed like 'X-%', '2026-01-01' from wards w, unnest($2::text[]) as bed where w.id = $1`,
      [ward, beds],
    );
    return api.as('upt.admin', code);
  };
  const resident = async (upt: Person, name: string, bed: string | null = null, admittedAt: string | null = null) => {
    const step = { identity: { names: [name] }, bed, admittedAt };
    const { body } = await upt.post<CaseMovedView>('/cases', { event: 'resident_carried_over', region: '35.15', step });
    return body;
  };
  /** Plain SQL, for what nobody does by hand in a test: somebody who has been away for long, a hold. */
  const away = (caseId: string, since: string, dueBack: string | null) =>
    api.source.query(
      `insert into absences (id, stay_id, kind, during, due_back, noted_by)
       select gen_random_uuid(), id, 'leave', tstzrange($2, null), $3, 'test' from stays where case_id = $1`,
      [caseId, since, dueBack],
    );
  const hold = (code: string, caseId: string, bed: string) =>
    api.source.query(
      `insert into stays (id, kind, facility_id, bed_id, case_id, person_id, during, begun_by, begun_unit)
       select gen_random_uuid(), 'hold', b.facility_id, b.id, c.id, c.person_id, tstzrange(clock_timestamp(), clock_timestamp() + interval '1 hour'), 'test', $4
       from facilities f join beds b on b.facility_id = f.id, cases c where f.code = $1 and b.name = $3 and c.id = $2`,
      [code, caseId, bed, officer.unit],
    );
  const stateOf = async (caseId: string) => (await rehsos.get<CaseView>(`/cases/${caseId}`)).body.state.state;
  const rollCall = (who: Person, code: string, missing: object[], headers?: Record<string, string>) =>
    who.post<RollCallTaken & Problem>(`/facilities/${code}/roll-calls`, { missing }, headers);
  const beds = ({ body }: Answer<BedBoard>) => body.wards.flatMap((ward) => ward.beds);

  it('shows a home’s own staff and the province who is in which bed, and everybody else only the state of the beds', async () => {
    const upt = await homeOf('PRSPMKS-SDA', 'M-2', 'M-10', 'M-1');
    const { number } = await resident(upt, 'Siti Aminah', 'M-2');

    const [own, province, street] = [
      await upt.get<BedBoard>('/facilities/PRSPMKS-SDA/board'),
      await rehsos.get<BedBoard>('/facilities/PRSPMKS-SDA/board'),
      await officer.get<BedBoard>('/facilities/PRSPMKS-SDA/board'),
    ];

    expect(beds(own).map(({ name, state }) => `${name} ${state}`)).toEqual(['M-1 free', 'M-2 occupied', 'M-10 free']);
    expect(beds(own)[1]!.resident).toMatchObject({ caseNumber: number, initials: 'S. A.', days: 0, away: null });
    expect(beds(province)).toEqual(beds(own));
    expect(beds(street).map(({ state, resident: who }) => [state, who])).toEqual([
      ['free', null],
      ['occupied', null],
      ['free', null],
    ]);
    expect(own.body.counts).toMatchObject({ beds: 3, free: 2, occupied: 1, residents: 1 });
  });

  it.each([
    ['a facility that does not exist', '/facilities/NOWHERE/board', 404, 'facility_not_found'],
    ['a moment without its offset', '/facilities/PRSPMKS-SDA/board?at=2026-03-03T21:00:00', 400, 'invalid'],
    ['a day that does not exist', '/facilities/PRSPMKS-SDA/census?from=2026-02-30&to=2026-03-01', 400, 'invalid'],
    ['days that are no days', '/places/utilisation?from=now&to=2026-03-01', 400, 'invalid'],
    ['an end before the beginning', '/places/utilisation?from=2026-03-02&to=2026-03-01', 422, 'dates_reversed'],
  ])('refuses %s', async (_what, path, status, code) => {
    expect(await rehsos.get<Problem>(path)).toMatchObject({
      status,
      body: { code, message: { id: expect.any(String), en: expect.any(String) } },
    });
  });

  it('lists residents by name to the home’s own staff and keeps who has read them; to the province by initials', async () => {
    const upt = await homeOf('RSBL-PSR', 'M-1');
    const { caseId } = await resident(upt, 'Budi Santoso', 'M-1', '2026-01-05T08:00:00+07:00');

    const own = await upt.get<ResidentPage>('/facilities/RSBL-PSR/residents');
    const province = await rehsos.get<ResidentPage>('/facilities/RSBL-PSR/residents');
    const reads = await api.source.query<object[]>('select purpose, account_id from person_reads where case_id = $1', [caseId]);

    expect(own.body.items).toMatchObject([
      {
        caseId,
        names: ['Budi Santoso'],
        initials: 'B. S.',
        ward: 'Melati',
        bed: 'M-1',
        admittedAt: '2026-01-05T01:00:00.000Z',
        yearLimit: '2027-01-05T01:00:00.000Z',
        nextReview: expect.any(String),
        state: { state: 'resident', label: { id: 'Penerima manfaat UPT', en: 'Resident of a UPT' } },
        overstay: false,
      },
    ]);
    expect(province.body.items).toMatchObject([{ caseId, names: null, initials: 'B. S.' }]);
    expect(reads).toEqual([{ purpose: 'residents', account_id: upt.account }]);
  });

  it('pages through residents in the order of their admission', async () => {
    const upt = await homeOf('RSBL-KDR', 'M-1', 'M-2', 'M-3');
    await resident(upt, 'Cahyo', 'M-1', '2026-03-02T08:00:00+07:00');
    await resident(upt, 'Ayu', 'M-2', '2026-03-01T08:00:00+07:00');
    await resident(upt, 'Bayu', 'M-3', '2026-03-03T08:00:00+07:00');

    const first = (await upt.get<ResidentPage>('/facilities/RSBL-KDR/residents?limit=2')).body;
    const second = (await upt.get<ResidentPage>(`/facilities/RSBL-KDR/residents?limit=2&after=${first.next}`)).body;

    expect([...first.items, ...second.items].map(({ names }) => names)).toEqual([['Ayu'], ['Cahyo'], ['Bayu']]);
    expect(second.next).toBeNull();
  });

  it.each([
    ['/residents', 'get'],
    ['/roll-calls', 'get'],
    ['/roll-call-sheet', 'get'],
    ['/roll-calls', 'post'],
  ] as const)('hides %s (%s) from the staff of another home', async (path, method) => {
    const ask = { get: () => neighbour.get<Problem>(`/facilities/PRSPMKS-SDA${path}`), post: () => rollCall(neighbour, 'PRSPMKS-SDA', []) };

    expect(await ask[method]()).toMatchObject({ status: 403, body: { code: 'not_your_unit' } });
  });

  describe('the roll call', () => {
    it('counts everybody present but those named, and case and stay of these abscond in one act', async () => {
      const upt = await homeOf('RSBK-PSR', 'M-1', 'M-2', 'M-3');
      const [here, gone, onLeave] = [
        await resident(upt, 'Ada', 'M-1'),
        await resident(upt, 'Hilang', 'M-2'),
        await resident(upt, 'Izin', 'M-3'),
      ];
      await away(onLeave.caseId, '2026-03-01T08:00:00+07:00', null);
      const key = { 'idempotency-key': newId() };

      const taken = await rollCall(upt, 'RSBK-PSR', [{ caseId: gone.caseId, lastSeenAt: '2026-03-01T17:00:00+07:00' }], key);
      const repeated = await rollCall(upt, 'RSBK-PSR', [{ caseId: gone.caseId, lastSeenAt: '2026-03-01T17:00:00+07:00' }], key);

      expect(taken).toMatchObject({
        status: 201,
        body: { present: 1, away: 1, missing: 1, outcomes: [{ caseId: gone.caseId, refused: null }] },
      });
      expect(repeated.body).toEqual(taken.body);
      expect([await stateOf(here.caseId), await stateOf(gone.caseId)]).toEqual(['resident', 'absconded']);
      expect(beds(await upt.get<BedBoard>('/facilities/RSBK-PSR/board')).map(({ resident: who }) => who?.away?.kind)).toEqual([
        undefined,
        'absconded',
        'leave',
      ]);
      expect((await rehsos.get<RollCallPage>('/facilities/RSBK-PSR/roll-calls')).body.items).toMatchObject([
        { rollCallId: taken.body.rollCallId, takenBy: 'Staf', present: 1, away: 1, missing: 1 },
      ]);
    });

    it('gives the list to call by ward and bed, and keeps who has read the names', async () => {
      const upt = await homeOf('RSBKW-KDR', 'M-10', 'M-9');
      await resident(upt, 'Dua', 'M-10');
      const first = await resident(upt, 'Satu', 'M-9');

      const { body } = await upt.get<RollCallSheet>('/facilities/RSBKW-KDR/roll-call-sheet');
      const reads = await api.source.query<object[]>('select purpose from person_reads where case_id = $1', [first.caseId]);

      expect(body.people.map(({ names, bed }) => [names, bed])).toEqual([
        [['Satu'], 'M-9'],
        [['Dua'], 'M-10'],
      ]);
      expect(reads).toEqual([{ purpose: 'residents' }]);
    });

    it('refuses whoever is named and cannot be missing, says what to do about each, and keeps nothing', async () => {
      const upt = await homeOf('RSBLK-TBN', 'M-1', 'M-2');
      const [here, onLeave] = [await resident(upt, 'Ada', 'M-1'), await resident(upt, 'Izin', 'M-2')];
      await away(onLeave.caseId, '2026-03-01T08:00:00+07:00', null);
      const stranger = newId();

      const answer = await rollCall(
        upt,
        'RSBLK-TBN',
        [here, here, onLeave, { caseId: stranger }].map(({ caseId }) => ({ caseId })),
      );

      expect(answer).toMatchObject({
        status: 422,
        body: {
          code: 'not_missing_here',
          details: {
            wrong: [
              { caseId: here.caseId, because: 'named_twice' },
              { caseId: onLeave.caseId, because: 'on_leave', words: { en: expect.stringMatching(/note their return first/) } },
              { caseId: stranger, because: 'not_a_resident' },
            ],
          },
        },
      });
      expect(await stateOf(here.caseId)).toBe('resident');
      expect((await upt.get<RollCallPage>('/facilities/RSBLK-TBN/roll-calls')).body.items).toEqual([]);
    });

    it('has one whose case does not take the event missing all the same, and tells why; the others abscond', async () => {
      const upt = await homeOf('PSTW-JBR', 'M-1', 'M-2');
      const [first, second] = [await resident(upt, 'Satu', 'M-1'), await resident(upt, 'Dua', 'M-2')];
      await api.source.query('update cases set owner_unit = $2 where id = $1', [first.caseId, rehsos.unit]);

      const { body } = await rollCall(upt, 'PSTW-JBR', [{ caseId: first.caseId }, { caseId: second.caseId }]);

      expect(body).toMatchObject({ present: 0, missing: 2, outcomes: [{ refused: { code: 'not_your_unit' } }, { refused: null }] });
      expect(await stateOf(second.caseId)).toBe('absconded');
    });

    it('leaves cases and stays as they were if the roll call itself cannot be kept', async () => {
      const upt = await homeOf('PSTW-BDW', 'M-1');
      const { caseId } = await resident(upt, 'Satu', 'M-1');
      await api.source.query('alter table roll_calls add constraint full_disk check (missing = 0) not valid');

      const { status } = await rollCall(upt, 'PSTW-BDW', [{ caseId }]);
      await api.source.query('alter table roll_calls drop constraint full_disk');

      expect(status).toBeGreaterThanOrEqual(400);
      expect(await stateOf(caseId)).toBe('resident');
      expect(await api.source.query('select upper_inf(during) as stays from stays where case_id = $1', [caseId])).toEqual([
        { stays: true },
      ]);
    });

    it.each([
      ['2999-01-01T19:00:00+07:00', 'moment_in_future'],
      ['2026-01-01T19:00:00+07:00', 'roll_call_too_old'],
    ])('refuses one of %s', async (at, code) => {
      const upt = await api.as('upt.admin', 'PRSPMKS-SDA');

      expect(await upt.post<Problem>('/facilities/PRSPMKS-SDA/roll-calls', { missing: [], at })).toMatchObject({
        status: 422,
        body: { code },
      });
    });
  });

  it('lists who is expected to come and who is ready to go, by name only to those who may know', async () => {
    const upt = await homeOf('PSTW-MGT', 'M-1', 'M-2');
    const ready = await resident(upt, 'Siap Pulang', 'M-1');
    await upt.post(`/cases/${ready.caseId}/events/ready_to_return`);
    const coming = (await officer.post<CaseMovedView>('/cases', { event: 'report_received', region: '35.78', step: { channel: 'patrol' } }))
      .body;
    await hold('PSTW-MGT', coming.caseId, 'M-2');

    const own = (await upt.get<ExpectedView>('/facilities/PSTW-MGT/expected')).body;
    const street = (await officer.get<ExpectedView>('/facilities/PSTW-MGT/expected')).body;

    expect(own).toMatchObject({
      arriving: 1,
      leaving: 1,
      arrivals: [{ because: 'hold', holdId: expect.any(String), bed: 'M-2', unit: 'SATPOL-35.78', caseId: coming.caseId }],
      discharges: [{ bed: 'M-1', initials: 'S. P.', ready: { state: 'resocialisation', label: { id: 'Siap kembali (resosialisasi)' } } }],
    });
    expect(street).toMatchObject({
      arriving: 1,
      leaving: 1,
      arrivals: [{ caseId: null, holdId: null }],
      discharges: [{ ready: null, initials: null }],
    });
  });

  it('lists what is overdue of the province to its offices, and to a home its own', async () => {
    const upt = await homeOf('PSBR-BJN', 'M-1');
    const { caseId } = await resident(upt, 'Lama', 'M-1');
    await away(caseId, '2026-03-01T08:00:00+07:00', '2026-03-03T08:00:00+07:00');

    const [all, own, street] = [
      (await rehsos.get<OverduePage>('/places/overdue?limit=200')).body,
      (await upt.get<OverduePage>('/places/overdue')).body,
      (await officer.get<OverduePage>('/places/overdue')).body,
    ];

    expect(own.items).toMatchObject([
      { kind: 'leave', facility: 'PSBR-BJN', initials: 'L.', words: { en: expect.stringMatching(/^Was due back/) } },
    ]);
    expect(all.items).toContainEqual(own.items[0]);
    expect(street.items).toEqual([]);
  });

  it('lists every place over capacity, those without permission first and in red', async () => {
    const upt = await homeOf('PSBR-PMK', 'M-1', 'X-1', 'X-2', 'X-3');
    await api.source.query(
      `insert into extra_places (id, bed_id, during, reason, authorised_by, authorised_role)
       select gen_random_uuid(), id, tstzrange('2026-01-01', case name when 'X-1' then '2999-01-01'::timestamptz else '2026-02-01' end), 'banjir', $1, 'upt.head'
       from beds where name in ('X-1', 'X-2')`,
      [upt.account],
    );
    await api.source.query(
      `insert into stays (id, kind, facility_id, bed_id, case_id, person_id, during, admitted_at, begun_by)
       select gen_random_uuid(), 'stay', b.facility_id, b.id, c.id, c.person_id, tstzrange(now(), null), now(), 'test' from beds b, cases c where b.name = 'X-2' and c.id = $1`,
      [
        (await officer.post<CaseMovedView>('/cases', { event: 'report_received', region: '35.78', step: { channel: 'patrol' } })).body
          .caseId,
      ],
    );

    const { items } = (await rehsos.get<ExtraPage>('/places/extra')).body;
    const street = (await officer.get<ExtraPage>('/places/extra')).body;

    expect(items).toMatchObject([
      {
        bed: 'X-2',
        inUse: true,
        ended: true,
        alarm: { en: expect.stringMatching(/permission ended/) },
        reason: 'banjir',
        authorisedRole: 'upt.head',
      },
      { bed: 'X-1', inUse: false, ended: false, alarm: null, authorisedBy: 'Staf' },
    ]);
    expect(street.items[0]).toMatchObject({ bed: 'X-2', ended: true, caseId: null, initials: null, reason: null });
  });

  it('tells the province who asked for a place and found none, by facility, reason and week', async () => {
    await api.source.query(
      `insert into unmet_requests (id, at, facility_id, unit_id, persons, reason)
       select gen_random_uuid(), at::timestamptz, (select id from facilities where code = 'RSBL-PSR'), $1, persons, 'full'
       from (values ('2026-03-01T23:59:00+07:00', 1), ('2026-03-02T00:00:00+07:00', 2), ('2026-03-05T12:00:00+07:00', 4)) as r (at, persons)`,
      [officer.unit],
    );
    const path = '/places/unmet?from=2026-03-01&to=2026-03-05&limit=2';

    const first = (await rehsos.get<UnmetPage>(path)).body;
    const second = (await rehsos.get<UnmetPage>(`${path}&after=${first.next}`)).body;

    expect(first).toMatchObject({
      requests: 3,
      persons: 7,
      groups: [
        { facility: 'RSBL-PSR', reason: 'full', week: '2026-03-02', requests: 2, persons: 6 },
        { facility: 'RSBL-PSR', reason: 'full', week: '2026-02-23', requests: 1, persons: 1 },
      ],
    });
    expect([...first.items, ...second.items].map(({ persons, unit }) => [persons, unit])).toEqual([
      [4, 'SATPOL-35.78'],
      [2, 'SATPOL-35.78'],
      [1, 'SATPOL-35.78'],
    ]);
    expect(await neighbour.get<Problem>(path)).toMatchObject({ status: 403, body: { code: 'not_for_role' } });
  });

  it('counts a home day by day and measures it against the others, for all staff', async () => {
    const upt = await homeOf('PSBR-JBG', 'M-1', 'M-2');
    await resident(upt, 'Satu', 'M-1', '2026-03-02T08:00:00+07:00');

    const { body: census } = await officer.get<DailyCensus>('/facilities/PSBR-JBG/census?from=2026-03-01&to=2026-03-02');
    const { body: measured } = await officer.get<UtilisationPage>('/places/utilisation?from=2026-03-01&to=2026-03-02&kind=upt&limit=200');

    expect(census.days).toMatchObject([
      { day: '2026-03-01', at: '2026-03-01T17:00:00.000Z', residents: 0, arrivals: 0, bedsOpen: 2, utilisation: 0 },
      { day: '2026-03-02', residents: 1, arrivals: 1, occupied: 1, utilisation: 50 },
    ]);
    expect(measured.items.find(({ facility }) => facility === 'PSBR-JBG')).toMatchObject({
      bedDaysOpen: 4,
      bedDaysUsed: 0.7,
      residentDays: 0.7,
    });
    expect(measured.items.find(({ facility }) => facility === 'RSBN-MLG')).toMatchObject({ bedDaysOpen: null, residentDays: null });
  });
});
