/** Beds and people who need one, for tests. */
import { v7 as newId } from 'uuid';
import type { CaseMovedView } from '../../src/cases/case.view.js';
import type { CheckedInView, HoldsView } from '../../src/places/stays.view.js';
import type { Problem } from '../../src/platform/http/problem.filter.js';
import type { Answer, Person, TestApi } from './api.js';

export interface WardForTest {
  readonly name: string;
  readonly sex?: 'female' | 'male' | 'any';
  readonly ages?: readonly [number | null, number | null];
  readonly isolation?: boolean;
  /** their names are <ward>-1, <ward>-2, … */
  readonly beds: number;
}

/** Gives a facility (by code) a list of beds. */
export async function addBeds({ source }: Pick<TestApi, 'source'>, code: string, wards: readonly WardForTest[]): Promise<void> {
  for (const { name, sex = 'any', ages = [null, null], isolation = false, beds } of wards) {
    const wardId = newId();
    await source.query(
      `insert into wards (id, facility_id, name, sex, age_min, age_max, isolation) select $1, id, $3, $4, $5, $6, $7 from facilities where code = $2`,
      [wardId, code, name, sex, ...ages, isolation],
    );
    await source.query(
      `insert into beds (id, facility_id, ward_id, name, added_at) select gen_random_uuid(), facility_id, id, name || '-' || n, now() - interval '2 years'
       from wards, generate_series(1, $2) as n where id = $1`,
      [wardId, beds],
    );
  }
}

/** A facility of a city, run by its Dinsos, with a list of beds. */
export async function aShelter(
  api: Pick<TestApi, 'source'>,
  code: string,
  wards: readonly WardForTest[],
  unit = 'DINSOS-35.78',
): Promise<void> {
  await api.source.query(
    `insert into facilities (id, code, name, kind, unit_id, region, lat, lon) select gen_random_uuid(), $1, $1, 'city_shelter', id, region, -7.27, 112.72 from units where code = $2`,
    [code, unit],
  );
  await addBeds(api, code, wards);
}

export interface Stated {
  readonly names?: readonly string[];
  readonly sex?: 'female' | 'male' | 'unknown';
  readonly ageEstimate?: number | null;
}

export interface Opened {
  readonly caseId: string;
  readonly number: string;
}

/** A case of somebody met in the street of Surabaya, in state `reported`, identity as stated. */
export async function aCase(api: TestApi, stated: Stated = {}): Promise<Opened> {
  const officer = await api.as('satpol.officer', 'SATPOL-35.78');
  const identity = { names: ['Suparman'], sex: 'male', ageEstimate: 40, ...stated };
  return (await officer.post<CaseMovedView>('/cases', { event: 'report_received', region: '35.78', step: { channel: 'patrol', identity } }))
    .body;
}

/** The same for a family: their cases are of one group. */
export async function aFamily(api: TestApi, members: readonly Stated[]): Promise<Opened[]> {
  const officer = await api.as('satpol.officer', 'SATPOL-35.78');
  const { body } = await officer.post<{ outcomes: { moved: CaseMovedView }[] }>('/groups', {
    kind: 'family',
    event: 'report_received',
    region: '35.78',
    members: members.map((identity) => ({ step: { channel: 'patrol', identity: { names: ['Tini'], ...identity } } })),
  });
  return body.outcomes.map(({ moved }) => moved);
}

const SAFE = { conscious: 'yes', woundedOrIll: 'no', pregnant: 'no', dangerToSelf: 'no', violenceOrTrafficking: 'no', minorAlone: 'no' };

/** A case on the waiting list for a UPT, by the whole way of the SOP. */
export async function onWaitingList(api: TestApi, stated: Stated = {}, step: object = { programme: 'street' }): Promise<Opened> {
  const opened = await aCase(api, stated);
  const as = {
    officer: await api.as('satpol.officer', 'SATPOL-35.78'),
    city: await api.as('city.dinsos', 'DINSOS-35.78'),
    worker: await api.as('dinsos.worker', 'DINSOS-35.78'),
    lead: await api.as('dinsos.lead', 'DINSOS-35.78'),
    operator: await api.as('dp3ak.operator', 'DP3AK-35'),
    verifier: await api.as('dp3ak.verifier', 'DP3AK-35'),
    rehsos: await api.as('dinsos.rehsos', 'REHSOS-35'),
  };
  const identity = { names: ['Suparman'], sex: 'male', ageEstimate: 40, ...stated };
  const steps: [keyof typeof as, string, object?][] = [
    ['officer', 'outreach_started'],
    ['officer', 'person_met'],
    ['officer', 'minimum_set_recorded', { identity, ...SAFE }],
    ['officer', 'intake_completed'],
    ['officer', 'triage_completed', { belongings: 'complete' }],
    ['city', 'handoff_accepted'],
    ['worker', 'assessed'],
    ['operator', 'handoff_accepted'],
    ['operator', 'biometric_requested', { method: 'face_1_n' }],
    ['operator', 'search_negative', { method: 'face_1_n' }],
    ['verifier', 'identity_settled'],
    ['worker', 'handoff_accepted'],
    ['worker', 'tracing_started'],
    ['worker', 'tracing_exhausted'],
    ['worker', 'tracing_concluded'],
    ['worker', 'found_fit_with_escort'],
    ['worker', 'will_given', { how: 'spoken' }],
    ['lead', 'placement_decided', { reasons: ['no_family'] }],
    ['rehsos', 'handoff_accepted'],
    ['rehsos', 'placement_ordered', step],
  ];
  for (const [who, event, data = {}] of steps) must(await take(as[who], opened, event, { step: data }), event);
  return opened;
}

export function take<T = CaseMovedView>(
  who: Person,
  { caseId }: Pick<Opened, 'caseId'>,
  event: string,
  body: object = {},
): Promise<Answer<T>> {
  return who.post<T>(`/cases/${caseId}/events/${event}`, body);
}

function must({ status, body }: Answer<unknown>, what: string): void {
  if (status !== 200) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
}

/** Asks for a bed for each of them. */
export function hold(who: Person, facility: string, cases: readonly Opened[], more: object = {}) {
  return who.post<HoldsView & Problem>('/holds', { facility, caseIds: cases.map(({ caseId }) => caseId), ...more });
}

/** They arrive. */
export function checkIn(who: Person, facility: string, cases: readonly Opened[], more: object = {}) {
  return who.post<CheckedInView & Problem>(`/facilities/${facility}/check-ins`, {
    arrivals: cases.map(({ caseId }) => ({ caseId })),
    ...more,
  });
}
