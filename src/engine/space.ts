/** The snapshots of an SOP as sets: how variables are written in bits, and guards and steps over them. */
import { Bdd, FALSE, TRUE, type Node } from './bdd.js';
import type { Expr, Guard } from './guard.js';
import { START, type Snapshot, type Sop, type Transition, type Value, type Variable } from './model.js';

/** One elementary move: under `condition` (over snapshot and inputs), these variables get these values. */
export interface Move {
  readonly transition: Transition;
  readonly condition: Node;
  /** `condition` for some inputs */
  readonly possible: Node;
  readonly readsInputs: boolean;
  readonly assigns: ReadonlyMap<number, boolean>;
  readonly bits: ReadonlySet<number>;
}

interface Code {
  readonly variable: Variable;
  /** its bits, most significant first */
  readonly bits: readonly number[];
}

export class Space {
  readonly bdd = new Bdd();
  /** bits of the remembered variables are 0 .. width-1; inputs come after */
  readonly width: number;
  readonly main: string;
  private readonly codes = new Map<Variable, Code>();
  private readonly byName = new Map<string, Variable>();
  private readonly inputBits = new Set<number>();
  private readonly inputDomain: Node;

  /** @param left variables that are dropped */
  constructor(
    private readonly sop: Sop,
    private readonly left: ReadonlySet<Variable> = new Set(),
  ) {
    this.main = sop.main;
    let next = 0;
    const kept = sop.variables.filter((each) => !left.has(each)).sort((a, b) => this.rank(a) - this.rank(b));
    for (const variable of [...kept, ...sop.inputs]) {
      const bits = Array.from({ length: Math.ceil(Math.log2(variable.values.length)) }, () => next++);
      this.codes.set(variable, { variable, bits });
      this.byName.set(variable.name, variable);
      if (variable.kind === 'input') for (const bit of bits) this.inputBits.add(bit);
    }
    this.width = next - this.inputBits.size;
    this.inputDomain = this.bdd.all(sop.inputs.map((input) => this.domain(input)));
  }

  /**
   * Which variables are decided first. Any order gives the same answers; the default SOP, when it was shorter, was explored in 1.5 s with this one,
   * 2.7 s with flags before the main line, 8.5 s in the order of the file, and 48 s with the main line in the middle.
   */
  private rank({ kind, name }: Variable): number {
    return name === this.main ? 0 : { flag: 1, before: 2, fact: 3, region: 4, input: 5 }[kind];
  }

  /** The snapshots in which the variable has the value. */
  is(variable: Variable, value: Value | null): Node {
    const { bdd } = this;
    const code = variable.values.indexOf(value);
    const { bits } = this.codes.get(variable)!;
    return bdd.all(bits.map((bit, place) => (this.bitOf(code, place, bits.length) ? bdd.bit(bit) : bdd.not(bdd.bit(bit)))));
  }

  /** As `is`, by name; names are those of `Sop.variables`. */
  named(name: string, value: Value | null): Node {
    return this.is(this.byName.get(name)!, value);
  }

  /** The assignments of bits that are values of the variable at all. */
  domain(variable: Variable): Node {
    return this.bdd.any(variable.values.map((value) => this.is(variable, value)));
  }

  holds(expr: Expr): Node {
    const { bdd } = this;
    switch (expr.op) {
      case 'is':
        return bdd.any([...expr.values].map((value) => this.is(expr.variable, value)));
      case 'not':
        return bdd.not(this.holds(expr.arg));
      case 'named':
        return this.holds(expr.arg);
      case 'and':
        return bdd.all(expr.args.map((arg) => this.holds(arg)));
      case 'or':
        return bdd.any(expr.args.map((arg) => this.holds(arg)));
    }
  }

  /** Whether the guards can hold together, for some values of the names they read. */
  canHoldTogether(...guards: readonly (Guard | undefined)[]): boolean {
    const present = guards.filter((guard) => guard !== undefined);
    const read = new Set(present.flatMap(({ reads }) => [...reads]));
    return this.bdd.all([...present.map(({ expr }) => this.holds(expr)), ...[...read].map((variable) => this.domain(variable))]) !== FALSE;
  }

  /** The one snapshot before the case begins. */
  initial(): Node {
    return this.bdd.all(
      [...this.codes.keys()]
        .filter(({ kind }) => kind !== 'input')
        .map((variable) => this.is(variable, variable.values[variable.initial]!)),
    );
  }

  forSomeInputs(node: Node): Node {
    return this.bdd.exists(this.bdd.and(node, this.inputDomain), this.inputBits);
  }

  forAllInputs(node: Node): Node {
    const { bdd } = this;
    return bdd.not(bdd.exists(bdd.and(bdd.not(node), this.inputDomain), this.inputBits));
  }

  /** Every move of a transition: one, or one for each count of a counter it raises and each state it may go back to. */
  moves(transition: Transition): Move[] {
    const { bdd, sop } = this;
    const { region, from, to, when } = transition;
    const regionVariable = this.byName.get(region)!;
    const main = this.byName.get(sop.main)!;
    const mayAct =
      region === sop.main
        ? TRUE
        : bdd.all([sop.finals, [main.values[0] as string]].flatMap((states) => [...states].map((state) => bdd.not(this.is(main, state)))));
    let cases: { condition: Node; values: Map<Variable, Value | null> }[] = [
      { condition: bdd.all([this.is(regionVariable, from), mayAct, when ? this.holds(when.expr) : TRUE]), values: new Map() },
    ];
    const split = (variable: Variable, next: (value: Value | null) => [Variable, Value | null] | undefined) => {
      cases = cases.flatMap(({ condition, values }) =>
        variable.values.flatMap((value) => {
          const move = next(value);
          return move ? [{ condition: bdd.and(condition, this.is(variable, value)), values: new Map([...values, move]) }] : [];
        }),
      );
    };
    const set = (variable: Variable, value: Value | null) => cases.forEach(({ values }) => values.set(variable, value));

    if (to === 'previous') split(this.byName.get(`before.${from}`)!, (state) => (state === null ? undefined : [regionVariable, state]));
    else if (to !== null) set(regionVariable, to);
    for (const each of cases) {
      const entered = each.values.get(regionVariable);
      if (entered === undefined || entered === from) continue;
      const before = this.byName.get(`before.${String(entered)}`);
      if (before && to !== 'previous' && from !== START) each.values.set(before, from);
      else if (!before) for (const memory of this.memoriesOf(region)) each.values.set(memory, null);
    }
    for (const [other, state] of Object.entries(transition.also)) set(this.byName.get(other)!, state);
    for (const write of sop.writes.get(transition.event) ?? []) {
      const fact = this.byName.get(write.fact);
      if (!fact) continue; // dropped: nothing reads it
      if ('value' in write) set(fact, write.value);
      else split(fact, (count) => [fact, Math.min(write.countTo, Number(count) + 1)]);
    }
    return cases
      .filter(({ condition }) => condition !== FALSE)
      .map(({ condition, values }) => {
        const assigns = new Map([...values].flatMap(([variable, value]) => this.bitsFor(variable, value)));
        const readsInputs = [...(when?.reads ?? [])].some(({ kind }) => kind === 'input');
        return {
          transition,
          condition,
          possible: readsInputs ? this.forSomeInputs(condition) : condition,
          readsInputs,
          assigns,
          bits: new Set(assigns.keys()),
        };
      });
  }

  private memoriesOf(region: string): Variable[] {
    return Object.keys(this.sop.file.regions[region]!.states).flatMap((state) => this.byName.get(`before.${state}`) ?? []);
  }

  /** Where the move leads from the snapshots of `set`. */
  after(set: Node, { possible, assigns, bits }: Move): Node {
    const { bdd } = this;
    const kept = bdd.exists(bdd.and(set, possible), bits);
    return bdd.all([kept, ...[...assigns].map(([bit, value]) => (value ? bdd.bit(bit) : bdd.not(bdd.bit(bit))))]);
  }

  /** From which snapshots (and with which inputs) the move leads into `set`. */
  before(set: Node, { condition, assigns }: Move): Node {
    return this.bdd.and(condition, this.bdd.restrict(set, assigns));
  }

  /** One snapshot of the set, as near to a new case as there is, with the inputs that go with it. */
  example(set: Node): { snapshot: Snapshot; inputs: Record<string, Value>; node: Node } {
    const picked = this.bdd.pick(this.bdd.all([set, ...[...this.codes.keys()].map((variable) => this.domain(variable))]));
    const values = [...this.codes.values()].map(({ variable, bits }) => {
      const code = bits.reduce((sum, bit) => sum * 2 + (picked.get(bit) ? 1 : 0), 0);
      return [variable, variable.values[code]!] as const;
    });
    const of = (...kinds: Variable['kind'][]) => values.filter(([{ kind }]) => kinds.includes(kind));
    const dropped = [...this.left].map(({ name, values, initial }) => [name, values[initial]!]);
    return {
      snapshot: {
        regions: Object.fromEntries(of('region').map(([{ name }, value]) => [name, value])) as Record<string, string>,
        facts: Object.fromEntries([...of('fact', 'flag').map(([{ name }, value]) => [name, value]), ...dropped]) as Record<string, Value>,
        before: Object.fromEntries(of('before').map(([{ name }, value]) => [name.slice('before.'.length), value])) as Record<
          string,
          string | null
        >,
        actors: {},
      },
      inputs: Object.fromEntries(of('input').map(([{ name }, value]) => [name, value])),
      node: this.bdd.all(values.filter(([{ kind }]) => kind !== 'input').map(([variable, value]) => this.is(variable, value))),
    };
  }

  private bitsFor(variable: Variable, value: Value | null): [number, boolean][] {
    const { bits } = this.codes.get(variable)!;
    const code = variable.values.indexOf(value);
    return bits.map((bit, place) => [bit, this.bitOf(code, place, bits.length)]);
  }

  private bitOf(code: number, place: number, length: number): boolean {
    return ((code >> (length - 1 - place)) & 1) === 1;
  }
}
