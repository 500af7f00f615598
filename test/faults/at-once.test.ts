/** What the fault tests have found, each as it happened. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { CaseAccess } from '../../src/cases/index.js';
import { ReachClockStep } from '../../src/cases/handlers.js';
import { ClockStepReached } from '../../src/cases/messages.js';
import { CaseRepository } from '../../src/cases/case.repository.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { Units, type UnitId } from '../../src/units/index.js';
import { testApi, type Person, type TestApi } from '../support/api.js';
import { until } from './services.js';

const REPORT = { event: 'report_received', region: '35.78', step: { channel: 'patrol' } };

const UNHURT = { conscious: 'yes', woundedOrIll: 'no', pregnant: 'no', dangerToSelf: 'no', violenceOrTrafficking: 'no', minorAlone: 'no' };
const STEPS_TO_AN_OFFER = [
  ['outreach_started', { officers: 2 }],
  ['person_met', {}],
  ['minimum_set_recorded', { identity: { names: [] }, ...UNHURT }],
  ['intake_completed', { formNumber: '1/2026' }],
  ['triage_completed', { letterNumber: '1/2026' }],
] as const;
const WAITING = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

describe('things that happen at once', () => {
  let api: TestApi;
  let officer: Person;
  let caseId: string;

  beforeAll(async () => {
    api = await testApi();
    officer = await api.as('satpol.officer', 'SATPOL-35.78');
    ({ caseId } = (await officer.post<{ caseId: string }>('/cases', REPORT)).body);
  }, 60_000);

  afterAll(() => api.close());

  it('an event does not write over the step of a clock that fires while it is decided', async () => {
    afterNextFind(api, () => api.source.query('update deadlines set next_step = 1, due_at = null where case_id = $1', [caseId]));

    const { status } = await officer.post(`/cases/${caseId}/events/outreach_started`, { step: { officers: 2 } });

    expect(status).toBe(200);
    expect(
      await api.source.query(`select next_step, ended_at is null as runs from deadlines where case_id = $1 and clock = 'respond'`, [
        caseId,
      ]),
    ).toEqual([{ next_step: 1, runs: false }]);
  });

  it('a clock does nothing if its handoff is answered just as its step begins', async () => {
    const offered = await offer(officer);
    const [[clock]] = await api.source.query<[[{ id: string }], number]>(
      'update deadlines set next_step = 1, due_at = null where case_id = $1 and handoff_id is not null returning id',
      [offered],
    );
    const work = api.app.get(UnitOfWork);
    const message = ClockStepReached.of({ caseId: offered, deadlineId: clock.id, step: 0 });
    const answer = api.source.createQueryRunner();
    await answer.startTransaction();
    await answer.query('update cases set version = version where id = $1', [offered]);
    await answer.query(`update handoffs set status = 'withdrawn', answered_at = now() where case_id = $1`, [offered]);
    await answer.query('update deadlines set ended_at = now(), running_since = null where id = $1', [clock.id]);

    const reached = work.run((tx) => api.app.get(ReachClockStep, { strict: false }).handle(tx, message));
    await until('it waits', async () => (await api.source.query<unknown[]>(WAITING)).length > 0);
    await answer.commitTransaction();
    await answer.release();

    await expect(reached).resolves.toBeUndefined();
    expect(await api.source.query('select from case_events where case_id = $1 and event = $2', [offered, 'handoff_expired'])).toEqual([]);
  });

  it('as many transactions as there are connections need no further one to know the units', async () => {
    const connections = 10;
    Object.assign(api.app.get(Units), { known: undefined });
    const viewer = { unitId: officer.unit as UnitId, role: 'satpol.officer', seesProvince: false } as const;
    let begun = 0;

    const seen = await Promise.all(
      Array.from({ length: connections }, () =>
        api.app.get(UnitOfWork).run(async (tx) => {
          await tx.query('select 1');
          begun += 1;
          await until('all have begun', () => Promise.resolve(begun === connections));
          return api.app.get(CaseAccess, { strict: false }).requireReadable(tx, caseId, viewer);
        }),
      ),
    );

    expect(seen.map(({ id }) => id)).toEqual(Array(connections).fill(caseId));
  });

  it('a connection that is lost within a transaction is told as the database being away', async () => {
    const lost = api.app.get(UnitOfWork).run(async (tx) => {
      const [{ pid }] = await tx.query<[{ pid: number }]>('select pg_backend_pid() as pid');
      await api.app.get(DataSource).query('select pg_terminate_backend($1, 5000)', [pid]);
      await until('the loss is noticed', () => Promise.resolve(tx.queryRunner!.isReleased));
      await tx.query('select 1');
    });

    await expect(lost).rejects.toMatchObject({ code: '08006' });
  });
});

/** A case of this officer that is offered to Dinsos. */
async function offer(officer: Person): Promise<string> {
  const { caseId } = (await officer.post<{ caseId: string }>('/cases', REPORT)).body;
  for (const [event, step] of STEPS_TO_AN_OFFER) await officer.post(`/cases/${caseId}/events/${event}`, { step });
  return caseId;
}

function afterNextFind(api: TestApi, meanwhile: () => Promise<unknown>): void {
  const repository = api.app.get(CaseRepository, { strict: false });
  repository.find = async (...args) => {
    delete (repository as Partial<CaseRepository>).find;
    const found = await repository.find(...args);
    await meanwhile();
    return found;
  };
}
