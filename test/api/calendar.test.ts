import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseMovedView, CaseRow } from '../../src/cases/case.view.js';
import type { CalendarView } from '../../src/deadlines/calendar.view.js';
import { testApi, type Person, type TestApi } from '../support/api.js';
import { until } from '../support/processes.js';

const LOCAL = { kind: 'local', name: { id: 'Hari Jadi', en: 'Founding day' } };

describe('the calendar by HTTP', () => {
  let api: TestApi;
  let admin: Person;
  let officer: Person;

  beforeAll(async () => {
    api = await testApi();
    [admin, officer] = [await api.as('admin', 'DINSOS-35'), await api.as('satpol.officer', 'SATPOL-35.78')];
  }, 60_000);

  afterAll(() => api.close());

  const days = async (year: number) => (await officer.get<CalendarView>(`/calendar?year=${year}`)).body.days;
  const day = async (asked: string) => (await days(Number(asked.slice(0, 4)))).find((each) => each.day === asked);

  it('has the days off of a year in order, in both languages', async () => {
    const of2026 = await days(2026);

    expect(of2026).toHaveLength(25);
    expect(of2026[0]).toEqual({
      day: '2026-01-01',
      kind: 'national',
      name: { id: 'Tahun Baru 2026 Masehi', en: 'New Year’s Day' },
      byOffice: false,
    });
    expect(of2026.map((each) => each.day)).toEqual([...of2026.map((each) => each.day)].sort());
    expect(await days(2031)).toEqual([]);
  });

  it('is changed by an administrator: a day is added, called something else, worked after all', async () => {
    await admin.post('/calendar/days', { day: '2030-05-31', ...LOCAL });
    const added = await day('2030-05-31');
    await admin.post('/calendar/days', { day: '2030-05-31', ...LOCAL, kind: 'joint_leave' });
    const changed = await day('2030-05-31');
    const removed = [await admin.delete('/calendar/days/2030-05-31'), await admin.delete('/calendar/days/2026-12-24')];

    expect(added).toEqual({ day: '2030-05-31', ...LOCAL, byOffice: true });
    expect(changed).toMatchObject({ kind: 'joint_leave' });
    expect(removed.map(({ status }) => status)).toEqual([204, 204]);
    expect([await day('2030-05-31'), await day('2026-12-24')]).toEqual([undefined, undefined]);
  });

  it('is followed by the clocks in working days that run, and by what their cases were promised', async () => {
    const report = { event: 'report_received', region: '35.78', step: { channel: 'patrol' } };
    const { caseId } = (await officer.post<CaseMovedView>('/cases', report)).body;
    // two working days from Thursday 4 March 2027, 10:00: Monday to Wednesday are Nyepi and Idul Fitri
    await api.source.query(
      `update deadlines set clock = 'identity_answer', counting = 'working', started_at = $2, running_since = $2, due_at = $3, target_at = $3 where case_id = $1`,
      [caseId, '2027-03-04T10:00+07:00', '2027-03-11T10:00+07:00'],
    );
    const dueAt = async () => {
      const { dueAt } = (await officer.get<CaseRow>(`/cases/${caseId}`)).body;
      return new Date(Date.parse(dueAt!) + 7 * 3_600_000).toISOString().slice(0, 16);
    };

    await admin.delete('/calendar/days/2027-03-08');
    await until(async () => (await dueAt()) === '2027-03-08T10:00');
    await admin.post('/calendar/days', { day: '2027-03-05', ...LOCAL });
    await until(async () => (await dueAt()) === '2027-03-11T10:00');

    const [row] = await api.source.query<{ due: Date; target: Date }[]>(
      'select due_at as due, target_at as target from deadlines where case_id = $1',
      [caseId],
    );
    expect(row).toEqual({ due: new Date('2027-03-11T10:00+07:00'), target: new Date('2027-03-11T10:00+07:00') });
  }, 40_000);

  it.each([
    ['a day that is none', { day: '2026-02-30', ...LOCAL }],
    ['a kind that is none', { day: '2026-02-03', ...LOCAL, kind: 'holiday' }],
    ['a name in one language', { day: '2026-02-03', kind: 'local', name: { id: 'Hari Jadi' } }],
  ])('does not take %s', async (_what, wrong) => {
    expect((await admin.post('/calendar/days', wrong)).status).toBe(400);
  });
});
