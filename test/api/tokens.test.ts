import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseMovedView, CaseView, PersonView } from '../../src/cases/case.view.js';
import type { TokenView } from '../../src/handoffs/token.view.js';
import type { Problem } from '../../src/platform/http/problem.filter.js';
import { testApi, type Person, type TestApi } from '../support/api.js';

const MINIMUM = {
  conscious: 'yes',
  woundedOrIll: 'no',
  pregnant: 'no',
  dangerToSelf: 'no',
  violenceOrTrafficking: 'yes',
  minorAlone: 'no',
};

describe('a link for who has no account', () => {
  let api: TestApi;
  let officer: Person;

  beforeAll(async () => {
    api = await testApi();
    officer = await api.as('satpol.officer', 'SATPOL-35.78');
  }, 60_000);

  afterAll(() => api.close());

  /** A case referred to the police and to UPTD PPA. */
  async function referred(): Promise<CaseView> {
    const step = { channel: 'patrol', identity: { names: ['Wulan <b>Sari'], sex: 'female', ageEstimate: 19 } };
    const { caseId } = (await officer.post<CaseMovedView>('/cases', { event: 'report_received', region: '35.78', step })).body;
    const take = (event: string, more: object = {}) => officer.post(`/cases/${caseId}/events/${event}`, more);
    await take('outreach_started');
    await take('person_met');
    await take('violence_or_trafficking_raised');
    await take('minimum_set_recorded', { step: { ...MINIMUM, identity: step.identity } });
    await take('intake_completed');
    await take('special_referral_made', { step: { letterNumber: '300/77/2026' } });
    return (await officer.get<CaseView>(`/cases/${caseId}`)).body;
  }
  const give = async ({ id }: CaseView, handoff: { id: string }) =>
    (await officer.post<TokenView>(`/cases/${id}/handoffs/${handoff.id}/token`)).body;
  const open = (link: string) => api.app.inject({ method: 'GET', url: new URL(link, 'http://here').pathname });
  const form = (url: string, fields: Record<string, string>) =>
    api.app.inject({
      method: 'POST',
      url,
      payload: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const keyOf = ({ link }: TokenView) => link.split('/').at(-1)!;

  it('shows what is handed over, and nothing as markup', async () => {
    const referral = await referred();
    const token = await give(referral, referral.handoffs[0]!);

    const page = await open(token.link);

    expect(referral.handoffs[0]!.byLink).toBe(true);
    expect(page.statusCode).toBe(200);
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(page.body).toContain(referral.number);
    expect(page.body).toContain('Wulan &lt;b&gt;Sari');
    expect(page.body).toContain('300/77/2026');
    expect(token.text.id).toContain(token.code);
    expect(token.text.id).not.toContain('Wulan');
  });

  it('accepts by the link once; a second time it says that it is done', async () => {
    const referral = await referred();
    const token = await give(referral, referral.handoffs[0]!);
    const answer = { key: keyOf(token), answer: 'accept', name: 'Ibu Ratna', phone: '0811', condition: 'well' };

    const first = await form('/s/answer', answer);
    const second = await form('/s/answer', answer);
    const after = (await officer.get<CaseView>(`/cases/${referral.id}`)).body;
    const person = (await officer.get<PersonView>(`/cases/${referral.id}/person?purpose=legal`)).body;

    expect(first.statusCode).toBe(200);
    expect(second.statusCode).toBe(409);
    expect(second.body).toContain('sudah dijawab');
    expect(after.handoffs.map(({ kind }) => kind)).toEqual([referral.handoffs[1]!.kind]);
    expect(person.records.find(({ kind }) => kind === 'answers:handoff_accepted')).toMatchObject({
      data: { receiver: { name: 'Ibu Ratna' } },
    });
  });

  it('lets exactly one of twenty who use it at once answer', async () => {
    const referral = await referred();
    const key = keyOf(await give(referral, referral.handoffs[0]!));

    const answers = await Promise.all(Array.from({ length: 20 }, () => form('/s/answer', { key, answer: 'accept', name: 'X' })));

    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(
      await api.source.query(`select count(*)::int as n from case_events where case_id = $1 and event = 'handoff_accepted'`, [referral.id]),
    ).toEqual([{ n: 1 }]);
  });

  it('declines with a reason by the code, however it is typed', async () => {
    const referral = await referred();
    const token = await give(referral, referral.handoffs[0]!);
    const typed = token.code.toLowerCase().replace('-', ' ');

    const page = await form('/s', { code: typed });
    const declined = await form('/s/answer', { key: typed, answer: 'decline', reason: 'not_our_area', name: 'Pak Dar' });

    expect(page.statusCode).toBe(200);
    expect(declined.statusCode).toBe(200);
    expect(await api.source.query('select status, reason from handoffs where id = $1', [referral.handoffs[0]!.id])).toEqual([
      { status: 'declined', reason: 'not_our_area' },
    ]);
  });

  it('settles the referral by itself once every institution has accepted', async () => {
    const referral = await referred();
    for (const handoff of referral.handoffs)
      await form('/s/answer', { key: keyOf(await give(referral, handoff)), answer: 'accept', name: 'Penerima' });

    const settled = async () => (await officer.get<CaseView>(`/cases/${referral.id}`)).body.facts.map(({ name }) => name);
    while (!(await settled()).includes('all_referrals_accepted')) await new Promise((resolve) => setTimeout(resolve, 20));

    expect(await settled()).toContain('all_referrals_accepted');
  }, 15_000);

  it('no longer works when a new one was given, when its time is over, or when the offer is gone', async () => {
    const referral = await referred();
    const [handoff, other] = referral.handoffs;
    const replaced = await give(referral, handoff!);
    const current = await give(referral, handoff!);
    const late = await give(referral, other!);
    await api.source.query(`update handoff_tokens set expires_at = now() - interval '1 second' where handoff_id = $1`, [other!.id]);

    const pages = [await open(replaced.link), await open(current.link), await open(late.link)];

    expect(pages.map(({ statusCode }) => statusCode)).toEqual([404, 200, 422]);
    expect(pages[2]!.body).toContain('sudah lewat waktunya');
  });

  it('is not given for a handoff that staff answer, nor by another unit', async () => {
    const { caseId } = (
      await officer.post<CaseMovedView>('/cases', { event: 'report_received', region: '35.78', step: { channel: 'patrol' } })
    ).body;
    for (const event of ['outreach_started', 'person_met']) await officer.post(`/cases/${caseId}/events/${event}`);
    await officer.post(`/cases/${caseId}/events/minimum_set_recorded`, { step: { ...MINIMUM, identity: { names: [] } } });
    for (const event of ['intake_completed', 'triage_completed']) await officer.post(`/cases/${caseId}/events/${event}`);
    const view = (await officer.get<CaseView>(`/cases/${caseId}`)).body;
    const stranger = await api.as('satpol.officer', 'SATPOL-35.73');
    const address = `/cases/${caseId}/handoffs/${view.handoffs[0]!.id}/token`;

    const answers = [await officer.post<Problem>(address), await stranger.post<Problem>(address)];

    expect(view.handoffs[0]!.byLink).toBe(false);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'handoff_needs_account'],
      [404, 'case_not_found'],
    ]);
  });

  it('says on the page itself that what was typed is no code', async () => {
    const page = await form('/s', { code: 'abc' });

    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.body).toContain('Periksa tulisannya');
  });

  it('cannot be guessed: after ten wrong codes an address has to wait', async () => {
    await api.source.query('delete from token_attempts');
    const tries = [];
    for (let n = 0; n < 11; n++) tries.push((await form('/s', { code: `BBBB-BB${n + 10}` })).statusCode);

    expect(tries).toEqual([...Array<number>(10).fill(404), 429]);
  });
});
