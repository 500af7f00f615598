import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  DeclineReasons,
  OfferAnsweredView,
  PlaceMatches,
  PlaceOffers,
  WaitingEntries,
  WaitingClientView,
} from '../../src/places/waiting/waiting.view.js';
import type { Problem } from '../../src/platform/http/problem.filter.js';
import type { ExpectedView } from '../../src/places/occupancy/lists.view.js';
import { testApi, type Person, type TestApi } from '../support/api.js';
import { aCase, addBeds, aFamily, onWaitingList, take, type Opened } from '../support/places.js';

const UPT = 'RSBK-MDN';

describe('the waiting list by HTTP', () => {
  let api: TestApi;
  let officer: Person;
  let rehsos: Person;
  let admin: Person;
  let head: Person;

  beforeAll(async () => {
    api = await testApi();
    officer = await api.as('satpol.officer', 'SATPOL-35.78');
    rehsos = await api.as('dinsos.rehsos', 'REHSOS-35');
    admin = await api.as('upt.admin', UPT);
    head = await api.as('upt.head', UPT);
    await addBeds(api, UPT, [{ name: 'Melati', sex: 'male', beds: 20 }]);
  }, 60_000);

  afterAll(() => api.close());

  const listed = async (who: Person, { caseId }: Opened) =>
    (await who.get<WaitingEntries>('/waiting-list?limit=200')).body.items.find((each) => each.caseId === caseId);
  const offersOf = async (who: Person, { caseId }: Opened) => (await who.get<PlaceOffers>(`/cases/${caseId}/offers`)).body.items;
  const until = async <T>(what: () => Promise<T | undefined | null | false>): Promise<T> => {
    const found = await what();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 30));
    return until(what);
  };
  const offeredAfter = (opened: Opened): Promise<NonNullable<WaitingClientView['offer']>> =>
    until(async () => (await listed(rehsos, opened))?.offer);
  const answer = (who: Person, offerId: string, how: 'accept' | 'decline', body: object = {}) =>
    who.post<OfferAnsweredView & Problem>(`/offers/${offerId}/${how}`, body);
  const heldHours = async (offerId: string) =>
    (
      await api.source.query<{ hours: number }[]>(
        `select round(extract(epoch from upper(s.during) - clock_timestamp()) / 3600)::int as hours from stays s join place_offers o on o.hold_id = s.id
         where o.id = $1 and s.during @> clock_timestamp()`,
        [offerId],
      )
    )[0]?.hours;
  const expectedBecause = async ({ caseId }: Opened) =>
    (await admin.get<ExpectedView>(`/facilities/${UPT}/expected`)).body.arrivals.find((each) => each.caseId === caseId)?.because;
  const notices = async (who: Person, { caseId }: Opened) =>
    (await who.get<{ items: { caseId: string; kind: string; subject: string }[] }>('/notices?limit=200')).body.items.flatMap((each) =>
      each.caseId === caseId && each.kind === 'place' ? each.subject : [],
    );

  it('tells the consequence of every reason before one is chosen', async () => {
    const { body } = await admin.get<DeclineReasons>('/offers/decline-reasons');

    expect(body.items.map(({ reason }) => reason)).toEqual([
      'full',
      'wrong_group',
      'needs_treatment',
      'incomplete_file',
      'isolation',
      'other',
    ]);
    expect(body.items[1]?.consequence.en).toBe('The client is never offered here again.');
  });

  it('gives every facility for a case in order, each with its reasons in words', async () => {
    const { caseId } = await aCase(api);

    const { status, body } = await officer.get<PlaceMatches>(`/cases/${caseId}/places?limit=200`);

    expect(status).toBe(200);
    expect(body.items[0]).toMatchObject({
      rank: 1,
      code: UPT,
      fits: true,
      words: { id: expect.stringMatching(/^Cocok: /), en: expect.stringMatching(/^Fits: /) },
    });
    expect(body.items.length).toBeGreaterThan(25);
    expect(body.items.find(({ code }) => code === 'PSTW-JBR')).toMatchObject({
      fits: false,
      free: null,
      reasons: expect.arrayContaining([
        expect.objectContaining({ code: 'wrong_group', weight: 'forbids' }),
        expect.objectContaining({ code: 'capacity_unknown' }),
      ]),
    });
  });

  it('pages through the facilities without losing one', async () => {
    const { caseId } = await aCase(api);
    const all = (await officer.get<PlaceMatches>(`/cases/${caseId}/places?limit=200`)).body;
    const first = (await officer.get<PlaceMatches>(`/cases/${caseId}/places?limit=20`)).body;
    const second = (await officer.get<PlaceMatches>(`/cases/${caseId}/places?limit=200&after=${first.next}`)).body;

    expect([...first.items, ...second.items]).toEqual(all.items);
    expect([all.next, second.next]).toEqual([null, null]);
  });

  it('looks for a place for a family together', async () => {
    const [mother] = await aFamily(api, [
      { sex: 'female', ageEstimate: 30 },
      { sex: 'male', ageEstimate: 5 },
    ]);

    const { body } = await officer.get<PlaceMatches>(`/cases/${mother!.caseId}/places?together=true&limit=200`);

    expect(body.persons).toBe(2);
    expect(body.items.find(({ code }) => code === UPT)).toMatchObject({ fits: false, together: 'no' });
  });

  it('finds only wards for isolation for somebody who must be kept from others', async () => {
    const { caseId } = await aCase(api);
    const reasons = async (query: string) =>
      (await officer.get<PlaceMatches>(`/cases/${caseId}/places?limit=200${query}`)).body.items.find(({ code }) => code === UPT)!;

    const [anybody, infectious] = [await reasons(''), await reasons('&isolation=true')];

    expect([anybody.fits, infectious.fits]).toEqual([true, false]);
    expect(infectious.reasons).toContainEqual(expect.objectContaining({ code: 'isolation_needed', weight: 'forbids' }));
  });

  it('shows no place for a case of somebody else, which looks like none', async () => {
    const { caseId } = await aCase(api);
    const other = await api.as('satpol.officer', 'SATPOL-35.73');

    expect((await other.get(`/cases/${caseId}/places`)).status).toBe(404);
    expect((await other.get(`/cases/${caseId}/offers`)).status).toBe(404);
  });

  it('offers a place as soon as somebody joins, and keeps the bed for the journey when the facility accepts', async () => {
    const opened = await onWaitingList(api);
    const offer = await offeredAfter(opened);

    expect(offer).toMatchObject({ facility: UPT });
    expect(await listed(admin, opened)).toMatchObject({ offer: { id: offer.id }, programme: 'street', daysWaiting: 0, alarms: [] });
    expect(await heldHours(offer.id)).toBe(24);
    expect(await notices(admin, opened)).toContain('offer');
    expect(await expectedBecause(opened)).toBe('offer');

    const { status, body } = await answer(admin, offer.id, 'accept');

    expect(status).toBe(200);
    expect(body).toMatchObject({ offerIds: [offer.id], answer: 'accepted', words: { id: expect.stringContaining('72 jam') } });
    expect(await heldHours(offer.id)).toBe(72);
    expect(await expectedBecause(opened)).toBe('accepted');
    expect(await notices(rehsos, opened)).toContain('offer_accepted');
    expect(await listed(rehsos, opened)).toMatchObject({ offer: null, obstacle: { en: 'a place is held already' } });
    expect((await answer(admin, offer.id, 'accept')).body.code).toBe('offer_not_open');
  });

  it('moves case, stay and list together when the client arrives', async () => {
    const opened = await onWaitingList(api);
    const offer = await offeredAfter(opened);

    expect((await take(admin, opened, 'place_accepted', { step: { bed: null } })).status).toBe(200);

    expect(await listed(rehsos, opened)).toBeUndefined();
    expect(await offersOf(rehsos, opened)).toMatchObject([{ id: offer.id, status: 'accepted' }]);
  });

  it('lets the head decline, which is an event of the case, and shows the reason and what follows to who asked', async () => {
    const opened = await onWaitingList(api);
    const offer = await offeredAfter(opened);

    const { status, body } = await answer(head, offer.id, 'decline', { reason: 'wrong_group' });

    expect([status, body.answer]).toEqual([200, 'declined']);
    expect(body.words.en).toBe('The client is never offered here again.');
    const { body: timeline } = await rehsos.get<{ items: { event: string }[] }>(`/cases/${opened.caseId}/timeline?limit=200`);
    expect(timeline.items.at(-1)!.event).toBe('place_declined');
    expect(await offersOf(officer, opened)).toMatchObject([
      {
        facility: UPT,
        status: 'declined',
        reason: 'wrong_group',
        words: { id: 'ditolak: bukan kelompok sasaran' },
        consequence: { id: 'Klien tidak akan ditawarkan lagi ke sini.' },
        notAgainBefore: null,
      },
    ]);
    expect(await heldHours(offer.id)).toBeUndefined();
    expect(await notices(officer, opened)).toContain('offer_declined');
  });

  it('lets the staff decline too, with the same consequence', async () => {
    const opened = await onWaitingList(api);
    const offer = await offeredAfter(opened);

    const { body } = await answer(admin, offer.id, 'decline', { reason: 'incomplete_file' });

    expect(body.words.en).toContain('3 days');
    const [declined] = await offersOf(rehsos, opened);
    expect(Math.round((Date.parse(declined!.notAgainBefore!) - Date.now()) / 86_400_000)).toBe(3);
  });

  it('takes a refusal from the case as the same', async () => {
    const opened = await onWaitingList(api);
    const offer = await offeredAfter(opened);

    expect((await take(head, opened, 'place_declined', { step: { reason: 'needs_treatment' } })).status).toBe(200);

    expect(await offersOf(rehsos, opened)).toMatchObject([{ id: offer.id, status: 'declined', reason: 'needs_treatment' }]);
    expect((await answer(head, offer.id, 'decline', { reason: 'other' })).status).toBe(409);
  });

  it('answers a repeated refusal with the first answer', async () => {
    const opened = await onWaitingList(api);
    const offer = await offeredAfter(opened);
    const key = { 'idempotency-key': '019a9b7e-0000-7000-8000-000000000001' };
    const decline = () => head.post(`/offers/${offer.id}/decline`, { reason: 'other' }, key);

    const [first, second] = [await decline(), await decline()];

    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
  });

  it('lets only the facility that was asked answer', async () => {
    const opened = await onWaitingList(api);
    const { id } = await offeredAfter(opened);
    const elsewhere = await api.as('upt.head', 'PSTW-MGT');
    const auditor = await api.as('auditor', 'AUDIT-35');

    expect((await answer(elsewhere, id, 'accept')).body.code).toBe('not_your_unit');
    expect((await answer(elsewhere, id, 'decline', { reason: 'other' })).body.code).toBe('not_your_unit');
    expect((await answer(rehsos, id, 'accept')).body.code).toBe('not_your_unit');
    expect((await answer(auditor, id, 'accept')).status).toBe(403);
    expect((await answer(head, opened.caseId, 'accept')).body.code).toBe('offer_not_found');
    expect((await answer(head, id, 'decline', { reason: 'tired' })).status).toBe(400);
    expect((await listed(head, opened))!.offer!.id).toBe(id);
  });

  it('shows who waits in order with why, to the province all, to others their own', async () => {
    const opened = await onWaitingList(api, { ageEstimate: 45 }, { programme: 'elder' });
    await api.source.query(`update waiting_entries set joined_at = joined_at - interval '15 days' where case_id = $1`, [opened.caseId]);
    const other = await api.as('satpol.officer', 'SATPOL-35.73');

    expect(await listed(rehsos, opened)).toMatchObject({
      rank: 1,
      daysWaiting: 15,
      points: 40,
      offer: null,
      obstacle: null,
      criteria: [
        { code: 'on_the_street', points: 25 },
        { code: 'days_waiting', points: 15 },
      ],
      alarms: [{ days: 14 }, { days: 7, words: { id: 'sudah lebih dari 7 hari menunggu' } }],
    });
    expect(await listed(officer, opened)).toMatchObject({ caseId: opened.caseId });
    expect((await other.get<WaitingEntries>('/waiting-list')).body).toEqual({ items: [], waiting: 0, next: null });
  });

  it('pages through the list without losing anybody', async () => {
    const all = (await rehsos.get<WaitingEntries>('/waiting-list?limit=200')).body;
    const first = (await rehsos.get<WaitingEntries>('/waiting-list?limit=2')).body;
    const rest = (await rehsos.get<WaitingEntries>(`/waiting-list?limit=200&after=${first.next}`)).body;

    const ids = (items: readonly WaitingClientView[]) => items.map(({ rank, caseId }) => [rank, caseId]);
    expect(ids([...first.items, ...rest.items])).toEqual(ids(all.items));
    expect([all.waiting, rest.next]).toEqual([all.items.length, null]);
  });
});
