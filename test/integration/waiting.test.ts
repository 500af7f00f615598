import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { createAccount } from '../../src/access/index.js';
import { CasesModule } from '../../src/cases/index.js';
import { DeadlinesModule } from '../../src/deadlines/index.js';
import { PeopleModule, RegisterPerson } from '../../src/people/index.js';
import { MasterKeys } from '../../src/people/protection/master-keys.js';
import { BedDoor } from '../../src/places/bed-door.js';
import { Clients } from '../../src/places/clients.js';
import { facilitiesById } from '../../src/places/facilities.repository.js';
import { PlacesModule } from '../../src/places/index.js';
import { readCandidates } from '../../src/places/waiting/candidates.repository.js';
import { DeclinePlace } from '../../src/places/waiting/decline-place.js';
import { DisputedBeds } from '../../src/places/waiting/disputed-beds.js';
import { NextBest } from '../../src/places/waiting/next-best.js';
import { OfferExpired } from '../../src/places/waiting/offer-expired.js';
import { OfferPlaces } from '../../src/places/waiting/offer-places.js';
import { WaitingList } from '../../src/places/waiting/waiting-list.js';
import { DatabaseModule, UnitOfWork } from '../../src/platform/database/index.js';
import { LiveChangesModule } from '../../src/platform/live/index.js';
import { MetricsModule } from '../../src/platform/metrics/index.js';
import { openQueueBackend, QueueModule, type QueueBackend } from '../../src/platform/queue/index.js';
import { SopModule } from '../../src/sop/index.js';
import { unitId, UnitsModule } from '../../src/units/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

const REHSOS = unitId('REHSOS-35');
const SATPOL = unitId('SATPOL-35.78');
const UPT = unitId('RSBL-PSR');
const OTHER_UPT = unitId('PRSPMKS-SDA');
const SYSTEM = { id: 'system', unit: null };

interface Person {
  readonly sex?: string;
  readonly age?: number;
  readonly facts?: Readonly<Record<string, boolean>>;
  readonly regions?: Readonly<Record<string, string>>;
  readonly programme?: string;
  readonly family?: string;
  /** days since they joined */
  readonly days?: number;
}

interface Offer {
  readonly case_id: string;
  readonly facility_id: string;
  readonly status: string;
  readonly id: string;
  readonly hold_id: string;
  readonly reason: string | null;
  readonly again: number | null;
}

describe('the waiting list', () => {
  let database: TestDatabase;
  let backend: QueueBackend;
  let app: TestingModule;
  let source: DataSource;
  let work: UnitOfWork;
  let offers: OfferPlaces;
  let list: WaitingList;

  beforeAll(async () => {
    database = await testDatabase();
    backend = await openQueueBackend({ databaseUrl: database.url, processors: false });
    app = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({ url: database.url, poolSize: 8, applicationName: 'test' }),
        QueueModule.forRoot({ backend, processors: false }), // what is to follow stays in the outbox
        SopModule,
        UnitsModule,
        DeadlinesModule.forRoot(),
        LiveChangesModule.forRoot({ url: database.url, listens: false }),
        MetricsModule.forRoot({ answers: false, token: undefined, port: undefined }),
        PeopleModule.forRoot(new MasterKeys(randomBytes(32))),
        CasesModule,
        PlacesModule,
      ],
    }).compile();
    await app.init();
    source = app.get(DataSource);
    work = app.get(UnitOfWork);
    offers = app.get(OfferPlaces);
    list = app.get(WaitingList);
  }, 60_000);

  afterAll(async () => {
    await app.close();
    await backend.close();
    await database.drop();
  });

  /** Nobody waits and no facility has a bed. */
  beforeEach(async () => {
    await source.query(
      'truncate place_offers, waiting_entries, place_timers, absences, extra_places, stays, beds, wards, census_reports, facilities, notifications, outbox cascade',
    );
  });

  /** A facility with so many beds in each ward. */
  async function aFacility(
    wards: Readonly<Record<string, { beds: number; sex?: string; ageMax?: number; isolation?: boolean }>>,
    of: Readonly<Record<string, unknown>> = {},
  ): Promise<string> {
    const id = newId();
    const row = {
      id,
      code: `F-${id.slice(-12).toUpperCase()}`,
      name: 'UPT',
      kind: 'upt',
      unit_id: UPT,
      region: '35.14',
      lat: -7.7,
      lon: 112.9,
      serves: ['street'],
      unidentified: 'yes',
      ...of,
    };
    await source.query(
      `insert into facilities (id, code, name, kind, unit_id, region, lat, lon, serves, unidentified, answer_hours)
       select id, code, name, kind, unit_id, region, lat, lon, serves, unidentified, coalesce(answer_hours, 24) from jsonb_populate_record(null::facilities, $1)`,
      [JSON.stringify(row)],
    );
    for (const [name, { beds, sex = 'any', ageMax = null, isolation = false }] of Object.entries(wards)) {
      const ward = newId();
      await source.query('insert into wards (id, facility_id, name, sex, age_max, isolation) values ($1, $2, $3, $4, $5, $6)', [
        ward,
        id,
        name,
        sex,
        ageMax,
        isolation,
      ]);
      await source.query(
        `insert into beds (id, facility_id, ward_id, name) select gen_random_uuid(), $1, $2, $3 || '-' || n from generate_series(1, $4::int) n`,
        [id, ward, name, beds],
      );
    }
    return id;
  }

  /** Somebody who waits for a place. @returns the id of the case */
  async function waits({
    sex = 'male',
    age = 40,
    facts = {},
    regions = {},
    programme = 'street',
    family,
    days = 0,
  }: Person = {}): Promise<string> {
    const caseId = newId();
    await work.run(async (tx) => {
      const personId = await app.get(RegisterPerson).run(tx, { identity: { names: [], sex, ageEstimate: age }, by: null, because: 'test' });
      const snapshot = { facts, regions: { main: 'waiting_list', health: 'fit', will: 'willing', identity: 'identified', ...regions } };
      await tx.query(
        `insert into cases (id, number, sop_id, sop_version, version, snapshot, main_state, state_since, owner_unit, opened_by_unit, person_id, group_id, found_region, place, opened_at, changed_at)
         values ($1, $2, 'orang-terlantar', 1, 1, $3, 'waiting_list', now(), $4, $5, $6, $7, '35.78', 'SHELTER', now(), now())`,
        [caseId, `OT-${caseId.slice(-12)}`, JSON.stringify(snapshot), REHSOS, SATPOL, personId, family ?? null],
      );
      const [{ at }] = await tx.query<[{ at: Date }]>(`select clock_timestamp() - $1::int * interval '1 day' as at`, [days]);
      await list.join(tx, { caseId, personId, programme, at });
    });
    return caseId;
  }

  async function aFamily(): Promise<string> {
    const id = newId();
    const account = await work.run((tx) =>
      createAccount(tx, { username: `staf.${id.slice(-12)}`, displayName: 'Staf', password: 'rahasia-nomor-satu' }),
    );
    await source.query(`insert into case_groups (id, kind, unit_id, created_by) values ($1, 'family', $2, $3)`, [id, SATPOL, account]);
    return id;
  }

  const bedFreed = (facilityId: string) => work.run((tx) => offers.inFacility(tx, facilityId));
  const clientWaits = (caseId: string) => work.run((tx) => offers.toClient(tx, caseId));
  const declines = (caseId: string, reason: string, unit: string = UPT) =>
    work.run((tx) => app.get(DeclinePlace).carryOut(tx, { caseId, actor: { id: 'somebody', unit }, data: { reason } }));
  const allOffers = () =>
    source.query<Offer[]>(
      `select *, case when not_again_before = 'infinity' then -1 else round(extract(epoch from not_again_before - answered_at) / 86400)::int end as again from place_offers order by id`,
    );
  const offeredTo = async () => (await allOffers()).filter(({ status }) => status === 'open').map(({ case_id }) => case_id);
  const heldNow = () =>
    source.query<{ case_id: string; ward: string }[]>(
      `select s.case_id, w.name as ward from stays s join beds b on b.id = s.bed_id join wards w on w.id = b.ward_id
       where s.kind = 'hold' and s.end_reason is null and s.during @> clock_timestamp() order by b.name`,
    );
  const messages = (name: string) =>
    source.query<{ payload: Record<string, string> }[]>('select payload from outbox where name = $1', [name]);
  const told = (subject: string) =>
    source.query<{ case_id: string; unit_id: string }[]>('select case_id, unit_id from notifications where subject = $1', [subject]);
  const timeIsOver = async (offerId: string) => {
    await source.query(
      `update stays s set during = tstzrange(lower(during) - interval '2 days', clock_timestamp()) from place_offers o where o.id = $1 and s.id = o.hold_id`,
      [offerId],
    );
    await source.query(
      `update place_offers set offered_at = offered_at - interval '2 days', expires_at = clock_timestamp() where id = $1`,
      [offerId],
    );
  };
  const free = async (facilityId: string) => (await readCandidates(source, facilityId))[0]!.wards.reduce((sum, ward) => sum + ward.free, 0);

  describe('offers what has become free', () => {
    it('to the most urgent whom it suits, with the bed held and the facility told', async () => {
      const facility = await aFacility({ Melati: { beds: 1, sex: 'male' } });
      await waits({ days: 5 });
      const urgent = await waits({ facts: { violence_or_trafficking: true } });
      await waits({ sex: 'female', facts: { violence_or_trafficking: true, elder_or_disabled: true } });

      await bedFreed(facility);

      expect(await offeredTo()).toEqual([urgent]);
      expect((await heldNow()).map(({ case_id }) => case_id)).toEqual([urgent]);
      expect(await told('offer')).toEqual([{ case_id: urgent, unit_id: UPT }]);
      expect(
        await source.query(
          `select count(*)::int as n from place_timers t join place_offers o on t.kind = 'offer' and t.subject = o.id and t.due_at = o.expires_at`,
        ),
      ).toEqual([{ n: 1 }]);
    });

    it('to as many as there are beds, and leaves the rest for the next time beyond ten', async () => {
      const facility = await aFacility({ Melati: { beds: 12 } });
      await Promise.all(Array.from({ length: 13 }, () => waits()));

      await bedFreed(facility);
      expect(await offeredTo()).toHaveLength(10);
      expect(await messages('bed-freed')).toEqual([{ payload: { facilityId: facility } }]);

      await bedFreed(facility);
      expect(await offeredTo()).toHaveLength(12);
    });

    it.each<[who: string, person: Person, of: Readonly<Record<string, unknown>>]>([
      ['who is for another kind of home', { programme: 'elder' }, {}],
      ['who needs treatment', { regions: { health: 'in_care' } }, {}],
      ['who refuses', { regions: { will: 'refuses' } }, {}],
      ['who has no identity, where one is asked for', { regions: { identity: 'not_found' } }, { unidentified: 'no' }],
      ['to a place that is no UPT', {}, { kind: 'city_shelter' }],
    ])('but not %s', async (_, person, of) => {
      const facility = await aFacility({ Melati: { beds: 1 } }, of);
      await waits(person);

      await bedFreed(facility);

      expect(await allOffers()).toEqual([]);
    });

    it('but not to somebody for whom a bed is held already', async () => {
      const [facility, other] = [await aFacility({ Melati: { beds: 1 } }), await aFacility({ Melati: { beds: 1 } })];
      const caseId = await waits();
      await work.run(async (tx) => {
        const client = (await app.get(Clients).find(tx, [caseId])).get(caseId)!;
        await app
          .get(BedDoor)
          .hold(tx, { facility: (await facilitiesById(tx, [other])).get(other)!, clients: [client], minutes: 90, by: SYSTEM });
      });

      await bedFreed(facility);

      expect(await allOffers()).toEqual([]);
    });

    it('once, though two workers are at it', async () => {
      const facilities = [await aFacility({ Melati: { beds: 2 } }), await aFacility({ Melati: { beds: 2 } })];
      const everybody = await Promise.all(Array.from({ length: 3 }, () => waits()));

      await Promise.all([...facilities, ...facilities].map(bedFreed));
      for (const facility of facilities) await bedFreed(facility); // whoever was locked while others looked

      expect((await offeredTo()).sort()).toEqual([...everybody].sort());
      expect(await heldNow()).toHaveLength(3);
    });

    it('the last bed to one of two', async () => {
      await aFacility({ Melati: { beds: 1 } });
      const two = [await waits(), await waits()];

      await Promise.all(two.map(clientWaits));

      expect(await offeredTo()).toHaveLength(1);
      expect(await heldNow()).toHaveLength(1);
    });
  });

  describe('looks for a place when somebody joins', () => {
    it('in the UPT that suits best', async () => {
      await aFacility({ Melati: { beds: 1 } }, { lat: -8.37, lon: 114.21 });
      const near = await aFacility({ Melati: { beds: 1 } }, { lat: -7.3, lon: 112.7 });
      await aFacility({}, { lat: -7.27, lon: 112.72 });
      const caseId = await waits();

      await clientWaits(caseId);
      await clientWaits(caseId);

      expect(await allOffers()).toEqual([expect.objectContaining({ case_id: caseId, facility_id: near, status: 'open' })]);
    });

    it('together for a family of whom all wait, in one ward', async () => {
      const facility = await aFacility({ Anggrek: { beds: 1, sex: 'female' }, Keluarga: { beds: 3 } });
      const family = await aFamily();
      const [mother, , boy] = [await waits({ sex: 'female', family }), await waits({ family }), await waits({ age: 8, family })];

      await clientWaits(boy);

      expect(await offeredTo()).toHaveLength(3);
      expect(new Set((await heldNow()).map(({ ward }) => ward))).toEqual(new Set(['Keluarga']));
      expect(await source.query('select count(distinct party_id)::int as n from stays')).toEqual([{ n: 1 }]);

      await declines(mother, 'wrong_group');
      expect((await allOffers()).map(({ status, again }) => [status, again])).toEqual(Array(3).fill(['declined', -1]));
      expect(await free(facility)).toBe(4);
    });

    it('for nobody of a family while there is no room for all', async () => {
      const facility = await aFacility({ Keluarga: { beds: 1 } });
      const family = await aFamily();
      const mother = await waits({ sex: 'female', family });
      await waits({ family });

      await clientWaits(mother);
      await bedFreed(facility);

      expect(await allOffers()).toEqual([]);
    });
  });

  describe('a refusal has its consequence', () => {
    it.each([
      ['wrong_group', -1],
      ['needs_treatment', 7],
      ['isolation', 7],
      ['incomplete_file', 3],
      ['full', 1],
      ['other', 1],
      ['unknown', 1],
    ])('%s: not offered there again for %i days (-1: never), and another place is looked for', async (reason, days) => {
      const facility = await aFacility({ Melati: { beds: 3 } });
      const caseId = await waits();
      await clientWaits(caseId);

      await declines(caseId, reason);
      await bedFreed(facility);

      expect(await allOffers()).toEqual([expect.objectContaining({ status: 'declined', again: days })]);
      expect(await heldNow()).toEqual([]);
      expect(await messages('client-waits')).toEqual([{ payload: { caseId } }]);
      expect((await told('offer_declined')).map(({ unit_id }) => unit_id).sort()).toEqual([REHSOS, SATPOL].sort());
    });

    it('full: the bed is closed as disputed until the facility counts again', async () => {
      const facility = await aFacility({ Melati: { beds: 2 } });
      const caseId = await waits();
      await clientWaits(caseId);

      await declines(caseId, 'full');
      expect(await free(facility)).toBe(1);
      expect(await source.query(`select reason from stays where kind = 'closed'`)).toEqual([{ reason: 'disputed' }]);

      await work.run((tx) => app.get(DisputedBeds).open(tx, facility, SYSTEM));
      expect(await free(facility)).toBe(2);
    });

    it('isolation: elsewhere they are offered only to a ward for it', async () => {
      await aFacility({ Melati: { beds: 1 } }, { lat: -7.27, lon: 112.72 });
      await aFacility({ Melati: { beds: 1 } }, { lat: -7.5, lon: 112.72, unit_id: OTHER_UPT });
      const farther = await aFacility(
        { Melati: { beds: 1 }, Isolasi: { beds: 1, isolation: true } },
        { lat: -8, lon: 114, unit_id: OTHER_UPT },
      );
      const caseId = await waits();
      await clientWaits(caseId);
      await declines(caseId, 'isolation');
      await clientWaits(caseId);

      expect((await allOffers()).at(-1)).toMatchObject({ facility_id: farther, status: 'open' });
      expect(await heldNow()).toEqual([{ case_id: caseId, ward: 'Isolasi' }]);
    });

    it('the next facility is asked', async () => {
      const first = await aFacility({ Melati: { beds: 1 } }, { lat: -7.27, lon: 112.72 });
      const second = await aFacility({ Melati: { beds: 1 } }, { lat: -8, lon: 114, unit_id: OTHER_UPT });
      const caseId = await waits();
      await clientWaits(caseId);
      await declines(caseId, 'other');
      await clientWaits(caseId);

      expect((await allOffers()).map(({ facility_id, status }) => [facility_id, status])).toEqual([
        [first, 'declined'],
        [second, 'open'],
      ]);
    });

    it('without an offer too, once', async () => {
      const facility = await aFacility({ Melati: { beds: 1 } });
      const caseId = await waits();

      await declines(caseId, 'wrong_group');
      await declines(caseId, 'wrong_group');
      await clientWaits(caseId);

      expect(await allOffers()).toEqual([expect.objectContaining({ facility_id: facility, status: 'declined', again: -1 })]);
    });

    it('leaves an offer to another facility alone', async () => {
      await aFacility({ Melati: { beds: 1 } }, { unit_id: OTHER_UPT });
      await aFacility({});
      const caseId = await waits();
      await clientWaits(caseId);

      await declines(caseId, 'full');

      expect((await allOffers()).map(({ status }) => status).sort()).toEqual(['declined', 'open']);
      expect(await heldNow()).toHaveLength(1);
    });
  });

  describe('an offer that nobody answers', () => {
    it('is over by the time of the database, and goes on', async () => {
      const facility = await aFacility({ Melati: { beds: 1 } });
      const caseId = await waits();
      await clientWaits(caseId);
      const [offer] = await allOffers();

      await work.run((tx) => app.get(OfferExpired).run(tx, offer!.id));
      expect(await offeredTo()).toEqual([caseId]);

      await timeIsOver(offer!.id);
      await work.run((tx) => app.get(OfferExpired).run(tx, offer!.id));
      await work.run((tx) => app.get(OfferExpired).run(tx, offer!.id));

      expect(await allOffers()).toEqual([expect.objectContaining({ status: 'expired', again: 1 })]);
      expect((await told('offer_expired')).map(({ unit_id }) => unit_id).sort()).toEqual([REHSOS, UPT].sort());
      expect([(await messages('client-waits')).length, await free(facility)]).toEqual([1, 1]);
    });
  });

  describe('leaving the list', () => {
    it('withdraws the offer, lets the bed go and tells the facility', async () => {
      const facility = await aFacility({ Melati: { beds: 1 } });
      const caseId = await waits();
      await clientWaits(caseId);

      await work.run((tx) => list.leave(tx, caseId, 'no_longer_needed', new Date()));
      await work.run((tx) => list.leave(tx, caseId, 'no_longer_needed', new Date()));

      expect((await allOffers()).map(({ status }) => status)).toEqual(['withdrawn']);
      expect(await free(facility)).toBe(1);
      expect(await told('offer_withdrawn')).toEqual([{ case_id: caseId, unit_id: UPT }]);
      expect(await source.query('select left_because from waiting_entries')).toEqual([{ left_because: 'no_longer_needed' }]);
      expect(await messages('bed-freed')).toEqual([{ payload: { facilityId: facility } }]);
    });

    it('by being taken in accepts the offer', async () => {
      const facility = await aFacility({ Melati: { beds: 1 } });
      const caseId = await waits();
      await clientWaits(caseId);

      await work.run(async (tx) => {
        const client = (await app.get(Clients).find(tx, [caseId])).get(caseId)!;
        await app.get(BedDoor).checkIn(tx, { facility: (await facilitiesById(tx, [facility])).get(facility)!, client, by: SYSTEM });
        await list.leave(tx, caseId, 'placed', new Date());
      });

      expect((await allOffers()).map(({ status }) => status)).toEqual(['accepted']);
      expect(await free(facility)).toBe(0);
    });

    it('can be followed by joining it again', async () => {
      const caseId = await waits();
      const [{ person_id: personId }] = await source.query<[{ person_id: string }]>('select person_id from cases where id = $1', [caseId]);
      const join = () => work.run((tx) => list.join(tx, { caseId, personId, programme: 'street', at: new Date() }));
      await join();
      await work.run((tx) => list.leave(tx, caseId, 'no_longer_needed', new Date()));
      await join();

      expect(await source.query('select left_at is null as waits from waiting_entries order by joined_at')).toEqual([
        { waits: false },
        { waits: true },
      ]);
    });
  });

  describe('what is known of the room', () => {
    it('counts what is free, what is expected within a week, and who lives there', async () => {
      const facility = await aFacility({ Melati: { beds: 5 } });
      const people = [await waits(), await waits(), await waits()];
      await work.run(async (tx) => {
        const found = await app.get(Clients).find(tx, people);
        const at = (await facilitiesById(tx, [facility])).get(facility)!;
        const [a, b, c] = people.map((id) => found.get(id)!);
        const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
        await app.get(BedDoor).checkIn(tx, { facility: at, client: a!, by: SYSTEM, expectedEnd: soon });
        await app.get(BedDoor).checkIn(tx, { facility: at, client: b!, by: SYSTEM, expectedEnd: '2099-01-01' });
        await app.get(BedDoor).hold(tx, { facility: at, clients: [c!], minutes: 90, by: SYSTEM });
      });
      await source.query(
        `insert into census_reports (id, facility_id, as_of, present, source) values ($1, $2, now() - interval '1 day', 9, 'reported')`,
        [newId(), facility],
      );

      const [found] = await readCandidates(source);

      expect(found).toMatchObject({
        hasBedList: true,
        inStays: 2,
        census: { present: 9 },
        wards: [{ name: 'Melati', beds: 5, free: 2, expected: 2 }],
      });
    });

    it('has no list of beds where there are none', async () => {
      await aFacility({});

      expect(await readCandidates(source)).toMatchObject([{ hasBedList: false, wards: [], census: null }]);
    });

    it('takes some 10 ms over 40 facilities with 3,000 beds that have a year behind them', async () => {
      await Promise.all(Array.from({ length: 40 }, () => aFacility({ Melati: { beds: 25 }, Mawar: { beds: 25 }, Anggrek: { beds: 25 } })));
      await source.query(
        `insert into stays (id, kind, facility_id, bed_id, case_id, person_id, during, admitted_at, begun_by)
         select gen_random_uuid(), 'closed', facility_id, id, null, null, tstzrange(now() - interval '1 year' + n * interval '10 days', case when n < 9 then now() - interval '1 year' + (n + 1) * interval '10 days' end), null, 'test'
         from beds, generate_series(0, 9) n where random() < 0.9`,
      );
      await source.query('analyze');

      expect(await median(() => readCandidates(source))).toBeLessThan(60);
    });

    it('names where else there is room, the nearest to where it was asked first', async () => {
      const asked = await aFacility({ Melati: { beds: 0 } }, { lat: -7.27, lon: 112.72 });
      await aFacility({ Melati: { beds: 2 } }, { code: 'FAR', lat: -8.37, lon: 114.21 });
      await aFacility({ Melati: { beds: 3 } }, { code: 'NEAR', lat: -7.3, lon: 112.7 });
      await aFacility({ Anggrek: { beds: 3, sex: 'female' } }, { code: 'WOMEN' });
      const caseId = await waits();

      const found = await work.run(async (tx) => {
        const client = (await app.get(Clients).find(tx, [caseId])).get(caseId)!;
        return new NextBest().find(tx, [client], asked);
      });

      expect(found.map(({ code, free: beds }) => [code, beds])).toEqual([
        ['NEAR', 3],
        ['FAR', 2],
      ]);
      expect(found[0]!.distanceKm).toBeLessThan(10);
    });
  });
});

/** Of 15 times, in milliseconds. */
async function median(read: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 15; i++) {
    const begun = performance.now();
    await read();
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[7]!;
}
