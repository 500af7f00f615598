import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assign, type OpenWard } from './assign.js';
import { fitOf } from './fit.js';
import type { Client } from './place.js';

const NOBODY: Client = {
  caseId: '',
  personId: '',
  sex: undefined,
  age: undefined,
  child: false,
  unaccompanied: false,
  elderOrDisabled: false,
  atRisk: false,
  health: 'fit',
  isolation: false,
  programme: undefined,
  identified: true,
  groupId: undefined,
};
const WARD: OpenWard = { id: 'w', name: 'Wisma', sex: 'any', ageMin: null, ageMax: null, condition: 'general', isolation: false, free: 1 };

const aClient = (caseId: string, of: Partial<Client> = {}): Client => ({ ...NOBODY, caseId, personId: caseId, ...of });
const aWard = (id: string, of: Partial<OpenWard> = {}): OpenWard => ({ ...WARD, id, name: id, ...of });
const mother = aClient('mother', { sex: 'female', age: 30 });
const father = aClient('father', { sex: 'male', age: 33 });
const girl = aClient('girl', { sex: 'female', age: 7, child: true });
const boy = aClient('boy', { sex: 'male', age: 9, child: true });
const women = (free: number) => aWard('women', { sex: 'female', free });
const men = (free: number) => aWard('men', { sex: 'male', free });
const young = (free: number) => aWard('young', { ageMin: 0, ageMax: 17, free });
const family = (free: number) => aWard('family', { free });

describe('assign', () => {
  it.each<[rule: string, party: Client[], wards: OpenWard[], expected: Record<string, string> | undefined]>([
    [
      'keeps a family in one ward where one takes them all',
      [mother, father, girl],
      [women(3), men(3), family(3)],
      { mother: 'family', father: 'family', girl: 'family' },
    ],
    [
      'gives everybody a ward of their sex where none takes all',
      [mother, father, girl],
      [women(2), men(2)],
      { mother: 'women', father: 'men', girl: 'women' },
    ],
    [
      'keeps a child with an adult of the party rather than with children',
      [mother, girl, boy],
      [young(1), women(2)],
      { mother: 'women', girl: 'women', boy: 'young' },
    ],
    ['gives no child alone a bed among adults', [girl], [women(2)], undefined],
    ['gives a child alone a bed among children', [girl], [women(2), young(1)], { girl: 'young' }],
    ['does not put a boy among women because his mother is there', [mother, boy], [women(2), men(2)], undefined],
    ['is all or nothing', [mother, girl], [women(1)], undefined],
    ['knows no ward without a free bed', [mother], [women(0)], undefined],
    ['has nothing for nobody where nothing is free', [], [], undefined],
  ])('%s', (_, party, wards, expected) => {
    const found = assign(party, wards);

    expect(found && Object.fromEntries(found)).toEqual(expected);
  });

  const sleeping = (client: Client, wardId: string): Client => ({ ...client, wardId });

  it.each<[rule: string, party: Client[], wards: OpenWard[], expected: Record<string, string> | undefined]>([
    ['puts a child where the mother sleeps', [girl], [young(2), family(1), women(1)], { girl: 'women' }],
    ['puts a child among children where there is no room with the mother', [girl], [young(2), women(0), family(1)], { girl: 'young' }],
    ['puts no child among adults because the mother sleeps in another ward', [girl], [women(0), family(1)], undefined],
    ['keeps one child with the mother where there is room for one', [girl, girl], [young(2), women(1)], { girl: 'young', sister: 'women' }],
  ])('%s', (_, party, wards, expected) => {
    const found = assign(
      party.map((each, i) => ({ ...each, caseId: i ? 'sister' : each.caseId })),
      wards,
      { there: [sleeping(mother, 'women')] },
    );

    expect(found && Object.fromEntries(found)).toEqual(expected);
  });

  it('does as little that is forbidden as it can where somebody has allowed it', () => {
    const found = assign([mother, boy], [women(2), men(1)], { allowForbidden: true });

    expect(Object.fromEntries(found!)).toEqual({ mother: 'women', boy: 'women' });
  });

  it('never gives more beds than are free, even where the forbidden is allowed', () => {
    expect(assign([mother, boy], [women(1)], { allowForbidden: true })).toBeUndefined();
  });

  it('puts nobody where it is forbidden, no more than there is room, and finds the best plan whenever there is one', () => {
    fc.assert(
      fc.property(parties, someWards, (party, wards) => {
        const found = assign(party, wards);
        const all = legalPlans(party, wards);

        expect(found === undefined).toBe(all.length === 0);
        expect(
          found === undefined ||
            isLegal(
              party,
              wards,
              party.map(({ caseId }) => found.get(caseId)!),
            ),
        ).toBe(true);
        expect(
          found &&
            costOf(
              party,
              party.map(({ caseId }) => found.get(caseId)!),
            ),
        ).toEqual(all.map((plan) => costOf(party, plan)).sort((a, b) => a - b)[0]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes about a millisecond for twelve of all kinds in twenty wards', () => {
    const party = Array.from({ length: 12 }, (_, i) =>
      aClient(String(i), { age: 3 + i * 6, child: 3 + i * 6 < 18, sex: i % 2 ? 'female' : 'male' }),
    );
    const wards = Array.from({ length: 20 }, (_, i) =>
      aWard(String(i), { free: 1 + (i % 5), sex: (['female', 'male'] as const)[i % 2]!, ageMin: i % 3 ? null : 18 }),
    );
    const times = Array.from({ length: 200 }, () => {
      const begun = performance.now();
      assign(party, wards);
      return performance.now() - begun;
    }).sort((a, b) => a - b);

    expect(times[100]).toBeLessThan(5);
  });
});

const clients = fc.record({
  sex: fc.constantFrom('female' as const, 'male' as const, undefined),
  age: fc.constantFrom(4, 12, 17, 20, 35, 70, undefined),
  grown: fc.boolean(),
  isolation: fc.constantFrom(false, false, false, true),
  programme: fc.constantFrom(undefined, undefined, 'psychiatric'),
});
const parties = fc
  .array(clients, { minLength: 1, maxLength: 4 })
  .map((many) => many.map(({ grown, ...of }, i) => aClient(`c${i}`, { ...of, child: of.age === undefined ? !grown : of.age < 18 })));
const someWards = fc
  .array(
    fc.record({
      sex: fc.constantFrom('female' as const, 'male' as const, 'any' as const, 'any' as const),
      ages: fc.constantFrom([null, null], [null, null], [0, 17], [15, 22], [60, null]),
      isolation: fc.constantFrom(false, false, true),
      condition: fc.constantFrom('general' as const, 'psychiatric' as const),
      free: fc.integer({ min: 0, max: 4 }),
    }),
    { maxLength: 3 },
  )
  .map((many) => many.map(({ ages, ...of }, i) => aWard(`w${i}`, { ...of, ageMin: ages[0]!, ageMax: ages[1]! })));

function legalPlans(party: readonly Client[], wards: readonly OpenWard[]): string[][] {
  const all = party.reduce<string[][]>((plans) => plans.flatMap((plan) => wards.map(({ id }) => [...plan, id])), [[]]);
  return all.filter((plan) => isLegal(party, wards, plan));
}

function isLegal(party: readonly Client[], wards: readonly OpenWard[], plan: readonly string[]): boolean {
  return wards.every((ward) => {
    const inside = party.filter((_, i) => plan[i] === ward.id);
    return inside.length <= ward.free && inside.every((client) => fitOf(client, ward, inside).every(({ weight }) => weight !== 'forbids'));
  });
}

/** Children apart from every adult of the party, and wards used. */
function costOf(party: readonly Client[], plan: readonly string[]): number {
  const adults = plan.filter((_, i) => !party[i]!.child && (party[i]!.age ?? 18) >= 18);
  const apart = plan.filter((ward, i) => party[i]!.child && adults.length > 0 && !adults.includes(ward)).length;
  return apart * 100 + new Set(plan).size;
}
