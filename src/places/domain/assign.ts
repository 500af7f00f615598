/** Who of a party is to sleep in which ward. Pure. */
import { fitOf, isAdult, sleepsIn } from './fit.js';
import type { Client, Ward } from './place.js';

/** A ward, and how many beds of it may be given now. */
export type OpenWard = Ward & { readonly free: number };

/** What a plan costs, the worst first; each weighs more than all that follow it together could. */
const FORBIDDEN = 1e8;
const CHILD_APART = 1e6;
const ANOTHER_WARD = 1e3;

/** After so many steps the best plan so far will do; up to four in three wards always have the very best (held by a test against all plans). */
const STEPS = 100;

/** Whom a client has with them in a ward: bit 1, another adult of the party; bit 2, another child of it. */
const CONTEXTS = [0, 1, 2, 3] as const;

/**
 * A ward for each of a party (1 to 12 that want to stay together), or undefined if not all can be housed. Nobody comes where `fitOf` forbids it with
 * those of the party who come into the same ward, and no ward gets more than its free beds. Of all such plans it is the one with the fewest children
 * apart from every adult of the party, then in the fewest wards (one, wherever one is possible), then with the least that speaks against it; of equal
 * ones the first by the order of the wards. Some 0.003 ms where one
 * ward takes them all, 0.7 ms for four who must be parted in six wards, 1 ms for twelve in twenty.
 * @param options.there those of theirs who have a place in the facility already: company in the ward where they sleep
 * @param options.allowForbidden somebody with the right has said so: then as little as possible that is forbidden
 * @returns ids of wards by ids of cases
 */
export function assign(
  party: readonly Client[],
  wards: readonly OpenWard[],
  { there = [], allowForbidden = false }: { readonly there?: readonly Client[]; readonly allowForbidden?: boolean } = {},
): ReadonlyMap<string, string> | undefined {
  const open = wards.filter(({ free }) => free > 0);
  const together = inOne(party, open, there);
  if (together && (party.length < 2 || together.cost < CHILD_APART)) return new Map(party.map(({ caseId }) => [caseId, together.ward.id]));
  if (party.length < 2 && !allowForbidden) return undefined;
  return inSeveral(party, open, there, allowForbidden);
}

function inOne(party: readonly Client[], open: readonly OpenWard[], there: readonly Client[]) {
  const all = [...party, ...there];
  const anyAdult = all.some(isAdult);
  let best: { readonly ward: OpenWard; readonly cost: number } | undefined;
  for (const ward of open) {
    if (ward.free < party.length) continue;
    const isApart = anyAdult && !all.some((each) => isAdult(each) && sleepsIn(each, ward));
    const cost = party.reduce((sum, client) => sum + costIn(client, ward, all) + (client.child && isApart ? CHILD_APART : 0), 0);
    if (cost < (best?.cost ?? FORBIDDEN)) best = { ward, cost };
  }
  return best;
}

/** What it costs that a client comes into a ward with these. */
function costIn(client: Client, ward: Ward, withThese: readonly Client[]): number {
  const reasons = fitOf(client, ward, withThese);
  const against = reasons.reduce((sum, { weight }) => sum + (weight === 'forbids' ? FORBIDDEN : weight === 'against' ? 1 : 0), 0);
  return against + (reasons.some(({ weight }) => weight === 'for') ? 0 : 1);
}

/** Clients for whom all wards are the same, whoever is with them. */
interface Alike {
  readonly members: Client[];
  readonly child: boolean;
  readonly adult: boolean;
  /** by ward and context */
  readonly costs: readonly (readonly number[])[];
}

/** Ward by ward, every group of the rest that may come into it; branches that cannot beat the best plan so far are cut. */
function inSeveral(
  party: readonly Client[],
  open: readonly OpenWard[],
  there: readonly Client[],
  allowForbidden: boolean,
): ReadonlyMap<string, string> | undefined {
  const kinds = kindsOf(party, open, there);
  const anyAdult = [...party, ...there].some(isAdult);
  const adultsThere = open.map((ward) => there.filter((each) => isAdult(each) && sleepsIn(each, ward)).length);
  const most = allowForbidden ? Infinity : FORBIDDEN;
  const room = suffix(open, (sum, { free }) => sum + free);
  const widest = suffix(open, (max, { free }) => Math.max(max, free));
  const roomFor = kinds.map(({ costs }) => suffix(open, (sum, { free }, ward) => (Math.min(...costs[ward]!) < most ? sum + free : sum)));
  let steps = 0;
  const reached = new Map<string, number>();
  const plan: (readonly number[])[] = [];
  let best: { readonly cost: number; readonly plan: readonly (readonly number[])[] } = { cost: most, plan: [] };

  const groupCost = (ward: number, group: readonly number[]): number => {
    const adults = group.reduce((sum, n, k) => sum + (kinds[k]!.adult ? n : 0), adultsThere[ward]!);
    const children = group.reduce((sum, n, k) => sum + (kinds[k]!.child ? n : 0), 0);
    return group.reduce((sum, n, k) => {
      const { costs, adult, child } = kinds[k]!;
      const context = (adults - Number(adult) > 0 ? 1 : 0) + (children - Number(child) > 0 ? 2 : 0);
      return n === 0 ? sum : sum + n * (costs[ward]![context]! + (child && anyAdult && adults === 0 ? CHILD_APART : 0));
    }, ANOTHER_WARD);
  };

  const place = (ward: number, left: readonly number[], total: number, cost: number): void => {
    if (total === 0) {
      best = cost < best.cost ? { cost, plan: [...plan] } : best;
      return;
    }
    if (ward === open.length || total > room[ward]! || left.some((n, k) => n > roomFor[k]![ward]!)) return;
    if (best.plan.length && (steps += 1) > STEPS) return;
    if (cost + Math.ceil(total / widest[ward]!) * ANOTHER_WARD >= best.cost) return;
    const state = `${ward} ${left.join()}`;
    if ((reached.get(state) ?? Infinity) <= cost) return;
    reached.set(state, cost);
    const mayCome = left.map((n, k) => (Math.min(...kinds[k]!.costs[ward]!) < most ? n : 0));
    for (const group of groupsOf(mayCome, open[ward]!.free)) {
      const size = group.reduce((sum, n) => sum + n, 0);
      const next = cost + (size === 0 ? 0 : groupCost(ward, group));
      if (next >= best.cost) continue;
      plan[ward] = group;
      place(
        ward + 1,
        left.map((n, k) => n - group[k]!),
        total - size,
        next,
      );
      plan.length = ward;
    }
  };

  place(
    0,
    kinds.map(({ members }) => members.length),
    party.length,
    0,
  );
  return best.plan.length ? planned(kinds, open, best.plan) : undefined;
}

function kindsOf(party: readonly Client[], open: readonly OpenWard[], there: readonly Client[]): Alike[] {
  const kinds = new Map<string, Alike>();
  for (const client of party) {
    const adult = party.find((each) => each !== client && isAdult(each));
    const child = party.find((each) => each !== client && each.child);
    const costs = open.map((ward) =>
      CONTEXTS.map((context) =>
        costIn(
          client,
          ward,
          [client, context & 1 ? adult : undefined, context & 2 ? child : undefined, ...there].filter((each) => each !== undefined),
        ),
      ),
    );
    const key = JSON.stringify([client.child, isAdult(client), costs]);
    const alike = kinds.get(key) ?? { members: [], child: client.child, adult: isAdult(client), costs };
    alike.members.push(client);
    kinds.set(key, alike);
  }
  return [...kinds.values()];
}

/** How many of each kind: every choice of at most `free` of those left, the largest first. */
function groupsOf(left: readonly number[], free: number): number[][] {
  let groups: { readonly of: number[]; readonly size: number }[] = [{ of: [], size: 0 }];
  for (const n of left)
    groups = groups.flatMap(({ of, size }) =>
      Array.from({ length: Math.min(n, free - size) + 1 }, (_, taken) => ({ of: [...of, taken], size: size + taken })),
    );
  return groups.sort((a, b) => b.size - a.size).map(({ of }) => of);
}

function planned(kinds: readonly Alike[], open: readonly OpenWard[], plan: readonly (readonly number[])[]): Map<string, string> {
  const waiting = kinds.map(({ members }) => [...members]);
  return new Map(
    plan.flatMap((group, ward) => group.flatMap((n, k) => waiting[k]!.splice(0, n).map(({ caseId }) => [caseId, open[ward]!.id] as const))),
  );
}

function suffix(open: readonly OpenWard[], add: (value: number, ward: OpenWard, at: number) => number): number[] {
  const values = open.map(() => 0);
  for (let i = open.length - 1; i >= 0; i--) values[i] = add(values[i + 1] ?? 0, open[i]!, i);
  return values;
}
