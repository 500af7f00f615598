/** Puts the engine and the second opinion side by side, on one file, and tells in words where they differ. */
import { createContext, runInContext } from 'node:vm';
import { compileSop } from '../../src/engine/compile.js';
import { decide, explore, initialSnapshot, type Exploration } from '../../src/engine/index.js';
import type { Actor, Snapshot, Sop } from '../../src/engine/model.js';
import type { SopFile } from '../../src/engine/sop-file.js';
import { breaksNow, bruteForce, keyOf, type BruteForce, type Rule } from './brute-force.js';
import * as naive from './naive.js';
import { Chance } from './random-sop.js';

/** The most snapshots that the explicit exploration visits before it gives up. */
const MOST_SNAPSHOTS = 4000;

/** In milliseconds; the largest of these SOPs take the engine a hundredth of it. */
const MOST_TIME = 4000;

export interface Comparison {
  /** why nothing was compared */
  readonly skipped?: 'not deterministic' | 'too big';
  readonly differences: readonly string[];
  readonly snapshots: number;
  /** verdicts on the rules, as `never_take holds` */
  readonly verdicts: readonly string[];
  readonly steps: number;
}

const nothing = { differences: [], snapshots: 0, verdicts: [], steps: 0 };

/** Explores the file in both ways. */
export function compareExploring(file: SopFile): Comparison {
  const sop = naive.naiveOf(file);
  const known = explicitly(sop);
  if (typeof known === 'string') return { ...nothing, skipped: known };
  const compiled = compileSop(file);
  const found = exploreInTime(compiled);
  if (!found) return { ...nothing, differences: ['the engine does not end'] };
  const verdicts = [...known.violations].map(
    ([name, where]) => `${kindOf(naive.at(file.rules, name))} ${where.size === 0 ? 'holds' : 'fails'}`,
  );
  return {
    differences: [
      ...variableDifferences(sop, found, known),
      ...differ('never entered', found.neverEntered.map(stateName), known.neverEntered.map(stateName)),
      ...differ(
        'never taken',
        found.neverTaken.filter(({ event }) => Object.hasOwn(file.events, event)).map(wayName),
        known.neverTaken.map(wayName),
      ),
      ...differ(
        'rules',
        found.rules.map(({ rule, holds }) => `${rule.id} ${holds}`),
        [...known.violations].map(([name, where]) => `${name} ${where.size === 0}`),
      ),
      ...found.rules.flatMap((verdict) => storyDifferences(sop, found, known, verdict)),
    ],
    snapshots: known.snapshots.length,
    verdicts,
    steps: found.rules.reduce((sum, { story }) => sum + (story?.steps.length ?? 0), 0),
  };
}

const arena = createContext({});

/** The engine's exploration, or `undefined` if it does not end in a few seconds. */
function exploreInTime(sop: Sop): Exploration | undefined {
  try {
    arena.run = () => explore(sop);
    return runInContext('run()', arena, { timeout: MOST_TIME }) as Exploration;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  }
}

function explicitly(sop: naive.NaiveSop): BruteForce | 'not deterministic' | 'too big' {
  try {
    return bruteForce(sop, MOST_SNAPSHOTS) ?? 'too big';
  } catch (error) {
    if (error instanceof naive.Overlap) return 'not deterministic';
    throw error;
  }
}

const stateName = ({ region, state }: { region: string; state: string }): string => `${region} ${state}`;
const wayName = ({ row, from }: { row: string; from: string }): string => `${row} from ${from}`;
const kindOf = (rule: Rule): string => Object.keys(rule).find((key) => /^(never|can|not)_/.test(key))!;

function differ(what: string, engine: readonly string[], opinion: readonly string[]): string[] {
  const [theirs, ours] = [engine, opinion].map((list) => JSON.stringify([...list].sort()));
  return theirs === ours ? [] : [`${what}: engine ${theirs}, second opinion ${ours}`];
}

type Looks = Pick<Snapshot, 'regions' | 'facts' | 'before'>;

/** The value of a variable by its name in an exploration. */
const valueOf = ({ regions, facts, before }: Looks, name: string): string | number | boolean | null =>
  name.startsWith('before.') ? naive.at(before, name.slice('before.'.length)) : (regions[name] ?? naive.at(facts, name));

const projected = (snapshot: Looks, { variables }: Exploration): string =>
  JSON.stringify(variables.map(({ name }) => valueOf(snapshot, name)));

function variableDifferences(sop: naive.NaiveSop, found: Exploration, known: BruteForce): string[] {
  const { regions, facts, before } = naive.firstSnapshot(sop);
  const all = [...Object.keys(regions), ...Object.keys(facts), ...Object.keys(before).map((state) => `before.${state}`)];
  const kept = found.variables.map(({ name }) => name);
  const impossible = found.variables.flatMap(({ name, values }) =>
    known.snapshots.filter((snapshot) => !values.includes(valueOf(snapshot, name))).map((snapshot) => `${name} ${valueOf(snapshot, name)}`),
  );
  const product = found.variables.reduce((sum, { values }) => sum * BigInt(new Set(values).size), 1n);
  const reachable = new Set(known.snapshots.map((snapshot) => projected(snapshot, found))).size;
  return [
    ...differ('variables', [...kept, ...found.leftOut], all),
    ...leftOutDifferences(found.leftOut, sop.file),
    ...differ('values that it says cannot be', impossible, []),
    ...differ('product', [String(found.product)], [String(product)]),
    ...differ('reachable', [String(found.reachable)], [String(reachable)]),
  ];
}

/**
 * Left out must be the facts and flags that no guard of a transition and no rule reads, found here by looking for their names in the text of
 * every guard. What only the `when` of a document, effect, clock or handoff reads may be either way.
 */
function leftOutDifferences(leftOut: readonly string[], { facts, flags, conditions, regions, rules, documents }: SopFile): string[] {
  const ways = Object.values(regions).flatMap(({ start = {}, states, anywhere = {} }) =>
    [start, anywhere, ...Object.values(states).map(({ on = {} }) => on)].flatMap((on) => Object.values(on).flat()),
  );
  const ruled = Object.values(rules).filter((rule) => !rule.not_by_actor_of);
  const issued = ruled.flatMap(({ never_issue }) => (never_issue === undefined ? [] : [documents[never_issue]?.when]));
  const texts = [...ways.map(({ when }) => when), ...issued, ...ruled.flatMap((it) => [it.when, it.never_together, it.can_always_reach])];
  const readBy = (guards: readonly (string | undefined)[]): Set<string> => {
    const read = new Set(guards.flatMap(namesIn));
    for (const [name, { when }] of Object.entries(conditions).reverse()) if (read.has(name)) namesIn(when).forEach((it) => read.add(it));
    return read;
  };
  const read = readBy(texts);
  const readAnywhere = readBy([
    ...texts,
    ...Object.values(conditions).map(({ when }) => when),
    ...Object.values(documents).map(({ when }) => when),
    ...Object.values(rules).map(({ when }) => when),
  ]);
  const names = [...Object.keys(facts), ...Object.keys(flags)];
  return [
    ...differ(
      'left out, but read',
      leftOut.filter((name) => read.has(name) || !names.includes(name)),
      [],
    ),
    ...differ(
      'read by nothing, but kept',
      names.filter((name) => !readAnywhere.has(name) && !leftOut.includes(name)),
      [],
    ),
  ];
}

const namesIn = (guard = ''): string[] => guard.replace(/'[^']*'/g, '').match(/[a-z_]+/g) ?? [];

/**
 * Plays a counter-example with the naive interpreter, without the rules, and looks whether it ends where the rule does not hold. Inputs that
 * a step does not name may be anything. The last step of `never_take` and `never_issue` is the forbidden one: it may be told as refused.
 */
function storyDifferences(sop: naive.NaiveSop, found: Exploration, known: BruteForce, verdict: Exploration['rules'][number]): string[] {
  const { rule, holds, story } = verdict;
  if (holds || !story) return holds === !story ? [] : [`${rule.id}: holds ${holds}, but the story is ${story ? 'told' : 'missing'}`];
  let snapshot = naive.firstSnapshot(sop);
  let isForbidden = false;
  for (const [index, { event, role, inputs, row, snapshot: told }] of story.steps.entries()) {
    const what = `${rule.id}: step ${index + 1} of ${story.steps.length}, ${event} by ${role}`;
    const contexts = completed(sop, inputs).map((all) => naive.contextOf(sop, snapshot, all));
    const candidates = sop.ways.filter((way) => way.event === event && way.by.has(role) && naive.isCandidate(sop, snapshot, way));
    const way = candidates.find((candidate) => contexts.every((context) => naive.holds(candidate.when, context)));
    if (!way || way.row !== (Object.hasOwn(sop.file.events, event) ? row : '')) return [`${what} (row ${row}) is not possible`];
    isForbidden = contexts.every((context) => breaksNow(sop, naive.at(sop.file.rules, rule.id), [way], context));
    const next = naive.follow(sop, snapshot, way);
    const isLast = index === story.steps.length - 1;
    const ends = isLast && isForbidden ? [snapshot, next] : [next];
    if (!ends.some((end) => projected(end, found) === projected(told, found))) return [`${what} ends elsewhere`];
    snapshot = next;
  }
  const where = new Set([...known.violations.get(rule.id)!].map(keyOf));
  return isForbidden || where.has(keyOf(snapshot)) ? [] : [`${rule.id}: the story does not end where the rule is broken`];
}

/** Every combination of inputs that agrees with those given. */
const completed = (sop: naive.NaiveSop, given: naive.Inputs): naive.Inputs[] =>
  naive.allInputs(sop).filter((all) => Object.entries(given).every(([name, value]) => all[name] === value));

const CODES = {
  unknown_event: ['unknown_event'],
  no_candidate: ['not_now', 'case_closed'],
  role_or_guard: ['not_for_role', 'guard'],
  rule: ['rule'],
} as const;

/** Walks at random through a file, asking both about each event; about half of the events are possible ones. */
export function compareDeciding(file: SopFile, seed: number, length: number): Comparison {
  const sop = naive.naiveOf(file);
  const compiled = compileSop(file);
  const chance = new Chance(seed);
  const differences = [...snapshotDifferences('at the beginning', initialSnapshot(compiled), naive.firstSnapshot(sop))];
  let snapshot = naive.firstSnapshot(sop);
  let taken = 0;
  try {
    for (let count = 0; count < length && differences.length === 0; count++) {
      const request = randomRequest(sop, snapshot, chance);
      const answer = naive.step(sop, snapshot, request);
      differences.push(
        ...answerDifferences(compiled, sop, snapshot, request, answer),
        ...withoutAnInput(compiled, sop, snapshot, request, chance),
      );
      if (answer.taken) {
        taken++;
        snapshot = answer.next;
      }
    }
  } catch (error) {
    if (error instanceof naive.Overlap) return { ...nothing, skipped: 'not deterministic' };
    throw error;
  }
  return { ...nothing, differences, steps: taken };
}

interface Request {
  readonly event: string;
  readonly inputs: naive.Inputs;
  readonly actor: Actor;
}

function randomRequest(sop: naive.NaiveSop, snapshot: naive.NaiveSnapshot, chance: Chance): Request {
  const inputs = chance.one(naive.allInputs(sop));
  const actor = {
    id: chance.one(['p1', 'p2', 'p3']),
    unit: chance.one(['u1', 'u2']),
    role: chance.one([...Object.keys(sop.file.roles), 'stranger']),
  };
  if (chance.percent(50)) {
    const context = naive.contextOf(sop, snapshot, inputs);
    const enabled = sop.ways.filter((way) => naive.isCandidate(sop, snapshot, way) && way.by.size > 0 && naive.holds(way.when, context));
    if (enabled.length > 0) {
      const way = chance.one(enabled);
      return { event: way.event, inputs, actor: { ...actor, role: chance.one([...way.by]) } };
    }
  }
  return { event: chance.one([...sop.ways.map((way) => way.event), 'no_such_event', 'constructor']), inputs, actor };
}

const asText = (snapshot: naive.NaiveSnapshot): string =>
  JSON.stringify([snapshot.regions, snapshot.facts, snapshot.before, snapshot.actors].map((part) => Object.entries(part).sort()));

const snapshotDifferences = (when: string, engine: naive.NaiveSnapshot, opinion: naive.NaiveSnapshot): string[] =>
  asText(engine) === asText(opinion) ? [] : [`${when}: engine ${asText(engine)}, second opinion ${asText(opinion)}`];

function answerDifferences(
  compiled: Sop,
  sop: naive.NaiveSop,
  snapshot: naive.NaiveSnapshot,
  request: Request,
  answer: naive.Answer,
): string[] {
  const before = asText(snapshot);
  const decision = decide(compiled, snapshot, request);
  const what = `${request.event} by ${request.actor.role} with ${JSON.stringify(request.inputs)} in ${before}`;
  if (asText(snapshot) !== before) return [`${what}: the engine changed the old snapshot`];
  if (decision.taken !== answer.taken) {
    const refused = decision.taken ? 'taken' : decision.refusal.code;
    return [`${what}: engine ${refused}, second opinion ${answer.taken ? 'taken' : answer.because}`];
  }
  if (!decision.taken || !answer.taken) {
    const code = decision.taken ? 'nothing' : decision.refusal.code;
    const expected: readonly string[] = answer.taken ? [] : CODES[answer.because];
    return expected.includes(code) ? [] : [`${what}: engine refuses with ${code}, expected ${expected.join(' or ')}`];
  }
  const row = Object.hasOwn(sop.file.events, request.event) ? differ(`row of ${what}`, [decision.transition.row], [answer.way.row]) : [];
  return [...row, ...snapshotDifferences(what, decision.next, answer.next)];
}

/** With an input left out, what the engine still takes or refuses must not depend on that input. */
function withoutAnInput(compiled: Sop, sop: naive.NaiveSop, snapshot: naive.NaiveSnapshot, request: Request, chance: Chance): string[] {
  const left = chance.one([undefined, ...Object.keys(sop.file.inputs)]);
  if (left === undefined) return [];
  const inputs = Object.fromEntries(Object.entries(request.inputs).filter(([name]) => name !== left));
  const decision = decide(compiled, snapshot, { ...request, inputs });
  if (!decision.taken && decision.refusal.code === 'input_missing') return [];
  return naive.valuesOf(naive.at(sop.file.inputs, left)).flatMap((value) => {
    const answer = naive.step(sop, snapshot, { ...request, inputs: { ...inputs, [left]: value } });
    const same = decision.taken ? answer.taken && asText(answer.next) === asText(decision.next) : !answer.taken;
    return same
      ? []
      : [`${request.event} by ${request.actor.role} without ${left}: engine taken ${decision.taken}, but ${left} ${value} matters`];
  });
}
