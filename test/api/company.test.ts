import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckedInView } from '../../src/places/stays.view.js';
import type { PlaceMatches } from '../../src/places/waiting/waiting.view.js';
import type { Problem } from '../../src/platform/http/problem.filter.js';
import { testApi, type Person, type TestApi } from '../support/api.js';
import { aCase, aFamily, aShelter, checkIn, hold, type Opened } from '../support/places.js';

describe('who sleeps beside whom, by HTTP', () => {
  let api: TestApi;
  let officer: Person;
  let city: Person;
  let director: Person;
  let shelters = 0;

  beforeAll(async () => {
    api = await testApi();
    officer = await api.as('satpol.officer', 'SATPOL-35.78');
    city = await api.as('city.dinsos', 'DINSOS-35.78');
    director = await api.as('dinsos.head', 'DINSOS-35');
  }, 60_000);

  afterAll(() => api.close());

  const shelter = async (...wards: Parameters<typeof aShelter>[2]) => {
    const code = `SHELTER-${(shelters += 1)}`;
    await aShelter(api, code, wards);
    return code;
  };

  describe('who may sleep where', () => {
    it.each([
      ['a woman in a men’s ward', { name: 'A', sex: 'male' as const, beds: 2 }, { sex: 'female' as const, ageEstimate: 30 }],
      ['a child alone among adults', { name: 'A', beds: 2 }, { sex: 'male' as const, ageEstimate: 9 }],
      ['a grown-up among children', { name: 'A', ages: [0, 12] as const, beds: 2 }, { sex: 'male' as const, ageEstimate: 40 }],
    ])('refuses %s, unless the named right overrides it with a reason', async (_what, ward, stated) => {
      const facility = await shelter(ward);
      const opened = await aCase(api, stated);

      const refused = await hold(officer, facility, [opened]);
      const notTheirs = await hold(officer, facility, [opened], { override: 'emergency' });
      const allowed = await hold(director, facility, [opened], { override: 'emergency' });

      expect(refused.body).toMatchObject({ status: 422, code: 'does_not_fit' });
      expect(notTheirs.body).toMatchObject({ status: 403, code: 'not_for_role' });
      expect(allowed.status).toBe(201);
      expect(await api.source.query('select override_reason as why from stays where id = $1', [allowed.body.holds[0]!.holdId])).toEqual([
        { why: 'emergency' },
      ]);
    });

    it('takes a child who comes with an adult of the family', async () => {
      const facility = await shelter({ name: 'A', beds: 4 });
      const family = await aFamily(api, [
        { sex: 'female', ageEstimate: 9 },
        { sex: 'female', ageEstimate: 35 },
      ]);

      const { status, body } = await checkIn(city, facility, family);

      expect(status).toBe(200);
      expect(body.stays.map(({ bed }) => bed).sort()).toEqual(['A-1', 'A-2']);
    });
  });

  describe('company', () => {
    const child = { sex: 'female' as const, ageEstimate: 9 };
    const mother = { sex: 'female' as const, ageEstimate: 35 };
    const into = (facility: string, { caseId }: Opened, bed: string) =>
      city.post<CheckedInView & Problem>(`/facilities/${facility}/check-ins`, { arrivals: [{ caseId, bed }] });
    const wards = [
      { name: 'Anak', ages: [0, 12] as const, beds: 2 },
      { name: 'B', beds: 2 },
      { name: 'C', beds: 2 },
    ];

    it('is whoever sleeps in the same ward: an adult is not let in among children because theirs is elsewhere in the house', async () => {
      const facility = await shelter(...wards);
      const [girl, woman] = (await aFamily(api, [child, mother])) as [Opened, Opened];
      await into(facility, girl, 'Anak-1');

      const beside = await into(facility, woman, 'Anak-2');
      await city.post(`/cases/${woman.caseId}/stay/move`, { bed: 'B-1' });
      const apart = await city.post<Problem>(`/cases/${girl.caseId}/stay/move`, { bed: 'C-1' });
      const joined = await city.post(`/cases/${girl.caseId}/stay/move`, { bed: 'B-2' });
      const back = await city.post<Problem>(`/cases/${woman.caseId}/stay/move`, { bed: 'Anak-1' });

      expect([beside.status, joined.status]).toEqual([200, 200]);
      expect([apart.body.code, back.body.code]).toEqual(['does_not_fit', 'does_not_fit']);
    });

    it('is for a child who comes later where the mother is, and not in another ward', async () => {
      const facility = await shelter(...wards);
      const [girl, woman] = (await aFamily(api, [child, mother])) as [Opened, Opened];
      await into(facility, woman, 'B-1');

      const apart = await into(facility, girl, 'C-1');
      const together = await into(facility, girl, 'B-2');

      expect(apart.body.code).toBe('does_not_fit');
      expect(together.status).toBe(200);
    });

    it('counts where a place is looked for: a house without a ward for children fits a child whose mother lives there', async () => {
      const facility = await shelter({ name: 'B', beds: 2 });
      const [girl, woman] = (await aFamily(api, [child, mother])) as [Opened, Opened];
      const fits = async () => {
        const { body } = await officer.get<PlaceMatches>(`/cases/${girl.caseId}/places?limit=200`);
        return body.items.find(({ code }) => code === facility)!.fits;
      };

      const before = await fits();
      await into(facility, woman, 'B-1');

      expect([before, await fits()]).toEqual([false, true]);
    });

    it('is the same for a hold: a child is held a bed where the mother sleeps, by name or chosen, and nowhere among other adults', async () => {
      const facility = await shelter({ name: 'B', beds: 3 }, { name: 'C', beds: 2 });
      const [woman, girl, other] = (await aFamily(api, [mother, child, child])) as [Opened, Opened, Opened];
      await into(facility, woman, 'B-1');

      const apart = await hold(officer, facility, [girl], { bed: 'C-1' });
      const named = await hold(officer, facility, [girl], { bed: 'B-3' });
      const chosen = await hold(officer, facility, [other]);

      expect(apart.body.code).toBe('does_not_fit');
      expect(named.body.holds).toMatchObject([{ bed: 'B-3' }]);
      expect(chosen.body.holds).toMatchObject([{ bed: 'B-2' }]);
    });

    it('is for two children who come later, too', async () => {
      const facility = await shelter({ name: 'B', beds: 3 }, { name: 'C', beds: 2 });
      const [woman, ...girls] = (await aFamily(api, [mother, child, child])) as [Opened, ...Opened[]];
      await into(facility, woman, 'B-1');

      const { status, body } = await checkIn(city, facility, girls);

      expect(status).toBe(200);
      expect(body.stays.map(({ bed }) => bed).sort()).toEqual(['B-2', 'B-3']);
    });

    it('counts where each is going when a family is given beds by name in one act', async () => {
      const facility = await shelter(...wards);
      const [girl, woman] = (await aFamily(api, [child, mother])) as [Opened, Opened];
      const arrive = (girls: string, womans: string) =>
        checkIn(city, facility, [], {
          arrivals: [
            { caseId: girl.caseId, bed: girls },
            { caseId: woman.caseId, bed: womans },
          ],
        });

      const apart = await arrive('C-1', 'B-1');
      const together = await arrive('B-2', 'B-1');

      expect(apart.body.code).toBe('does_not_fit');
      expect(together.status).toBe(200);
    });

    it('lets no adult in among children because theirs is on the way to another children’s ward', async () => {
      const facility = await shelter(...wards, { name: 'Remaja', ages: [6, 17], beds: 2 });
      const [girl, woman] = (await aFamily(api, [child, mother])) as [Opened, Opened];
      const arrive = (girls: string) =>
        checkIn(city, facility, [], {
          arrivals: [
            { caseId: girl.caseId, bed: girls },
            { caseId: woman.caseId, bed: 'Anak-1' },
          ],
        });

      const apart = await arrive('Remaja-1');
      const together = await arrive('Anak-2');

      expect(apart.body).toMatchObject({ code: 'does_not_fit', details: { reasons: ['adult_among_children'] } });
      expect(together.status).toBe(200);
    });

    it('is nobody’s who is of another group: children of two families come to the children’s ward, not beside the mother of one', async () => {
      const facility = await shelter({ name: 'Anak', ages: [0, 12], beds: 2 }, { name: 'B', beds: 2 });
      const [woman, girl] = (await aFamily(api, [mother, child])) as [Opened, Opened];
      await into(facility, woman, 'B-1');

      const { status, body } = await checkIn(city, facility, [girl, await aCase(api, child)]);

      expect(status).toBe(200);
      expect(body.stays.map(({ bed }) => bed).sort()).toEqual(['Anak-1', 'Anak-2']);
    });
  });
});
