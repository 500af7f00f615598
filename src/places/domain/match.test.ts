import { describe, expect, it } from '@jest/globals';
import { match, mayBeOffered, type Candidate, type CandidateWard, type Match } from './match.js';
import type { Client, Facility } from './place.js';

const SURABAYA = { lat: -7.27, lon: 112.72 };

const aFacility = (code: string, of: Partial<Facility> = {}): Facility => ({
  id: code,
  code,
  name: `UPT ${code}`,
  kind: 'upt',
  unitId: code,
  region: '35.78',
  lat: SURABAYA.lat,
  lon: SURABAYA.lon,
  serves: ['street'],
  sex: 'any',
  ageMin: null,
  ageMax: null,
  unidentified: 'yes',
  stayLimitDays: null,
  holdMinutes: 90,
  answerHours: 24,
  absentDays: 3,
  synthetic: false,
  ...of,
});
const aWard = (name: string, of: Partial<CandidateWard> = {}): CandidateWard => ({
  id: name,
  name,
  sex: 'any',
  ageMin: null,
  ageMax: null,
  condition: 'general',
  isolation: false,
  beds: 5,
  free: 2,
  expected: 0,
  ...of,
});
const aCandidate = (
  code: string,
  of: Partial<Facility> = {},
  wards: CandidateWard[] = [aWard('Melati')],
  more: Partial<Candidate> = {},
): Candidate => ({
  facility: aFacility(code, of),
  wards,
  hasBedList: wards.length > 0,
  inStays: 0,
  census: null,
  ...more,
});
const aClient = (of: Partial<Client> = {}): Client => ({
  caseId: 'c1',
  personId: 'p1',
  sex: 'male',
  age: 40,
  child: false,
  unaccompanied: false,
  elderOrDisabled: false,
  atRisk: false,
  health: 'fit',
  isolation: false,
  programme: undefined,
  identified: true,
  groupId: undefined,
  ...of,
});
const mother = aClient({ caseId: 'c2', sex: 'female', age: 30 });
const girl = aClient({ caseId: 'c3', sex: 'female', age: 6, child: true });

const codes = (found: readonly Match[]) => found.map(({ facility }) => facility.code);
const one = (client: Client, candidate: Candidate) => match([client], [candidate], SURABAYA)[0]!;
const reasonsOf = ({ reasons }: Match) => Object.fromEntries(reasons.map(({ code, weight }) => [code, weight]));

describe('match', () => {
  it('lists first what fits, then what must be asked, then what is full, then what is not for them', () => {
    const found = match(
      [aClient()],
      [
        aCandidate('ELDERS', { serves: ['elder'] }),
        aCandidate('FULL', {}, [aWard('Melati', { free: 0 })]),
        aCandidate('NO-LIST', {}, []),
        aCandidate('FREE'),
      ],
      SURABAYA,
    );

    expect(codes(found)).toEqual(['FREE', 'NO-LIST', 'FULL', 'ELDERS']);
    expect(found.map(({ fits }) => fits)).toEqual([true, false, false, false]);
  });

  it('never says that a place is free where the capacity is unknown, and says to ask', () => {
    const census = { asOf: new Date('2026-03-02T20:00:00Z'), present: 105, capacity: null, capacityKind: null };
    const found = one(aClient(), aCandidate('NO-LIST', {}, [], { census }));

    expect(found.fits).toBe(false);
    expect(found.reasons).toContainEqual(
      expect.objectContaining({
        code: 'capacity_unknown',
        words: { id: expect.stringContaining('tanyakan'), en: expect.stringContaining('2026-03-03: 105 people') },
      }),
    );
  });

  it.each<[what: string, client: Partial<Client>, facility: Partial<Facility>, code: string, weight: string]>([
    ['the programme that was ordered', { programme: 'psychiatric' }, { serves: ['psychiatric'] }, 'target_group', 'for'],
    ['a programme that it has not', { programme: 'elder' }, { serves: ['psychiatric'] }, 'wrong_group', 'forbids'],
    ['an elder by age', { age: 70 }, { serves: ['elder'] }, 'target_group', 'for'],
    ['a toddler by age', { age: 3, child: true }, { serves: ['toddler'] }, 'target_group', 'for'],
    ['a child too old for toddlers', { age: 9, child: true }, { serves: ['toddler'] }, 'wrong_group', 'forbids'],
    ['that it is not known whom it is for', {}, { serves: [] }, 'group_unknown', 'against'],
    ['the wrong sex', { sex: 'male' }, { sex: 'female' }, 'wrong_sex', 'forbids'],
    ['an age it is not for', { age: 40 }, { ageMin: 60 }, 'age_range', 'against'],
    ['that it takes people without identity', { identified: false }, { unidentified: 'yes' }, 'takes_unidentified', 'for'],
    ['a requirement that may be waived', { identified: false }, { unidentified: 'no' }, 'needs_identity', 'against'],
    [
      'that nobody knows whether it takes them without identity',
      { identified: false },
      { unidentified: null },
      'unidentified_unsure',
      'against',
    ],
    ['a short stay', {}, { stayLimitDays: 7 }, 'stay_limit', 'against'],
    ['a place that is not on the map', {}, { lat: null, lon: null }, 'distance_unknown', 'against'],
    ['the distance', {}, {}, 'distance', 'for'],
  ])('names %s', (_, client, facility, code, weight) => {
    const found = one(aClient(client), aCandidate('X', facility));

    expect(reasonsOf(found)).toMatchObject({ [code]: weight });
    expect(found.reasons.every(({ words }) => words.id && words.en)).toBe(true);
  });

  it('does not refuse somebody for want of an identity, but does not offer it unasked', () => {
    const found = one(aClient({ identified: false }), aCandidate('X', { unidentified: 'no' }));

    expect([found.fits, mayBeOffered(found)]).toEqual([true, false]);
  });

  it('prefers the nearer, and of equal ones the first by code', () => {
    const candidates = [aCandidate('FAR', { lat: -8.37, lon: 114.21 }), aCandidate('B'), aCandidate('A')];

    expect(codes(match([aClient()], candidates, SURABAYA))).toEqual(['A', 'B', 'FAR']);
    expect(match([aClient()], candidates, SURABAYA)[2]!.distanceKm).toBeCloseTo(205, -1);
  });

  it('keeps a family together, and says where it cannot', () => {
    const wards = {
      both: [aWard('Keluarga')],
      apart: [aWard('Anggrek', { sex: 'female', free: 1 }), aWard('Melati', { ageMax: 17, free: 1 })],
    };
    const found = match(
      [mother, girl],
      [
        aCandidate('ONE-WARD', {}, wards.both),
        aCandidate('TWO', {}, wards.apart),
        aCandidate('ONE-BED', {}, [aWard('Mawar', { free: 1 })]),
      ],
      SURABAYA,
    );

    expect(found.map(({ facility, together, fits }) => [facility.code, together, fits])).toEqual([
      ['ONE-WARD', 'ward', true],
      ['TWO', 'facility', true],
      ['ONE-BED', 'no', false],
    ]);
  });

  it('takes a child where the adult goes whom it is with', () => {
    expect(match([mother, girl], [aCandidate('STREET')], SURABAYA)[0]).toMatchObject({ fits: true });
    expect(match([girl], [aCandidate('STREET')], SURABAYA)[0]).toMatchObject({ fits: false });
  });

  it('says why nobody is housed though beds are free, and what is expected', () => {
    const found = one(aClient(), aCandidate('WOMEN', {}, [aWard('Anggrek', { sex: 'female', free: 3, expected: 2 })]));

    expect(reasonsOf(found)).toMatchObject({ wrong_sex: 'forbids', no_ward: 'forbids' });
    expect(found.reasons.find(({ code }) => code === 'no_ward')!.words.en).toBe(
      '3 beds free, but not in wards that suit, 2 more expected within 7 days',
    );
  });

  it('shows that a facility is over capacity', () => {
    expect(reasonsOf(one(aClient(), aCandidate('X', {}, [aWard('Melati', { beds: 5 })], { inStays: 8 })))).toMatchObject({
      over_capacity: 'against',
    });
  });
});
