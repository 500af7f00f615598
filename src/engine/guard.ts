/**
 * Guards: CEL text over the finite names of one SOP, read once into a small tree of "NAME is one of VALUES" tests.
 * The tree is what is evaluated, explored, drawn and explained; nothing of the text is ever run.
 */
import { parse, ParseError, type ASTNode } from '@marcbachmann/cel-js';
import type { Snapshot, Value, Variable } from './model.js';
import type { Label } from './sop-file.js';

/** A guard as a tree. `named` keeps the name of a condition for explanations. */
export type Expr =
  | { readonly op: 'is'; readonly variable: Variable; readonly values: ReadonlySet<Value> }
  | { readonly op: 'not'; readonly arg: Expr }
  | { readonly op: 'and' | 'or'; readonly args: readonly Expr[] }
  | { readonly op: 'named'; readonly name: string; readonly label: Label; readonly arg: Expr };

/** Values given with an event; see `inputs` of the SOP. */
export type Inputs = Readonly<Record<string, Value>>;

/** A compiled guard. */
export interface Guard {
  readonly text: string;
  readonly expr: Expr;
  /** every variable and input it reads */
  readonly reads: ReadonlySet<Variable>;
  /** @param inputs must hold every input the guard reads */
  readonly holds: (snapshot: Snapshot, inputs: Inputs) => boolean;
}

/** What a guard may name. */
export interface Scope {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly conditions: ReadonlyMap<string, { readonly label: Label; readonly expr: Expr }>;
}

/** A guard that cannot be used; `code` is the code of the finding. */
export class GuardError extends Error {
  constructor(
    readonly code: 'guard-does-not-parse' | 'guard-not-allowed' | 'unknown-name-in-guard' | 'value-outside-vocabulary',
    readonly words: Label,
  ) {
    super(words.en);
  }
}

/**
 * Reads a guard.
 * @throws {GuardError} it does not parse, uses more of CEL than guards may, or names something the SOP does not have
 */
export function readGuard(text: string, scope: Scope): Guard {
  let ast: ASTNode;
  try {
    ast = parse(text).ast;
  } catch (error) {
    const detail = error instanceof ParseError ? error.summary : 'not CEL';
    throw new GuardError('guard-does-not-parse', {
      id: `Syarat "${text}" tidak dapat dibaca (${detail}). Periksa tanda kurung, tanda kutip, && dan ||.`,
      en: `The guard "${text}" cannot be read (${detail}). Check brackets, quotes, && and ||.`,
    });
  }
  const expr = read(ast, scope, text);
  const reads = new Set<Variable>();
  collectReads(expr, reads);
  return { text, expr, reads, holds: compile(expr) };
}

function read(node: ASTNode, scope: Scope, text: string): Expr {
  switch (node.op) {
    case '&&':
    case '||': {
      const op = node.op === '&&' ? 'and' : 'or';
      const args = node.args.flatMap((arg) => {
        const expr = read(arg, scope, text);
        return expr.op === op ? expr.args : [expr];
      });
      return { op, args };
    }
    case '!_':
      return { op: 'not', arg: read(node.args, scope, text) };
    case 'id': {
      const condition = scope.conditions.get(node.args);
      if (condition) return { op: 'named', name: node.args, label: condition.label, arg: condition.expr };
      const variable = variableOf(node, scope, text);
      if (!variable.values.includes(true)) {
        throw notAllowed(
          text,
          `"${variable.name}" bukan ya/tidak; tulis ${variable.name} == '...'`,
          `"${variable.name}" is not yes/no; write ${variable.name} == '...'`,
        );
      }
      return { op: 'is', variable, values: new Set([true]) };
    }
    case '==':
    case '!=': {
      const is = comparison(node.args, (value, wanted) => value === wanted, scope, text);
      return node.op === '==' ? is : { op: 'not', arg: is };
    }
    case '<':
      return comparison(node.args, (value, wanted) => value < wanted, scope, text, true);
    case '<=':
      return comparison(node.args, (value, wanted) => value <= wanted, scope, text, true);
    case '>':
      return comparison(node.args, (value, wanted) => value > wanted, scope, text, true);
    case '>=':
      return comparison(node.args, (value, wanted) => value >= wanted, scope, text, true);
    case 'in': {
      const [left, list] = node.args;
      const variable = variableOf(left, scope, text);
      if (list.op !== 'list' || list.args.length === 0)
        throw notAllowed(text, "sesudah in harus ada daftar, seperti ['a', 'b']", "after in there must be a list, as ['a', 'b']");
      return { op: 'is', variable, values: new Set(list.args.map((item) => literal(item, variable, text))) };
    }
    default:
      throw notAllowed(text, `"${node.op}" tidak dipakai dalam syarat`, `"${node.op}" is not used in guards`);
  }
}

function comparison(
  [left, right]: readonly [ASTNode, ASTNode],
  matches: (value: Value, wanted: Value) => boolean,
  scope: Scope,
  text: string,
  ordered = false,
): Expr {
  const variable = variableOf(left, scope, text);
  if (ordered && typeof variable.values[0] !== 'number') {
    throw notAllowed(
      text,
      `"${variable.name}" bukan hitungan, tidak dapat dibandingkan besar-kecilnya`,
      `"${variable.name}" is not a counter and has no order`,
    );
  }
  const wanted = literal(right, variable, text);
  return {
    op: 'is',
    variable,
    values: new Set(variable.values.filter((value): value is Value => value !== null && matches(value, wanted))),
  };
}

function variableOf(node: ASTNode, scope: Scope, text: string): Variable {
  if (node.op !== 'id') throw notAllowed(text, 'di sebelah kiri harus ada nama', 'on the left there must be a name');
  const variable = scope.variables.get(node.args);
  if (variable) return variable;
  throw new GuardError('unknown-name-in-guard', {
    id: `Syarat "${text}" menyebut "${node.args}", yang tidak ada dalam berkas ini${suggestion(node.args, [...scope.variables.keys(), ...scope.conditions.keys()], 'Maksudnya')}`,
    en: `The guard "${text}" names "${node.args}", which this file does not have${suggestion(node.args, [...scope.variables.keys(), ...scope.conditions.keys()], 'Did you mean')}`,
  });
}

function literal(node: ASTNode, variable: Variable, text: string): Value {
  const raw = node.op === 'value' ? node.args : undefined;
  const value = typeof raw === 'bigint' ? Number(raw) : raw;
  if (typeof value !== 'string' && typeof value !== 'boolean' && typeof value !== 'number') {
    throw notAllowed(text, "nilai harus ditulis langsung, seperti 'fit', 3 atau true", "a value must be written out, as 'fit', 3 or true");
  }
  if (!variable.values.includes(value)) {
    const known = variable.values.filter((each) => each !== null).join(', ');
    throw new GuardError('value-outside-vocabulary', {
      id: `Syarat "${text}": "${variable.name}" tidak pernah bernilai "${String(value)}". Nilainya: ${known}.`,
      en: `The guard "${text}": "${variable.name}" is never "${String(value)}". Its values: ${known}.`,
    });
  }
  return value;
}

function notAllowed(text: string, id: string, en: string): GuardError {
  return new GuardError('guard-not-allowed', { id: `Syarat "${text}": ${id}.`, en: `The guard "${text}": ${en}.` });
}

/** The end of a sentence about a wrong name: `. Did you mean "x"?` if it was nearly right, or just `.`. */
export function suggestion(wrong: string, known: Iterable<string>, lead: string): string {
  let best = '';
  let bestDistance = Math.max(2, Math.floor(wrong.length / 4)) + 1;
  for (const name of known) {
    const distance = editDistance(wrong, name, bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best ? `. ${lead} "${best}"?` : '.';
}

function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}

function collectReads(expr: Expr, into: Set<Variable>): void {
  if (expr.op === 'is') into.add(expr.variable);
  else if (expr.op === 'not' || expr.op === 'named') collectReads(expr.arg, into);
  else for (const arg of expr.args) collectReads(arg, into);
}

type Test = (snapshot: Snapshot, inputs: Inputs) => boolean;

function compile(expr: Expr): Test {
  switch (expr.op) {
    case 'is':
      return compileIs(expr.variable, expr.values);
    case 'not': {
      const arg = compile(expr.arg);
      return (snapshot, inputs) => !arg(snapshot, inputs);
    }
    case 'named':
      return compile(expr.arg);
    case 'and': {
      const args = expr.args.map(compile);
      return (snapshot, inputs) => args.every((arg) => arg(snapshot, inputs));
    }
    case 'or': {
      const args = expr.args.map(compile);
      return (snapshot, inputs) => args.some((arg) => arg(snapshot, inputs));
    }
  }
}

function compileIs({ name, kind }: Variable, values: ReadonlySet<Value>): Test {
  if (kind === 'region') return (snapshot) => values.has(snapshot.regions[name]!);
  if (kind === 'input') return (_, inputs) => values.has(inputs[name]!);
  return (snapshot) => values.has(snapshot.facts[name]!);
}

/** The value of a guard when only some names are known: `undefined` if it depends on the others (Kleene's logic). */
export function partly(expr: Expr, valueOf: (variable: Variable) => Value | undefined): boolean | undefined {
  switch (expr.op) {
    case 'is': {
      const value = valueOf(expr.variable);
      return value === undefined ? undefined : expr.values.has(value);
    }
    case 'not': {
      const arg = partly(expr.arg, valueOf);
      return arg === undefined ? undefined : !arg;
    }
    case 'named':
      return partly(expr.arg, valueOf);
    case 'and':
    case 'or': {
      const deciding = expr.op === 'or';
      let result: boolean | undefined = !deciding;
      for (const arg of expr.args) {
        const value = partly(arg, valueOf);
        if (value === deciding) return deciding;
        if (value === undefined) result = undefined;
      }
      return result;
    }
  }
}
