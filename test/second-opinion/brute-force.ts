/**
 * Explores every snapshot of a small SOP one by one with the naive interpreter, and judges every explored rule by its definition in
 * `workflows/README.md`, "Rules". Explicit and slow on purpose: nothing is dropped, merged or encoded.
 */
import type { SopFile } from '../../src/engine/sop-file.js';
import {
  allInputs,
  at,
  contextOf,
  firstSnapshot,
  follow,
  holds,
  isCandidate,
  isOpen,
  Overlap,
  START,
  wouldIssue,
  type Context,
  type NaiveSnapshot,
  type NaiveSop,
  type Way,
} from './naive.js';

export type Rule = SopFile['rules'][string];

/** What one event by one role leads to, for each combination of inputs: the number of a snapshot, or `undefined` if it is refused. */
interface Step {
  readonly event: string;
  readonly role: string;
  readonly to: (number | undefined)[];
}

export interface BruteForce {
  /** every reachable snapshot, the one before the start first */
  readonly snapshots: readonly NaiveSnapshot[];
  readonly steps: readonly (readonly Step[])[];
  readonly neverEntered: { region: string; state: string }[];
  /** the events of flags, which have no row in the file, are not among them */
  readonly neverTaken: Way[];
  /** the snapshots in which an explored rule does not hold; empty: it holds */
  readonly violations: ReadonlyMap<string, ReadonlySet<NaiveSnapshot>>;
}

/** The text by which two snapshots are the same. Who acted is left out: no guard can see it. */
export const keyOf = ({ regions, facts, before }: NaiveSnapshot): string =>
  JSON.stringify([Object.values(regions), Object.values(facts), Object.values(before)]);

/** Explores all of it. `undefined` if there are more than `limit` snapshots. @throws Overlap if the file is not deterministic */
export function bruteForce(sop: NaiveSop, limit: number): BruteForce | undefined {
  const inputs = allInputs(sop);
  const taken = new Set<Way>();
  const first = firstSnapshot(sop);
  const snapshots = [first]; // grows while it is walked through
  const numbers = new Map([[keyOf(first), 0]]);
  const steps: Step[][] = [];
  const rules = Object.entries(sop.file.rules).filter(([, rule]) => !rule.not_by_actor_of);
  const violations = new Map(rules.map(([name]) => [name, new Set<NaiveSnapshot>()]));

  const numberOf = (snapshot: NaiveSnapshot): number => {
    const key = keyOf(snapshot);
    if (!numbers.has(key)) {
      numbers.set(key, snapshots.length);
      snapshots.push(snapshot);
    }
    return numbers.get(key)!;
  };

  for (const snapshot of snapshots) {
    if (snapshots.length > limit) return undefined;
    const candidates = sop.ways.filter((way) => isCandidate(sop, snapshot, way));
    const possible = new Map<string, Step>();
    const nexts = new Map<Way, number>();
    inputs.forEach((combination, index) => {
      const context = contextOf(sop, snapshot, combination);
      const enabled = candidates.filter((way) => way.by.size > 0 && holds(way.when, context));
      for (const way of enabled) {
        taken.add(way);
        const next = nexts.get(way) ?? numberOf(follow(sop, snapshot, way)); // inputs choose the way, not where it leads
        nexts.set(way, next);
        for (const role of way.by) {
          const key = `${way.event} ${role}`;
          const { to } = possible.get(key) ?? { to: inputs.map(() => undefined) };
          if (to[index] !== undefined) throw new Overlap(`${way.event} for ${role}: row ${way.row} and another`);
          to[index] = next;
          possible.set(key, { event: way.event, role, to });
        }
      }
      for (const [name, rule] of rules) if (breaksNow(sop, rule, enabled, context)) violations.get(name)!.add(snapshot);
    });
    steps.push([...possible.values()]);
  }

  for (const [name, rule] of rules) if (rule.can_always_reach !== undefined) violations.set(name, stuck(sop, rule, snapshots, steps));
  const entered = new Set(snapshots.flatMap(({ regions }) => Object.entries(regions).map(([region, state]) => `${region} ${state}`)));
  return {
    snapshots,
    steps,
    neverEntered: Object.entries(sop.file.regions).flatMap(([region, { states }]) =>
      Object.keys(states)
        .filter((state) => !entered.has(`${region} ${state}`))
        .map((state) => ({ region, state })),
    ),
    neverTaken: sop.ways.filter((way) => way.row !== '' && !taken.has(way)),
    violations,
  };
}

/** `never_take`, `never_issue` and `never_together`, in one snapshot with one combination of inputs. */
export function breaksNow(sop: NaiveSop, rule: Rule, enabled: readonly Way[], context: Context): boolean {
  if (rule.never_take !== undefined) return enabled.some((way) => way.event === rule.never_take) && holds(rule.when, context);
  if (rule.never_together !== undefined) return holds(rule.never_together, context);
  const document = rule.never_issue;
  return document !== undefined && enabled.some((way) => wouldIssue(sop, way, document, context)) && holds(rule.when, context);
}

/**
 * `can_always_reach`: the open snapshots from which the goal cannot be reached. A snapshot is saved if it is a goal, or if some event by
 * some role leads, whatever the inputs, to saved snapshots; nothing else is.
 */
function stuck(sop: NaiveSop, rule: Rule, snapshots: readonly NaiveSnapshot[], steps: readonly (readonly Step[])[]): Set<NaiveSnapshot> {
  const [anyInputs = {}] = allInputs(sop);
  const { states } = at(sop.file.regions, sop.main);
  const isGoal = (snapshot: NaiveSnapshot): boolean => {
    const state = at(snapshot.regions, sop.main);
    if (rule.can_always_reach === 'final') return state !== START && at(states, state).final === true;
    return holds(rule.can_always_reach, contextOf(sop, snapshot, anyInputs));
  };
  const saved = snapshots.map(isGoal);
  const leadsOn = ({ event, to }: Step): boolean => !rule.without?.includes(event) && to.every((next) => next !== undefined && saved[next]);
  let waiting = [...snapshots.keys()].reverse();
  let before: number;
  do {
    before = waiting.length;
    waiting = waiting.filter((number) => {
      saved[number] ||= steps[number]?.some(leadsOn) ?? false;
      return !saved[number];
    });
  } while (waiting.length < before);
  return new Set(snapshots.filter((snapshot, number) => !saved[number] && isOpen(sop, snapshot)));
}
