/** Random walks through an SOP, asking XState and another interpreter about the same events. */
import { initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { decide, initialSnapshot } from '../../src/engine/index.js';
import type { Snapshot, Sop } from '../../src/engine/model.js';
import type { SopFile } from '../../src/engine/sop-file.js';
import {
  allInputs,
  firstSnapshot,
  naiveOf,
  Overlap,
  START,
  step,
  type Inputs,
  type NaiveSnapshot,
  type NaiveSop,
  type Way,
} from './naive.js';
import { Chance } from './random-sop.js';
import { machineOf, snapshotOf, type Asked } from './xstate.js';

export interface Walks {
  readonly disagreements: readonly string[];
  readonly sequences: number;
  readonly taken: number;
  readonly refused: number;
  readonly statesEntered: number;
  readonly statesInAll: number;
  readonly rowsTaken: number;
  readonly rowsInAll: number;
}

/** The most events in one sequence; they have half as many at least. */
const LENGTH = 30;

/** After so many disagreements a walk ends. */
const TOLD = 3;

/**
 * Walks so many sequences with the engine: half of them from the beginning, half from where an earlier one got to, so that the last states
 * are seen as well. Each event is done by somebody new, so that no rule about earlier actors ever bites.
 */
export function walkEngine(sop: Sop, file: SopFile, sequences: number): Walks {
  const asking = new Asking(file);
  const disagreements: string[] = [];
  const states = new Set<string>();
  const rows = new Set<string>();
  const begin = { snapshot: initialSnapshot(sop), state: asking.first };
  const reached = new Map<string, typeof begin>([[START, begin]]);
  let taken = 0;
  let refused = 0;
  const counted = (): Walks => ({
    disagreements,
    sequences,
    taken,
    refused,
    statesEntered: states.size,
    statesInAll: Object.values(file.regions).reduce((sum, region) => sum + Object.keys(region.states).length, 0),
    rowsTaken: rows.size,
    rowsInAll: new Set(asking.sop.ways.map(({ row }) => row)).size,
  });
  for (let seed = 1; seed <= sequences; seed++) {
    const chance = new Chance(seed);
    let { snapshot, state } = chance.percent(50) ? begin : chance.one([...reached.values()]);
    for (let left = chance.between(LENGTH / 2, LENGTH); left > 0; left--) {
      const { asked, isPossible } = asking.next(state, chance);
      const decision = decide(sop, snapshot, request(asked, `${seed}-${left}`));
      const after = isPossible ? asking.after(state, asked) : state;
      const ends = decision.taken ? decision.next : snapshot;
      if (decision.taken !== isPossible || !isSame(ends, after)) {
        disagreements.push(`${JSON.stringify(asked)} in ${asText(snapshot)}: ${asText(ends)}, XState ${asText(snapshotOf(after))}`);
        if (disagreements.length < TOLD) break;
        return { ...counted(), sequences: seed };
      }
      if (decision.taken) {
        taken++;
        rows.add(decision.transition.row);
        for (const [region, name] of Object.entries(ends.regions)) states.add(`${region} ${name}`);
      } else refused++;
      snapshot = ends;
      state = after;
      for (const where of Object.values(ends.regions))
        if (!reached.has(where) || chance.percent(1)) reached.set(where, { snapshot, state });
    }
  }
  return counted();
}

/** Walks one sequence with the naive interpreter, without the rules of the file. */
export function walkNaive(file: SopFile, seed: number): string[] {
  const asking = new Asking({ ...file, rules: {} });
  const chance = new Chance(seed);
  let snapshot = firstSnapshot(asking.sop);
  let state = asking.first;
  for (let left = LENGTH; left > 0; left--) {
    const { asked, isPossible } = asking.next(state, chance);
    const answer = stepOf(asking.sop, snapshot, asked);
    if (answer === undefined) return [];
    const after = isPossible ? asking.after(state, asked) : state;
    const ends = answer.taken ? answer.next : snapshot;
    if (answer.taken !== isPossible || !isSame(ends, after)) return [`seed ${seed}: ${JSON.stringify(asked)} in ${asText(snapshot)}`];
    snapshot = ends;
    state = after;
  }
  return [];
}

/** The naive answer; `undefined` if the file is not deterministic here. */
function stepOf(sop: NaiveSop, snapshot: NaiveSnapshot, asked: Asked): ReturnType<typeof step> | undefined {
  try {
    return step(sop, snapshot, request(asked, 'somebody'));
  } catch (error) {
    if (error instanceof Overlap) return undefined;
    throw error;
  }
}

/** Chooses what to ask next: half of the time whatever comes, otherwise something that XState says is possible, if one is soon found. */
class Asking {
  readonly sop: NaiveSop;
  readonly machine: AnyStateMachine;
  readonly first: AnyMachineSnapshot;
  readonly #inputs: Inputs[];
  readonly #roles: string[];
  readonly #leaving = new Map<string, Way[]>();

  constructor(file: SopFile) {
    this.sop = naiveOf(file);
    this.machine = machineOf(file);
    [this.first] = initialTransition(this.machine) as [AnyMachineSnapshot, unknown];
    this.#inputs = allInputs(this.sop);
    this.#roles = [...Object.keys(file.roles), 'stranger'];
    for (const way of this.sop.ways.filter(({ by }) => by.size > 0)) {
      const key = `${way.region} ${way.from}`;
      this.#leaving.set(key, [...(this.#leaving.get(key) ?? []), way]);
    }
  }

  after(state: AnyMachineSnapshot, asked: Asked): AnyMachineSnapshot {
    const [next] = transition(this.machine, state, asked) as [AnyMachineSnapshot, unknown];
    return next;
  }

  next(state: AnyMachineSnapshot, chance: Chance): { asked: Asked; isPossible: boolean } {
    const leaving = Object.entries(snapshotOf(state).regions).flatMap(([region, name]) => this.#leaving.get(`${region} ${name}`) ?? []);
    if (leaving.length === 0 || chance.percent(20)) {
      const asked = { type: chance.one(this.sop.ways).event, role: chance.one(this.#roles), inputs: chance.one(this.#inputs) };
      return { asked, isPossible: state.can(asked) };
    }
    for (let tries = chance.percent(60) ? 6 : 1; ; tries--) {
      const way = chance.one(leaving);
      const asked = { type: way.event, role: chance.one([...way.by]), inputs: chance.one(this.#inputs) };
      const isPossible = state.can(asked);
      if (isPossible || tries <= 1) return { asked, isPossible };
    }
  }
}

const request = ({ type, role, inputs }: Asked, who: string) => ({ event: type, inputs, actor: { id: who, unit: who, role } });

type Looks = Pick<Snapshot, 'regions' | 'facts' | 'before'>;

/** Every region, fact and way back is the same. */
function isSame(snapshot: Looks, state: AnyMachineSnapshot): boolean {
  const other = snapshotOf(state);
  const same = <T>(ours: Readonly<Record<string, T>>, theirs: Readonly<Record<string, T>>): boolean => {
    const names = Object.keys(ours);
    return names.length === Object.keys(theirs).length && names.every((name) => ours[name] === theirs[name]);
  };
  return same(snapshot.regions, other.regions) && same(snapshot.facts, other.facts) && same(snapshot.before, other.before);
}

const asText = ({ regions, facts, before }: Looks): string => JSON.stringify({ regions, facts, before });
