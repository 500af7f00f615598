/** One event on one case: what it leads to, or why it is refused. Pure: nothing is read, written or performed here. */
import { startedClocks } from './compile.js';
import { partly, type Expr, type Inputs } from './guard.js';
import { START, type Actor, type Party, type Rule, type Snapshot, type Sop, type Transition, type Value, type Variable } from './model.js';

export interface EventRequest {
  readonly event: string;
  readonly actor: Actor;
  /** values for the inputs that the event's guards ask for */
  readonly inputs?: Inputs;
}

/** Something that follows from an event; described here, performed by whoever asked. */
export type Effect =
  | { readonly kind: 'issue'; readonly document: string }
  | { readonly kind: 'offer'; readonly handoff: string }
  | { readonly kind: 'do'; readonly effect: string; readonly how: 'local' | 'after_commit' }
  | { readonly kind: 'tell'; readonly roles: readonly string[] }
  /**
   * the case left this state. `ended`: its clocks end (all but `runningOn`) and handoffs offered there that are still open are withdrawn.
   * `suspended`: both wait, for the case may come back. `resumed`: it did, and they go on.
   */
  | { readonly kind: 'ended'; readonly region: string; readonly state: string; readonly runningOn: readonly string[] }
  | { readonly kind: 'suspended' | 'resumed'; readonly region: string; readonly state: string }
  | { readonly kind: 'start_clock'; readonly clock: string; readonly region: string; readonly state: string }
  | { readonly kind: 'restart_clock'; readonly clock: string };

export type Decision =
  | { readonly taken: true; readonly next: Snapshot; readonly transition: Transition; readonly effects: readonly Effect[] }
  | { readonly taken: false; readonly refusal: EventRefusal };

export type RefusalCode =
  | 'unknown_event' // the SOP has no such event
  | 'case_closed' // the case has ended and takes nothing but what is written for its end
  | 'not_now' // not in this state
  | 'not_for_role' // in this state, but by others
  | 'input_missing' // the program did not say what the guard asks
  | 'guard' // something is missing
  | 'rule'; // a rule of the SOP forbids it

export interface EventRefusal {
  readonly code: RefusalCode;
  readonly event: string;
  /** roles that may do this event in this state */
  readonly forRoles: readonly string[];
  /** states of the event's region in which it could be done */
  readonly inStates: readonly string[];
  /** the parts of the guard that do not hold */
  readonly missing: readonly Expr[];
  readonly inputs: readonly Variable[];
  readonly rule: Rule | undefined;
  /** what can be done with the case as it is */
  readonly possible: readonly Possibility[];
}

/** An event that the case's state allows. */
export interface Possibility {
  readonly transition: Transition;
  /** `depends`: on inputs */
  readonly ready: 'yes' | 'no' | 'depends';
  readonly missing: readonly Expr[];
}

/** The case before anything has happened. */
export function initialSnapshot(sop: Sop): Snapshot {
  const of = (...kinds: Variable['kind'][]) =>
    Object.fromEntries(
      sop.variables.filter(({ kind }) => kinds.includes(kind)).map(({ name, values, initial }) => [name, values[initial]!]),
    );
  const before = Object.fromEntries(
    sop.variables.filter(({ kind }) => kind === 'before').map(({ name }) => [name.slice('before.'.length), null]),
  );
  return { regions: of('region') as Record<string, string>, facts: of('fact', 'flag'), before, actors: {} };
}

/** Decides one event. The same arguments always give the same answer. */
export function decide(sop: Sop, snapshot: Snapshot, { event, actor, inputs = {} }: EventRequest): Decision {
  const region = sop.regionOf.get(event);
  if (region === undefined) return refuse(sop, snapshot, event, 'unknown_event');
  const candidates = candidatesFor(sop, snapshot, event, region);
  if (candidates.length === 0) return refuse(sop, snapshot, event, isClosed(sop, snapshot) ? 'case_closed' : 'not_now');
  const mine = candidates.filter(({ by }) => by.has(actor.role));
  if (mine.length === 0) return refuse(sop, snapshot, event, 'not_for_role', { candidates });
  const unanswered = mine.flatMap((transition) => unansweredInputs(transition, inputs));
  if (unanswered.length > 0) return refuse(sop, snapshot, event, 'input_missing', { candidates: mine, inputs: unanswered });
  const transition = mine.find(({ when }) => !when || when.holds(snapshot, inputs));
  if (!transition) return refuse(sop, snapshot, event, 'guard', { candidates: mine, given: inputs });
  const rule = sop.rules.find((each) => forbids(sop, each, transition, snapshot, inputs, actor));
  if (rule) return refuse(sop, snapshot, event, 'rule', { candidates: [transition], rule });
  const next = step(sop, snapshot, transition, actor);
  return { taken: true, next, transition, effects: effectsOf(sop, snapshot, next, transition, inputs) };
}

/** What can be done with the case as it is, by whom, and what is still missing for it. In the order of the file. @param wanted only of these */
export function possibilities(sop: Sop, snapshot: Snapshot, wanted: (transition: Transition) => boolean = () => true): Possibility[] {
  const known = (variable: Variable) =>
    variable.kind === 'input' ? undefined : variable.kind === 'region' ? snapshot.regions[variable.name] : snapshot.facts[variable.name];
  // by event: some 150 look-ups, rather than one for each of some 1,000 transitions
  return [...sop.byEvent.keys()]
    .flatMap((event) => candidatesFor(sop, snapshot, event, sop.regionOf.get(event)!))
    .filter(wanted)
    .sort((a, b) => a.index - b.index)
    .map((transition) => {
      const holds = transition.when ? partly(transition.when.expr, known) : true;
      const ready = holds === undefined ? 'depends' : holds ? 'yes' : 'no';
      return { transition, ready, missing: ready === 'no' ? unmet(transition.when!.expr, known) : [] };
    });
}

function isClosed(sop: Sop, snapshot: Snapshot): boolean {
  return sop.finals.has(snapshot.regions[sop.main]!);
}

const NONE: readonly Transition[] = [];

function candidatesFor(sop: Sop, snapshot: Snapshot, event: string, region: string): readonly Transition[] {
  const main = snapshot.regions[sop.main]!;
  if (region !== sop.main && (main === START || sop.finals.has(main))) return NONE;
  const candidates = sop.byEvent.get(event)?.get(snapshot.regions[region]!) ?? NONE;
  return candidates.some(({ to }) => to === 'previous')
    ? candidates.filter(({ to, from }) => to !== 'previous' || snapshot.before[from] !== null)
    : candidates;
}

function unansweredInputs({ asks }: Transition, inputs: Inputs): Variable[] {
  return asks.filter(({ name, values }) => !values.includes(inputs[name] ?? null));
}

function forbids(sop: Sop, rule: Rule, transition: Transition, snapshot: Snapshot, inputs: Inputs, actor: Party): boolean {
  switch (rule.kind) {
    case 'never_take':
      return rule.subject === transition.event && holds(rule.when, snapshot, inputs);
    case 'never_issue':
      return (
        transition.issues.includes(rule.subject) &&
        holds(rule.when, snapshot, inputs) &&
        holds(sop.whens.get(`documents.${rule.subject}`), snapshot, inputs)
      );
    case 'not_by_actor_of':
      if (rule.subject !== transition.event || !holds(rule.when, snapshot, inputs)) return false;
      return rule.events.some((earlier) => {
        const party = snapshot.actors[earlier];
        return party !== undefined && (party.id === actor.id || (rule.same === 'unit' && party.unit === actor.unit));
      });
    default:
      return false;
  }
}

function holds(guard: { holds: (snapshot: Snapshot, inputs: Inputs) => boolean } | undefined, snapshot: Snapshot, inputs: Inputs): boolean {
  return guard === undefined || guard.holds(snapshot, inputs);
}

function step(sop: Sop, snapshot: Snapshot, { event, region, from, to, also }: Transition, actor: Party): Snapshot {
  let { regions, facts, before, actors } = snapshot;
  const entered = to === 'previous' ? snapshot.before[from]! : to;
  if (entered !== null && entered !== from) {
    regions = { ...regions, [region]: entered, ...also };
    if (!Object.hasOwn(before, entered)) before = forgotten(sop, region, before);
    else if (to !== 'previous' && from !== START) before = { ...before, [entered]: from };
  } else if (Object.keys(also).length > 0) regions = { ...regions, ...also };
  const writes = sop.writes.get(event);
  if (writes) {
    const written: Record<string, Value> = { ...facts };
    for (const write of writes)
      written[write.fact] = 'value' in write ? write.value : Math.min(write.countTo, Number(facts[write.fact]) + 1);
    facts = written;
  }
  if (sop.watched.has(event)) actors = { ...actors, [event]: { id: actor.id, unit: actor.unit } };
  return { regions, facts, before, actors };
}

/** Where a case was is remembered only until it is in an ordinary state again. */
function forgotten(sop: Sop, region: string, before: Snapshot['before']): Snapshot['before'] {
  const { states } = sop.file.regions[region]!;
  const remembers = (state: string) => before[state] !== null && Object.hasOwn(states, state);
  return Object.keys(before).some(remembers)
    ? Object.fromEntries(Object.entries(before).map(([state, was]) => [state, remembers(state) ? null : was]))
    : before;
}

/** The states that wait for a case in this state to come back, the nearest first. */
function suspendedBehind({ before }: Snapshot, state: string): Set<string> {
  const cameFrom = (each: string) => (Object.hasOwn(before, each) ? before[each]! : null);
  const waiting = new Set<string>();
  for (let was = cameFrom(state); was !== null && !waiting.has(was); was = cameFrom(was)) waiting.add(was);
  return waiting;
}

function effectsOf(sop: Sop, snapshot: Snapshot, next: Snapshot, transition: Transition, inputs: Inputs): Effect[] {
  const { region, from, to, also, issues, offers, does, tells, restarts } = transition;
  const applies = (key: string) => holds(sop.whens.get(key), snapshot, inputs);
  const effects: Effect[] = [];
  const move = (moved: string, left: string, entered: string) => {
    if (left === entered) return;
    const { states } = sop.file.regions[moved]!;
    const goesBack = moved === region && to === 'previous';
    const suspends = !goesBack && Object.hasOwn(snapshot.before, entered);
    const started = startedClocks(states[left]?.clocks, states[entered]?.clocks);
    if (left !== START) {
      const runningOn = states[entered]?.clocks?.filter((clock) => !started.includes(clock)) ?? [];
      effects.push(suspends ? { kind: 'suspended', region: moved, state: left } : { kind: 'ended', region: moved, state: left, runningOn });
    }
    const stillWaiting = suspendedBehind(next, entered);
    for (const state of suspendedBehind(snapshot, left)) {
      const over = !stillWaiting.has(state) && !(goesBack && state === entered);
      if (over) effects.push({ kind: 'ended', region: moved, state, runningOn: [] });
    }
    if (goesBack) effects.push({ kind: 'resumed', region: moved, state: entered });
    else
      for (const clock of started)
        if (applies(`clocks.${clock}`)) effects.push({ kind: 'start_clock', clock, region: moved, state: entered });
  };
  if (to !== null) move(region, from, to === 'previous' ? snapshot.before[from]! : to);
  for (const other in also) move(other, snapshot.regions[other]!, also[other]!);
  for (const document of issues) if (applies(`documents.${document}`)) effects.push({ kind: 'issue', document });
  for (const handoff of offers) if (applies(`handoffs.${handoff}`)) effects.push({ kind: 'offer', handoff });
  for (const effect of does) if (applies(`effects.${effect}`)) effects.push({ kind: 'do', effect, how: sop.file.effects[effect]!.how });
  for (const clock of restarts) effects.push({ kind: 'restart_clock', clock });
  if (tells.length > 0) effects.push({ kind: 'tell', roles: tells });
  return effects;
}

interface Reasons {
  readonly candidates?: readonly Transition[];
  readonly inputs?: readonly Variable[];
  readonly given?: Inputs;
  readonly rule?: Rule;
}

function refuse(
  sop: Sop,
  snapshot: Snapshot,
  event: string,
  code: RefusalCode,
  { candidates = [], inputs = [], given = {}, rule }: Reasons = {},
): Decision {
  const valueOf = ({ kind, name }: Variable) =>
    kind === 'input' ? given[name] : kind === 'region' ? snapshot.regions[name] : snapshot.facts[name];
  const missing = code === 'guard' ? candidates.flatMap(({ when }) => (when ? unmet(when.expr, valueOf) : [])) : [];
  const refusal: EventRefusal = {
    code,
    event,
    forRoles: [...new Set(candidates.flatMap(({ by }) => [...by]))],
    inStates: [...(sop.byEvent.get(event)?.keys() ?? [])],
    missing,
    inputs: [...new Set(inputs)],
    rule,
    get possible() {
      return possibilities(sop, snapshot);
    },
  };
  return { taken: false, refusal };
}

/** The parts of a guard that keep it from holding. */
function unmet(expr: Expr, valueOf: (variable: Variable) => Value | undefined): Expr[] {
  if (partly(expr, valueOf) !== false) return [];
  if (expr.op === 'and') return expr.args.flatMap((arg) => unmet(arg, valueOf));
  if (expr.op === 'named') return expr.arg.op === 'and' ? unmet(expr.arg, valueOf) : [expr];
  return [expr];
}
