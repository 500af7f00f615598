import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../src/access/index.js';
import { ReadPerson } from '../../src/people/index.js';
import { MasterKeys } from '../../src/people/protection/master-keys.js';
import { Vault } from '../../src/people/vault.js';
import type { BedBoard } from '../../src/places/occupancy/board.view.js';
import type { CensusDay } from '../../src/places/occupancy/census.view.js';
import { CountCensus } from '../../src/places/occupancy/count-census.js';
import { Initials } from '../../src/places/occupancy/initials.js';
import { ListOverdue } from '../../src/places/occupancy/list-overdue.js';
import { MeasureUtilisation } from '../../src/places/occupancy/measure-utilisation.js';
import { ShowBoard } from '../../src/places/occupancy/show-board.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { readReference } from '../../src/units/reference.js';
import { unitId } from '../../src/units/index.js';
import { saveReference } from '../../src/units/units.repository.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

const UNIT = unitId('PRSPMKS-SDA');
const OFFICE = { seesProvince: true, unitId: unitId('DINSOS-35') } as Actor;
const STRANGER = { seesProvince: false, unitId: unitId('SATPOL-35.78') } as Actor;
/** Jakarta time on a day of March 2026. */
const march = (day: number, time = '12:00') => `2026-03-${String(day).padStart(2, '0')}T${time}:00+07:00`;

interface Stay {
  readonly kind?: 'hold' | 'stay' | 'closed';
  readonly bed?: string | null;
  readonly case?: string;
  readonly from: string;
  readonly to?: string;
  readonly admitted?: string;
  readonly follows?: string;
  readonly ended?: string;
}

describe('occupancy', () => {
  let database: TestDatabase;
  let source: DataSource;
  let board: ShowBoard;
  let census: CountCensus;
  let utilisation: MeasureUtilisation;
  let overdue: ListOverdue;
  let made = 0;
  /** of each test its own */
  let code: string;
  let facility: string;

  beforeAll(async () => {
    database = await testDatabase();
    source = await new DataSource({ type: 'postgres', url: database.url, poolSize: 4 }).initialize();
    const work = new UnitOfWork(source);
    await work.run((tx) => saveReference(tx, readReference()));
    const initials = new Initials(new ReadPerson(await Vault.open(work, new MasterKeys(randomBytes(32)))));
    [board, census] = [new ShowBoard(source, initials), new CountCensus(source)];
    [utilisation, overdue] = [new MeasureUtilisation(source), new ListOverdue(source, initials)];
  }, 60_000);

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  beforeEach(async () => {
    code = `F-${(made += 1)}`;
    facility = newId();
    await source.query(
      `insert into facilities (id, code, name, kind, unit_id, region, stay_limit_days) values ($1, $2, 'Rumah', 'upt', $3, '35.15', 400)`,
      [facility, code, UNIT],
    );
  });

  /** Beds `name`, all of one ward, there since long ago. */
  const beds = async (...names: string[]) => {
    const ward = newId();
    await source.query(`insert into wards (id, facility_id, name) values ($1, $2, 'Melati')`, [ward, facility]);
    const ids = names.map(() => newId());
    await source.query(
      `insert into beds (id, facility_id, ward_id, name, extra, added_at)
       select id, $1, $2, name, name like 'X-%', '2026-01-01' from unnest($3::uuid[], $4::text[]) as b (id, name)`,
      [facility, ward, ids, names],
    );
  };

  const aCase = async () => {
    const id = newId();
    await source.query(
      `insert into cases (id, number, sop_id, sop_version, version, snapshot, main_state, state_since, owner_unit, opened_by_unit, person_id, opened_at, changed_at)
       values ($1, 'OT-' || $1::uuid, 'orang-terlantar', 1, 1, '{}', 'resident', now(), $2, $2, gen_random_uuid(), now(), now())`,
      [id, UNIT],
    );
    await source.query('insert into case_units (unit_id, case_id) values ($1, $2)', [UNIT, id]);
    return id;
  };

  /** @returns its id */
  const stay = async ({ kind = 'stay', bed = null, from, to, admitted = from, follows, ended, ...more }: Stay) => {
    const id = newId();
    const caseId = kind === 'closed' ? null : (more.case ?? (await aCase()));
    await source.query(
      `insert into stays (id, kind, facility_id, bed_id, case_id, person_id, during, admitted_at, follows, end_reason, begun_by)
       values ($1, $2, $3, (select id from beds where facility_id = $3 and name = $4), $5, (select person_id from cases where id = $5), tstzrange($6, $7), $8, $9, $10, 'test')`,
      [id, kind, facility, bed, caseId, from, to ?? null, kind === 'stay' ? admitted : null, follows ?? null, ended ?? null],
    );
    return id;
  };

  const away = (stayId: string, kind: 'leave' | 'absconded', from: string, to?: string, dueBack?: string) =>
    source.query(
      `insert into absences (id, stay_id, kind, during, due_back, noted_by) values (gen_random_uuid(), $1, $2, tstzrange($3, $4), $5, 'test')`,
      [stayId, kind, from, to ?? null, dueBack ?? null],
    );

  const states = ({ wards }: BedBoard) => wards.flatMap(({ beds: all }) => all.map(({ name, state }) => `${name} ${state}`));
  const people = ({ wards }: BedBoard) =>
    wards.flatMap(({ beds: all }) => all.flatMap(({ name, resident }) => (resident ? [[name, resident.caseId]] : [])));
  const show = (at?: string, actor: Actor = OFFICE) => board.show(code, at, actor);
  const count = async (from: string, to: string) => (await census.count(code, { from, to })).days;
  const numbersOf = ({ day, residents, arrivals, discharged, deaths, absconded, returned }: CensusDay) =>
    `${day.slice(-2)}: ${residents} +${arrivals} -${discharged} d${deaths} a${absconded} r${returned}`;

  describe('the bed board', () => {
    it('gives who was in which bed at a moment of the past, and who is there now', async () => {
      await beds('M-1', 'M-2');
      const [before, after] = [await aCase(), await aCase()];
      await stay({ bed: 'M-1', case: before, from: march(1), to: march(3, '21:00'), ended: 'went_home' });
      await stay({ bed: 'M-1', case: after, from: march(3, '21:00') });

      expect(people(await show(march(3, '20:59')))).toEqual([['M-1', before]]);
      expect(people(await show(march(3, '21:00')))).toEqual([['M-1', after]]);
      expect(people(await show())).toEqual([['M-1', after]]);
    });

    it('shows somebody who was moved in the old bed until then and in the new one from then on, admitted once', async () => {
      await beds('M-1', 'M-2');
      const who = await aCase();
      const first = await stay({ bed: 'M-1', case: who, from: march(1), to: march(5), ended: 'moved' });
      await stay({ bed: 'M-2', case: who, from: march(5), admitted: march(1), follows: first });

      const [then, later] = [await show(march(4)), await show(march(6))];

      expect([people(then), people(later)]).toEqual([[['M-1', who]], [['M-2', who]]]);
      expect(later.wards[0]!.beds[1]!.resident).toMatchObject({ admittedAt: '2026-03-01T05:00:00.000Z', days: 5 });
    });

    it('has the beds in natural order, and counts what it shows', async () => {
      await beds('M-10', 'M-2', 'M-1', 'M-3');
      await stay({ bed: 'M-1', from: march(1) });
      await stay({ kind: 'hold', bed: 'M-2', from: march(1), to: march(2) });
      await stay({ kind: 'closed', bed: 'M-3', from: march(1) });

      const shown = await show(march(1));

      expect(states(shown)).toEqual(['M-1 occupied', 'M-2 held', 'M-3 closed', 'M-10 free']);
      expect(shown.counts).toMatchObject({ capacity: 'known', beds: 4, free: 1, held: 1, occupied: 1, closed: 1, utilisation: 33.3 });
    });

    it('shows a hold as free from the instant it ends, though nobody has done anything', async () => {
      await beds('M-1');
      await stay({ kind: 'hold', bed: 'M-1', from: march(1, '10:00'), to: march(1, '11:30') });

      expect(states(await show(march(1, '11:29')))).toEqual(['M-1 held']);
      expect(states(await show(march(1, '11:30')))).toEqual(['M-1 free']);
      expect(states(await show())).toEqual(['M-1 free']);
    });

    it('keeps the bed of somebody who absconded until the stay ends by itself, and counts them no more', async () => {
      await beds('M-1');
      const id = await stay({ bed: 'M-1', from: march(1), to: march(7) });
      await away(id, 'absconded', march(4));

      const kept = await show(march(5));

      expect(kept.wards[0]!.beds[0]).toMatchObject({ state: 'occupied', resident: { away: { kind: 'absconded', late: false } } });
      expect(kept.counts).toMatchObject({ occupied: 1, free: 0, residents: 0 });
      expect(states(await show(march(7)))).toEqual(['M-1 free']);
    });

    it('calls an unknown capacity unknown, never free or zero, and gives the latest report instead', async () => {
      await source.query(
        `insert into census_reports (id, facility_id, as_of, present, capacity, capacity_kind, source)
         values (gen_random_uuid(), $1, $2, 290, 300, 'quota', 'reported'), (gen_random_uuid(), $1, $3, 305, null, null, 'reference')`,
        [facility, march(1), march(10)],
      );

      const [then, now] = [await show(march(5)), await show()];

      expect(then.counts).toMatchObject({
        capacity: 'unknown',
        beds: null,
        free: null,
        occupied: null,
        residents: null,
        utilisation: null,
      });
      expect([then.reported, now.reported]).toMatchObject([{ present: 290, capacityKind: 'quota' }, { present: 305 }]);
    });

    it('lists people without a bed apart', async () => {
      const id = await stay({ from: march(1) });
      await source.query(`update stays set said_bed = 'dekat jendela' where id = $1`, [id]);

      const shown = await show();

      expect(shown.withoutBed).toMatchObject([{ saidBed: 'dekat jendela', resident: { admittedAt: '2026-03-01T05:00:00.000Z' } }]);
      expect(shown.counts).toMatchObject({ capacity: 'unknown', residents: 1, withoutBed: 1 });
    });

    it('raises an alarm over an extra place in use, and says when its permission has run out', async () => {
      await beds('M-1', 'X-1', 'X-2');
      await source.query(`insert into accounts (id, username, display_name, password_hash) values ($1, $2, 'Kepala', '$argon2id$x')`, [
        facility,
        `kepala.${code.toLowerCase()}`,
      ]);
      await source.query(
        `insert into extra_places (id, bed_id, during, reason, authorised_by, authorised_role)
         select gen_random_uuid(), id, tstzrange($2, $3), 'banjir', $1, 'upt.head' from beds where facility_id = $1 and name = 'X-1'`,
        [facility, march(1), march(8)],
      );
      await stay({ bed: 'X-1', from: march(2) });

      const [allowed, ended] = [await show(march(5)), await show(march(9))];

      expect(allowed.extra).toMatchObject([
        { name: 'X-1', ended: false, authorisedRole: 'upt.head', alarm: { en: expect.stringMatching(/allowed until/) } },
      ]);
      expect(ended.extra).toMatchObject([
        { name: 'X-1', ended: true, alarm: { id: expect.stringMatching(/izinnya habis/), en: expect.stringMatching(/permission ended/) } },
      ]);
      expect(ended.counts).toMatchObject({ beds: 1, free: 1, extra: 1, extraEnded: 1, utilisation: 100 });
    });

    it('tells somebody of another unit only what state a bed is in', async () => {
      await beds('M-1', 'M-2', 'M-3');
      await stay({ bed: 'M-1', from: march(1) });
      await stay({ kind: 'hold', bed: 'M-2', from: march(1), to: march(2) });
      await stay({ kind: 'closed', bed: 'M-3', from: march(1) });

      const shown = await show(march(1), STRANGER);

      expect(states(shown)).toEqual(['M-1 occupied', 'M-2 held', 'M-3 closed']);
      expect(JSON.stringify(shown)).not.toMatch(/OT-|caseId|admittedAt/);
    });

    it('refuses a moment that has not come', async () => {
      await expect(show('2999-01-01T00:00:00+07:00')).rejects.toMatchObject({ refusal: { code: 'moment_in_future' } });
    });
  });

  describe('the daily census', () => {
    it('ends the day at midnight in Jakarta', async () => {
      await beds('M-1', 'M-2');
      await stay({ bed: 'M-1', from: march(1, '23:59'), to: march(3, '00:00'), ended: 'went_home' });
      await stay({ bed: 'M-2', from: march(2, '00:00') });

      expect((await count('2026-02-28', '2026-03-03')).map(numbersOf)).toEqual([
        '28: 0 +0 -0 d0 a0 r0',
        '01: 1 +1 -0 d0 a0 r0',
        '02: 2 +1 -0 d0 a0 r0',
        '03: 1 +0 -1 d0 a0 r0',
      ]);
    });

    it('takes a move within the facility for neither arrival nor discharge', async () => {
      await beds('M-1', 'M-2');
      const who = await aCase();
      const first = await stay({ bed: 'M-1', case: who, from: march(1), to: march(2), ended: 'moved' });
      const second = await stay({
        bed: 'M-2',
        case: who,
        from: march(2),
        to: march(3),
        admitted: march(1),
        follows: first,
        ended: 'carried_on',
      });
      await stay({ bed: 'M-2', from: march(3), admitted: march(1), follows: second });

      expect((await count('2026-03-01', '2026-03-03')).map(numbersOf)).toEqual([
        '01: 1 +1 -0 d0 a0 r0',
        '02: 1 +0 -0 d0 a0 r0',
        '03: 1 +0 -0 d0 a0 r0',
      ]);
    });

    it('tells deaths and reasons of discharge apart', async () => {
      await stay({ from: march(1), to: march(2), ended: 'died' });
      await stay({ from: march(1), to: march(2), ended: 'went_home' });
      await stay({ from: march(1), to: march(2), ended: 'transferred' });

      const [, day] = await count('2026-03-01', '2026-03-02');

      expect(day).toMatchObject({ residents: 0, discharged: 2, deaths: 1 });
      expect(day!.discharges).toEqual([
        { reason: 'transferred', persons: 1 },
        { reason: 'went_home', persons: 1 },
      ]);
    });

    it('counts who absconded once, when they went, and who came back as returned, into the same bed or another', async () => {
      await beds('M-1', 'M-2', 'M-3');
      const gone = await stay({ bed: 'M-1', from: march(1), to: march(4) });
      await away(gone, 'absconded', march(2));
      const soon = await stay({ bed: 'M-2', from: march(1) });
      await away(soon, 'absconded', march(2), march(3));
      const who = await aCase();
      const late = await stay({ bed: 'M-3', case: who, from: march(1), to: march(3), ended: 'absconded' });
      await away(late, 'absconded', march(2), march(3));
      await stay({ bed: 'M-3', case: who, from: march(5), admitted: march(1), follows: late });

      expect((await count('2026-03-01', '2026-03-05')).map(numbersOf)).toEqual([
        '01: 3 +3 -0 d0 a0 r0',
        '02: 0 +0 -0 d0 a3 r0',
        '03: 1 +0 -0 d0 a0 r1',
        '04: 1 +0 -0 d0 a0 r0',
        '05: 2 +0 -0 d0 a0 r1',
      ]);
    });

    it('has those on leave in residence, but not present', async () => {
      const id = await stay({ from: march(1) });
      await away(id, 'leave', march(2), march(4));

      expect((await count('2026-03-01', '2026-03-04')).map(({ residents, present, onLeave }) => [residents, present, onLeave])).toEqual([
        [1, 1, 0],
        [1, 0, 1],
        [1, 0, 1],
        [1, 1, 0],
      ]);
    });

    it('tells those entered in the program after they had come from arrivals', async () => {
      await stay({ from: march(2), admitted: '2025-06-01T00:00:00+07:00' });

      expect(await count('2026-03-02', '2026-03-02')).toMatchObject([{ residents: 1, arrivals: 0, carriedOver: 1 }]);
    });

    it('measures against the beds that are open, over 100 per cent where people are over capacity', async () => {
      await beds('M-1', 'M-2', 'M-3', 'X-1');
      await stay({ bed: 'M-1', from: march(1) });
      await stay({ bed: 'M-2', from: march(2) });
      await stay({ kind: 'closed', bed: 'M-3', from: march(2) });
      await stay({ bed: 'X-1', from: march(3) });

      expect(
        (await count('2026-03-01', '2026-03-03')).map(({ bedsOpen, occupied, extra, utilisation: percent }) => [
          bedsOpen,
          occupied,
          extra,
          percent,
        ]),
      ).toEqual([
        [3, 1, 0, 33.3],
        [2, 2, 0, 100],
        [2, 2, 1, 150],
      ]);
    });

    it('gives the latest report, marked as such, for days of which nothing is recorded where there is no list of beds', async () => {
      await source.query(
        `insert into census_reports (id, facility_id, as_of, present, source) values (gen_random_uuid(), $1, $2, 300, 'imported')`,
        [facility, march(2)],
      );
      await stay({ from: march(3) });

      expect(await count('2026-03-01', '2026-03-03')).toMatchObject([
        { residents: null, present: null, bedsOpen: null, utilisation: null, reported: null },
        { residents: null, present: null, reported: { present: 300, source: 'imported', asOf: '2026-03-02T05:00:00.000Z' } },
        { residents: 1, present: 1, bedsOpen: null, reported: null },
      ]);
    });

    it('counts today up to this moment, and has no days to come', async () => {
      await stay({ from: march(1) });
      const [{ today, later }] = await source.query<[{ today: string; later: string }]>(
        `select d::text as today, (d + 3)::text as later from (select (now() at time zone 'Asia/Jakarta')::date as d) t`,
      );

      const shown = await count(today, later);

      expect(shown).toMatchObject([{ day: today, residents: 1 }]);
      expect(Date.parse(shown[0]!.at)).toBeLessThanOrEqual(Date.now() + 1000);
    });

    it.each([
      ['2026-03-02', '2026-03-01', 'dates_reversed'],
      ['2025-01-01', '2026-01-02', 'period_too_long'],
    ])('refuses %s to %s', async (from, to, refused) => {
      await expect(count(from, to)).rejects.toMatchObject({ refusal: { code: refused } });
    });
  });

  it('measures no bed before it was in the list, and no facility after it was closed', async () => {
    await beds('M-1');
    await source.query('update beds set added_at = $2 where facility_id = $1', [facility, march(5, '00:00')]);
    await stay({ bed: 'M-1', from: march(1, '00:00'), to: march(9, '00:00'), ended: 'went_home' });
    await source.query(`update facilities set closed_at = $2, closed_because = 'repair', closed_by = 'test' where id = $1`, [
      facility,
      march(9, '00:00'),
    ]);

    const { items } = await utilisation.list({ from: '2026-03-01', to: '2026-03-10', limit: 200 });

    expect(items.find((each) => each.facility === code)).toMatchObject({
      bedDaysOpen: 4,
      bedDaysUsed: 4,
      residentDays: 8,
      utilisation: 100,
    });
  });

  it('measures bed-days and the average stay of those who left', async () => {
    await beds('M-1', 'M-2');
    const who = await aCase();
    const first = await stay({ bed: 'M-1', case: who, from: march(1, '00:00'), to: march(3, '00:00'), ended: 'moved' });
    await stay({
      bed: 'M-2',
      case: who,
      from: march(3, '00:00'),
      admitted: march(1, '00:00'),
      to: march(5, '00:00'),
      follows: first,
      ended: 'went_home',
    });
    await stay({ kind: 'closed', bed: 'M-1', from: march(6, '00:00'), to: march(8, '00:00') });

    const { items } = await utilisation.list({ from: '2026-03-01', to: '2026-03-10', limit: 200 });

    expect(items.find((each) => each.facility === code)).toMatchObject({
      bedDaysOpen: 18,
      bedDaysUsed: 4,
      utilisation: 22.2,
      left: 1,
      averageStay: 4,
    });
  });

  it('lists what has lasted too long, each with what to do, page by page', async () => {
    await source.query(`update facilities set closed_at = now(), closed_because = 'other', closed_by = 'test' where id <> $1`, [facility]);
    await beds('M-1', 'M-2', 'X-1');
    await stay({ bed: 'M-1', from: '2025-01-01T00:00:00+07:00' });
    const left = await stay({ bed: 'M-2', from: march(1) });
    await away(left, 'leave', march(5), undefined, march(8));
    await stay({ bed: 'X-1', from: march(2) });

    const first = await overdue.list({ limit: 2 }, OFFICE);
    const second = await overdue.list({ limit: 2, after: first.next! }, OFFICE);

    expect([...first.items, ...second.items].map(({ kind, bed }) => `${kind} ${bed}`).slice(0, 4)).toEqual([
      'year_limit M-1',
      'stay_limit M-1',
      'extra_ended X-1',
      'leave M-2',
    ]);
    expect(second.items[1]!.words).toEqual({
      id: expect.stringMatching(/^Seharusnya kembali/),
      en: expect.stringMatching(/^Was due back/),
    });
    expect((await overdue.list({ limit: 50 }, STRANGER)).items).toEqual([]);
  });
});
