import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as newId } from 'uuid';
import type { CaseMovedView, CaseView, Notices } from '../../src/cases/case.view.js';
import type { IdentityView } from '../../src/identity/claims/claims.view.js';
import type { DecisionView, DuplicateList, DuplicateView, UndoneView } from '../../src/identity/duplicates/duplicates.view.js';
import { SearchDuplicates } from '../../src/identity/duplicates/search-duplicates.js';
import { ErasePerson, RegisterPerson } from '../../src/people/index.js';
import { RenewSearchTerms } from '../../src/people/renew-search-terms.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import type { Problem } from '../../src/platform/http/problem.filter.js';
import { testApi, type Person, type TestApi } from '../support/api.js';
import { until } from '../support/processes.js';

const SAFE = { conscious: 'yes', woundedOrIll: 'no', pregnant: 'no', dangerToSelf: 'no', violenceOrTrafficking: 'no', minorAlone: 'no' };

/** A name of two words that no other test of this file has, nor one like it. */
let people = 0;
function nobodyElse(): string {
  const bytes = createHash('sha256')
    .update(`${(people += 1)}`)
    .digest();
  const word = (from: number) => [0, 1, 2, 3].map((n) => 'bdgklmnprstw'[bytes[from + n]! % 12]! + 'aiueo'[bytes[from + n]! % 5]!).join('');
  return `Z${word(0)} ${word(4)}`;
}

describe('persons who may be the same', () => {
  let api: TestApi;
  let surabaya: Person;
  let jember: Person;
  let lead: Person;

  beforeAll(async () => {
    api = await testApi();
    surabaya = await api.as('satpol.officer', 'SATPOL-35.78');
    jember = await api.as('satpol.officer', 'SATPOL-35.09');
    lead = await api.as('dinsos.lead', 'DINSOS-35');
  }, 60_000);

  afterAll(() => api.close());

  const take = (who: Person, { caseId }: { caseId: string }, event: string, body: object = {}) =>
    who.post<CaseMovedView & Problem>(`/cases/${caseId}/events/${event}`, body);
  const met = async (who: Person, identity: object, region = '35.78'): Promise<CaseMovedView> => {
    const opened = (await who.post<CaseMovedView>('/cases', { event: 'report_received', region, step: { channel: 'patrol' } })).body;
    await take(who, opened, 'outreach_started');
    await take(who, opened, 'person_met', { step: { identity } });
    return opened;
  };
  const helped = async (who: Person, identity: object, region = '35.78'): Promise<CaseMovedView> => {
    const step = { channel: 'patrol', identity };
    const opened = (await who.post<CaseMovedView>('/cases', { event: 'report_received', region, step })).body;
    await take(who, opened, 'outreach_started');
    await take(who, opened, 'advised_and_released');
    return opened;
  };
  const takenIn = async (who: Person, identity: object, region = '35.78'): Promise<CaseMovedView> => {
    const opened = await met(who, identity, region);
    await take(who, opened, 'minimum_set_recorded', { step: { ...SAFE, identity } });
    await take(who, opened, 'intake_completed');
    return opened;
  };
  const list = async (who: Person, { caseId }: { caseId: string }, query = '') =>
    (await who.get<DuplicateList>(`/cases/${caseId}/duplicates${query}`)).body;
  const looked = (who: Person, of: { caseId: string }) =>
    until(async () => {
      const found = await list(who, of);
      return found.searchedAt === null ? undefined : found;
    });
  const search = async (who: Person, { caseId }: { caseId: string }) =>
    (await who.post<DuplicateList>(`/cases/${caseId}/duplicates/search`)).body;
  const decide = (who: Person, { caseId }: { caseId: string }, { pairId }: Pick<DuplicateView, 'pairId'>, body: object) =>
    who.post<DecisionView & Problem>(`/cases/${caseId}/duplicates/${pairId}/decision`, body);
  const undo = (who: Person, { caseId }: { caseId: string }, { pairId }: Pick<DuplicateView, 'pairId'>) =>
    who.post<UndoneView & Problem>(`/cases/${caseId}/duplicates/${pairId}/undo`);
  const view = async (who: Person, { caseId }: { caseId: string }) => (await who.get<CaseView>(`/cases/${caseId}`)).body;
  const repeatOf = async (of: { caseId: string }) => (await view(lead, of)).facts.find(({ name }) => name === 'repeat')?.value;
  const personOf = async ({ caseId }: { caseId: string }) =>
    (await api.source.query<{ id: string }[]>('select person_id as id from cases where id = $1', [caseId]))[0]!.id;

  describe('at intake, in the background', () => {
    it('finds who was helped before under another spelling, says why, tells the desk, and suspects a repeat client', async () => {
      const name = nobodyElse();
      const known = { names: [`Moh. ${name}`], sex: 'male', birthDate: '1980-05-03', origin: 'Kabupaten Blitar' };
      const earlier = await helped(surabaya, known);

      const now = await takenIn(surabaya, { ...known, names: [`Muhammad ${name.replace('u', 'oe')}`], origin: 'Desa Sumberejo, Blitar' });
      const { items, compared } = await looked(surabaya, now);

      expect(items).toMatchObject([
        {
          state: 'suggested',
          level: 'very_likely',
          words: { id: 'sangat mungkin sama' },
          initials: expect.stringMatching(/^M\. Z\./) as unknown,
          cases: [{ caseId: earlier.caseId, number: earlier.number, open: false }],
          ask: [],
          decided: null,
        },
      ]);
      expect(items[0]!.reasons.map(({ field, agreement, speaksFor }) => [field, agreement, speaksFor])).toEqual(
        expect.arrayContaining([
          ['name', 'same', true],
          ['birth', 'same_date', true],
          ['origin', 'same_place', true],
        ]),
      );
      expect(compared).toBeGreaterThan(0);
      expect(await repeatOf(now)).toBe('suspected');
      const { items: notices } = (await surabaya.get<Notices>('/notices')).body;
      expect(notices.filter(({ caseId, kind }) => caseId === now.caseId && kind === 'duplicate').map(({ subject }) => subject)).toEqual([
        'very_likely',
      ]);
    });

    it('says that nobody was found only once it has looked', async () => {
      const opened = await met(surabaya, { names: [nobodyElse()] });

      const before = await list(surabaya, opened);
      const after = await search(surabaya, opened);

      expect(before).toMatchObject({ searchedAt: null, compared: null, items: [] });
      expect(after).toMatchObject({ searchedAt: expect.any(String) as unknown, items: [] });
    });

    it('finds who was registered when persons were found by less, once a worker has started since', async () => {
      const identity = { names: [nobodyElse()], sex: 'male', birthDate: '1958-11-23', origin: 'Lumajang' };
      const earlier = await helped(surabaya, identity);
      await api.source.query('update persons set search_form = 0 where erased_at is null');
      await api.source.query('delete from person_search_terms');
      const now = await met(surabaya, identity);
      expect((await search(surabaya, now)).items).toEqual([]);

      while ((await api.app.get(RenewSearchTerms).renew()).length > 0);

      expect((await search(surabaya, now)).items).toMatchObject([{ cases: [{ caseId: earlier.caseId }] }]);
    });

    it('finds who came from an earlier register', async () => {
      const identity = { names: [nobodyElse()], sex: 'female', birthDate: '1971-02-12', origin: 'Lumajang' };
      const { account, unit } = lead;
      const personId = await api.app
        .get(UnitOfWork)
        .run((tx) => api.app.get(RegisterPerson).run(tx, { identity, by: account, because: 'earlier_register' }));
      await api.source.query(
        `insert into import_rows (kind, file_sha256, line, unit_id, account_id, person_id) values ('earlier_persons', sha256($1), 2, $2, $3, $4)`,
        [Buffer.from(personId), unit, account, personId],
      );

      const now = await takenIn(surabaya, identity);

      const [seenByOther] = (await looked(surabaya, now)).items;
      const [seenBySender] = (await list(lead, now)).items;
      expect(seenByOther).toMatchObject({ level: 'very_likely', earlierRegister: true, initials: null, ask: [{ code: 'DINSOS-35' }] });
      expect(seenBySender).toMatchObject({ initials: expect.stringMatching(/^Z\./) as unknown, cases: [], ask: [] });
      expect(await repeatOf(now)).toBe('suspected');
    });

    it('tells both desks if the other case is open, and suspects no repeat client: it may be one find entered twice', async () => {
      const identity = { names: [nobodyElse()], sex: 'male', birthDate: '1990-01-20' };
      const first = await takenIn(jember, identity, '35.09');

      const second = await takenIn(surabaya, identity);
      await looked(surabaya, second);

      const [here, there] = await Promise.all([surabaya.get<Notices>('/notices'), jember.get<Notices>('/notices')]);
      const subjects = ({ items }: Notices, { caseId }: CaseMovedView) =>
        items.flatMap((notice) => (notice.caseId === caseId && notice.kind === 'duplicate' ? notice.subject : []));
      expect(subjects(here.body, second)).toEqual(['open_case']);
      expect(subjects(there.body, first)).toEqual(['open_case']);
      expect(await repeatOf(second)).toBeUndefined();
    });
  });

  describe('what may be seen', () => {
    it('says of somebody whose cases one may not see only that there is one, and which unit to ask', async () => {
      const identity = { names: [nobodyElse()], sex: 'male', birthDate: '1985-07-04', nik: '3509010407850000' };
      await helped(jember, identity, '35.09');
      const now = await takenIn(surabaya, identity);

      const found = await looked(surabaya, now);

      expect(found.items).toMatchObject([
        { level: 'very_likely', score: null, reasons: [], initials: null, cases: [], ask: [{ code: 'SATPOL-35.09' }] },
      ]);
    });

    it.each([
      ['get', ''],
      ['post', '/search'],
      ['post', `/${newId()}/decision`],
      ['post', `/${newId()}/undo`],
    ] as const)('shows nothing of a case of another unit: %s %s', async (method, path) => {
      const opened = await met(jember, { names: [nobodyElse()] }, '35.09');

      const answer = await surabaya[method]<Problem>(`/cases/${opened.caseId}/duplicates${path}`, { decision: 'same' });

      expect(answer).toMatchObject({ status: 404, body: { code: 'case_not_found' } });
    });

    it('lets officers look, and those who lead decide', async () => {
      const [now, pair] = await twoRecords();

      const answer = await decide(surabaya, now, pair, { decision: 'same' });

      expect(answer).toMatchObject({ status: 403, body: { code: 'not_for_role' } });
    });

    it('goes on page by page, the likeliest first', async () => {
      const identity = { names: [nobodyElse()], sex: 'male', birthDate: '1975-03-09' };
      await helped(surabaya, { ...identity, origin: 'Blitar' });
      await helped(surabaya, { ...identity, origin: 'Kediri' });
      await helped(surabaya, identity);
      const now = await met(surabaya, { ...identity, origin: 'Blitar' });
      await search(surabaya, now);

      const first = await list(surabaya, now, '?limit=2');
      const second = await list(surabaya, now, `?limit=2&after=${first.next}`);

      const scores = [...first.items, ...second.items].map(({ score }) => score!);
      expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(new Set([...first.items, ...second.items].map(({ pairId }) => pairId)).size).toBe(3);
    });
  });

  /** Somebody of Surabaya who was helped before, taken up again. */
  async function twoRecords(of: object = {}): Promise<[now: CaseMovedView, pair: DuplicateView, earlier: CaseMovedView, name: string]> {
    const name = nobodyElse();
    const identity = { names: [name], sex: 'male', birthDate: '1966-08-17', ...of };
    const earlier = await helped(surabaya, identity);
    const now = await takenIn(surabaya, identity);
    const { items } = await looked(surabaya, now);
    return [now, items[0]!, earlier, name];
  }

  describe('a decision', () => {
    it('makes two records one person: both numbers stay, the repeat history and every search follow', async () => {
      const [now, pair, earlier, name] = await twoRecords();

      const answer = await decide(lead, now, pair, { decision: 'same', reason: 'face' });

      expect(answer).toMatchObject({ status: 200, body: { state: 'same', merge: null, contradicts: [] } });
      expect(await list(surabaya, now)).toMatchObject({
        items: [{ state: 'same', decided: { role: 'dinsos.lead', unit: 'DINSOS-35', reason: 'face', by: 'Staf' } }],
        history: [{ caseId: earlier.caseId, number: earlier.number, open: false }],
      });
      expect(await repeatOf(now)).toBe('confirmed');
      const found = await lead.post<{ items: { id: string }[] }>('/cases/search', { name });
      expect(found.body.items.map(({ id }) => id).sort()).toEqual([earlier.caseId, now.caseId].sort());
    });

    it('makes them found by the other one’s name too', async () => {
      const [one, other] = [nobodyElse(), nobodyElse()];
      const nik = '3578010405660000';
      const earlier = await helped(surabaya, { names: [one], nik, sex: 'male' });
      const now = await takenIn(surabaya, { names: [other], nik, sex: 'male' });
      const [pair] = (await looked(surabaya, now)).items;

      await decide(lead, now, pair!, { decision: 'same', reason: 'nik' });

      const found = await lead.post<{ items: { id: string }[] }>('/cases/search', { name: other });
      expect(found.body.items.map(({ id }) => id)).toEqual(expect.arrayContaining([earlier.caseId, now.caseId]));
    });

    it('is the same when it is sent twice, and another one is told that it comes too late', async () => {
      const [now, pair] = await twoRecords();

      const [first, second] = [await decide(lead, now, pair, { decision: 'same' }), await decide(lead, now, pair, { decision: 'same' })];
      const other = await decide(lead, now, pair, { decision: 'not_same' });

      expect([first.status, second.status]).toEqual([200, 200]);
      expect(other).toMatchObject({ status: 409, body: { code: 'pair_already_set' } });
      expect(await api.source.query('select decision from person_pair_decisions where pair_id = $1', [pair.pairId])).toHaveLength(1);
    });

    it('is taken by one of two who decide at once', async () => {
      const [now, pair] = await twoRecords();

      const answers = await Promise.all([decide(lead, now, pair, { decision: 'same' }), decide(lead, now, pair, { decision: 'not_same' })]);

      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await api.source.query('select decision from person_pair_decisions where pair_id = $1', [pair.pairId])).toHaveLength(1);
    });

    it('that they are not the same is remembered, and takes the suspicion away', async () => {
      const [now, pair] = await twoRecords();

      await decide(lead, now, pair, { decision: 'not_same', reason: 'relative' });
      const again = await search(surabaya, now);

      expect(again.items).toMatchObject([{ pairId: pair.pairId, state: 'not_same' }]);
      expect(await repeatOf(now)).toBeUndefined();
    });

    it('that they are not the same is asked again when something new makes it very likely', async () => {
      const name = nobodyElse();
      const earlier = await helped(surabaya, { names: [name], sex: 'male', birthDate: '1951-06-07' });
      const now = await met(surabaya, { names: [name], sex: 'male' });
      const [possible] = (await search(surabaya, now)).items;
      await decide(lead, now, possible!, { decision: 'not_same' });
      await take(surabaya, now, 'minimum_set_recorded', {
        step: { ...SAFE, identity: { names: [name], sex: 'male', birthDate: '1951-06-07' } },
      });

      const again = await search(surabaya, now);

      expect(possible).toMatchObject({ level: 'possible', cases: [{ caseId: earlier.caseId }] });
      expect(again.items).toMatchObject([
        { pairId: possible!.pairId, level: 'very_likely', state: 'suggested', decided: expect.anything() as unknown },
      ]);
    });

    it('needs a person who still has data', async () => {
      const [now, pair, earlier] = await twoRecords();
      const personId = await personOf(earlier);
      await api.app.get(UnitOfWork).run((tx) => api.app.get(ErasePerson).run(tx, personId));

      const answer = await decide(lead, now, pair, { decision: 'same' });
      const [shown, again] = [await list(surabaya, now), await search(surabaya, now)];

      expect(answer).toMatchObject({ status: 410, body: { code: 'person_erased' } });
      expect([shown.items, again.items]).toEqual([[], []]);
    });

    it('of a person erased afterwards is kept, without saying who it was', async () => {
      const [now, pair, earlier] = await twoRecords();
      await decide(lead, now, pair, { decision: 'same' });
      const personId = await personOf(earlier);

      await api.app.get(UnitOfWork).run((tx) => api.app.get(ErasePerson).run(tx, personId));

      expect(await list(surabaya, now)).toMatchObject({
        items: [{ state: 'same', erased: true, initials: null, cases: [{ caseId: earlier.caseId }] }],
      });
    });

    it('says which earlier decision it contradicts', async () => {
      const identity = { names: [nobodyElse()], sex: 'male', birthDate: '1959-09-19' };
      const [a, b] = [await helped(surabaya, identity), await helped(surabaya, identity)];
      const now = await takenIn(surabaya, identity);
      await looked(surabaya, now);
      const { items } = await search(surabaya, b);
      const pairWith = (pairs: readonly DuplicateView[], { caseId }: CaseMovedView) =>
        pairs.find(({ cases }) => cases.some((each) => each.caseId === caseId))!;
      const apart = pairWith(items, a);
      await decide(lead, b, apart, { decision: 'not_same' });
      const mine = await list(surabaya, now);

      await decide(lead, now, pairWith(mine.items, a), { decision: 'same' });
      const answer = await decide(lead, now, pairWith(mine.items, b), { decision: 'same' });

      expect(answer.body.contradicts).toEqual([apart.pairId]);
    });
  });

  describe('the claims of two records that are one', () => {
    const identity = async (who: Person, { caseId }: { caseId: string }) =>
      (await who.get<IdentityView>(`/cases/${caseId}/identity?purpose=identification`)).body;
    const say = (who: Person, { caseId }: { caseId: string }, ...claims: object[]) =>
      who.post(`/cases/${caseId}/identity/claims`, { claims });
    const valueOf = ({ attributes }: IdentityView, kind: string) => attributes.find((each) => each.kind === kind)?.value;
    const told = ({ claims }: IdentityView, kind: string) =>
      claims.filter((each) => each.kind === kind).map(({ value, caseNumber, linked }) => ({ value, caseNumber, linked }));

    it('are shown together, each with its case, and apart again when it is undone', async () => {
      const [now, pair, earlier] = await twoRecords();
      await say(lead, earlier, { kind: 'mother', value: 'Painah', source: 'family' });
      await say(surabaya, now, { kind: 'mother', value: 'Sutinah', source: 'person' });
      const apart = await identity(lead, now);

      await decide(lead, now, pair, { decision: 'same', reason: 'face' });
      const [together, other] = [await identity(lead, now), await identity(lead, earlier)];
      await undo(lead, now, pair);
      const again = await identity(lead, now);

      expect([valueOf(apart, 'mother'), apart.linked]).toEqual(['Sutinah', []]);
      expect([valueOf(together, 'mother'), valueOf(other, 'mother')]).toEqual(['Painah', 'Painah']);
      expect(told(together, 'mother')).toEqual([
        { value: 'Sutinah', caseNumber: now.number, linked: false },
        { value: 'Painah', caseNumber: earlier.number, linked: true },
      ]);
      expect(told(other, 'mother').map(({ linked }) => linked)).toEqual([true, false]);
      expect(together.contradictions).toMatchObject([{ code: 'mother_differs', severity: 'ask' }]);
      expect(together.linked).toMatchObject([
        { pairId: pair.pairId, cases: [{ caseId: earlier.caseId, number: earlier.number, open: false }], seen: true, ask: [] },
      ]);
      expect(again).toEqual(apart);
    });

    it('that only one of them may see stay there, and it is said which unit to ask; what is read of another is noted', async () => {
      const of = { names: [nobodyElse()], sex: 'male', birthDate: '1968-03-04', nik: '3509010403680000' };
      const earlier = await helped(jember, of, '35.09');
      const now = await takenIn(surabaya, of);
      await looked(surabaya, now);
      await say(jember, earlier, { kind: 'mother', value: 'Painah', source: 'family' });
      await decide(lead, now, (await list(lead, now)).items[0]!, { decision: 'same', reason: 'nik' });

      const [all, part] = [await identity(lead, now), await identity(surabaya, now)];
      const reads = await api.source.query<{ unit: string }[]>(
        'select unit_id as unit from person_reads where person_id = $1 and case_id = $2',
        [await personOf(earlier), now.caseId],
      );

      expect([valueOf(all, 'mother'), valueOf(part, 'mother')]).toEqual(['Painah', null]);
      expect(part.linked).toMatchObject([{ seen: false, cases: [], ask: [{ code: 'SATPOL-35.09' }] }]);
      expect(reads).toEqual([{ unit: lead.unit }]);
    });
  });

  describe('two persons with open cases', () => {
    const twoOpen = async (): Promise<[first: CaseMovedView, second: CaseMovedView, pair: DuplicateView]> => {
      const identity = { names: [nobodyElse()], sex: 'male', birthDate: '1993-11-02' };
      const first = await takenIn(jember, identity, '35.09');
      const second = await takenIn(surabaya, identity);
      await looked(surabaya, second);
      return [first, second, (await list(lead, second)).items[0]!];
    };

    it('are linked, and it is said which step merges the cases', async () => {
      const [first, second, pair] = await twoOpen();

      const answer = await decide(lead, second, pair, { decision: 'same' });

      expect(answer.body.merge).toMatchObject({
        event: 'merged_into',
        into: first.caseId,
        cases: [
          { number: first.number, unit: 'SATPOL-35.09' },
          { number: second.number, unit: 'SATPOL-35.78' },
        ],
        merged: [],
      });
      expect((await view(lead, second)).closedAt).toBeNull();
    });

    it('are merged in the same command, and are as before when it is undone after both moved on', async () => {
      const [first, second, pair] = await twoOpen();
      const merged = await decide(lead, second, pair, { decision: 'same', mergeInto: first.caseId });
      const closed = await view(lead, second);
      await take(jember, first, 'triage_completed', { step: { letterNumber: '300/7/2026', belongings: 'none' } });
      await take(lead, first, 'elder_or_disabled_raised');

      const undone = await undo(lead, second, pair);

      expect(merged.body.merge).toMatchObject({ into: first.caseId, merged: [second.caseId] });
      expect(closed).toMatchObject({ state: { state: 'closed_duplicate' }, links: [{ kind: 'duplicate_of', number: first.number }] });
      expect(undone).toMatchObject({
        status: 200,
        body: { state: 'undone', cases: [{ caseId: second.caseId, open: true, refused: null }] },
      });
      expect(await view(lead, second)).toMatchObject({ state: { state: 'triage' }, closedAt: null, links: [] });
      expect(await view(lead, first)).toMatchObject({ state: { state: 'awaiting_dinsos' }, closedAt: null });
      expect(await list(lead, second)).toMatchObject({ items: [{ state: 'undone' }], history: [] });
    });

    it('are as they had become when it is undone after both moved on by themselves, each with what was said of it meanwhile', async () => {
      const [first, second, pair] = await twoOpen();
      await decide(lead, second, pair, { decision: 'same' });
      const move = { step: { letterNumber: '300/8/2026', belongings: 'none' } };
      await take(jember, first, 'triage_completed', move);
      await take(surabaya, second, 'triage_completed', move);
      const say = (who: Person, of: CaseMovedView, value: string) =>
        who.post(`/cases/${of.caseId}/identity/claims`, { claims: [{ kind: 'mother', value, source: 'family' }] });
      await say(jember, first, 'Painah');
      await say(surabaya, second, 'Sutinah');

      const undone = await undo(lead, second, pair);

      const motherOf = async (of: CaseMovedView) =>
        (await lead.get<IdentityView>(`/cases/${of.caseId}/identity?purpose=identification`)).body.attributes.find(
          ({ kind }) => kind === 'mother',
        )?.value;
      expect(undone).toMatchObject({ status: 200, body: { state: 'undone', cases: [] } });
      expect([await view(lead, first), await view(lead, second)]).toMatchObject([
        { state: { state: 'awaiting_dinsos' }, closedAt: null },
        { state: { state: 'awaiting_dinsos' }, closedAt: null },
      ]);
      expect([await motherOf(first), await motherOf(second)]).toEqual(['Painah', 'Sutinah']);
    });

    it('come apart though the case that was kept has ended meanwhile: the other is open again where it was', async () => {
      const [first, second, pair] = await twoOpen();
      await decide(lead, second, pair, { decision: 'same', mergeInto: first.caseId });
      const third = await met(surabaya, { names: [nobodyElse()] });
      const ended = await take(lead, first, 'merged_into', { otherCaseId: third.caseId });
      const state = (await view(lead, first)).state.state;

      const undone = await undo(lead, second, pair);

      expect(undone.body.cases).toMatchObject([{ caseId: second.caseId, open: true }]);
      expect(await view(lead, second)).toMatchObject({ state: { state: 'triage' }, closedAt: null });
      expect([ended.status, state, (await view(lead, first)).state.state]).toEqual([200, 'closed_duplicate', 'closed_duplicate']);
    });

    it('stay two when whoever decides may not merge, and nothing of the command is kept', async () => {
      const [, second, pair] = await twoOpen();
      const captain = await api.as('satpol.lead', 'SATPOL-35.78');

      const answer = await decide(captain, second, pair, { decision: 'same', mergeInto: second.caseId });

      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect((await list(lead, second)).items[0]).toMatchObject({ state: 'suggested' });
    });

    it('are not merged into a case of somebody else', async () => {
      const [, second, pair] = await twoOpen();
      const stranger = await met(surabaya, { names: [nobodyElse()] });

      const answer = await decide(lead, second, pair, { decision: 'same', mergeInto: stranger.caseId });

      expect(answer).toMatchObject({ status: 404, body: { code: 'case_not_found' } });
    });

    it('undone by somebody who may not open cases again are two persons, and it is said that the case stays closed', async () => {
      const [first, second, pair] = await twoOpen();
      await decide(lead, second, pair, { decision: 'same', mergeInto: first.caseId });
      const captain = await api.as('satpol.lead', 'SATPOL-35.78');

      const undone = await undo(captain, second, pair);

      expect(undone.body).toMatchObject({ state: 'undone', cases: [{ open: false, refused: { id: expect.any(String) as unknown } }] });
      expect((await view(lead, second)).closedAt).not.toBeNull();
    });
  });

  it('has nothing to undo where nothing is decided; what was held apart is a suggestion again', async () => {
    const [now, pair] = await twoRecords();

    const early = await undo(lead, now, pair);
    await decide(lead, now, pair, { decision: 'not_same' });
    const undone = await undo(lead, now, pair);

    expect(early).toMatchObject({ status: 409, body: { code: 'not_now' } });
    expect(undone.body).toEqual({ pairId: pair.pairId, state: 'suggested', cases: [] });
    expect(await api.source.query('select n, decision from person_pair_decisions where pair_id = $1 order by n', [pair.pairId])).toEqual([
      { n: 1, decision: 'not_same' },
      { n: 2, decision: 'undone' },
    ]);
  });

  it('suggests a pair once, though two workers look at once for each of the two', async () => {
    const identity = { names: [nobodyElse()], sex: 'female', birthDate: '1988-12-24' };
    const [one, other] = [await met(surabaya, identity), await met(jember, identity, '35.09')];
    const work = api.app.get(UnitOfWork);

    await Promise.all([one, other, one, other].map(({ caseId }) => work.run((tx) => api.app.get(SearchDuplicates).run(tx, caseId))));

    expect(await api.source.query('select state, level from person_pairs where $1 in (person_a, person_b)', [await personOf(one)])).toEqual(
      [{ state: 'suggested', level: 'very_likely' }],
    );
  });

  it('keeps no personal data in pairs, decisions, notices and events', async () => {
    const [now, pair, , name] = await twoRecords({ origin: 'Wlingi' });
    await decide(lead, now, pair, { decision: 'same', reason: 'face' });

    const everything = JSON.stringify(
      await api.source.query(
        `select (select jsonb_agg(p) from person_pairs p) as p, (select jsonb_agg(d) from person_pair_decisions d) as d, (select jsonb_agg(l) from person_links l) as l,
           (select jsonb_agg(n) from notifications n) as n, (select jsonb_agg(e) from case_events e) as e, (select jsonb_agg(o) from outbox o) as o`,
      ),
    );

    expect(everything.includes(pair.pairId)).toBe(true);
    expect(new RegExp(`wlingi|${name.split(' ').join('|')}|1966-08-17`, 'i').exec(everything)).toBeNull();
  });
});
