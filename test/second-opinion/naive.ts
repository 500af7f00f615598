/**
 * A second, deliberately simple reading of `workflows/README.md`, "What an event does, exactly": it works on the parsed file itself, asks
 * the CEL library for every guard and remembers nothing between calls. It shares no code with the engine, so that both can be compared.
 */
import { parse as parseCel } from '@marcbachmann/cel-js';
import { parse as parseYaml } from 'yaml';
import type { Actor, Party, Value } from '../../src/engine/model.js';
import { SopFile, type SopTransition } from '../../src/engine/sop-file.js';

/** Where the main line is before the case begins. */
export const START = '(start)';

export type Inputs = Readonly<Record<string, Value>>;

/** What a case remembers; the same shape as the engine's snapshot. */
export interface NaiveSnapshot {
  readonly regions: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, Value>>;
  readonly before: Readonly<Record<string, string | null>>;
  readonly actors: Readonly<Record<string, Party>>;
}

/** One transition out of one state. The two events of a flag are ways, too: they stay in an open state of the main line. */
export interface Way {
  readonly row: string;
  readonly region: string;
  readonly event: string;
  readonly from: string;
  /** undefined: the state stays */
  readonly to: string | undefined;
  readonly by: ReadonlySet<string>;
  readonly when: string | undefined;
  readonly also: Readonly<Record<string, string>>;
  readonly issues: readonly string[];
}

/** A file with its ways written out one by one. */
export interface NaiveSop {
  readonly file: SopFile;
  readonly main: string;
  readonly ways: readonly Way[];
  /** states with a way back `to: previous` */
  readonly waysBack: ReadonlySet<string>;
}

export type Answer =
  | { readonly taken: true; readonly next: NaiveSnapshot; readonly way: Way }
  | { readonly taken: false; readonly because: 'unknown_event' | 'no_candidate' | 'role_or_guard' | 'rule' };

/** Two transitions are enabled for one role at the same time: the file is not deterministic and `check` would refuse it. */
export class Overlap extends Error {}

/** What the record has under the name. @throws if there is nothing */
export function at<T>(record: Readonly<Record<string, T>>, name: string): T {
  if (!Object.hasOwn(record, name)) throw new Error(`there is no ${name}`);
  return record[name] as T;
}

/** Reads an SOP file from its text. @throws if it does not have the form of an SOP file */
export const readNaive = (text: string): NaiveSop => naiveOf(SopFile.parse(parseYaml(text)));

/** Writes out all ways of a parsed file. */
export function naiveOf(file: SopFile): NaiveSop {
  const main = Object.keys(file.regions).find((region) => at(file.regions, region).start !== undefined) ?? 'no main line';
  const ways = [...Object.keys(file.regions).flatMap((region) => waysOfRegion(file, region)), ...waysOfFlags(file, main)];
  return { file, main, ways, waysBack: new Set(ways.filter((way) => way.to === 'previous').map((way) => way.from)) };
}

function waysOfRegion(file: SopFile, regionName: string): Way[] {
  const region = at(file.regions, regionName);
  const states = Object.keys(region.states);
  const open = states.filter((state) => !at(region.states, state).final);
  const final = states.filter((state) => at(region.states, state).final);
  const fromOf = (transition: SopTransition): string[] => {
    const from = transition.from ?? 'open';
    const meant = from === 'open' ? open : from === 'final' ? final : from;
    return meant.filter((state) => !transition.except?.includes(state));
  };
  const written: { event: string; from: string; transition: SopTransition }[] = [];
  for (const [event, transitions] of Object.entries(region.start ?? {}))
    for (const transition of [transitions].flat()) written.push({ event, from: START, transition });
  for (const from of states)
    for (const [event, transitions] of Object.entries(at(region.states, from).on ?? {}))
      for (const transition of [transitions].flat()) written.push({ event, from, transition });
  for (const [event, transitions] of Object.entries(region.anywhere ?? {}))
    for (const transition of [transitions].flat()) for (const from of fromOf(transition)) written.push({ event, from, transition });
  return written.map(({ event, from, transition }) => ({
    row: transition.row,
    region: regionName,
    event,
    from,
    to: transition.to,
    by: new Set(transition.by.flatMap((who) => rolesMeant(file, who, region.states[from]?.owner))),
    when: transition.when,
    also: transition.also ?? {},
    issues: transition.issues ?? [],
  }));
}

function waysOfFlags(file: SopFile, main: string): Way[] {
  const { states } = at(file.regions, main);
  const open = Object.keys(states).filter((state) => !at(states, state).final);
  return Object.entries(file.flags).flatMap(([flag, { raised_by, withdrawn_by }]) =>
    open.flatMap((from) => {
      const way = { row: '', region: main, from, to: undefined, when: undefined, also: {}, issues: [] };
      return [
        { ...way, event: `${flag}_raised`, by: new Set(raised_by.flatMap((who) => rolesMeant(file, who, undefined))) },
        { ...way, event: `${flag}_withdrawn`, by: new Set(withdrawn_by.flatMap((who) => rolesMeant(file, who, undefined))) },
      ];
    }),
  );
}

function rolesMeant(file: SopFile, who: string, owner: string | undefined): string[] {
  if (who !== 'holder') return file.role_groups[who] ?? [who];
  if (owner === 'unchanged') return Object.values(file.owners).flatMap(({ roles }) => roles);
  return owner === undefined ? [] : at(file.owners, owner).roles;
}

/** The values that a fact, a flag (both remembered) or an input can have, first value first. */
export function valuesOf(it: { values?: string[] | object | undefined; counter?: number | undefined }): Value[] {
  if (it.values) return Array.isArray(it.values) ? (it.values as string[]) : Object.keys(it.values);
  return it.counter === undefined ? [false, true] : Array.from({ length: it.counter + 1 }, (_, count) => count);
}

/** The snapshot of a case that has not begun. */
export function firstSnapshot({ file, main, waysBack }: NaiveSop): NaiveSnapshot {
  const regions = Object.entries(file.regions).map(([name, region]): [string, string] => [name, name === main ? START : region.initial!]);
  const facts = Object.entries(file.facts).map(([name, fact]): [string, Value] => [name, valuesOf(fact)[0]!]);
  const flags = Object.keys(file.flags).map((name): [string, Value] => [name, false]);
  return {
    regions: Object.fromEntries(regions),
    facts: Object.fromEntries([...facts, ...flags]),
    before: Object.fromEntries([...waysBack].map((state) => [state, null])),
    actors: {},
  };
}

/** Every combination of inputs. Without inputs there is one: the empty one. */
export function allInputs({ file }: NaiveSop): Inputs[] {
  return Object.entries(file.inputs).reduce<Inputs[]>(
    (sofar, [name, input]) => sofar.flatMap((inputs) => valuesOf(input).map((value) => ({ ...inputs, [name]: value }))),
    [{}],
  );
}

export type Context = Record<string, string | boolean | bigint>;

/** What the names in a guard stand for. Whole numbers are `bigint` in CEL. */
export function contextOf({ file }: NaiveSop, snapshot: NaiveSnapshot, inputs: Inputs): Context {
  const context: Context = { ...snapshot.regions };
  for (const [name, value] of [...Object.entries(snapshot.facts), ...Object.entries(inputs)])
    context[name] = typeof value === 'number' ? BigInt(value) : value;
  for (const [name, condition] of Object.entries(file.conditions)) context[name] = holds(condition.when, context);
  return context;
}

const parsed = new Map<string, (context: Context) => unknown>();

/** Whether a guard holds; a guard left out always does. @throws if it is not a yes/no expression over the context */
export function holds(guard: string | undefined, context: Context): boolean {
  if (guard === undefined) return true;
  if (!parsed.has(guard)) parsed.set(guard, parseCel(guard));
  const result = parsed.get(guard)!(context);
  if (typeof result !== 'boolean') throw new TypeError(`not a yes/no expression: ${guard}`);
  return result;
}

/** Whether the case has begun and has not ended. */
export function isOpen({ file, main }: NaiveSop, snapshot: NaiveSnapshot): boolean {
  const state = at(snapshot.regions, main);
  return state !== START && !at(at(file.regions, main).states, state).final;
}

/** Step 2: the way leaves the state the region is in, the case is open (or it is the main line), and a way back leads somewhere. */
export function isCandidate(sop: NaiveSop, snapshot: NaiveSnapshot, way: Way): boolean {
  if (snapshot.regions[way.region] !== way.from) return false;
  if (way.region !== sop.main && !isOpen(sop, snapshot)) return false;
  return way.to !== 'previous' || snapshot.before[way.from] !== null;
}

/** Step 5: the snapshot after a way was taken. */
export function follow(sop: NaiveSop, snapshot: NaiveSnapshot, way: Way): NaiveSnapshot {
  const { file } = sop;
  const to = way.to === 'previous' ? at(snapshot.before, way.from)! : (way.to ?? way.from);
  const facts = { ...snapshot.facts };
  for (const [name, fact] of Object.entries(file.facts)) {
    if (fact.set_by && Object.hasOwn(fact.set_by, way.event)) facts[name] = at(fact.set_by, way.event);
    if (fact.counted_by?.includes(way.event)) facts[name] = Math.min(Number(facts[name]) + 1, fact.counter!);
    if (fact.reset_by?.includes(way.event)) facts[name] = 0;
  }
  for (const flag of Object.keys(file.flags)) {
    if (way.event === `${flag}_raised`) facts[flag] = true;
    if (way.event === `${flag}_withdrawn`) facts[flag] = false;
  }
  return {
    regions: { ...snapshot.regions, ...way.also, [way.region]: to },
    facts,
    before: to === way.from ? snapshot.before : beforeAfterMoving(sop, snapshot, way, to),
    actors: snapshot.actors,
  };
}

/**
 * A state with a way back keeps where the case came from, unless it came by a way back itself; a state without one forgets all ways back of
 * the region. Before the start the case was nowhere.
 */
function beforeAfterMoving({ file, waysBack }: NaiveSop, { before }: NaiveSnapshot, way: Way, to: string): NaiveSnapshot['before'] {
  if (waysBack.has(to)) return way.from === START || way.to === 'previous' ? before : { ...before, [to]: way.from };
  const states = Object.keys(at(file.regions, way.region).states);
  return Object.fromEntries(Object.entries(before).map(([state, left]) => [state, states.includes(state) ? null : left]));
}

/** Decides one event, rules included. @throws Overlap */
export function step(
  sop: NaiveSop,
  snapshot: NaiveSnapshot,
  { event, inputs, actor }: { event: string; inputs: Inputs; actor: Actor },
): Answer {
  const known = sop.ways.filter((way) => way.event === event);
  if (known.length === 0 && !Object.hasOwn(sop.file.events, event)) return { taken: false, because: 'unknown_event' };
  const candidates = known.filter((way) => isCandidate(sop, snapshot, way));
  if (candidates.length === 0) return { taken: false, because: 'no_candidate' };
  const context = contextOf(sop, snapshot, inputs);
  const enabled = candidates.filter((way) => way.by.has(actor.role) && holds(way.when, context));
  if (enabled.length > 1) throw new Overlap(`${event} for ${actor.role}: rows ${enabled.map((way) => way.row).join(', ')}`);
  const [way] = enabled;
  if (!way) return { taken: false, because: 'role_or_guard' };
  if (brokenRules(sop, snapshot, way, context, actor).length > 0) return { taken: false, because: 'rule' };
  const next = follow(sop, snapshot, way);
  const { id, unit } = actor;
  return { taken: true, way, next: isWatched(sop, event) ? { ...next, actors: { ...next.actors, [event]: { id, unit } } } : next };
}

/** Whether taking this way would issue the document. */
export const wouldIssue = ({ file }: NaiveSop, way: Way, document: string, context: Context): boolean =>
  way.issues.includes(document) && holds(at(file.documents, document).when, context);

function brokenRules(sop: NaiveSop, snapshot: NaiveSnapshot, way: Way, context: Context, actor: Actor): string[] {
  return Object.entries(sop.file.rules)
    .filter(([, rule]) => {
      if (rule.never_take === way.event) return holds(rule.when, context);
      if (rule.never_issue) return wouldIssue(sop, way, rule.never_issue, context) && holds(rule.when, context);
      if (rule.not_by_actor_of?.[0] !== way.event) return false;
      const earlier = rule.not_by_actor_of.slice(1).flatMap((event) => snapshot.actors[event] ?? []);
      const same = earlier.some((party) => party.id === actor.id || (rule.same === 'unit' && party.unit === actor.unit));
      return same && holds(rule.when, context);
    })
    .map(([name]) => name);
}

const isWatched = ({ file }: NaiveSop, event: string): boolean =>
  Object.values(file.rules).some((rule) => rule.not_by_actor_of?.slice(1).includes(event));
