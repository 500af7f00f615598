import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import { filter, firstValueFrom } from 'rxjs';
import type { CaseMovedView } from '../../src/cases/case.view.js';
import type {
  BenchBatchPage,
  BenchBatchView,
  BenchCase,
  BenchOutcomes,
  BenchQueue,
  BenchSheet,
} from '../../src/identity/bench/bench.view.js';
import type { IdentityView } from '../../src/identity/claims/claims.view.js';
import { ErasePerson } from '../../src/people/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import type { Problem } from '../../src/platform/http/problem.filter.js';
import { LiveChanges, type LiveChange } from '../../src/platform/live/index.js';
import { readDukcapilSettings } from '../../src/identity/index.js';
import { testApi, type Answer, type Person, type TestApi } from '../support/api.js';
import { aCase, take, type Opened, type Stated } from '../support/places.js';
import { until } from '../support/processes.js';
import { staff } from '../support/staff.js';

const SAFE = { conscious: 'yes', woundedOrIll: 'no', pregnant: 'no', dangerToSelf: 'no', violenceOrTrafficking: 'no', minorAlone: 'no' };
const NIK = '3578081708900000';
const OTHER_NIK = '3578081708910000';
const SOMEBODY = { names: ['Muhammad Masykuri'], nik: NIK, sex: 'male', birthDate: '1990-08-17', recordState: 'active', score: 91 };

describe('the bench by HTTP', () => {
  let api: TestApi;
  let officer: Person;
  let worker: Person;
  let operator: Person;
  let verifier: Person;

  beforeAll(async () => {
    // nobody answers there: what matters is that the register is a synthetic one
    const nowhere = { url: 'http://127.0.0.1:9', user: 'u', password: 'p', customer: 'c', publicKey: undefined };
    api = await testApi({ dukcapil: readDukcapilSettings({}, nowhere) });
    await api.source.query(
      `insert into units (id, code, kind, owners, acts_for, name, region) values ($1, 'DUKCAPIL-35.73', 'checking_unit', '{dp3ak}', $1, 'Dukcapil Kota Malang', '35.73')`,
      [newId()],
    );
    officer = await api.as('satpol.officer', 'SATPOL-35.78');
    worker = await api.as('dinsos.worker', 'DINSOS-35.78');
    operator = await api.as('dp3ak.operator', 'DP3AK-35');
    verifier = await api.as('dp3ak.verifier', 'DP3AK-35');
  }, 60_000);

  afterAll(() => api.close());

  const must = async (answer: Promise<Answer<CaseMovedView>>): Promise<void> => {
    const { status, body } = await answer;
    expect([status, body]).toEqual([200, expect.anything()]);
  };
  /** the request lies in DP3AK's inbox */
  const requested = async (stated: Stated & { nik?: string } = {}): Promise<Opened> => {
    const opened = await aCase(api, stated);
    const identity = { names: ['Suparman'], sex: 'male', ageEstimate: 40, ...stated };
    await must(take(officer, opened, 'outreach_started'));
    await must(take(officer, opened, 'person_met'));
    await must(take(officer, opened, 'minimum_set_recorded', { step: { identity, ...SAFE } }));
    await must(take(officer, opened, 'intake_completed'));
    await must(take(officer, opened, 'triage_completed', { step: { belongings: 'complete' } }));
    await must(take(await api.as('city.dinsos', 'DINSOS-35.78'), opened, 'handoff_accepted'));
    await must(take(worker, opened, 'assessed'));
    return opened;
  };
  const accepted = async (stated: Stated & { nik?: string } = {}): Promise<Opened> => {
    const opened = await requested(stated);
    await must(take(operator, opened, 'handoff_accepted'));
    return opened;
  };
  const queue = async (query = '') => (await operator.get<BenchQueue>(`/bench/queue?limit=200${query}`)).body.items;
  const rowOf = async ({ caseId }: Opened) => (await queue()).find((row) => row.caseId === caseId);
  const benchCase = async ({ caseId }: Opened, who = operator) => (await who.get<BenchCase>(`/bench/cases/${caseId}`)).body;
  const record = async (results: object[], who = operator) => {
    const sent = results.map((result) => ({ id: newId(), method: 'finger', device: 'SIAK-02', place: 'Liponsos Keputih', ...result }));
    return (await who.post<BenchOutcomes>('/bench/results', { results: sent })).body.outcomes;
  };
  const recordOne = async (result: object, who = operator) => (await record([result], who))[0]!;
  const identity = async ({ caseId }: Opened) =>
    (await operator.get<IdentityView>(`/cases/${caseId}/identity?purpose=identification`)).body;
  const nikOf = async (of: Opened) => (await identity(of)).attributes.find(({ kind }) => kind === 'nik')!;

  it('lists requests offered and accepted by due time, and names nobody', async () => {
    const [offered, mine] = [await requested({ names: ['Nurhasanah Wulandari'], nik: NIK }), await accepted()];

    const { body } = await operator.get<BenchQueue>('/bench/queue?limit=200');
    const due = body.items.map(({ dueAt }) => dueAt ?? 'never');

    expect(body.items.find(({ caseId }) => caseId === offered.caseId)).toMatchObject({
      initials: 'N. W.',
      nik: '••••••••••••0000',
      identity: { state: 'unchecked' },
      mainState: 'identification',
      offeredHandoffId: expect.any(String) as unknown,
      attempts: 0,
      pendingCheck: null,
    });
    expect(body.items.find(({ caseId }) => caseId === mine.caseId)).toMatchObject({ offeredHandoffId: null });
    expect(due).toEqual([...due].sort());
    expect(JSON.stringify(body)).not.toMatch(/Wulandari|35780817/);
    expect(await api.source.query(`select from person_reads where case_id = $1`, [offered.caseId])).toEqual([]);
  });

  it('pages through all of it, each once', async () => {
    await Promise.all([accepted(), accepted()]);
    const all = (await queue()).map(({ caseId }) => caseId);
    const first = (await operator.get<BenchQueue>('/bench/queue?limit=1')).body;
    const rest = (await operator.get<BenchQueue>(`/bench/queue?limit=200&after=${first.next}`)).body;

    expect([...first.items, ...rest.items].map(({ caseId }) => caseId)).toEqual(all);
  });

  it('does not show another checking unit the requests of this one', async () => {
    const opened = await accepted();
    const elsewhere = await api.as('dp3ak.operator', 'DUKCAPIL-35.73');

    expect((await elsewhere.get<BenchQueue>('/bench/queue?limit=200')).body.items.map(({ caseId }) => caseId)).not.toContain(opened.caseId);
  });

  it('records many results in one sitting, each with its own outcome', async () => {
    const [found, calm, closed] = [await accepted(), await accepted(), await accepted()];

    const outcomes = await record([
      { caseId: closed.caseId, outcome: 'nik_issued', nik: NIK },
      { caseId: found.caseId, outcome: 'match', candidates: [SOMEBODY] },
      { caseId: calm.caseId, outcome: 'agitated' },
      { caseId: newId(), outcome: 'no_match' },
    ]);

    expect(outcomes).toMatchObject([
      { recorded: false, refused: { code: 'not_now', details: { state: 'unchecked' } } },
      { recorded: true, events: ['biometric_requested', 'match_recorded'], identity: 'biometric_asked', refused: null },
      { recorded: true, events: ['biometric_requested', 'biometric_inconclusive'], identity: 'pending' },
      { recorded: false, refused: { code: 'case_not_found' } },
    ]);
    expect(await rowOf(found)).toMatchObject({ waitsForSecond: true, lastResult: { outcome: 'match', method: 'finger' } });
    expect(await rowOf(calm)).toMatchObject({ attempts: 1, nextRetryAt: expect.any(String) as unknown, identity: { state: 'pending' } });
    expect(await rowOf(closed)).toMatchObject({ identity: { state: 'unchecked' }, lastResult: null });
  });

  it('narrows the queue to what is offered, pending, waits for the second person, or is late', async () => {
    const offered = await requested();
    const [matched, calm] = [await accepted(), await accepted()];
    await record([
      { caseId: matched.caseId, outcome: 'match', candidates: [SOMEBODY] },
      { caseId: calm.caseId, outcome: 'agitated' },
    ]);
    await api.source.query(`update cases set due_at = now() - interval '1 hour' where id = $1`, [calm.caseId]);
    const all = [offered, matched, calm].map(({ caseId }) => caseId);
    const only = async (what: string) => (await queue(`&only=${what}`)).map(({ caseId }) => caseId).filter((id) => all.includes(id));

    expect(await only('offered')).toEqual([offered.caseId]);
    expect(await only('second')).toEqual([matched.caseId]);
    expect(await only('pending')).toEqual([calm.caseId]);
    expect(await only('overdue')).toEqual([calm.caseId]);
  });

  it('does once what is sent twice, and refuses an id for something else', async () => {
    const opened = await accepted();
    const result = { id: newId(), caseId: opened.caseId, outcome: 'agitated' };

    const [first, again] = [await recordOne(result), await recordOne(result)];
    const other = await recordOne({ ...result, outcome: 'not_readable' });

    expect([first.already, again.already, again.events]).toEqual([false, true, ['biometric_requested', 'biometric_inconclusive']]);
    expect(other.refused).toMatchObject({ code: 'result_id_used' });
    expect(await rowOf(opened)).toMatchObject({ attempts: 1 });
  });

  it('gives the first answer to a request that is repeated with its key', async () => {
    const opened = await accepted();
    const headers = { 'idempotency-key': newId() };
    const body = { results: [{ id: newId(), caseId: opened.caseId, method: 'finger', outcome: 'agitated' }] };

    const [first, again] = [await operator.post('/bench/results', body, headers), await operator.post('/bench/results', body, headers)];

    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  it('lets a second person agree, and shows who may', async () => {
    const opened = await accepted();
    const both = await api.as('dp3ak.verifier', 'DP3AK-35');
    await recordOne({ caseId: opened.caseId, outcome: 'match', candidates: [SOMEBODY] });

    const [seenByOperator, seenByVerifier] = [await benchCase(opened), await benchCase(opened, verifier)];
    const alone = await recordOne({ caseId: opened.caseId, outcome: 'agreed' });
    const agreed = await recordOne({ caseId: opened.caseId, outcome: 'agreed' }, both);

    expect(seenByOperator.second).toMatchObject({ waiting: true, roles: ['dp3ak.verifier'], notBy: ['Staf'], youMay: false });
    expect(seenByVerifier.second).toMatchObject({ youMay: true, rule: { en: 'The second agreement is by a second person' } });
    expect(alone.refused?.code).toBe('not_for_role');
    expect(agreed).toMatchObject({ recorded: true, identity: 'identified' });
    expect(await nikOf(opened)).toMatchObject({ value: NIK, confidence: 'established' });
  });

  it('shows claims beside a candidate, with what differs', async () => {
    const opened = await accepted({ names: ['Muhamad Maskuri'], ageEstimate: 60 });
    await recordOne({ caseId: opened.caseId, outcome: 'identified_candidate', method: 'face_1_n', candidates: [SOMEBODY] });

    const { candidates, advice, possible, results } = await benchCase(opened);
    const fields = Object.fromEntries(candidates[0]!.fields.map(({ kind, verdict }) => [kind, verdict]));

    expect(fields).toMatchObject({ name: 'same', birth: 'different', sex: 'same', nik: 'unknown', mother: 'unknown' });
    expect(candidates[0]).toMatchObject({
      standing: 'open',
      score: 91,
      speaksFor: [{ en: 'name is the same (another spelling)' }, { en: 'sex is the same' }],
      speaksAgainst: [{ en: 'date of birth differs (only the estimated age: 60)' }],
    });
    expect(advice.code).toBe('one');
    expect(possible).toEqual(['agreed', 'rejected']);
    expect(results).toMatchObject([{ method: 'face_1_n', outcome: 'identified_candidate', candidates: 1, by: 'Staf' }]);
    expect(await api.source.query('select distinct purpose from person_reads where case_id = $1', [opened.caseId])).toEqual([
      { purpose: 'identification' },
    ]);
  });

  it.each([
    [
      'of one score',
      { names: ['Paijo'], birthDate: '1971-01-01', nik: OTHER_NIK, score: 91 },
      'equal_scores',
      ['finger', 'iris', 'siak_search'],
    ],
    [
      'who are twins',
      { names: ['Muhammad Makmur'], nik: OTHER_NIK, birthDate: '1990-08-17', mother: 'Siti', score: 90 },
      'twins',
      ['finger', 'iris'],
    ],
    [
      'one of whom the register has as dead',
      { names: ['Paijo'], nik: OTHER_NIK, recordState: 'deceased', score: 20 },
      'deceased',
      ['finger', 'iris', 'siak_search'],
    ],
  ])('picks neither of two candidates %s: it shows both, and asks for the next method', async (_, other, code, next) => {
    const opened = await accepted();
    const two = [{ ...SOMEBODY, mother: 'Siti' }, other];

    const match = await recordOne({ caseId: opened.caseId, outcome: 'match', method: 'face_1_n', candidates: two });
    await recordOne({ caseId: opened.caseId, outcome: 'identified_candidate', method: 'face_1_n', candidates: two });
    const agreed = await recordOne({ caseId: opened.caseId, outcome: 'agreed' }, verifier);
    const { candidates, advice } = await benchCase(opened);

    expect(match.refused?.code).toBe('several_candidates');
    expect(agreed.refused?.code).toBe('which_candidate');
    expect(candidates.map(({ standing, matched }) => [standing, matched])).toEqual([
      ['open', false],
      ['open', false],
    ]);
    expect(advice).toMatchObject({ code, next });
    expect(await nikOf(opened)).toMatchObject({ value: null });
  });

  it.each([
    ['a match of nobody', { outcome: 'match' }, 'candidate_needed'],
    [
      'a match of somebody who has died',
      { outcome: 'match', candidates: [{ ...SOMEBODY, recordState: 'deceased' }] },
      'candidate_deceased',
    ],
    ['a NIK of wrong structure', { outcome: 'match', candidates: [{ ...SOMEBODY, nik: '35780817O8900000' }] }, 'nik_structure_wrong'],
    ['"not found" by a card', { outcome: 'no_match', method: 'card' }, 'no_search'],
    ['a list that is not there', { outcome: 'agitated', batchId: newId() }, 'batch_not_found'],
  ])('does not record %s', async (_, result, code) => {
    const opened = await accepted();

    const { recorded, refused } = await recordOne({ caseId: opened.caseId, ...result });

    expect([recorded, refused?.code]).toEqual([false, code]);
    expect(await rowOf(opened)).toMatchObject({ identity: { state: 'unchecked' }, lastResult: null });
  });

  it('takes one face that is another for evidence against the NIK, and for no search', async () => {
    const opened = await accepted({ nik: NIK });

    const searched = `select from person_searches where person_id = (select person_id from cases where id = $1)`;
    await until(async () => (await api.source.query<unknown[]>(searched, [opened.caseId])).length === 1); // that is told too
    const begun = Date.now();
    const isOfThis = (each: LiveChange | 'resync') =>
      each !== 'resync' && each.kind === 'identity' && each.id === opened.caseId && each.version >= begun;
    const heard = firstValueFrom(api.app.get(LiveChanges).events.pipe(filter(isOfThis)));

    const outcome = await recordOne({ caseId: opened.caseId, outcome: 'no_match', method: 'face_1_1' });

    expect(await heard).toMatchObject({ units: expect.arrayContaining([operator.unit]) as unknown });
    expect(outcome).toMatchObject({ recorded: true, events: [], identity: 'unchecked' });
    expect(await nikOf(opened)).toMatchObject({ value: null, why: { en: 'Denied by face comparison 1:1.' } });
  });

  it('goes the way without NIK: not found, registered, enrolled, and the record that turns up is who it is', async () => {
    const opened = await accepted();
    await recordOne({ caseId: opened.caseId, outcome: 'no_match', method: 'iris' });
    await must(take(verifier, opened, 'identity_settled'));
    const forms = { forms: ['f_1_01', 'f_1_04', 'institution_statement'], familyCardOf: 'institution' };
    const registering = (await queue('&work=registration')).find(({ caseId }) => caseId === opened.caseId);

    const enrolled = await recordOne({
      caseId: opened.caseId,
      outcome: 'enrolled',
      method: 'enrolment',
      enrolmentState: 'bio_captured',
      ...forms,
    });
    const waiting = await recordOne({
      caseId: opened.caseId,
      outcome: 'waiting',
      method: 'enrolment',
      enrolmentState: 'request_validation',
    });
    const wrong = await recordOne({
      caseId: opened.caseId,
      outcome: 'nik_issued',
      nik: NIK,
      method: 'enrolment',
      enrolmentState: 'duplicate_record',
    });
    const duplicate = await recordOne({
      caseId: opened.caseId,
      outcome: 'duplicate_record',
      method: 'enrolment',
      enrolmentState: 'duplicate_record',
      candidates: [SOMEBODY],
    });

    expect(registering).toMatchObject({ identity: { state: 'not_found' } });
    expect(enrolled.events).toEqual(['vulnerable_registration_started', 'enrolment_recorded']);
    expect(waiting).toMatchObject({ recorded: true, events: [], identity: 'enrolling' });
    expect(wrong.refused?.code).toBe('states_disagree');
    expect(duplicate).toMatchObject({ events: ['duplicate_record_found'], identity: 'duplicate_record' });
    expect(await nikOf(opened)).toMatchObject({ value: NIK, confidence: 'established', supporting: [{ source: 'enrolment' }] });
    expect(
      await api.source.query(
        `select data->'forms' as forms, data->>'familyCardOf' as "familyCardOf" from case_events where case_id = $1 and event = 'enrolment_recorded'`,
        [opened.caseId],
      ),
    ).toEqual([forms]);
  });

  it('takes an issued NIK for who somebody is', async () => {
    const opened = await accepted();
    await recordOne({ caseId: opened.caseId, outcome: 'no_match', method: 'iris' });
    await must(take(verifier, opened, 'identity_settled'));
    await recordOne({ caseId: opened.caseId, outcome: 'enrolled', method: 'enrolment' });

    const without = await recordOne({ caseId: opened.caseId, outcome: 'nik_issued', method: 'enrolment' });
    const issued = await recordOne({ caseId: opened.caseId, outcome: 'nik_issued', method: 'enrolment', nik: NIK });

    expect(without.refused?.code).toBe('nik_needed');
    expect(issued).toMatchObject({ identity: 'enrolled' });
    expect(await nikOf(opened)).toMatchObject({ value: NIK, confidence: 'established' });
  });

  it('carries cases in lists: a day and a place, to be printed, with what was recorded there', async () => {
    const [one, other] = [await accepted({ names: ['Suparman <Kecil>'], nik: NIK }), await accepted({ names: [] })];
    const made = await operator.post<BenchBatchView>('/bench/batches', {
      day: '2026-11-25',
      place: 'Liponsos Keputih',
      unit: 'DINSOS-35.78',
      caseIds: [other.caseId, one.caseId],
    });
    const { id } = made.body;
    await recordOne({ caseId: one.caseId, outcome: 'agitated', batchId: id });

    const { body: sheet } = await operator.get<BenchSheet>(`/bench/batches/${id}`);
    const { body: list } = await operator.get<BenchBatchPage>('/bench/batches?limit=200');

    expect(made.status).toBe(201);
    expect(list.items.find((batch) => batch.id === id)).toEqual({
      id,
      day: '2026-11-25',
      place: 'Liponsos Keputih',
      unit: 'DINSOS-35.78',
      cases: 2,
      done: 1,
    });
    expect(sheet).toMatchObject({
      synthetic: true,
      lines: [
        { pos: 1, number: other.number, names: [] },
        { pos: 2, number: one.number, names: ['Suparman <Kecil>'], nik: '••••••••••••0000', attempts: 1, result: { outcome: 'agitated' } },
      ],
    });
    expect((await queue(`&batch=${id}`)).map(({ caseId }) => caseId).sort()).toEqual([one.caseId, other.caseId].sort());
    expect(await rowOf(one)).toMatchObject({ batch: { id, day: '2026-11-25', place: 'Liponsos Keputih' } });
    expect(await api.source.query('select purpose from person_reads where case_id = $1', [one.caseId])).toEqual([
      { purpose: 'identification' },
    ]);
  });

  it('prints a list as a page without script, marked DATA SINTETIS', async () => {
    const opened = await accepted({ names: ['Suparman <b>Kecil</b>'], nik: NIK });
    const { id } = (
      await operator.post<BenchBatchView>('/bench/batches', { day: '2026-11-26', place: 'Shelter A', caseIds: [opened.caseId] })
    ).body;
    const { bearer } = await staff(api.app, 'dp3ak.operator', 'DP3AK-35');

    const page = await api.app.inject({ method: 'GET', url: `/api/v1/bench/batches/${id}/list?lang=en`, headers: bearer });

    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.body).toContain('DATA SINTETIS');
    expect(page.body).toContain('Suparman &lt;b&gt;Kecil&lt;/b&gt;');
    expect(page.body).toContain(opened.number);
    expect(page.body).not.toMatch(/<script|35780817/);
  });

  it('makes no list with somebody whom the unit may not see, of a place that is none, or in another unit’s name', async () => {
    const opened = await aCase(api);
    const city = await api.as('dp3ak.operator', 'DUKCAPIL-35.73');
    const mine = (
      await operator.post<BenchBatchView>('/bench/batches', { day: '2026-11-27', place: 'Shelter A', caseIds: [opened.caseId] })
    ).body;
    const make = async (body: object, who = city) =>
      (await who.post<Problem>('/bench/batches', { day: '2026-11-27', place: 'Shelter A', caseIds: [opened.caseId], ...body })).body;

    expect(await make({})).toMatchObject({ code: 'case_not_found' });
    expect(await make({ unit: 'NOWHERE' }, operator)).toMatchObject({ code: 'unit_not_found' });
    expect(await make({ place: NIK }, operator)).toMatchObject({ errors: [{ field: 'place' }] });
    expect((await city.get<Problem>(`/bench/batches/${mine.id}`)).body).toMatchObject({ code: 'batch_not_found' });
  });

  it('stays readable when the person is erased: numbers remain, names do not', async () => {
    const opened = await accepted({ names: ['Wongsodikromo'] });
    await recordOne({ caseId: opened.caseId, outcome: 'identified_candidate', candidates: [SOMEBODY] });
    const [{ personId }] = (await api.source.query<{ personId: string }[]>('select person_id as "personId" from cases where id = $1', [
      opened.caseId,
    ])) as [{ personId: string }];
    await api.app.get(UnitOfWork).run((tx) => api.app.get(ErasePerson).run(tx, personId));

    expect(await rowOf(opened)).toMatchObject({ initials: null, nik: null });
    expect(await benchCase(opened)).toMatchObject({ erased: true, candidates: [], results: [{ outcome: 'identified_candidate' }] });
    expect(await identity(opened)).toMatchObject({ erased: true, claims: [] });
    expect((await recordOne({ caseId: opened.caseId, outcome: 'rejected' }, verifier)).recorded).toBe(true);
  });

  it('says that no 1:N station is connected, to who may see the case', async () => {
    const opened = await accepted();
    const search = (caseId: string) => operator.post<Problem>(`/bench/cases/${caseId}/search`, { kind: 'face', sample: 'c2FtcGxl' });

    expect((await search(opened.caseId)).body).toMatchObject({ code: 'no_station' });
    expect((await search(newId())).body).toMatchObject({ code: 'case_not_found' });
  });

  it('never changes a result', async () => {
    const opened = await accepted();
    await recordOne({ caseId: opened.caseId, outcome: 'agitated' });

    await expect(api.source.query(`update identity_results set outcome = 'match' where case_id = $1`, [opened.caseId])).rejects.toThrow(
      'append-only',
    );
  });
});
