/**
 * Every situation an SOP allows, exactly: which snapshots can be reached, what is never entered or taken, and whether the rules hold.
 *
 * The space is not walked through and not sampled: sets of snapshots are computed with as decision diagrams (`bdd.ts`), so 10^12 and more are
 * no trouble and every answer is about all of them. Only variables that no guard and no explored rule reads are left out; they can
 * neither open nor close any transition, so no answer depends on them. Inputs are "for some" when a rule asks whether something can happen,
 * and "for every" when it asks whether a way remains.
 */
import { FALSE, TRUE, type Node } from './bdd.js';
import { Space, type Move } from './space.js';
import { START, type Rule, type Snapshot, type Sop, type Transition, type Value, type Variable } from './model.js';

/** One case on its way to where a rule breaks, from the first event to the last. */
export interface Story {
  readonly steps: readonly StoryStep[];
}

export interface StoryStep {
  readonly transition: Transition;
  readonly event: string;
  readonly row: string;
  /** one of the roles that may do it */
  readonly role: string;
  readonly inputs: Readonly<Record<string, Value>>;
  /** the snapshot after the step; variables that were left out keep their first value */
  readonly snapshot: Snapshot;
}

export interface RuleResult {
  readonly rule: Rule;
  readonly holds: boolean;
  /** if it does not hold: a short way there */
  readonly story?: Story;
}

export interface Exploration {
  readonly variables: readonly Variable[];
  /** variables that nothing reads */
  readonly leftOut: readonly string[];
  /** snapshots there could be */
  readonly product: bigint;
  /** snapshots that can be reached, the one before the start included */
  readonly reachable: bigint;
  readonly neverEntered: readonly { readonly region: string; readonly state: string }[];
  readonly neverTaken: readonly Transition[];
  /** one for each rule that is explored (all but `not_by_actor_of`) */
  readonly rules: readonly RuleResult[];
  /** nodes of the decision diagrams, as a measure of the work */
  readonly nodes: number;
}

/** Explores the SOP. Takes some seconds for two hundred transitions. */
export function explore(sop: Sop): Exploration {
  const left = unread(sop);
  const search = searchOf(sop, left);
  const { space, moves, reach } = search;
  const { bdd } = space;

  const variables = sop.variables.filter((variable) => !left.has(variable));
  const possible = new Set(moves.filter(({ possible: when }) => bdd.and(reach, when) !== FALSE).map(({ transition }) => transition));
  return {
    variables,
    leftOut: [...left].map(({ name }) => name),
    product: variables.reduce((product, { values }) => product * BigInt(values.length), 1n),
    reachable: bdd.count(reach, space.width),
    neverEntered: variables
      .filter(({ kind }) => kind === 'region')
      .flatMap((region) =>
        region.values
          .filter((state) => bdd.and(reach, space.is(region, state)) === FALSE)
          .map((state) => ({ region: region.name, state: String(state) })),
      ),
    neverTaken: sop.transitions.filter((transition) => !possible.has(transition)),
    rules: sop.rules.filter(({ kind }) => kind !== 'not_by_actor_of').map((rule) => judge(search, rule)),
    nodes: bdd.size,
  };
}

/** For each of these transitions that can be taken (without the events named), one case in which it is: from the first event to that one. */
export function waysTo(sop: Sop, wanted: readonly Transition[], without: readonly string[] = []): Map<Transition, Story> {
  const search = searchOf(sop, unread(sop), without);
  const { space, moves, reach } = search;
  const ways = new Map<Transition, Story>();
  for (const transition of wanted) {
    const move = moves.find((each) => each.transition === transition && space.bdd.and(reach, each.possible) !== FALSE);
    if (move) ways.set(transition, { steps: tellTo(search, move, space.bdd.and(reach, move.condition)) });
  }
  return ways;
}

function searchOf(sop: Sop, left: ReadonlySet<Variable>, without: readonly string[] = []): Search {
  const space = new Space(sop, left);
  const moves = sop.transitions
    .filter(({ by, event }) => by.size > 0 && !without.includes(event))
    .flatMap((transition) => space.moves(transition));
  const growth = grow(space, moves);
  return { sop, space, moves, growth, reach: growth.stages.at(-1)! };
}

interface Search {
  readonly sop: Sop;
  readonly space: Space;
  readonly moves: readonly Move[];
  readonly reach: Node;
  readonly growth: Growth;
}

/** Facts and flags that no guard of a transition and no explored rule reads. */
function unread(sop: Sop): Set<Variable> {
  const read = new Set<Variable>();
  const reads = (guard: { reads: ReadonlySet<Variable> } | undefined) => guard?.reads.forEach((variable) => read.add(variable));
  for (const { when } of sop.transitions) reads(when);
  for (const rule of sop.rules.filter(({ kind }) => kind !== 'not_by_actor_of')) {
    reads(rule.when);
    reads(rule.goal);
    if (rule.kind === 'never_issue') reads(sop.whens.get(`documents.${rule.subject}`));
  }
  return new Set(sop.variables.filter((variable) => (variable.kind === 'fact' || variable.kind === 'flag') && !read.has(variable)));
}

/** The reachable set and how it grew: `stages[n + 1]` is `stages[n]` and where `added[n]` leads from there. */
interface Growth {
  readonly stages: readonly Node[];
  readonly added: readonly Move[];
}

function grow(space: Space, moves: readonly Move[]): Growth {
  const { bdd } = space;
  const stages = [space.initial()];
  const added: Move[] = [];
  const from = new Map<Move, Node>(); // from where it has been followed
  const spread = (along: readonly Move[]): boolean => {
    const before = stages.length;
    for (const move of along) {
      const reached = stages.at(-1)!;
      const able = bdd.and(reached, move.possible);
      if (able === (from.get(move) ?? FALSE)) continue;
      from.set(move, able);
      const further = bdd.or(reached, space.after(able, move));
      if (further === reached) continue;
      stages.push(further);
      added.push(move);
    }
    return stages.length > before;
  };
  // Everything that leaves the main line where it is first, region by region to the end, and only then the main line one step on: the sets stay
  // regular and small.
  const aside = moves.filter(({ transition: { region, to } }) => region !== space.main || to === null);
  const along = moves.filter((move) => !aside.includes(move));
  const regions = [...new Set(aside.map(({ transition: { region } }) => region))];
  const parts = regions.map((region) => aside.filter(({ transition }) => transition.region === region));
  const toTheEnd = (part: readonly Move[]): boolean => {
    let any = false;
    while (spread(part)) any = true;
    return any;
  };
  do while (parts.map(toTheEnd).some(Boolean));
  while (spread(along));
  return { stages, added };
}

function judge(search: Search, rule: Rule): RuleResult {
  const { sop, space, moves, reach } = search;
  const { bdd } = space;
  if (rule.kind === 'never_take' || rule.kind === 'never_issue') {
    const document = rule.kind === 'never_issue' ? sop.whens.get(`documents.${rule.subject}`) : undefined;
    const forbidden = bdd.all([rule.when, document].map((guard) => (guard ? space.holds(guard.expr) : TRUE)));
    const concerned = moves.filter(({ transition: { event, issues } }) =>
      rule.kind === 'never_take' ? event === rule.subject : issues.includes(rule.subject),
    );
    const broken = (move: Move) => bdd.all([reach, move.condition, forbidden]);
    const target = space.forSomeInputs(bdd.any(concerned.map(broken)));
    if (target === FALSE) return { rule, holds: true };
    const last = concerned.find((move) => space.forSomeInputs(broken(move)) !== FALSE)!;
    return { rule, holds: false, story: { steps: tellTo(search, last, broken(last)) } };
  }
  const bad = rule.kind === 'never_together' ? (rule.goal ? bdd.and(reach, space.holds(rule.goal.expr)) : FALSE) : stuck(search, rule);
  return bad === FALSE ? { rule, holds: true } : { rule, holds: false, story: { steps: tell(search, bad).steps } };
}

/** The reachable snapshots of an open case from which the goal cannot be reached, whatever the inputs are. */
function stuck({ sop, space, moves, reach }: Search, rule: Rule): Node {
  const { bdd } = space;
  const final = bdd.any([...sop.finals].map((state) => space.named(sop.main, state)));
  const open = bdd.and(reach, bdd.not(bdd.or(final, space.named(sop.main, START))));
  const choices = choicesOf(moves.filter(({ transition }) => !rule.events.includes(transition.event)));
  let winning = bdd.and(reach, rule.goal ? space.holds(rule.goal.expr) : final);
  for (let before = FALSE; before !== winning;) {
    before = winning;
    for (const choice of choices) {
      const leads = bdd.any(choice.map((move) => space.before(winning, move)));
      const surely = choice.some(({ readsInputs }) => readsInputs) ? space.forAllInputs(leads) : leads;
      winning = bdd.or(winning, bdd.and(reach, surely));
    }
  }
  return bdd.minus(open, winning);
}

/** What one person can choose to do: an event, in a role. Roles that can do the same are one choice. */
function choicesOf(moves: readonly Move[]): Move[][] {
  const choices = new Map<string, Move[]>();
  for (const event of new Set(moves.map(({ transition }) => transition.event))) {
    const ofEvent = moves.filter(({ transition }) => transition.event === event);
    for (const role of new Set(ofEvent.flatMap(({ transition }) => [...transition.by]))) {
      const mine = ofEvent.filter(({ transition }) => transition.by.has(role));
      choices.set(`${event} ${mine.map(({ transition }) => transition.index).join()}`, mine);
    }
  }
  return [...choices.values()];
}

/** A short way from before the start into the target, and the snapshot it ends in. */
function tell({ space, growth: { stages, added } }: Search, target: Node): { steps: StoryStep[]; end: ReturnType<Space['example']> } {
  const { bdd } = space;
  const firstWith = (set: Node): number => {
    let [low, high] = [0, stages.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bdd.and(stages[middle]!, set) === FALSE) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  let stage = firstWith(target);
  const end = space.example(bdd.and(stages[stage]!, target));
  const steps: StoryStep[] = [];
  for (let here = end; stage > 0; stage = firstWith(here.node)) {
    const move = added[stage - 1]!;
    const came = space.example(bdd.and(stages[stage - 1]!, space.before(here.node, move)));
    steps.unshift(asStep(move, came.inputs, here.snapshot));
    here = came;
  }
  return { steps, end };
}

/** A short way to where the move is taken in one of these situations (snapshots with inputs), and that move. */
function tellTo(search: Search, move: Move, situations: Node): StoryStep[] {
  const { space } = search;
  const { steps, end } = tell(search, space.forSomeInputs(situations));
  const { inputs } = space.example(space.bdd.and(situations, end.node));
  return [...steps, asStep(move, inputs, space.example(space.after(end.node, move)).snapshot)];
}

function asStep({ transition }: Move, inputs: Record<string, Value>, snapshot: Snapshot): StoryStep {
  const asked = new Set(transition.asks.map(({ name }) => name));
  return {
    transition,
    event: transition.event,
    row: transition.row,
    role: [...transition.by][0]!,
    inputs: Object.fromEntries(Object.entries(inputs).filter(([name]) => asked.has(name))),
    snapshot,
  };
}
