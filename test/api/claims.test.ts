import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { filter, firstValueFrom } from 'rxjs';
import type { CaseList, CaseMovedView, PersonView } from '../../src/cases/case.view.js';
import type { ClaimsAddedView, IdentityView } from '../../src/identity/claims/claims.view.js';
import { LiveChanges } from '../../src/platform/live/index.js';
import type { Problem } from '../../src/platform/http/problem.filter.js';
import { testApi, type Answer, type Person, type TestApi } from '../support/api.js';
import { aCase, take, type Opened, type Stated } from '../support/places.js';

const SAFE = { conscious: 'yes', woundedOrIll: 'no', pregnant: 'no', dangerToSelf: 'no', violenceOrTrafficking: 'no', minorAlone: 'no' };
const NIK = '3578081708900000';

describe('claims by HTTP', () => {
  let api: TestApi;
  let officer: Person;
  let worker: Person;
  let operator: Person;
  let verifier: Person;

  beforeAll(async () => {
    api = await testApi();
    officer = await api.as('satpol.officer', 'SATPOL-35.78');
    worker = await api.as('dinsos.worker', 'DINSOS-35.78');
    operator = await api.as('dp3ak.operator', 'DP3AK-35');
    verifier = await api.as('dp3ak.verifier', 'DP3AK-35');
  }, 60_000);

  afterAll(() => api.close());

  const identity = async (of: Opened, who = officer): Promise<IdentityView> =>
    (await who.get<IdentityView>(`/cases/${of.caseId}/identity?purpose=identification`)).body;
  const attribute = (view: IdentityView, kind: string) => view.attributes.find((each) => each.kind === kind)!;
  const must = async (answer: Promise<Answer<CaseMovedView>>): Promise<CaseMovedView> => {
    const { status, body } = await answer;
    expect([status, body]).toEqual([200, expect.anything()]);
    return body;
  };
  const add = (of: Opened, claims: object[], who = officer) =>
    who.post<ClaimsAddedView & Problem>(`/cases/${of.caseId}/identity/claims`, { claims });
  /** on the bench of DP3AK, after the way through intake and Dinsos */
  const atDp3ak = async (stated: Stated = {}): Promise<Opened> => {
    const opened = await aCase(api, stated);
    const city = await api.as('city.dinsos', 'DINSOS-35.78');
    await must(take(officer, opened, 'outreach_started'));
    await must(take(officer, opened, 'person_met'));
    await must(
      take(officer, opened, 'minimum_set_recorded', {
        step: { identity: { names: ['Suparman'], sex: 'male', ageEstimate: 40, ...stated }, ...SAFE },
      }),
    );
    await must(take(officer, opened, 'intake_completed'));
    await must(take(officer, opened, 'triage_completed', { step: { belongings: 'complete' } }));
    await must(take(city, opened, 'handoff_accepted'));
    await must(take(worker, opened, 'assessed'));
    await must(take(operator, opened, 'handoff_accepted'));
    return opened;
  };
  /** identified by biometrics as somebody whom they did not say to be */
  const identifiedAs = async (candidate: object): Promise<Opened> => {
    const opened = await atDp3ak();
    await must(take(operator, opened, 'biometric_requested', { step: { method: 'finger' } }));
    await must(take(operator, opened, 'match_recorded', { step: { method: 'finger', score: 91, candidates: [candidate] } }));
    await must(take(verifier, opened, 'second_agreement'));
    return opened;
  };
  const CANDIDATE = {
    names: ['Muhammad Masykuri'],
    nik: NIK,
    sex: 'male',
    birthDate: '1990-08-17',
    registeredAddress: 'Jl. Lama 1, Sinjai',
    mother: 'Siti Aminah',
    recordState: 'active',
  };

  it('makes claims of what every step says, with the step, who recorded it and when', async () => {
    const opened = await aCase(api, { names: ['Pak Man'] });
    await take(officer, opened, 'outreach_started');
    await take(officer, opened, 'person_met', { step: { identity: { names: ['Suparman', 'Man'], birthDate: '1980', origin: 'Blitar' } } });

    const view = await identity(opened);

    expect(attribute(view, 'name')).toMatchObject({
      value: 'Suparman',
      confidence: 'weak',
      against: [{ value: 'Pak Man', source: 'other' }],
    });
    expect(view.claims.find(({ value }) => value === 'Blitar')).toMatchObject({
      kind: 'origin',
      source: 'person',
      evidence: { kind: 'step', ref: 'person_met' },
      recordedBy: officer.account,
      caseId: opened.caseId,
      standing: 'counts',
    });
    expect(view.claims.find(({ value }) => value === 'Pak Man')).toMatchObject({
      evidence: { ref: 'report_received' },
      standing: 'contradicted',
    });
    expect(attribute(view, 'mother')).toMatchObject({ value: null, confidence: 'unknown' });
  });

  it('lets the person be found by the best picture, and by every other name', async () => {
    const opened = await aCase(api, { names: ['Gunadarma'] });
    await take(officer, opened, 'outreach_started');
    await take(officer, opened, 'person_met', { step: { identity: { names: ['Kertanegara'], nik: '3578081708900000' } } });
    const found = async (by: object) => (await officer.post<CaseList>('/cases/search', by)).body.items.map(({ id }) => id);

    expect(await found({ name: 'Gunadarma' })).toContain(opened.caseId);
    expect(await found({ name: 'Kertanegoro' })).toContain(opened.caseId);
    expect(await found({ nik: NIK })).toContain(opened.caseId);
    expect(
      (await officer.get<PersonView>(`/cases/${opened.caseId}/person?purpose=intake`)).body.records.find(({ kind }) => kind === 'identity'),
    ).toMatchObject({
      data: { names: ['Kertanegara', 'Gunadarma'], nik: NIK },
    });
  });

  it('keeps who has read it and why, and asks for a purpose', async () => {
    const opened = await aCase(api);
    await identity(opened);

    expect(
      await api.source.query('select purpose, role, account_id as account from person_reads where case_id = $1', [opened.caseId]),
    ).toEqual([{ purpose: 'identification', role: 'satpol.officer', account: officer.account }]);
    expect((await officer.get<Problem>(`/cases/${opened.caseId}/identity`)).body.errors).toMatchObject([{ field: 'purpose' }]);
  });

  it('shows nothing to who may not see the case, as if there were none', async () => {
    const opened = await aCase(api);
    const stranger = await api.as('satpol.officer', 'SATPOL-35.73');

    expect((await stranger.get<Problem>(`/cases/${opened.caseId}/identity?purpose=intake`)).body).toMatchObject({ code: 'case_not_found' });
    expect((await add(opened, [{ kind: 'name', value: 'X', source: 'person' }], stranger)).body).toMatchObject({ code: 'case_not_found' });
  });

  it('takes what is said outside of any step, with its evidence', async () => {
    const opened = await aCase(api);

    const added = await add(opened, [
      {
        kind: 'origin',
        value: 'Jember',
        source: 'village_office',
        evidence: { kind: 'letter', ref: '470/12/2026' },
        saidAt: '2026-11-20T09:00:00+07:00',
      },
      { kind: 'mark', value: 'tato naga di lengan kiri', source: 'other', sureness: 'likely' },
      { kind: 'mother', value: 'Painah', source: 'family' },
    ]);
    const view = await identity(opened);

    expect(added.status).toBe(201);
    expect(attribute(view, 'origin')).toMatchObject({
      value: 'Jember',
      confidence: 'strong',
      why: { en: expect.stringContaining('the village of origin') as unknown },
    });
    expect(view.listed).toMatchObject([{ kind: 'mark', value: 'tato naga di lengan kiri' }]);
    expect(view.claims.find(({ kind }) => kind === 'origin')).toMatchObject({
      id: added.body.claimIds[0],
      evidence: { kind: 'letter', ref: '470/12/2026' },
      saidAt: '2026-11-20T02:00:00.000Z',
    });
  });

  it.each([
    ['what the register says', { kind: 'name', value: 'X', source: 'biometric' }, 400, undefined],
    ['a NIK as reference', { kind: 'name', value: 'X', source: 'card', evidence: { kind: 'check', ref: NIK } }, 400, undefined],
    ['a NIK of wrong structure as seen on a card', { kind: 'nik', value: '357808170890000', source: 'card' }, 422, 'nik_structure_wrong'],
    ['a date that has no form', { kind: 'birth', value: '3 Mei 1980', source: 'person' }, 422, 'claim_value_wrong'],
  ])('does not take %s', async (_, claim, status, code) => {
    const opened = await aCase(api);

    const answer = await add(opened, [{ kind: 'alias', value: 'Man', source: 'person' }, claim]);

    expect([answer.status, answer.body.code]).toEqual([status, code ?? answer.body.code]);
    expect((await identity(opened)).listed).toEqual([]);
    expect(JSON.stringify(answer.body)).not.toContain('35780817');
  });

  it('tells the screens of the case when something is said outside of any step', async () => {
    const opened = await aCase(api);
    const { events } = api.app.get(LiveChanges);
    const heard = firstValueFrom(events.pipe(filter((each) => each !== 'resync' && each.kind === 'identity' && each.id === opened.caseId)));

    await add(opened, [{ kind: 'mother', value: 'Painah', source: 'family' }]);

    expect(await heard).toMatchObject({ units: [officer.unit] });
  });

  it('keeps a NIK of wrong structure as stated', async () => {
    const opened = await aCase(api);
    await add(opened, [{ kind: 'nik', value: '35780817O8900001', source: 'person' }]);

    expect(attribute(await identity(opened), 'nik')).toMatchObject({ value: null, against: [{ value: '35780817O8900001' }] });
  });

  it('withdraws a claim with its reason: it stays and no longer counts; done again, the first reason stays', async () => {
    const opened = await aCase(api, { names: ['Suparman'] });
    const { claimIds } = (await add(opened, [{ kind: 'name', value: 'Slamet', source: 'card' }])).body;
    const withdraw = (claimId: string, reason: string) =>
      officer.post<Problem>(`/cases/${opened.caseId}/identity/claims/${claimId}/withdraw`, { reason });

    const [first, again] = [await withdraw(claimIds[0]!, 'other_person'), await withdraw(claimIds[0]!, 'misheard')];
    const view = await identity(opened);

    expect([first.body, again.body]).toEqual([
      { claimId: claimIds[0], reason: 'other_person' },
      { claimId: claimIds[0], reason: 'other_person' },
    ]);
    expect(attribute(view, 'name').value).toBe('Suparman');
    expect(view.claims.find(({ id }) => id === claimIds[0])).toMatchObject({
      value: 'Slamet',
      standing: 'withdrawn',
      withdrawn: { by: officer.account, reason: 'other_person' },
    });
    expect((await officer.post<CaseList>('/cases/search', { name: 'Slamet' })).body.items.map(({ id }) => id)).not.toContain(opened.caseId);
    expect((await withdraw('00000000-0000-7000-8000-000000000000', 'other')).body.code).toBe('claim_not_found');
  });

  it('identifies by biometrics when a second person agrees, and not before', async () => {
    const opened = await atDp3ak();
    await take(operator, opened, 'biometric_requested', { step: { method: 'finger' } });
    await must(take(operator, opened, 'match_recorded', { step: { method: 'finger', score: 91, candidates: [CANDIDATE] } }));
    const before = await identity(opened, operator);
    await must(take(verifier, opened, 'second_agreement'));
    const after = await identity(opened, operator);

    expect(attribute(before, 'name').value).toBe('Suparman');
    expect(attribute(before, 'nik').value).toBeNull();
    expect(attribute(after, 'name')).toMatchObject({
      value: 'Muhammad Masykuri',
      confidence: 'established',
      against: [{ value: 'Suparman' }, { value: 'Suparman' }],
    });
    expect(attribute(after, 'nik').value).toBe(NIK);
    expect(after.claims.find(({ kind }) => kind === 'nik')).toMatchObject({
      source: 'biometric',
      recordedBy: verifier.account,
      evidence: { kind: 'candidate' },
    });
  });

  it('keeps candidates out of the events of the case, and under the person’s key', async () => {
    const opened = await identifiedAs(CANDIDATE);
    const everything = JSON.stringify(
      await api.source.query(
        'select (select jsonb_agg(e) from case_events e where case_id = $1) as e, (select jsonb_agg(o) from outbox o) as o, (select jsonb_agg(n) from notifications n) as n',
        [opened.caseId],
      ),
    );

    expect(everything).not.toMatch(/Masykuri|Aminah|Sinjai|35780817/);
  });

  it('withdraws a wrong identity: the picture is made anew, the trail stays, and all who held it are told', async () => {
    const opened = await identifiedAs(CANDIDATE);
    await must(take(verifier, opened, 'identity_withdrawn', { step: { method: 'finger', reason: 'other' } }));

    const view = await identity(opened, operator);
    const told = await api.source.query<{ code: string }[]>(
      `select u.code from notifications n join units u on u.id = n.unit_id where n.case_id = $1 and n.subject = 'identity_withdrawn' order by 1`,
      [opened.caseId],
    );

    expect(attribute(view, 'name').value).toBe('Suparman');
    expect(attribute(view, 'nik').value).toBeNull();
    expect(view.claims.filter(({ source }) => source === 'biometric').map(({ standing }) => standing)).toEqual(Array(6).fill('withdrawn'));
    expect(view.claims.find(({ kind }) => kind === 'nik')).toMatchObject({
      value: NIK,
      withdrawn: { by: verifier.account, reason: 'other' },
    });
    expect(told.map(({ code }) => code)).toEqual(['DINSOS-35.78', 'SATPOL-35.78']);
    expect((await officer.post<CaseList>('/cases/search', { name: 'Masykuri' })).body.items.map(({ id }) => id)).not.toContain(
      opened.caseId,
    );
  });

  it('does not let one claim of an identification be withdrawn by hand', async () => {
    const opened = await identifiedAs(CANDIDATE);
    const claim = (await identity(opened, operator)).claims.find(({ kind }) => kind === 'nik')!;

    expect(
      (await operator.post<Problem>(`/cases/${opened.caseId}/identity/claims/${claim.id}/withdraw`, { reason: 'other' })).body,
    ).toMatchObject({
      code: 'withdrawn_by_the_case',
    });
  });

  it('asks which of several candidates a second person agrees to, and takes none by itself', async () => {
    const opened = await atDp3ak();
    const twins = [
      { ...CANDIDATE, ref: 'a1' },
      { ...CANDIDATE, ref: 'b2', names: ['Muhammad Makmur'], nik: '3578081708910000' },
    ];
    await take(operator, opened, 'biometric_requested', { step: { method: 'face_1_n' } });
    await must(take(operator, opened, 'candidate_found', { step: { method: 'face_1_n', candidates: twins } }));

    const refused = await take<Problem>(verifier, opened, 'second_agreement');
    const still = await identity(opened, operator);
    const agreed = await take(verifier, opened, 'second_agreement', { step: { candidateRef: 'b2' } });

    expect(refused.body).toMatchObject({ code: 'which_candidate', status: 422 });
    expect(attribute(still, 'nik').value).toBeNull();
    expect(agreed.status).toBe(200);
    expect(attribute(await identity(opened, operator), 'nik').value).toBe('3578081708910000');
  });

  it('takes nobody whom the register has as dead without a letter of Dukcapil', async () => {
    const opened = await atDp3ak();
    await take(operator, opened, 'biometric_requested', { step: { method: 'finger' } });
    await must(
      take(operator, opened, 'candidate_found', { step: { method: 'finger', candidates: [{ ...CANDIDATE, recordState: 'deceased' }] } }),
    );

    const refused = await take<Problem>(verifier, opened, 'second_agreement');
    const withLetter = await take(verifier, opened, 'second_agreement', { step: { letterNumber: '470/99/2026' } });

    expect(refused.body.code).toBe('candidate_deceased');
    expect(withLetter.status).toBe(200);
    expect((await identity(opened, operator)).claims[0]).toMatchObject({ evidence: { kind: 'candidate' }, source: 'biometric' });
  });

  it.each([
    ['code 11', { resultCode: '11' }, 'stop register_deceased'],
    ['code 12', { resultCode: '12' }, 'stop register_duplicate'],
    ['code 14', { resultCode: '14' }, 'ask register_inactive'],
  ])('shows what blocks a record: %s', async (_, step, shown) => {
    const opened = await atDp3ak();
    await take(operator, opened, 'verification_asked', { step: { method: 'verify' } });
    await must(take(operator, opened, 'verification_blocked', { step: { method: 'verify', ...step } }));
    const blocked = (await identity(opened, operator)).contradictions.map(({ code, severity }) => `${severity} ${code}`);
    await must(take(verifier, opened, 'block_resolved', { step: { letterNumber: '470/1/2026' } }));

    expect(blocked).toEqual([shown]);
    expect((await identity(opened, operator)).contradictions).toEqual([]);
  });

  it('takes the verified NIK for the register’s, where the step names none', async () => {
    const opened = await atDp3ak({ nik: NIK } as Stated);
    await take(operator, opened, 'verification_asked', { step: { method: 'verify' } });
    await must(take(operator, opened, 'verified', { step: { method: 'verify', score: 98 } }));

    expect(attribute(await identity(opened, operator), 'nik')).toMatchObject({
      value: NIK,
      supporting: [{ source: 'dukcapil' }, { source: 'person' }, { source: 'other' }],
    });
  });

  it('keeps addresses apart from the destination, which only a person or an office confirms', async () => {
    const opened = await identifiedAs(CANDIDATE);
    await must(take(verifier, opened, 'identity_settled'));
    await must(take(worker, opened, 'handoff_accepted'));
    await add(opened, [{ kind: 'address', value: 'Dusun Krajan, Jember', source: 'family' }], worker);
    await must(take(worker, opened, 'tracing_started', { step: { source: 'phone' } }));
    const before = (await identity(opened, worker)).places;
    const step = { destinationRegion: '35.09', confirmedBy: 'village_office', address: 'Balai Desa Sumberejo, Jember' };
    await must(take(worker, opened, 'destination_confirmed', { step }));
    const after = (await identity(opened, worker)).places;
    await must(take(worker, opened, 'new_evidence'));

    expect(before).toMatchObject({
      addresses: [
        { address: 'Jl. Lama 1, Sinjai', kind: 'registered', supporting: [{ source: 'biometric' }] },
        { address: 'Dusun Krajan, Jember', kind: 'named', supporting: [{ source: 'family' }] },
      ],
      destination: null,
    });
    expect(await api.source.query('select destination_region as region from cases where id = $1', [opened.caseId])).toEqual([
      { region: '35.09' },
    ]);
    expect(after.destination).toMatchObject({
      region: '35.09',
      confirmedBy: 'village_office',
      address: 'Balai Desa Sumberejo, Jember',
      stands: true,
    });
    expect((await identity(opened, worker)).places.destination).toMatchObject({ stands: false });
  });
});
