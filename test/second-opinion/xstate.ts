/**
 * The transition part of an SOP as an XState machine: regions are parallel states, facts and ways back are context, guards are XState guards
 * made from the CEL syntax tree, and what moves `also` is one transition with several targets. Rules, papers and clocks are left out.
 */
import { parse as parseCel, type ASTNode } from '@marcbachmann/cel-js';
import * as xstate from 'xstate';
import type { Value } from '../../src/engine/model.js';
import type { SopFile } from '../../src/engine/sop-file.js';
import { firstSnapshot, naiveOf, type Inputs, type NaiveSnapshot, type NaiveSop, type Way } from './naive.js';

/** What a case remembers besides its states. */
type Memory = Pick<NaiveSnapshot, 'facts' | 'before'>;

/** An event as XState sees it. */
export interface Asked {
  readonly type: string;
  readonly role: string;
  readonly inputs: Inputs;
}

type Seen = { readonly context: Memory; readonly event: Asked };
type Guard = (seen: Seen) => boolean;

/** XState's ways to put guards together, under one plain type: theirs is made for machines that are written by hand. */
const all = (guards: readonly Guard[]): Guard => xstate.and(guards as never) as unknown as Guard;
const some = (guards: readonly Guard[]): Guard => xstate.or(guards as never) as unknown as Guard;
const not = (guard: Guard): Guard => xstate.not(guard as never) as unknown as Guard;
const isIn = (region: string, state: string): Guard => xstate.stateIn({ [region]: state }) as unknown as Guard;

/** Pseudo-state of each region: the state it is in. A transition with several targets names it for regions that do not move. */
const SAME = '(same)';

/** Builds the machine. @throws if a guard has a form that the definition does not allow */
export function machineOf(file: SopFile): xstate.AnyStateMachine {
  const sop = naiveOf(file);
  const first = firstSnapshot(sop);
  const translate = guardsOf(file);
  const regions = Object.entries(first.regions).map(([region, initial]) => {
    const states = [...new Set([initial, ...Object.keys(file.regions[region]!.states)])].map((state) => {
      const ways = sop.ways.filter((way) => way.region === region && way.from === state);
      const events = [...new Set(ways.map((way) => way.event))];
      const on = events.map((event): [string, object[]] => [
        event,
        ways
          .filter((way) => way.event === event)
          .flatMap((way) => transitionsOf(sop, way, way.when === undefined ? [] : [translate(way.when)])),
      ]);
      return [state, { on: Object.fromEntries(on) }] as const;
    });
    return [region, { initial, states: { ...Object.fromEntries(states), [SAME]: { type: 'history' } } }];
  });
  return xstate.createMachine({
    id: 'sop',
    type: 'parallel',
    context: { facts: first.facts, before: first.before },
    states: Object.fromEntries(regions) as never,
  });
}

/** The same as a snapshot of the engine, without who acted. */
export function snapshotOf(state: xstate.SnapshotFrom<xstate.AnyStateMachine>): Omit<NaiveSnapshot, 'actors'> {
  const { facts, before } = state.context as Memory;
  return { regions: state.value as Record<string, string>, facts, before };
}

/** A way as XState transitions: one, or for `previous` one to each state that the case can have been in. */
function transitionsOf(sop: NaiveSop, way: Way, when: Guard[]): object[] {
  const { file, main } = sop;
  const hasRole: Guard = ({ event }) => way.by.has(event.role);
  const finals = Object.keys(file.regions[main]!.states).filter((state) => file.regions[main]!.states[state]!.final);
  const isClosed = [firstSnapshot(sop).regions[main]!, ...finals].map((state) => isIn(main, state));
  const guards = [hasRole, ...(way.region === main ? [] : [not(some(isClosed))]), ...when];
  const moved = Object.entries(way.also).map(([region, state]) => `#sop.${region}.${state}`);
  const unmoved = Object.keys(file.regions).filter((region) => region !== way.region && !Object.hasOwn(way.also, region));
  const to = (state: string, more: Guard[]): object => ({
    guard: all([...guards, ...more]),
    target: [
      `#sop.${way.region}.${state}`,
      ...(moved.length === 0 ? [] : [...moved, ...unmoved.map((region) => `#sop.${region}.${SAME}`)]),
    ],
    actions: xstate.assign(({ context }: { context: Memory }) => ({
      facts: { ...context.facts, ...writtenBy(file, way.event, context.facts) },
      before: { ...context.before, ...remembered(sop, way, state) },
    })),
  });
  if (way.to !== 'previous') return [to(way.to ?? way.from, [])];
  return Object.keys(file.regions[way.region]!.states).map((state) => to(state, [({ context }) => context.before[way.from] === state]));
}

/** The facts that an event writes. */
function writtenBy(file: SopFile, event: string, facts: Memory['facts']): Record<string, Value> {
  const written: Record<string, Value> = {};
  for (const [name, { set_by = {}, counted_by = [], reset_by = [], counter = 0 }] of Object.entries(file.facts)) {
    if (Object.hasOwn(set_by, event)) written[name] = set_by[event]!;
    if (counted_by.includes(event) && Number(facts[name]) < counter) written[name] = Number(facts[name]) + 1;
    if (reset_by.includes(event)) written[name] = 0;
  }
  for (const flag of Object.keys(file.flags)) {
    if (event === `${flag}_raised`) written[flag] = true;
    if (event === `${flag}_withdrawn`) written[flag] = false;
  }
  return written;
}

/** What moving into a state does to the ways back of its region. */
function remembered({ file, waysBack }: NaiveSop, { region, from, to: aim }: Way, to: string): Record<string, string | null> {
  const states = Object.keys(file.regions[region]!.states);
  if (to === from) return {};
  if (waysBack.has(to)) return states.includes(from) && aim !== 'previous' ? { [to]: from } : {};
  return Object.fromEntries(states.filter((state) => waysBack.has(state)).map((state) => [state, null]));
}

/** Translates guards over the names of one file. */
function guardsOf(file: SopFile): (guard: string) => Guard {
  const done = new Map<string, Guard>();
  const translate = (guard: string): Guard => {
    if (!done.has(guard)) done.set(guard, ofNode(parseCel(guard).ast));
    return done.get(guard)!;
  };
  const ofNode = (node: ASTNode): Guard => {
    switch (node.op) {
      case '&&':
        return all(node.args.map(ofNode));
      case '||':
        return some(node.args.map(ofNode));
      case '!_':
        return not(ofNode(node.args));
      case 'id':
        return ofName(node.args);
      case '==':
        return ofValues(nameOf(node.args[0]), [valueOf(node.args[1])]);
      case '!=':
        return not(ofValues(nameOf(node.args[0]), [valueOf(node.args[1])]));
      case 'in':
        return ofValues(nameOf(node.args[0]), listOf(node.args[1]));
      case '<':
      case '<=':
      case '>':
      case '>=':
        return ofCount(nameOf(node.args[0]), node.op, valueOf(node.args[1]));
      default:
        throw new Error(`a guard may not use ${node.op}`);
    }
  };
  const ofName = (name: string): Guard => {
    const condition = file.conditions[name];
    return condition ? translate(condition.when) : (seen) => read(seen, name) === true;
  };
  const ofValues = (name: string, values: Value[]): Guard => {
    if (Object.hasOwn(file.regions, name)) return some(values.map((state) => isIn(name, String(state))));
    return (seen) => values.includes(read(seen, name));
  };
  const ofCount = (name: string, op: '<' | '<=' | '>' | '>=', value: Value): Guard => {
    if (op === '<') return (seen) => read(seen, name) < value;
    if (op === '<=') return (seen) => read(seen, name) <= value;
    if (op === '>') return (seen) => read(seen, name) > value;
    return (seen) => read(seen, name) >= value;
  };
  const read = ({ context, event }: Seen, name: string): Value => {
    const value = context.facts[name] ?? event.inputs[name];
    if (value === undefined) throw new Error(`${name} is not known`);
    return value;
  };
  return translate;
}

function nameOf(node: ASTNode): string {
  if (node.op !== 'id') throw new Error(`a name is expected, not ${node.op}`);
  return node.args;
}

function valueOf(node: ASTNode): Value {
  if (node.op !== 'value' || (typeof node.args !== 'string' && typeof node.args !== 'bigint'))
    throw new Error('a text or a number is expected');
  return typeof node.args === 'bigint' ? Number(node.args) : node.args;
}

function listOf(node: ASTNode): Value[] {
  if (node.op !== 'list') throw new Error(`a list is expected, not ${node.op}`);
  return node.args.map(valueOf);
}
