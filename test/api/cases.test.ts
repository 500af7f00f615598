import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type {
  CaseMovedView,
  CaseView,
  GroupOpenedView,
  GroupView,
  Notices,
  NoticesSeen,
  Offers,
  PersonView,
  RecordHistory,
  Timeline,
  StagesView,
  Worklist,
} from '../../src/cases/case.view.js';
import type { Problem } from '../../src/platform/http/problem.filter.js';
import { until } from '../support/processes.js';
import { staff } from '../support/staff.js';
import { testApi, type Person, type TestApi } from '../support/api.js';

const MINIMUM = {
  identity: { names: ['Suparman'], nik: null, sex: 'male', ageEstimate: 60, origin: 'Blitar' },
  conscious: 'yes',
  woundedOrIll: 'no',
  pregnant: 'no',
  dangerToSelf: 'no',
  violenceOrTrafficking: 'no',
  minorAlone: 'unknown',
};

describe('cases by HTTP', () => {
  let api: TestApi;
  let officer: Person;
  let city: Person;

  beforeAll(async () => {
    api = await testApi();
    officer = await api.as('satpol.officer', 'SATPOL-35.78');
    city = await api.as('city.dinsos', 'DINSOS-35.78');
  }, 60_000);

  afterAll(() => api.close());

  const report = { event: 'report_received', region: '35.78', step: { channel: 'patrol', found: { place: 'Terminal Bungurasih' } } };
  const open = async (step: object = {}) =>
    (await officer.post<CaseMovedView>('/cases', { ...report, step: { ...report.step, ...step } })).body;
  const take = (who: Person, { caseId }: { caseId: string }, event: string, body: object = {}) =>
    who.post<CaseMovedView & Problem>(`/cases/${caseId}/events/${event}`, body);
  const toHandover = async (): Promise<CaseMovedView> => {
    const moved = await open();
    await take(officer, moved, 'outreach_started');
    await take(officer, moved, 'person_met');
    await take(officer, moved, 'minimum_set_recorded', { step: MINIMUM });
    await take(officer, moved, 'intake_completed');
    return (await take(officer, moved, 'triage_completed', { step: { letterNumber: '300/12/2026', belongings: 'complete' } })).body;
  };

  it('enters the papers of a step with the numbers that the step has said', async () => {
    const moved = await toHandover();
    const papers = async () => (await officer.get<CaseView>(`/cases/${moved.caseId}`)).body.documents;

    await until(async () => (await papers()).length === 3);

    expect((await papers()).map(({ document, number }) => ({ document, number }))).toEqual([
      { document: 'daftar_barang', number: null },
      { document: 'formulir_pendataan', number: null },
      { document: 'surat_penyerahan', number: '300/12/2026' },
    ]);
  });

  it('opens a case with a number, and tells in one sentence why it waits and what is possible', async () => {
    const moved = await open();

    const { body: view } = await officer.get<CaseView>(`/cases/${moved.caseId}`);

    expect(moved.number).toMatch(/^OT-35\.78-\d{4}-\d{6}$/);
    expect(view.why.sentence.id).toMatch(
      /^Laporan diterima: menunggu Satuan Polisi Pamong Praja Kota Surabaya sejak .* WIB \(SOP baris 4\); yang menggerakkannya: .*Penjangkauan.* Berikutnya: .* WIB "Laporan ditanggapi", lalu Komandan regu/,
    );
    expect(view.why.sentence.en).toMatch(
      /^Report received: waiting for .* since .*; what moves it: .* Next: .*, then Satpol PP team leader will be told\.$/,
    );
    expect(view.possible.find(({ event }) => event === 'outreach_started')).toMatchObject({
      ready: 'yes',
      mine: true,
      to: { state: 'outreach' },
    });
    expect(view.clocks).toMatchObject([{ clock: 'respond', late: false }]);
  });

  it('keeps what is said of the person under the person’s key, and codes with the event', async () => {
    const moved = await open({ reporter: { name: 'Bu Tini', phone: '0812 3456 789' } });
    await take(officer, moved, 'outreach_started');
    await take(officer, moved, 'person_met');
    await take(officer, moved, 'minimum_set_recorded', { step: { ...MINIMUM, cause: 'lost' } });

    const { body: person } = await officer.get<PersonView>(`/cases/${moved.caseId}/person?purpose=intake`);
    const { body: timeline } = await officer.get<Timeline>(`/cases/${moved.caseId}/timeline`);
    const everything = JSON.stringify(
      await api.source.query(
        'select (select jsonb_agg(e) from case_events e) as e, (select jsonb_agg(o) from outbox o) as o, (select jsonb_agg(n) from notifications n) as n',
      ),
    );

    expect(person.records.find(({ kind }) => kind === 'identity')).toMatchObject({
      version: 2,
      data: { names: ['Suparman'], origin: 'Blitar' },
    });
    expect(person.records.find(({ kind }) => kind === 'answers:report_received')).toMatchObject({
      data: { reporter: { name: 'Bu Tini' } },
    });
    expect(timeline.items.at(-1)).toMatchObject({
      event: 'minimum_set_recorded',
      data: { cause: 'lost' },
      by: 'Staf',
      role: 'satpol.officer',
    });
    expect(timeline.items.at(-1)!.line.id).toMatch(/Staf, Petugas Satpol PP, Satuan Polisi Pamong Praja Kota Surabaya: .* \[F1; adr2/);
    expect(everything).not.toMatch(/Tini|Suparman|Blitar|Bungurasih/);
    expect(await api.source.query('select purpose, role from person_reads where case_id = $1', [moved.caseId])).toEqual([
      { purpose: 'intake', role: 'satpol.officer' },
    ]);
  });

  it('hands over only when the other side accepts, and shows the offer in its inbox', async () => {
    const moved = await toHandover();

    const inbox = (await city.get<Offers>('/handoffs?box=in')).body.items.find((item) => item.case.id === moved.caseId)!;
    const before = (await officer.get<CaseView>(`/cases/${moved.caseId}`)).body;
    const accepted = await take(city, moved, 'handoff_accepted', {
      handoffId: inbox.handoff.id,
      step: { condition: 'well', receiver: { name: 'Pak Adi' } },
    });

    expect(inbox.handoff).toMatchObject({ kind: 'dinsos_handover', status: 'open', to: { code: 'DINSOS-35.78' } });
    expect(before.why.sentence.id).toMatch(
      /^Menunggu Dinas Sosial Kota Surabaya menjawab "Serah terima ke Dinas Sosial" sejak .* Bila tidak dijawab sampai/,
    );
    expect(before.owner.code).toBe('SATPOL-35.78');
    expect(accepted.body).toMatchObject({ state: 'assessment', ownerUnit: city.unit });
  });

  it('marks the notices of a unit as seen for all of it; only who did so can take it back, and no other unit at all', async () => {
    for (let offers = 0; offers < 2; offers++) await toHandover();
    const colleague = await api.as('dinsos.desk', 'DINSOS-35.78');
    const unseen = async () => (await colleague.get<Notices>('/notices?limit=200')).body.items.filter(({ seenAt }) => !seenAt);
    await until(async () => (await unseen()).length >= 2);
    const ids = (await unseen()).map(({ id }) => id);
    const see = async (who: Person, seen: boolean) => (await who.post<NoticesSeen>('/notices/seen', { ids, seen })).body.ids.length;
    const elsewhere = await api.as('city.dinsos', 'DINSOS-35.09');

    const changed = [
      await see(elsewhere, true),
      await see(city, true),
      await see(city, true),
      await see(colleague, false),
      await see(city, false),
    ];

    expect(changed).toEqual([0, ids.length, 0, 0, ids.length]);
    expect((await unseen()).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ['an unknown field', { step: { ...MINIMUM, favouriteColour: 'red' } }, 400, 'step.favouriteColour', 'whitelistValidation'],
    ['an answer that is left out', { step: { ...MINIMUM, pregnant: undefined } }, 400, 'step.pregnant', 'isDefined'],
    ['a choice that is none', { step: { ...MINIMUM, identity: { names: [], sex: 'x' } } }, 400, 'step.identity.sex', 'isIn'],
    ['a name that is too long', { step: { ...MINIMUM, identity: { names: ['x'.repeat(121)] } } }, 400, 'step.identity.names', 'maxLength'],
    ['inputs that are no group', { inputs: 'more_legs', step: MINIMUM }, 400, 'inputs', 'isObject'],
    ['a version that is no number', { version: 'one', step: MINIMUM }, 400, 'version', 'isInt'],
  ])('refuses %s, naming the field', async (_what, body, status, field, code) => {
    const moved = await open();
    await take(officer, moved, 'outreach_started');
    await take(officer, moved, 'person_met');

    const answer = await take(officer, moved, 'minimum_set_recorded', body);

    expect(answer.status).toBe(status);
    expect(answer.body.errors).toContainEqual(expect.objectContaining({ field, code }));
  });

  it.each([
    ['a body that is no JSON', '{"version":', 'application/json', 400],
    ['a body of another kind', '<case/>', 'application/xml', 415],
    ['a body that is too large', JSON.stringify({ step: { note: 'x'.repeat(2_000_000) } }), 'application/json', 413],
  ])('refuses %s as a problem in both languages', async (_what, payload, type, status) => {
    const { bearer } = await staff(api.app, 'satpol.officer', 'SATPOL-35.78');

    const answer = await api.app.inject({ method: 'POST', url: '/api/v1/cases', payload, headers: { ...bearer, 'content-type': type } });

    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toMatchObject({ status, message: { id: expect.any(String), en: expect.any(String) } });
  });

  it.each([
    ['an event that no SOP has', 'flown_to_the_moon', {}, 422, 'unknown_event'],
    ['an event that is not possible now', 'departed', { step: { plannedArrivalAt: null }, inputs: { leg_mode: 'land' } }, 409, 'not_now'],
    ['an event of another role', 'same_report_as', {}, 403, 'not_for_role'],
    ['a version that has passed', 'outreach_started', { version: 7 }, 409, 'stale_version'],
    ['an input that no SOP asks', 'outreach_started', { inputs: { weather: 'fine' } }, 422, 'unknown_input'],
  ])('refuses %s, says what to do, and changes nothing', async (_what, event, body, status, code) => {
    const moved = await open();

    const answer = await take(officer, moved, event, body);
    const [row] = await api.source.query<{ version: number; events: number }[]>(
      'select version, (select count(*)::int from case_events where case_id = c.id) as events from cases c where id = $1',
      [moved.caseId],
    );

    expect(answer).toMatchObject({ status, body: { code, message: { id: expect.any(String), en: expect.any(String) } } });
    expect(row).toEqual({ version: 1, events: 1 });
  });

  it('answers a repeated submission with the first answer and does it once', async () => {
    const moved = await open();
    const key = { 'idempotency-key': newId() };

    const answers = [];
    for (let n = 0; n < 3; n++) answers.push(await officer.post(`/cases/${moved.caseId}/events/outreach_started`, {}, key));

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers[2]!.body).toEqual(answers[0]!.body);
    expect(answers[2]!.headers['idempotency-replayed']).toBe('true');
  });

  it('hides a case from a unit that has nothing to do with it', async () => {
    const moved = await open();
    const stranger = await api.as('satpol.officer', 'SATPOL-35.73');

    const answers = [
      await stranger.get<Problem>(`/cases/${moved.caseId}`),
      await stranger.get<Problem>(`/cases/${moved.caseId}/timeline`),
      await stranger.get<Problem>(`/cases/${moved.caseId}/person?purpose=intake`),
      await take(stranger, moved, 'outreach_started'),
      await stranger.post<Problem>(`/cases/${moved.caseId}/claim`),
    ];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [404, 'case_not_found']));
  });

  it('lets one officer claim a case, tells the second who has it, and lets the lead take it over', async () => {
    const moved = await open();
    const colleague = await api.as('police.desk', 'POLICE-35');
    const lead = await api.as('satpol.lead', 'SATPOL-35.78');

    const first = await officer.post(`/cases/${moved.caseId}/claim`);
    const notMine = await colleague.post<Problem>(`/cases/${moved.caseId}/claim`);
    const second = await lead.post<Problem>(`/cases/${moved.caseId}/claim`);
    const over = await lead.post(`/cases/${moved.caseId}/claim`, { takeOver: true });
    const released = await lead.delete(`/cases/${moved.caseId}/claim`);

    expect([first.status, notMine.status, second.status, over.status, released.status]).toEqual([200, 404, 409, 200, 200]);
    expect(released.body).toEqual({ claimedBy: null });
  });

  it('lists a unit’s work by what was promised, with exact counts, page by page', async () => {
    const malang = await api.as('satpol.officer', 'SATPOL-35.07');
    for (let n = 0; n < 5; n++) await malang.post('/cases', { ...report, region: '35.07' });
    await api.source.query(`update cases set due_at = now() - interval '1 hour' where owner_unit = $1 and number like '%00003'`, [
      malang.unit,
    ]);

    const first = (await malang.get<Worklist>('/worklist?limit=2')).body;
    const second = (await malang.get<Worklist>(`/worklist?limit=2&after=${first.next}`)).body;
    const third = (await malang.get<Worklist>(`/worklist?limit=2&after=${second.next}`)).body;
    const ofStages = (await malang.get<Worklist>('/worklist?state=outreach,reported')).body;
    const ofOther = (await malang.get<Worklist>('/worklist?state=outreach')).body;
    const stages = (await malang.get<StagesView>('/worklist/stages')).body;

    expect(first.counts).toEqual({ open: 5, overdue: 1, soon: 4, unclaimed: 5, mine: 0, offered: 0 });
    expect(first.items[0]).toMatchObject({ overdue: true, number: expect.stringMatching(/00003$/) });
    expect([...first.items, ...second.items, ...third.items].map(({ number }) => number.slice(-1)).sort()).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    expect(third.next).toBeNull();
    expect([ofStages.items.length, ofOther.items.length]).toEqual([5, 0]);
    expect(stages.items).toEqual([{ state: 'reported', label: { id: 'Laporan diterima', en: 'Report received' }, open: 5, overdue: 1 }]);
  });

  it('finds cases by number and, without a name in the address, by name, NIK and phone', async () => {
    const moved = await open({ identity: { names: ['Ngatiyem Kembang'], nik: '3578014101700000', phones: ['081234500001'] } });

    const found = await Promise.all([
      officer.get<Worklist>(`/cases?number=${moved.number.slice(0, -1)}`),
      officer.post<Worklist>('/cases/search', { name: 'kembang ngatijem' }),
      officer.post<Worklist>('/cases/search', { nik: '3578014101700000' }),
      officer.post<Worklist>('/cases/search', { phone: '+62 812-3450-0001' }),
    ]);

    expect(found.map(({ body }) => body.items.some(({ id }) => id === moved.caseId))).toEqual([true, true, true, true]);
    expect(found[1].body.items[0]).toMatchObject({ initials: 'N. K.' });
  });

  it('shows the members of a group page by page to who may see them, and to others as if there were none', async () => {
    const members = Array.from({ length: 3 }, () => ({ step: report.step }));
    const { groupId } = (
      await officer.post<GroupOpenedView>('/groups', { kind: 'family', event: 'report_received', region: '35.78', members })
    ).body;
    const stranger = await api.as('satpol.officer', 'SATPOL-35.73');

    const first = (await officer.get<GroupView>(`/groups/${groupId}?limit=2`)).body;
    const second = (await officer.get<GroupView>(`/groups/${groupId}?limit=2&after=${first.next!}`)).body;
    const [theirs, nobodys] = [await stranger.get<Problem>(`/groups/${groupId}`), await stranger.get<Problem>(`/groups/${newId()}`)];

    expect(first).toMatchObject({ groupId, kind: 'family', size: 3 });
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3);
    expect(first.items.every((member) => member.groupId === groupId)).toBe(true);
    expect(second.next).toBeNull();
    expect([theirs.status, theirs.body]).toEqual([404, nobodys.body]);
  });

  it('opens a case for each of a family in one command, and says of each how it went', async () => {
    const { code: device } = (await officer.post<{ code: string }>('/devices')).body;
    const number = { device, seq: 1, year: 2026 };

    const { body } = await officer.post<GroupOpenedView>('/groups', {
      kind: 'family',
      event: 'report_received',
      region: '35.78',
      members: [{ step: report.step, number }, { step: report.step, number }, { step: report.step }],
    });

    expect(body.outcomes.map(({ moved, refused }) => moved?.number.slice(0, 15) ?? refused?.code)).toEqual([
      `OT-35.78-2026-${device.slice(0, 1)}`,
      'number_already_used',
      'OT-35.78-2026-0',
    ]);
    expect(await api.source.query('select count(*)::int as n from cases where group_id = $1', [body.groupId])).toEqual([{ n: 2 }]);
  });

  it('keeps every attempt at tracing, and shows them with who made each, to who says why they read', async () => {
    const worker = await api.as('dinsos.worker', 'DINSOS-35');
    const desk = await api.as('dinsos.desk', 'DINSOS-35');
    const { caseId } = (await desk.post<CaseMovedView>('/cases', { event: 'walk_in_registered', region: '35.78', step: {} })).body;
    const log = (event: string, answer: string) => worker.post(`/cases/${caseId}/events/${event}`, { step: { source: 'phone', answer } });
    await log('tracing_started', 'Mulai dari terminal');
    await log('contact_logged', 'Tidak diangkat');
    await log('contact_logged', 'Kakaknya menjawab');

    const answers = await worker.get<RecordHistory>(`/cases/${caseId}/person/answers/contact_logged?purpose=tracing&limit=1`);
    const earlier = await worker.get<RecordHistory>(
      `/cases/${caseId}/person/answers/contact_logged?purpose=tracing&limit=1&after=${answers.body.next}`,
    );
    const aimless = await worker.get(`/cases/${caseId}/person/answers/contact_logged`);

    expect(answers.body.items).toMatchObject([{ recordedBy: 'Staf', data: { answer: 'Kakaknya menjawab' } }]);
    expect(earlier.body).toMatchObject({ items: [{ data: { answer: 'Tidak diangkat' } }], next: null });
    expect(aimless.status).toBe(400);
    expect(await api.source.query(`select purpose from person_reads where case_id = $1`, [caseId])).toHaveLength(2);
  });

  it('merges a case into another, keeps both numbers, and un-merges it to where it was', async () => {
    const [kept, merged] = [await toHandover(), await toHandover()];
    const lead = await api.as('dinsos.lead', 'DINSOS-35');

    const refused = await take(lead, merged, 'merged_into');
    const into = await take(lead, merged, 'merged_into', { otherCaseId: kept.caseId, step: { evidence: ['face', 'name'] } });
    const seen = (await lead.get<CaseView>(`/cases/${kept.caseId}`)).body;
    const back = await take(lead, merged, 'unmerged');
    const after = (await lead.get<CaseView>(`/cases/${merged.caseId}`)).body;

    expect(refused.body.code).toBe('other_case_needed');
    expect(into.body.state).toBe('closed_duplicate');
    expect(seen.links).toEqual([{ kind: 'has_duplicate', caseId: merged.caseId, number: merged.number }]);
    expect(back.body.state).toBe('awaiting_dinsos');
    expect(after.links).toEqual([]);
    expect(after.handoffs).toMatchObject([{ status: 'open' }]);
  });

  it('takes a closed case up again as a new one that is linked to it', async () => {
    const moved = await open();
    await take(officer, moved, 'not_found_at_place');

    const reopened = await take(officer, moved, 'reopened');
    const again = (await officer.get<CaseView>(`/cases/${reopened.body.opened!.caseId}`)).body;

    expect(again).toMatchObject({ state: { state: 'intake' }, links: [{ kind: 'follows', number: moved.number }] });
  });
});
