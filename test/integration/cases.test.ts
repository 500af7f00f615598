import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Cases, CasesModule, Clocks, ClocksModule, type CaseMoved } from '../../src/cases/index.js';
import {
  initialSnapshot,
  decide,
  START,
  waysTo,
  type Snapshot,
  type Sop,
  type Story,
  type StoryStep,
  type Transition,
} from '../../src/engine/index.js';
import { DeadlinesModule } from '../../src/deadlines/index.js';
import { DatabaseModule } from '../../src/platform/database/index.js';
import { MasterKeys } from '../../src/people/protection/master-keys.js';
import { PeopleModule } from '../../src/people/index.js';
import { PlacesModule } from '../../src/places/index.js';
import { LiveChangesModule } from '../../src/platform/live/index.js';
import { MetricsModule } from '../../src/platform/metrics/index.js';
import { openQueueBackend, QueueModule, type QueueBackend } from '../../src/platform/queue/index.js';
import { PublishedSops, SopModule } from '../../src/sop/index.js';
import { unitId, UnitsModule } from '../../src/units/index.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

const INPUTS = {
  more_legs: false,
  leg_mode: 'land',
  partner_rules_met: true,
  place_ready: true,
  settled_as: 'independent',
  decline_reason: 'wrong_place',
};
const UNITS: Readonly<Record<string, string>> = {
  satpol: unitId('SATPOL-35.78'),
  dinsos: unitId('DINSOS-35'),
  city: unitId('DINSOS-35.78'),
  upt: unitId('RSBL-PSR'),
  police: unitId('POLDA-35'),
};

/** Who opens a case in these tests, if they may. */
const OPENERS = ['satpol.officer', 'police.desk'];
/** Roles of people without an account, who answer by a single-use token. */
const TOKENS = ['partner', 'receiver'];

interface HandoffRow {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly to_unit: string | null;
}

describe('cases on PostgreSQL', () => {
  let database: TestDatabase;
  let backend: QueueBackend;
  let app: TestingModule;
  let cases: Cases;
  let source: DataSource;
  let sop: Sop;
  /** an open case that others are merged into */
  let other: string | undefined;

  beforeAll(async () => {
    database = await testDatabase();
    backend = await openQueueBackend({ databaseUrl: database.url, processors: true });
    app = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot({ url: database.url, poolSize: 5, applicationName: 'test' }),
        QueueModule.forRoot({ backend, processors: true }),
        SopModule,
        UnitsModule,
        DeadlinesModule.forRoot(),
        LiveChangesModule.forRoot({ url: database.url, listens: false }),
        MetricsModule.forRoot({ answers: false, token: undefined, port: undefined }),
        PeopleModule.forRoot(new MasterKeys(randomBytes(32))),
        CasesModule,
        PlacesModule,
        ClocksModule,
      ],
    }).compile();
    await app.init();
    cases = app.get(Cases);
    source = app.get(DataSource);
    sop = app.get(PublishedSops).find('orang-terlantar')!;
  }, 60_000);

  afterAll(async () => {
    await app.close();
    await backend.close();
    await database.drop();
  });

  it('takes every row of the SOP at least once, each on a case of its own', async () => {
    const wanted = onePerRow(sop);
    // from Satpol PP where that is possible: nothing is handed over to those who have it already
    const fromTheStreet = waysTo(sop, wanted, ['inbound_accepted', 'walk_in_registered']);
    const others = waysTo(
      sop,
      wanted.filter((each) => !fromTheStreet.has(each)),
    );
    const ways = new Map([...fromTheStreet, ...others]);

    const failures: string[] = [];
    for (const [transition, story] of ways) failures.push(...(await walk(transition, story)));

    expect(ways.size).toBe(wanted.length);
    expect(failures).toEqual([]);
  }, 300_000);

  it('can rebuild every case from its events', async () => {
    const rows = await source.query<{ id: string; snapshot: Snapshot; main_state: string }[]>('select id, snapshot, main_state from cases');
    const events = await source.query<Taken[]>(
      'select case_id as "caseId", event, inputs, actor_id as id, actor_unit as unit, actor_role as role from case_events order by case_id, seq',
    );

    expect(rows.length).toBeGreaterThan(100);
    expect(
      rows.filter(
        ({ id, snapshot }) =>
          JSON.stringify(
            sorted(
              rebuilt(
                sop,
                events.filter(({ caseId }) => caseId === id),
              ),
            ),
          ) !== JSON.stringify(sorted(snapshot)),
      ),
    ).toEqual([]);
  });

  it('forbids changing or deleting an event', async () => {
    await expect(source.query(`update case_events set event = 'rejected'`)).rejects.toThrow('append-only');
    await expect(source.query('delete from case_events')).rejects.toThrow('append-only');
    await expect(source.query('truncate case_events')).rejects.toThrow();
  });

  it('refuses an event on a version that somebody else has moved on from', async () => {
    const opened = await open();
    const start = { caseId: opened.caseId, event: 'outreach_started', actor: officer(), version: 1 };
    await cases.take(start);

    await expect(cases.take(start)).rejects.toMatchObject({ refusal: { code: 'stale_version' } });
  });

  it('lets one of two who move a case at once go first, and tells the other', async () => {
    const { caseId } = await open();
    const both = await Promise.allSettled([1, 2].map(() => cases.take({ caseId, event: 'outreach_started', actor: officer() })));

    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('says why an event is not possible, in both languages, and what is', async () => {
    const { caseId } = await open();

    await expect(cases.take({ caseId, event: 'intake_completed', actor: officer() })).rejects.toMatchObject({
      refusal: {
        code: 'not_now',
        message: { id: expect.stringContaining('tidak mungkin sekarang'), en: expect.stringContaining('not possible now') },
        details: { possible: expect.arrayContaining(['outreach_started']) },
      },
    });
  });

  it('does not let the officer of another unit act for the owner', async () => {
    const { caseId } = await open();

    await expect(
      cases.take({ caseId, event: 'outreach_started', actor: { ...officer(), unit: unitId('SATPOL-35.73') } }),
    ).rejects.toMatchObject({ refusal: { code: 'not_your_unit' } });
  });

  it('moves ownership only when the handoff is accepted', async () => {
    const offered = await openHandedOver();
    const accepted = await cases.take({
      caseId: offered.caseId,
      event: 'handoff_accepted',
      actor: { id: newId(), unit: offeredTo(await handoffsOf(offered.caseId)), role: 'city.dinsos' },
    });

    expect(offered.ownerUnit).toBe(UNITS['satpol']);
    expect(accepted).toMatchObject({ state: 'assessment', ownerUnit: UNITS['city'] });
  });

  it('numbers cases by place and year, without a gap', async () => {
    const numbers = [await open(), await open()].map(({ number }) => number);

    expect(numbers[0]).toMatch(/^OT-35\.78-\d{4}-\d{6}$/);
    expect(Number(numbers[1]!.slice(-6)) - Number(numbers[0]!.slice(-6))).toBe(1);
  });

  it('escalates a handoff that nobody answers: expired, offered again, both leads told', async () => {
    const { caseId } = await openHandedOver();
    await source.query(`update deadlines set due_at = clock_timestamp() where case_id = $1 and handoff_id is not null`, [caseId]);
    await app.get(Clocks).fire();

    await until(async () => (await handoffsOf(caseId)).length === 2);
    await until(async () => (await toldOf(caseId)).includes('satpol.lead'));

    expect((await handoffsOf(caseId)).map(({ status }) => status)).toEqual(['expired', 'open']);
    expect(await toldOf(caseId)).toEqual(expect.arrayContaining(['satpol.lead', 'dinsos.lead']));
  }, 30_000);

  const officer = () => ({ id: newId(), unit: UNITS['satpol']!, role: 'satpol.officer' });
  const open = () => cases.open({ sop: 'orang-terlantar', event: 'report_received', region: '35.78', personId: newId(), actor: officer() });

  async function openHandedOver(): Promise<CaseMoved> {
    const { caseId } = await open();
    for (const event of ['outreach_started', 'person_met', 'minimum_set_recorded', 'intake_completed'])
      await cases.take({ caseId, event, actor: officer() });
    return cases.take({ caseId, event: 'triage_completed', actor: officer() });
  }

  const handoffsOf = (caseId: string) =>
    source.query<HandoffRow[]>('select id, kind, status, to_unit from handoffs where case_id = $1 order by offered_at', [caseId]);
  const toldOf = async (caseId: string) =>
    (await source.query<{ role: string }[]>('select role from notifications where case_id = $1 and role is not null', [caseId])).map(
      ({ role }) => role,
    );

  /** Takes the steps of a story through the use cases, and says where that went wrong. */
  async function walk({ row, event }: Transition, { steps }: Story): Promise<string[]> {
    let moved: CaseMoved | undefined;
    try {
      for (const step of steps) moved = await takeStep(await accepted(moved, step), step);
      const last = steps.at(-1)!;
      return moved!.state === last.snapshot.regions[sop.main] ? [] : [`${row} ${event}: in ${moved!.state}`];
    } catch (error) {
      return [
        `${row} ${event}: after ${moved?.version ?? 0} events, in ${moved?.state}: ${error instanceof Error ? error.message : String(error)}`,
      ];
    }
  }

  /** As in an office: what was offered is accepted before the work goes on, unless the story has another answer. */
  async function accepted(moved: CaseMoved | undefined, next: StoryStep): Promise<CaseMoved | undefined> {
    const inside = sop.byEvent
      .get('handoff_accepted')
      ?.get(moved?.state ?? '')
      ?.find(({ to }) => to === null);
    const offer = inside && (await handoffsOf(moved!.caseId)).find(({ status, to_unit }) => status === 'open' && to_unit !== null);
    if (!offer || answersOf(offer.kind).includes(next.event)) return moved;
    const role = [...inside.by].find((each) => sop.file.owners[sop.file.handoffs[offer.kind]!.to]!.roles.includes(each))!;
    return cases.take({
      caseId: moved!.caseId,
      event: 'handoff_accepted',
      handoffId: offer.id,
      actor: { id: newId(), unit: offer.to_unit!, role },
    });
  }

  async function takeStep(moved: CaseMoved | undefined, { event, role, inputs, transition }: StoryStep): Promise<CaseMoved> {
    const all = { ...INPUTS, ...inputs };
    const moments = { planned_arrival: Date.now() + 86_400_000 };
    if (transition.from === START && transition.region === sop.main) {
      const opener = OPENERS.find((each) => transition.by.has(each)) ?? role;
      const actor = { id: newId(), unit: unitOf(opener), role: opener };
      return cases.open({ sop: sop.id, event, region: '35.78', personId: newId(), inputs: all, actor });
    }
    const { caseId } = moved!;
    const answered = (await handoffsOf(caseId)).find(({ status, kind }) => status === 'open' && answersOf(kind).includes(event));
    const actor = { id: newId(), unit: unitFor(moved!, role, event, answered), role };
    const named = event === 'transfer_offered' ? { named: unitId('RSBL-KDR') } : {};
    return cases.take({
      caseId,
      event,
      inputs: all,
      moments,
      actor,
      otherCaseId: (other ??= (await open()).caseId),
      destinationRegion: '33',
      ...(answered ? { handoffId: answered.id } : {}),
      ...named,
    });
  }

  /** The unit somebody of this role acts for here: of the handoff they answer, of the case if they act for its owner, or their own. */
  function unitFor({ state, ownerUnit }: CaseMoved, role: string, event: string, answered: HandoffRow | undefined): string {
    if (answered && TOKENS.includes(role)) return answered.id;
    if (answered?.to_unit && event !== sop.file.handoffs[answered.kind]!.withdrawn) return answered.to_unit;
    const { owner } = sop.file.regions[sop.main]!.states[state]!;
    return owner !== undefined && owner !== 'unchanged' && sop.file.owners[owner]!.roles.includes(role) ? ownerUnit : unitOf(role);
  }

  function answersOf(kind: string): (string | undefined)[] {
    const { accepted, declined, expired, withdrawn } = sop.file.handoffs[kind]!;
    return [accepted, declined, expired, withdrawn];
  }
});

interface Taken {
  readonly caseId: string;
  readonly event: string;
  readonly inputs: Record<string, never>;
  readonly id: string;
  readonly unit: string;
  readonly role: string;
}

function rebuilt(sop: Sop, events: readonly Taken[]): Snapshot {
  return events.reduce((snapshot, { event, inputs, id, unit, role }) => {
    const decision = decide(sop, snapshot, { event, inputs, actor: { id, unit, role } });
    return decision.taken ? decision.next : snapshot;
  }, initialSnapshot(sop));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** The first arrow of each row and event: rows written for many states are one row. */
function onePerRow(sop: Sop): Transition[] {
  return [...new Map(sop.transitions.toReversed().map((transition) => [`${transition.row} ${transition.event}`, transition])).values()];
}

function unitOf(role: string): string {
  return UNITS[role.split('.')[0]!] ?? unitId(`ELSEWHERE-${role}`);
}

const offeredTo = (handoffs: readonly { to_unit: string | null; status: string }[]) =>
  handoffs.find(({ status }) => status === 'open')!.to_unit!;

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('waited 10 s in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
