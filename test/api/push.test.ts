import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { CaseMovedView, Offers } from '../../src/cases/case.view.js';
import type { PushKeyView, PushView, ShortTextView, SubscribedView } from '../../src/notices/push.view.js';
import type { Problem } from '../../src/platform/http/problem.filter.js';
import { testApi, type Person, type TestApi } from '../support/api.js';
import { localPushService, type Browser, type LocalPushService } from '../support/push-service.js';
import { until } from '../support/processes.js';

const MINIMUM = {
  identity: { names: ['Suparman'], nik: null, sex: 'male', ageEstimate: 60, origin: 'Blitar' },
  conscious: 'yes',
  woundedOrIll: 'no',
  pregnant: 'no',
  dangerToSelf: 'no',
  violenceOrTrafficking: 'no',
  minorAlone: 'unknown',
};
const KINDS = ['offered', 'overdue', 'refused'];
/** A time of day in Asia/Jakarta, so many minutes from now. */
const inMinutes = (minutes: number) => new Date(Date.now() + 7 * 3_600_000 + minutes * 60_000).toISOString().slice(11, 16);

describe('notices to who does not look', () => {
  let api: TestApi;
  let service: LocalPushService;
  let officer: Person;
  let lead: Person;
  let city: Person;

  beforeAll(async () => {
    service = await localPushService();
    api = await testApi({ push: { contact: 'mailto:admin@pulang.example', toPrivate: true }, publicUrl: 'https://pulang.example' });
    officer = await api.as('satpol.officer', 'SATPOL-35.78');
    lead = await api.as('satpol.lead', 'SATPOL-35.78');
    city = await api.as('city.dinsos', 'DINSOS-35.78');
  }, 60_000);

  afterAll(async () => {
    await api.close();
    await service.close();
  });

  beforeEach(() => api.source.query('delete from push_subscriptions'));

  const listen = async (who: Person, preferences: object = {}, language = 'id'): Promise<Browser> => {
    const browser = service.browser();
    await who.post('/push/preferences', { kinds: KINDS, ...preferences });
    await who.post<SubscribedView>('/push/subscriptions', { ...browser.subscription, language });
    return browser;
  };
  const take = (who: Person, { caseId }: CaseMovedView, event: string, body: object = {}) =>
    who.post<CaseMovedView & Problem>(`/cases/${caseId}/events/${event}`, body);
  const opened = async () =>
    (await officer.post<CaseMovedView>('/cases', { event: 'report_received', region: '35.78', step: { channel: 'patrol' } })).body;
  const handedOver = async (): Promise<CaseMovedView> => {
    const moved = await opened();
    await take(officer, moved, 'outreach_started');
    await take(officer, moved, 'person_met');
    await take(officer, moved, 'minimum_set_recorded', { step: MINIMUM });
    await take(officer, moved, 'intake_completed');
    return (await take(officer, moved, 'triage_completed', { step: { letterNumber: '300/12/2026', belongings: 'complete' } })).body;
  };
  const notice = (caseId: string, kind: string, subject: string, role: string) =>
    api.source.query('insert into notifications (id, case_id, seq, kind, subject, role) values ($1, $2, 1, $3, $4, $5)', [
      newId(),
      caseId,
      kind,
      subject,
      role,
    ]);
  const first = ({ received }: Browser) => until(() => received[0]);
  const held = () => api.source.query<unknown[]>('select from push_messages where batch is null');

  it('tell of an offer, encrypted, under the name of this service, in the person’s language and with nothing of the client', async () => {
    const browser = await listen(city);
    const { key } = (await city.get<PushKeyView>('/push/key')).body;

    const moved = await handedOver();
    const { headers, sentBy, ...told } = await first(browser);

    expect(told).toEqual({
      title: moved.number,
      body: expect.stringMatching(/^Ditawarkan: .+\. Batas: .+ WIB\.$/),
      url: `/cases/${moved.caseId}`,
      tag: expect.any(String),
    });
    expect(JSON.stringify(told)).not.toMatch(/Suparman|Blitar/);
    expect(sentBy).toBe(key);
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'normal', topic: told.tag.replaceAll('-', '') });
  });

  it('tell who offered when it is declined, and not of what they do not want to be told', async () => {
    const [browser, silent] = [await listen(officer, {}, 'en'), await listen(lead, { kinds: ['overdue'] })];
    const moved = await handedOver();
    const offer = (await city.get<Offers>('/handoffs?box=in&limit=200')).body.items.find((item) => item.case.id === moved.caseId)!;

    await take(city, moved, 'handoff_declined', { handoffId: offer.handoff.id, reason: 'incomplete_file' });
    const told = await first(browser);

    expect(told).toMatchObject({ title: moved.number, body: expect.stringMatching(/^Declined: /) });
    expect(silent.received).toEqual([]);
  });

  it('wait for the end of the quiet hours and then come as one, without what was seen meanwhile; safety does not wait', async () => {
    const browser = await listen(lead, { quietFrom: inMinutes(-60), quietTo: inMinutes(60) });
    const moved = await opened();
    for (const clock of ['aftercare_contact', 'stay_review', 'stay_year']) await notice(moved.caseId, 'clock', clock, 'satpol.lead');
    await until(async () => (await held()).length === 3);

    await notice(moved.caseId, 'clock', 'respond', 'satpol.lead');
    const urgent = await first(browser);
    await api.source.query(`update notifications set seen_at = now() where subject = 'stay_year'`);
    await api.source.query('update push_messages set due_at = now() where batch is null');
    const summary = await until(() => browser.received[1]);

    expect(urgent).toMatchObject({ title: moved.number, headers: { urgency: 'high' } });
    expect(summary).toMatchObject({ title: 'Pulang', body: '2 hal menunggu Anda: 2 lewat batas waktu.', url: '/notices' });
    expect(browser.received).toHaveLength(2);
  });

  it('are sent no more to a browser that is gone, nor to a lost device', async () => {
    const browser = await listen(lead);
    browser.leave();
    const moved = await opened();

    await notice(moved.caseId, 'clock', 'respond', 'satpol.lead');

    await until(async () => (await lead.get<PushView>('/push')).body.subscriptions.length === 0);
    expect(browser.received).toEqual([]);
  });

  it('are asked for as often as one likes, for ten browsers at most, until one asks no more', async () => {
    const browser = await listen(officer);
    const again = (await officer.post<SubscribedView>('/push/subscriptions', { ...browser.subscription, language: 'en' })).body;
    for (let n = 0; n < 10; n += 1) await listen(officer);
    const ten = (await officer.get<PushView>('/push')).body;
    const kept = ten.subscriptions[0]!.id;

    await city.delete(`/push/subscriptions/${kept}`);
    await officer.delete(`/push/subscriptions/${ten.subscriptions[1]!.id}`);

    const ids = (await officer.get<PushView>('/push')).body.subscriptions.map(({ id }) => id);
    expect(ten.subscriptions).toHaveLength(10);
    expect(ten.subscriptions.map(({ id }) => id)).not.toContain(again.id);
    expect(ids).toHaveLength(9);
    expect(ids).toContain(kept);
  });

  it('are quiet at night unless it is said otherwise', async () => {
    const satpol = await api.as('satpol.officer', 'SATPOL-35.73');

    expect((await satpol.get<PushView>('/push')).body).toMatchObject({ quietFrom: '21:00', quietTo: '05:00', kinds: KINDS });
    expect((await satpol.post<Problem>('/push/preferences', { kinds: [], quietFrom: '21:00' })).body.code).toBe('quiet_hours');
    expect((await satpol.post('/push/preferences', { kinds: [], quietFrom: '25:00', quietTo: '05:00' })).status).toBe(400);
  });

  it('go only where the service allows: to the public internet, for keys that are keys', async () => {
    const closed = await testApi();
    const person = await closed.as('satpol.officer', 'SATPOL-35.78');
    const { keys } = service.browser().subscription;
    const ask = async (endpoint: string, given = keys) =>
      (await person.post<Problem>('/push/subscriptions', { endpoint, keys: given, language: 'id' })).status;

    const answers = [
      await ask('https://push.example.com/x'),
      await ask('https://127.0.0.1/x'),
      await ask('http://push.example.com/x'),
      await ask('https://push.example.com/x', { ...keys, p256dh: 'A'.repeat(87) }),
    ];
    await closed.close();

    expect(answers).toEqual([201, 422, 422, 422]);
  });

  it('can be forwarded as a short text, in both languages and with nothing of the client', async () => {
    const moved = await handedOver();

    const { body } = await officer.get<ShortTextView>(`/cases/${moved.caseId}/short-text`);

    expect(body.id).toMatch(/^OT-35\.78-\d{4}-\d{6} \(.+\)\nMenunggu .+\nBatas: .+ WIB\nhttps:\/\/pulang\.example\/cases\/[\w-]+$/);
    expect(body.en).toMatch(/\nWaiting for .+\nDue: /);
    expect(JSON.stringify(body)).not.toMatch(/Suparman|Blitar/);
  });
});
