import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { filter, firstValueFrom } from 'rxjs';
import type { UseList, StayView } from '../../src/places/stays.view.js';
import type { Notices } from '../../src/cases/case.view.js';
import type { Problem } from '../../src/platform/http/problem.filter.js';
import { BedDoor } from '../../src/places/bed-door.js';
import { SYSTEM } from '../../src/places/stays.repository.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { LiveChanges } from '../../src/platform/live/index.js';
import { testApi, type Person, type TestApi } from '../support/api.js';
import { aCase, addBeds, aFamily, aShelter, checkIn, hold, onWaitingList, take, type Opened } from '../support/places.js';

const UPT = 'RSBK-MDN';
const OTHER_UPT = 'PSTW-MGT';

describe('beds by HTTP', () => {
  let api: TestApi;
  let officer: Person;
  let city: Person;
  let admin: Person;
  let head: Person;
  let director: Person;
  let shelters = 0;

  beforeAll(async () => {
    api = await testApi();
    officer = await api.as('satpol.officer', 'SATPOL-35.78');
    city = await api.as('city.dinsos', 'DINSOS-35.78');
    admin = await api.as('upt.admin', UPT);
    head = await api.as('upt.head', UPT);
    director = await api.as('dinsos.head', 'DINSOS-35');
    await addBeds(api, UPT, [{ name: 'Melati', sex: 'male', beds: 30 }]);
    await addBeds(api, OTHER_UPT, [{ name: 'Kenanga', beds: 10 }]);
  }, 60_000);

  afterAll(() => api.close());

  const shelter = async (...wards: Parameters<typeof aShelter>[2]) => {
    const code = `SHELTER-${(shelters += 1)}`;
    await aShelter(api, code, wards);
    return code;
  };
  const uses = async ({ caseId }: Opened) => (await director.get<UseList>(`/cases/${caseId}/stays`)).body.items;
  const slept = async (opened: Opened) => (await uses(opened)).filter(({ kind }) => kind === 'stay');
  const occupied = async (facility: string) =>
    (
      await api.source.query<{ n: number }[]>(
        `select count(*)::int as n from stays s join facilities f on f.id = s.facility_id where f.code = $1 and s.during @> clock_timestamp()`,
        [facility],
      )
    )[0]!.n;
  const inState = async ({ caseId }: Opened) =>
    (
      await api.source.query<{ state: string; place: string | null }[]>('select main_state as state, place from cases where id = $1', [
        caseId,
      ])
    )[0];
  /** The program fails after the stay has been changed, when the event of the case is to be written. */
  const cutOff = async <T>(event: string, act: () => Promise<T>): Promise<T> => {
    await api.source.query(
      `create function cut_off() returns trigger language plpgsql as $$ begin
         if new.event = '${event}' then raise exception 'cut off'; end if; return new; end $$`,
    );
    await api.source.query('create trigger cut_off before insert on case_events for each row execute function cut_off()');
    const answer = await act();
    await api.source.query('drop function cut_off cascade');
    return answer;
  };
  const wait = async (what: () => Promise<boolean>) => {
    const until = Date.now() + 10_000;
    while (!(await what()) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
  };

  /** All beds of the facility are locked until this waits for one; then they are let go. */
  const whileOthersLook = async <T>(facility: string, act: () => Promise<T>): Promise<T> => {
    const other = api.source.createQueryRunner();
    await other.startTransaction();
    await other.query('select from beds b join facilities f on f.id = b.facility_id where f.code = $1 for update of b', [facility]);
    const acting = act();
    const isWaiting = async () =>
      (await api.source.query<unknown[]>(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))
        .length > 0;
    await wait(isWaiting);
    await other.rollbackTransaction();
    await other.release();
    return acting;
  };

  describe('holds', () => {
    it('holds a bed for ninety minutes, and the client is checked into it', async () => {
      const facility = await shelter({ name: 'A', beds: 2 });
      const opened = await aCase(api);

      const { status, body } = await hold(officer, facility, [opened]);
      const { body: arrived } = await checkIn(city, facility, [opened]);

      expect(status).toBe(201);
      expect(body.holds).toMatchObject([{ caseId: opened.caseId, bed: 'A-1', ward: 'A' }]);
      expect(Math.round((Date.parse(body.holds[0]!.until) - Date.now()) / 60_000)).toBe(90);
      expect(arrived.stays).toMatchObject([{ facility, bed: 'A-1' }]);
      expect(await uses(opened)).toMatchObject([
        { kind: 'stay', facility, bed: 'A-1', until: null },
        { kind: 'hold', endReason: 'taken' },
      ]);
      expect(await inState(opened)).toMatchObject({ place: `${facility}/A-1` });
    });

    it('gives the last bed to one of two officers; the other is told whom to ask and where else', async () => {
      const facility = await shelter({ name: 'A', beds: 1 });
      const elsewhere = await shelter({ name: 'B', beds: 40 });
      const [one, two] = [await aCase(api), await aCase(api)];

      const answers = await Promise.all([hold(officer, facility, [one]), hold(officer, facility, [two])]);
      const refusal = answers.find(({ status }) => status !== 201)!.body;

      expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
      expect(refusal).toMatchObject({ code: 'no_place_free', details: { facility, wanted: 1, free: 0 } });
      expect(JSON.stringify(refusal)).toContain(`Tanyakan kepada petugas ${facility}`);
      expect(JSON.stringify(refusal)).toContain(elsewhere);
      expect(await occupied(facility)).toBe(1);
    });

    it('holds for a whole family or for nobody, in one ward where that can be', async () => {
      const facility = await shelter({ name: 'A', sex: 'female', beds: 1 }, { name: 'B', beds: 3 });
      const family = await aFamily(api, [
        { sex: 'female', ageEstimate: 30 },
        { sex: 'male', ageEstimate: 34 },
        { sex: 'female', ageEstimate: 4 },
      ]);
      const more = await aFamily(api, [
        { sex: 'female', ageEstimate: 50 },
        { sex: 'female', ageEstimate: 20 },
      ]);

      const together = await hold(officer, facility, family);
      const nobody = await hold(officer, facility, more);

      expect(new Set(together.body.holds.map(({ ward }) => ward))).toEqual(new Set(['B']));
      expect(nobody.status).toBe(422);
      expect(await occupied(facility)).toBe(3);
    });

    it('is over by the clock of the database; whoever asked and whoever drives find it in their inbox, and the bed is free for the next', async () => {
      const facility = await shelter({ name: 'A', beds: 1 });
      const [late, next] = [await aCase(api), await aCase(api)];
      const desk = await api.as('city.dinsos', 'DINSOS-35.09');
      const { body } = await hold(director, facility, [late]);
      await api.source.query(`update stays set during = tstzrange(lower(during), clock_timestamp() + interval '30 ms') where id = $1`, [
        body.holds[0]!.holdId,
      ]);
      await api.source.query(`update place_timers set due_at = clock_timestamp() where subject = $1`, [body.holds[0]!.holdId]);
      await wait(async () => (await uses(late))[0]!.endReason === 'expired');

      const told = async (who: Person) =>
        (await who.get<Notices>('/notices')).body.items.filter(
          ({ caseId, subject }) => caseId === late.caseId && subject === 'hold_expired',
        );
      await wait(async () => (await told(officer)).length > 0);
      const { status } = await hold(officer, facility, [next]);

      expect([await told(director), await told(officer), await told(desk)].map(({ length }) => length)).toEqual([1, 1, 0]);
      expect((await told(officer))[0]!.words.en).toMatch(/hold is over/);
      expect(status).toBe(201);
    });

    it('lets somebody in whose hold is over, if the bed is free', async () => {
      const facility = await shelter({ name: 'A', beds: 1 });
      const late = await aCase(api);
      const { body } = await hold(officer, facility, [late]);
      await api.source.query(`update stays set during = tstzrange(lower(during), clock_timestamp()) where id = $1`, [
        body.holds[0]!.holdId,
      ]);

      const { status, body: arrived } = await checkIn(city, facility, [late]);

      expect(status).toBe(200);
      expect(arrived.stays[0]!.bed).toBe('A-1');
    });

    it('can be made longer and given back, by those who hold it or the facility', async () => {
      const facility = await shelter({ name: 'A', beds: 1 });
      const opened = await aCase(api);
      const { holdId, until } = (await hold(officer, facility, [opened])).body.holds[0]!;
      const stranger = await api.as('satpol.officer', 'SATPOL-35.73');

      const longer = await officer.post<{ until: string }>(`/holds/${holdId}/extend`, { minutes: 240 });
      const refused = await stranger.delete<Problem>(`/holds/${holdId}`);
      const released = await city.delete(`/holds/${holdId}`);
      const again = await officer.post<Problem>(`/holds/${holdId}/extend`, {});

      expect(Date.parse(longer.body.until) - Date.parse(until)).toBeGreaterThan(100 * 60_000);
      expect(refused).toMatchObject({ status: 403, body: { code: 'not_your_unit' } });
      expect(released.status).toBe(204);
      expect(again).toMatchObject({ status: 409, body: { code: 'hold_not_open' } });
      expect(await occupied(facility)).toBe(0);
    });

    it('is told to the screens of the facility at once', async () => {
      const facility = await shelter({ name: 'A', beds: 1 });
      const [{ id }] = await api.source.query<[{ id: string }]>('select id from facilities where code = $1', [facility]);
      const heard = firstValueFrom(
        api.app.get(LiveChanges).events.pipe(filter((change) => change !== 'resync' && change.kind === 'facility' && change.id === id)),
      );

      await hold(officer, facility, [await aCase(api)]);

      expect(await heard).toMatchObject({ kind: 'facility', units: [city.unit] });
    });

    it('counts who asked and found nothing once a day, however often they try', async () => {
      const facility = await shelter({ name: 'A', beds: 1 });
      const [first, second] = [await aCase(api), await aCase(api)];
      await hold(officer, facility, [first]);

      await hold(officer, facility, [second]);
      await hold(officer, facility, [second]);

      const rows = await api.source.query<object[]>(
        'select u.reason, u.persons from unmet_requests u join facilities f on f.id = u.facility_id where f.code = $1',
        [facility],
      );
      expect(rows).toEqual([{ reason: 'no_place_free', persons: 1 }]);
    });

    it('is found by the number on a slip, by those who take people in and have not seen the case', async () => {
      const { caseId, number } = await aCase(api);

      const found = await admin.get<{ caseId: string }>(`/arrivals/${number.toLowerCase()}`);
      const street = await officer.get<Problem>(`/arrivals/${number}`);
      const nothing = await admin.get<Problem>('/arrivals/OT-35.78-1999-000001');

      expect(found).toMatchObject({ status: 200, body: { caseId, number } });
      expect([street.status, nothing.status, nothing.body.code]).toEqual([403, 404, 'case_not_found']);
    });

    it('is kept a bed by the facility itself, by the number on a slip, and by no other that has not seen the case', async () => {
      const opened = await aCase(api);

      const [others, own] = [await hold(admin, OTHER_UPT, [opened]), await hold(admin, UPT, [opened])];

      expect([others.status, others.body.code, own.status]).toEqual([404, 'case_not_found', 201]);
    });

    it('is not refused for a bed that others only look at: it waits for them, and has the bed when they let it go', async () => {
      const facility = await shelter({ name: 'A', beds: 1 });
      const opened = await aCase(api);

      const held = await whileOthersLook(facility, () => hold(officer, facility, [opened]));

      expect(held.body.holds).toMatchObject([{ bed: 'A-1' }]);
    });

    it('is not for somebody who stays there already; for a family that is together or not at all', async () => {
      const facility = await shelter({ name: 'A', beds: 4 });
      const [here, other] = [await aCase(api), await aCase(api)];
      await checkIn(city, facility, [here]);

      const again = await hold(officer, facility, [here]);
      const both = await hold(officer, facility, [other, here]);

      expect(again.body).toMatchObject({ status: 409, code: 'already_here', details: { cases: [here.number] } });
      expect(both.body).toMatchObject({ code: 'already_here', details: { cases: [here.number] } });
      expect(await occupied(facility)).toBe(1);
    });

    it('is refused for a facility whose capacity nobody knows, and for a second hold of the same client', async () => {
      const facility = await shelter({ name: 'A', beds: 2 });
      const opened = await aCase(api);

      const unknown = await hold(officer, 'PSTW-JBR', [opened]);
      await hold(officer, facility, [opened]);
      const twice = await hold(officer, facility, [opened]);

      expect(unknown.body).toMatchObject({ code: 'no_bed_list', status: 422 });
      expect(twice.body).toMatchObject({ code: 'already_held', status: 409 });
    });
  });

  describe('stays', () => {
    it('keeps the bed of somebody on leave, and is back', async () => {
      const facility = await shelter({ name: 'A', beds: 1 });
      const opened = await aCase(api);
      await checkIn(city, facility, [opened]);

      const left = await city.post(`/cases/${opened.caseId}/stay/leave`, { reason: 'hospital' });
      const twice = await city.post<Problem>(`/cases/${opened.caseId}/stay/leave`, { reason: 'hospital' });
      const [away] = await uses(opened);
      const full = await hold(officer, facility, [await aCase(api)]);
      const back = await city.post(`/cases/${opened.caseId}/stay/back`);

      expect([left.status, back.status]).toEqual([204, 204]);
      expect(twice.body).toMatchObject({ code: 'already_away', status: 409 });
      expect(away).toMatchObject({ kind: 'stay', away: 'leave' });
      expect(full.body.code).toBe('no_place_free');
      expect((await uses(opened))[0]!.away).toBeNull();
    });

    it('begins in a bed that others only look at: it waits for them', async () => {
      const facility = await shelter({ name: 'A', beds: 1 });
      const opened = await aCase(api);

      const { body } = await whileOthersLook(facility, () => checkIn(city, facility, [opened]));

      expect(body.stays).toMatchObject([{ bed: 'A-1' }]);
    });

    it('moves to another bed in one act: both ends or neither', async () => {
      const facility = await shelter({ name: 'A', beds: 3 });
      const [one, two] = [await aCase(api), await aCase(api)];
      await checkIn(city, facility, [one]);
      await checkIn(city, facility, [two]);

      const taken = await city.post<Problem>(`/cases/${one.caseId}/stay/move`, { bed: 'A-2' });
      const moved = await city.post<StayView>(`/cases/${one.caseId}/stay/move`, { bed: 'A-3' });

      expect(taken.body).toMatchObject({ code: 'bed_taken', status: 409 });
      expect(moved.body).toMatchObject({ bed: 'A-3' });
      expect((await uses(one)).map(({ bed, endReason }) => [bed, endReason])).toEqual([
        ['A-3', null],
        ['A-1', 'moved'],
      ]);
    });

    it('ends with a reason, and not before it began', async () => {
      const facility = await shelter({ name: 'A', beds: 1 });
      const opened = await aCase(api);
      await checkIn(city, facility, [opened]);

      const before = await city.post<Problem>(`/cases/${opened.caseId}/stay/check-out`, {
        reason: 'left',
        at: '2026-01-01T10:00:00+07:00',
      });
      const ended = await city.post(`/cases/${opened.caseId}/stay/check-out`, { reason: 'own_means' });

      expect(before.body).toMatchObject({ code: 'impossible_time', status: 422 });
      expect(ended.status).toBe(204);
      expect(await uses(opened)).toMatchObject([{ kind: 'stay', endReason: 'own_means' }]);
      expect(await inState(opened)).toMatchObject({ place: null });
    });

    it('is refused in the future, in a bed that was taken then, and while the client stays elsewhere', async () => {
      const [facility, other] = [await shelter({ name: 'A', beds: 2 }), await shelter({ name: 'B', beds: 2 })];
      const [one, two] = [await aCase(api), await aCase(api)];
      await checkIn(city, facility, [one], {
        at: new Date(Date.now() - 3 * 86_400_000).toISOString(),
        arrivals: [{ caseId: one.caseId, bed: 'A-1' }],
      });

      const future = await checkIn(city, facility, [two], { at: new Date(Date.now() + 3_600_000).toISOString() });
      const taken = await city.post<Problem>(`/facilities/${facility}/check-ins`, {
        at: new Date(Date.now() - 86_400_000).toISOString(),
        arrivals: [{ caseId: two.caseId, bed: 'A-1' }],
      });
      const elsewhere = await checkIn(city, other, [one]);
      const transferred = await checkIn(city, other, [one], { transfer: true });

      expect(future.body.code).toBe('impossible_time');
      expect(taken.body.code).toBe('bed_taken');
      expect(elsewhere.body.code).toBe('stays_elsewhere');
      expect(transferred.status).toBe(200);
      expect((await uses(one)).map(({ facility: at, endReason }) => [at, endReason])).toEqual([
        [other, null],
        [facility, 'transferred'],
      ]);
    });

    it.each([
      ['came in 1900', { at: '1900-01-01T00:00:00Z' }],
      ['are expected to have left yesterday', { expectedEnd: new Date(Date.now() - 17 * 3_600_000).toISOString().slice(0, 10) }],
    ])('begins with no impossible date: they %s', async (_what, dates) => {
      const facility = await shelter({ name: 'A', beds: 1 });
      const opened = await aCase(api);

      const refused = await checkIn(city, facility, [opened], dates);
      const { status } = await checkIn(city, facility, [opened]);
      const endless = await city.post<Problem>(`/cases/${opened.caseId}/stay/leave`, { reason: 'family', dueBack: '9999-01-01T00:00:00Z' });

      expect(refused.body).toMatchObject({ status: 422, code: 'impossible_time' });
      expect(endless.body.code).toBe('impossible_time');
      expect(status).toBe(200);
    });

    it('goes without a bed where there is no list of beds, and the bed that was said is kept', async () => {
      const somebody = await api.as('upt.admin', 'PSTW-JBR');
      const opened = await onWaitingList(api, {}, { programme: 'elder' });

      const { status } = await take(somebody, opened, 'place_accepted', { step: { bed: 'Wisma 3' } });

      expect(status).toBe(200);
      expect(await uses(opened)).toMatchObject([{ facility: 'PSTW-JBR', bed: 'Wisma 3' }]);
      expect(await inState(opened)).toEqual({ state: 'resident', place: 'PSTW-JBR/Wisma 3' });
    });
  });

  describe('places over capacity', () => {
    it('are allowed by the named right until a day, used by name only, and gone when left', async () => {
      const facility = await shelter({ name: 'A', beds: 1 });
      const [first, second, third] = [await aCase(api), await aCase(api), await aCase(api)];
      await checkIn(city, facility, [first]);
      const until = new Date(Date.now() + 7 * 86_400_000).toISOString();

      const notAllowed = await city.post<Problem>(`/facilities/${facility}/extra-places`, {
        ward: 'A',
        name: 'Koridor-1',
        until,
        reason: 'emergency',
      });
      const allowed = await director.post(`/facilities/${facility}/extra-places`, {
        ward: 'A',
        name: 'Koridor-1',
        until,
        reason: 'emergency',
      });
      const chosen = await hold(officer, facility, [second]);
      const named = await hold(officer, facility, [second], { bed: 'Koridor-1' });
      const arrived = await checkIn(city, facility, [second]);
      await city.post(`/cases/${second.caseId}/stay/check-out`, { reason: 'left' });
      const gone = await hold(officer, facility, [third], { bed: 'Koridor-1' });

      expect(notAllowed.status).toBe(403);
      expect(allowed.status).toBe(201);
      expect(chosen.body.code).toBe('no_place_free');
      expect(named.body.holds).toMatchObject([{ bed: 'Koridor-1' }]);
      expect(arrived.body.stays).toMatchObject([{ bed: 'Koridor-1' }]);
      expect(gone.body.code).toBe('bed_not_found');
    });

    it('stay where they are when one who absconded from them is checked out while another sleeps there', async () => {
      const facility = await shelter({ name: 'A', beds: 1 });
      const [gone, next] = [await aCase(api), await aCase(api)];
      const until = new Date(Date.now() + 86_400_000).toISOString();
      await director.post(`/facilities/${facility}/extra-places`, { ward: 'A', name: 'Koridor-1', until, reason: 'emergency' });
      await city.post(`/facilities/${facility}/check-ins`, { arrivals: [{ caseId: gone.caseId, bed: 'Koridor-1' }] });
      await api.source.query('update stays set during = tstzrange(lower(during), clock_timestamp()) where case_id = $1', [gone.caseId]);
      await city.post(`/facilities/${facility}/check-ins`, { arrivals: [{ caseId: next.caseId, bed: 'Koridor-1' }] });

      await api.app.get(UnitOfWork).run((tx) => api.app.get(BedDoor).checkOut(tx, { ...gone, reason: 'absconded', by: SYSTEM }));

      const rows = await api.source.query<object[]>(
        `select b.removed_at as removed from stays s join beds b on b.id = s.bed_id where s.case_id = $1 and s.during @> clock_timestamp()`,
        [next.caseId],
      );
      expect(rows).toEqual([{ removed: null }]);
    });

    it('are never forgotten: when the permission ends the head of Dinsos is told, and it can be renewed', async () => {
      const facility = await shelter({ name: 'A', beds: 1 });
      const opened = await aCase(api);
      const until = new Date(Date.now() + 86_400_000).toISOString();
      await director.post(`/facilities/${facility}/extra-places`, { ward: 'A', name: 'Koridor-1', until, reason: 'disaster' });
      await city.post(`/facilities/${facility}/check-ins`, { arrivals: [{ caseId: opened.caseId, bed: 'Koridor-1' }] });
      await api.source.query(
        `update extra_places set during = tstzrange(lower(during), clock_timestamp()) where bed_id in (select id from beds where name = 'Koridor-1' and removed_at is null)`,
      );
      await api.source.query(`update place_timers set due_at = clock_timestamp() where kind = 'extra'`);
      const told = async () =>
        (
          await api.source.query<{ role: string | null }[]>(
            `select role from notifications where case_id = $1 and subject = 'extra_over' order by role`,
            [opened.caseId],
          )
        ).map(({ role }) => role);
      await wait(async () => (await told()).length === 2);

      const renewed = await director.post(`/facilities/${facility}/extra-places/Koridor-1/renew`, { until, reason: 'no_other_place' });

      expect(await told()).toEqual(['dinsos.head', null]);
      expect(renewed.status).toBe(200);
    });
  });

  describe('events of a case', () => {
    it('place the client and the case in one transaction, off the waiting list', async () => {
      const opened = await onWaitingList(api);

      const { status } = await take(admin, opened, 'place_accepted', { step: { bed: 'Melati-7' } });

      expect(status).toBe(200);
      expect(await inState(opened)).toEqual({ state: 'resident', place: `${UPT}/Melati-7` });
      expect(await slept(opened)).toMatchObject([{ kind: 'stay', facility: UPT, bed: 'Melati-7', until: null }]);
      expect(await api.source.query('select left_because as why from waiting_entries where case_id = $1', [opened.caseId])).toEqual([
        { why: 'placed' },
      ]);
    });

    it('are refused with the bed, and nothing has happened', async () => {
      const [first, second, woman] = [await onWaitingList(api), await onWaitingList(api), await onWaitingList(api, { sex: 'female' })];
      await take(admin, first, 'place_accepted', { step: { bed: 'Melati-8' } });

      const taken = await take<Problem>(admin, second, 'place_accepted', { step: { bed: 'Melati-8' } });
      const unknown = await take<Problem>(admin, second, 'place_accepted', { step: { bed: 'Melati-99' } });
      const unfit = await take<Problem>(admin, woman, 'place_accepted', { step: { bed: 'Melati-9' } });
      const notTheirs = await take<Problem>(admin, woman, 'place_accepted', { step: { bed: 'Melati-9', override: 'emergency' } });
      const overridden = await take(head, woman, 'place_accepted', { step: { bed: 'Melati-9', override: 'emergency' } });

      expect([taken, unknown, unfit, notTheirs].map(({ body }) => body.code)).toEqual([
        'bed_taken',
        'bed_not_found',
        'does_not_fit',
        'not_for_role',
      ]);
      expect(await inState(second)).toMatchObject({ state: 'waiting_list' });
      expect(await slept(second)).toEqual([]);
      expect(overridden.status).toBe(200);
    });

    it('check-in at the bed board is the same event', async () => {
      const opened = await onWaitingList(api);

      const { status } = await checkIn(admin, UPT, [opened]);

      expect(status).toBe(200);
      expect(await inState(opened)).toMatchObject({ state: 'resident' });
    });

    it('keep the bed of somebody who absconds, and give it back when they return', async () => {
      const opened = await onWaitingList(api);
      await take(admin, opened, 'place_accepted', { step: { bed: 'Melati-11' } });

      await take(admin, opened, 'absconded');
      const [away] = await slept(opened);
      const kept = await take<Problem>(admin, await onWaitingList(api), 'place_accepted', { step: { bed: 'Melati-11' } });
      await take(admin, opened, 'came_back');

      expect(away).toMatchObject({ bed: 'Melati-11', away: 'absconded' });
      expect((Date.parse(away!.until!) - Date.now()) / 86_400_000).toBeCloseTo(3, 1);
      expect(kept.body.code).toBe('bed_taken');
      expect(await slept(opened)).toMatchObject([{ bed: 'Melati-11', until: null, away: null }]);
      expect(await inState(opened)).toEqual({ state: 'resident', place: `${UPT}/Melati-11` });
    });

    it('find another bed for somebody who returns when theirs is no longer kept', async () => {
      const [opened, next] = [await onWaitingList(api), await onWaitingList(api)];
      await take(admin, opened, 'place_accepted', { step: { bed: 'Melati-12' } });
      await take(admin, opened, 'absconded');
      await api.source.query('update stays set during = tstzrange(lower(during), clock_timestamp()) where case_id = $1 and kind = $2', [
        opened.caseId,
        'stay',
      ]);
      await take(admin, next, 'place_accepted', { step: { bed: 'Melati-12' } });

      const back = await take(admin, opened, 'came_back');

      expect(back.status).toBe(200);
      const [now, before] = await slept(opened);
      expect(now).toMatchObject({ kind: 'stay', facility: UPT, until: null });
      expect(now!.bed).not.toBe('Melati-12');
      expect(before).toMatchObject({ bed: 'Melati-12', endReason: 'absconded' });
    });

    it('find a bed for somebody who returns, though others are looking at all that are free', async () => {
      const opened = await onWaitingList(api);
      await take(admin, opened, 'place_accepted', { step: { bed: 'Melati-17' } });
      await take(admin, opened, 'absconded');
      await api.source.query(`update stays set during = tstzrange(lower(during), clock_timestamp()) where case_id = $1 and kind = 'stay'`, [
        opened.caseId,
      ]);

      const back = await whileOthersLook(UPT, () => take(admin, opened, 'came_back'));

      expect(back.status).toBe(200);
      expect((await slept(opened))[0]).toMatchObject({ facility: UPT, bed: expect.any(String), until: null });
    });

    it('end the stay of somebody who died, at the time of death', async () => {
      const opened = await onWaitingList(api);
      await take(admin, opened, 'place_accepted', {
        step: { bed: 'Melati-13', admittedAt: new Date(Date.now() - 5 * 86_400_000).toISOString() },
      });
      const diedAt = new Date(Math.floor(Date.now() / 1000) * 1000 - 3_600_000).toISOString();

      const future = await take<Problem>(admin, opened, 'death_reported', {
        step: { diedAt: new Date(Date.now() + 86_400_000).toISOString() },
      });
      const { status } = await take(admin, opened, 'death_reported', { step: { diedAt } });

      expect(future.body.code).toBe('impossible_time');
      expect(status).toBe(200);
      expect(await slept(opened)).toMatchObject([{ endReason: 'died', until: diedAt }]);
      expect(await inState(opened)).toEqual({ state: 'body_held', place: null });
    });

    it('move the client to another UPT in one act', async () => {
      const opened = await onWaitingList(api);
      const there = await api.as('upt.head', OTHER_UPT);
      await take(admin, opened, 'place_accepted', { step: { bed: 'Melati-14' } });

      await take(head, opened, 'transfer_offered', { step: { toUnit: OTHER_UPT } });
      const { status } = await take(there, opened, 'transferred', { step: { bed: 'Kenanga-4' } });

      expect(status).toBe(200);
      expect((await slept(opened)).map(({ facility, bed, endReason }) => [facility, bed, endReason])).toEqual([
        [OTHER_UPT, 'Kenanga-4', null],
        [UPT, 'Melati-14', 'transferred'],
      ]);
      expect(await inState(opened)).toEqual({ state: 'resident', place: `${OTHER_UPT}/Kenanga-4` });
    });

    it('let the stay go on under the case that theirs is merged into', async () => {
      const [opened, other] = [await onWaitingList(api), await aCase(api)];
      await take(admin, opened, 'place_accepted', { step: { bed: 'Melati-15' } });
      const lead = await api.as('dinsos.lead', 'DINSOS-35');

      const { status } = await take(lead, opened, 'merged_into', { otherCaseId: other.caseId });

      expect(status).toBe(200);
      expect(await slept(other)).toMatchObject([{ bed: 'Melati-15', until: null }]);
      expect(await slept(opened)).toMatchObject([{ bed: 'Melati-15', endReason: 'carried_on' }]);
    });

    it('change neither facility of a transfer that is cut off', async () => {
      const opened = await onWaitingList(api);
      const there = await api.as('upt.head', OTHER_UPT);
      await take(admin, opened, 'place_accepted', { step: { bed: 'Melati-16' } });
      await take(head, opened, 'transfer_offered', { step: { toUnit: OTHER_UPT } });

      const { status } = await cutOff('transferred', () => take(there, opened, 'transferred', { step: { bed: 'Kenanga-5' } }));

      expect(status).toBe(500);
      expect(await inState(opened)).toEqual({ state: 'resident', place: `${UPT}/Melati-16` });
      expect(await slept(opened)).toMatchObject([{ facility: UPT, bed: 'Melati-16', until: null, endReason: null }]);
    });

    it.each([
      ['place_accepted', 'waiting_list', 0],
      ['absconded', 'resident', 1],
      ['death_reported', 'resident', 1],
    ])('change neither case nor stay when they are cut off in between (%s)', async (event, state, stays) => {
      const opened = await onWaitingList(api);
      const first = event === 'place_accepted' ? [] : ['place_accepted'];
      await Promise.all(first.map((each) => take(admin, opened, each, { step: { bed: null } })));

      const { status } = await cutOff(event, () => take(admin, opened, event, { step: event === 'place_accepted' ? { bed: null } : {} }));

      expect(status).toBe(500);
      expect(await inState(opened)).toMatchObject({ state });
      expect(
        (await slept(opened)).filter(({ until, endReason, away }) => until === null && endReason === null && away === null),
      ).toHaveLength(stays);
    });
  });
});
