/**
 * Small random SOPs for comparing two readings of the definition. Nearly all are deterministic: where a state has two transitions for an
 * event, their guards exclude each other or their roles differ. Everything follows from one number, so that a failure can be repeated.
 */
import { stringify } from 'yaml';
import { SopFile, type SopTransition } from '../../src/engine/sop-file.js';
import { valuesOf } from './naive.js';

/** Random choices that follow from a seed (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** a whole number from 0 to below `end` */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * end);
  }

  /** a whole number from `least` to `most` */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** true so many times of 100 */
  percent(share: number): boolean {
    return this.below(100) < share;
  }

  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** `least` to `most` different items, in their order */
  some<T>(list: readonly T[], least: number, most: number): T[] {
    const kept = new Set<number>();
    const count = Math.min(list.length, this.between(least, most));
    while (kept.size < count) kept.add(this.below(list.length));
    return list.filter((_, index) => kept.has(index));
  }
}

type Where = Pick<SopTransition, 'from' | 'except'>;
type Draft = Omit<SopTransition, 'because' | 'row' | 'by'>;
type Entry = [string, object];
type Name = { name: string; values: (string | number | boolean)[]; kind: 'region' | 'fact' | 'input' };

const label = { id: 'contoh', en: 'example' };
const because = 'Made up for a test (S1)';
const ROLES = ['desk', 'agency.worker', 'system'];

/** A random SOP as a parsed file. */
export function randomSop(seed: number): SopFile {
  const chance = new Chance(seed);
  const others = chance.one([0, 1, 1, 1, 2, 2]);
  const regions = chance.some(['care', 'stay'], others, others);
  const order = chance.percent(70) ? ['main', ...regions] : [...regions, 'main'];
  const layout = order.map((name) => layoutOf(chance, name));
  const eventNames = layout.flatMap(({ events }) => events);

  const flags = chance.some(['alarm', 'paused'], 0, chance.one([0, 1, 1, 2]));
  const flagEvents = flags.flatMap((flag) => [`${flag}_raised`, `${flag}_withdrawn`]);
  const writers = chance.percent(20) ? [...eventNames, ...flagEvents] : eventNames;
  const facts = chance.some(['known', 'kind', 'tries'], 0, 3).map((name) => [name, factOf(chance, name, writers)] as const);
  const inputs = chance.some(['sure', 'answer'], 0, chance.one([0, 1, 2])).map((name) => [name, inputOf(chance, name)] as const);

  const names: Name[] = [
    ...layout.map(({ name, states }) => ({ name, values: states, kind: 'region' as const })),
    ...facts.map(([name, fact]) => ({ name, values: valuesOf(fact), kind: 'fact' as const })),
    ...flags.map((name) => ({ name, values: [false, true], kind: 'fact' as const })),
  ];
  const asked: Name[] = inputs.map(([name, input]) => ({ name, values: valuesOf(input), kind: 'input' }));
  const guards = new Guards(chance, names, asked);
  const conditions = chance.some(['ready', 'settled', 'urgent'], 0, 2).map((name) => {
    const remembered = chance.percent(60);
    const when = guards.any(2, remembered);
    guards.learn(name, remembered);
    return [name, { label, when }] as const;
  });

  const documents = chance
    .some(['letter', 'receipt'], 0, 2)
    .map((name) => [name, { label, ...(chance.percent(40) && { when: guards.any(1, false) }) }] as const);
  const writer = new Regions(
    chance,
    guards,
    layout,
    documents.map(([name]) => name),
  );

  return SopFile.parse({
    sop: 'made-up',
    version: 1,
    title: label,
    sources: { S1: 'nowhere' },
    roles: Object.fromEntries(ROLES.map((role) => [role, { label }])),
    role_groups: { staff: ['desk', 'agency.worker'] },
    owners: {
      front: { label, roles: ['desk'], unit: 'the desk' },
      field: { label, roles: chance.percent(50) ? ['agency.worker'] : ['desk', 'agency.worker'], unit: 'the agency' },
    },
    events: Object.fromEntries(eventNames.map((event) => [event, { label }])),
    facts: Object.fromEntries(facts),
    flags: Object.fromEntries(
      flags.map((flag) => [flag, { label, raised_by: chance.some(['staff', 'system'], 1, 2), withdrawn_by: [chance.one(ROLES)], because }]),
    ),
    inputs: Object.fromEntries(inputs),
    conditions: Object.fromEntries(conditions),
    documents: Object.fromEntries(documents),
    regions: Object.fromEntries(layout.map((region) => [region.name, writer.region(region)])),
    rules: rulesOf(
      chance,
      guards,
      eventNames,
      flagEvents,
      documents.map(([name]) => name),
    ),
  });
}

/** The text of a file, as an office would write it. */
export const textOf = (file: SopFile): string => stringify(file);

interface Layout {
  readonly name: string;
  readonly states: string[];
  readonly final: string[];
  readonly events: string[];
  /** states with a way back to where the case was */
  readonly waysBack: string[];
}

function layoutOf(chance: Chance, name: string): Layout {
  const isMain = name === 'main';
  const states = ['a', 'b', 'c', 'd', 'e'].slice(0, chance.one([2, 3, 4, 4, 5])).map((letter) => `${name}_${letter}`);
  const final = isMain ? states.slice(-chance.one([0, 1, 1, 1, 2])) : chance.percent(15) ? states.slice(-1) : [];
  return {
    name,
    states,
    final: final.length === states.length ? final.slice(1) : final,
    events: [1, 2, 3, 4, 5, 6].slice(0, chance.between(2, isMain ? 6 : 4)).map((number) => `${name}_event_${number}`),
    waysBack: chance.percent(35) ? chance.some(states, 1, 2) : [],
  };
}

function factOf(chance: Chance, name: string, events: string[]): object {
  if (name === 'tries') {
    const counted_by = chance.some(events, 1, 2);
    const others = events.filter((event) => !counted_by.includes(event));
    return { label, counter: chance.between(1, 3), counted_by, reset_by: chance.some(others, 0, 1), because };
  }
  const values = name === 'kind' ? ['red', 'green', 'blue'].slice(0, chance.between(2, 3)) : undefined;
  const set_by = Object.fromEntries(chance.some(events, 1, 4).map((event) => [event, values ? chance.one(values) : chance.percent(65)]));
  return { label, ...(values && { values }), set_by, because };
}

function inputOf(chance: Chance, name: string): object {
  return name === 'sure' ? { label } : { label, values: ['yes_please', 'no_thanks', 'later'].slice(0, chance.between(2, 3)) };
}

/** Writes random guards over the names of one file. */
class Guards {
  readonly #remembered: string[] = [];
  readonly #conditions: string[] = [];

  constructor(
    private readonly chance: Chance,
    private readonly names: readonly Name[],
    private readonly asked: readonly Name[],
  ) {}

  /** From now on guards may use this condition. `remembered`: it reads no input. */
  learn(condition: string, remembered: boolean): void {
    this.#conditions.push(condition);
    if (remembered) this.#remembered.push(condition);
  }

  /** A guard up to so many operators deep. `remembered`: without inputs */
  any(depth: number, remembered: boolean): string {
    const shape = depth === 0 ? 0 : this.chance.below(7) - 1;
    if (shape < 3) return this.leaf(remembered);
    if (shape === 3) return `!(${this.any(depth - 1, remembered)})`;
    const parts = [this.any(depth - 1, remembered), this.any(depth - 1, remembered)];
    return shape === 4 ? `(${parts.join(' && ')})` : `(${parts.join(' || ')})`;
  }

  private leaf(remembered: boolean): string {
    const conditions = remembered ? this.#remembered : this.#conditions;
    if (conditions.length > 0 && this.chance.percent(15)) return this.chance.one(conditions);
    const useInput = !remembered && this.asked.length > 0 && this.chance.percent(35);
    const { name, values } = this.chance.one(useInput ? this.asked : this.names);
    if (typeof values[0] === 'boolean') return this.chance.percent(60) ? name : `!${name}`;
    if (typeof values[0] === 'number') return this.ofCounter(name, values);
    if (this.chance.percent(25)) return `${name} in [${this.chance.some(values, 1, 3).map(written).join(', ')}]`;
    return `${name} ${this.chance.percent(70) ? '==' : '!='} ${written(this.chance.one(values))}`;
  }

  private ofCounter(name: string, values: Name['values']): string {
    if (this.chance.percent(15)) return `${name} in [${this.chance.some(values, 1, 2).join(', ')}]`;
    return `${name} ${this.chance.one(['==', '!=', '<', '<=', '>', '>='])} ${this.chance.one(values)}`;
  }
}

const written = (value: string | number | boolean): string => (typeof value === 'string' ? `'${value}'` : String(value));

/** Writes the transitions of one file. */
class Regions {
  #rows = 0;

  constructor(
    private readonly chance: Chance,
    private readonly guards: Guards,
    private readonly layout: readonly Layout[],
    private readonly documents: readonly string[],
  ) {}

  region(layout: Layout): object {
    const { chance } = this;
    const isMain = layout.name === 'main';
    const everywhere = layout.events.filter(() => chance.percent(25));
    const here = layout.events.filter((event) => !everywhere.includes(event));
    const states = layout.states.map((state): Entry => {
      const isFinal = layout.final.includes(state);
      const events = isFinal && !chance.percent(10) ? [] : chance.some(chance.percent(3) ? layout.events : here, 2, 5);
      const on: Entry[] = events.map((event) => [event, this.transitions(layout, state, {})]);
      return [
        state,
        {
          label,
          ...(isFinal ? { final: true } : isMain && { no_clock: because }),
          ...(isMain && { owner: chance.one(['front', 'field', 'unchanged']) }),
          ...(on.length > 0 && { on: Object.fromEntries(on) }),
        },
      ];
    });
    const anywhere = everywhere.map((event): Entry => [event, this.transitions(layout, undefined, this.where(layout))]);
    const start = chance.some(layout.events, 1, 2).map((event): Entry => [event, this.transitions(layout, '(start)', {})]);
    return {
      label,
      ...(isMain ? { start: Object.fromEntries(start) } : { initial: chance.percent(80) ? layout.states[0] : chance.one(layout.states) }),
      states: Object.fromEntries(states),
      ...(anywhere.length > 0 && { anywhere: Object.fromEntries(anywhere) }),
    };
  }

  private where({ states, final, waysBack }: Layout): Where {
    const { chance } = this;
    if (waysBack.length > 0 && chance.percent(40)) return { from: waysBack };
    const shape = chance.below(6);
    if (shape === 0 && final.length > 0) return { from: 'final' };
    if (shape === 1) return { from: chance.some(states, 1, 3) };
    const open = states.filter((state) => !final.includes(state));
    const except = open.length > 1 && chance.percent(40) ? { except: chance.some(open, 1, open.length - 1) } : {};
    return shape === 2 ? { from: 'open', ...except } : except;
  }

  /** One transition, or two of which never more than one is enabled for a role. `state` is undefined for `anywhere`. */
  private transitions(layout: Layout, state: string | undefined, where: Where): object {
    const { chance, guards } = this;
    const roles = this.roles(layout, state);
    const complete = (by: string[], when: string | undefined): object => ({
      ...this.draft(layout, state === undefined ? [where.from ?? 'open'].flat() : [state]),
      ...where,
      row: this.row(),
      by,
      ...(when !== undefined && { when }),
      because,
    });
    const shape = state === '(start)' && chance.percent(70) ? 9 : chance.below(10);
    if (shape === 0) {
      const when = chance.percent(50) ? guards.any(2, false) : undefined;
      return [complete(['desk'], when), complete(['system', 'agency.worker'], undefined)];
    }
    if (shape <= 3) {
      const when = guards.any(2, false);
      return [complete(roles, when), complete(chance.percent(50) ? roles : this.roles(layout, state), `!(${when})`)];
    }
    return complete(roles, shape <= 5 ? guards.any(3, false) : undefined);
  }

  private draft(layout: Layout, from: string[]): Draft {
    const { chance } = this;
    const isBack = from.every((state) => layout.waysBack.includes(state)) && chance.percent(60);
    const stays = from[0] !== '(start)' && chance.percent(15);
    const others = this.layout.filter(({ name }) => name !== layout.name && name !== 'main');
    const also = others
      .filter(() => chance.percent(20))
      .map(({ name, states, waysBack }) => [name, states.filter((it) => !waysBack.includes(it))] as const)
      .filter(([, free]) => free.length > 0)
      .map(([name, free]): [string, string] => [name, chance.one(free)]);
    const issues = this.documents.filter(() => chance.percent(25));
    return {
      ...(isBack ? { to: 'previous' } : !stays && { to: chance.one(this.targets(layout)) }),
      ...(also.length > 0 && { also: Object.fromEntries(also) }),
      ...(issues.length > 0 && { issues }),
    };
  }

  /** Final states are half as likely as others, so that most cases last a while. */
  private targets({ states, final }: Layout): string[] {
    const open = states.filter((state) => !final.includes(state));
    return this.chance.percent(50) ? open : states;
  }

  private roles(layout: Layout, state: string | undefined): string[] {
    const mayHold = layout.name === 'main' && state !== '(start)';
    return this.chance.some(['desk', 'agency.worker', 'system', 'staff', ...(mayHold ? ['holder', 'holder'] : [])], 1, 2);
  }

  private row(): string {
    this.#rows += 1;
    return `T${this.#rows}`;
  }
}

function rulesOf(chance: Chance, guards: Guards, events: string[], flagEvents: string[], documents: string[]): object {
  const rules: object[] = [];
  const repeat = (most: number, make: () => object): void => {
    for (let count = chance.below(most + 1); count > 0; count--) rules.push({ label, because, ...make() });
  };
  repeat(2, () => ({ never_take: chance.one(events), when: guards.any(3, false) }));
  if (documents.length > 0) repeat(2, () => ({ never_issue: chance.one(documents), when: guards.any(2, false) }));
  repeat(2, () => ({ never_together: `(${guards.any(1, true)}) && (${guards.any(2, true)})` }));
  repeat(2, () => ({
    can_always_reach: chance.percent(50) ? 'final' : guards.any(2, true),
    ...(chance.percent(40) && { without: chance.some([...events, ...flagEvents], 1, 2) }),
  }));
  repeat(2, () => ({
    not_by_actor_of: [chance.one(events), ...chance.some(events, 1, 2)],
    ...(chance.percent(50) && { same: chance.one(['person', 'unit']) }),
    ...(chance.percent(30) && { when: guards.any(1, false) }),
  }));
  return Object.fromEntries(rules.map((rule, index) => [`rule_${index + 1}`, rule]));
}
