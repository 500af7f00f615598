import { describe, expect, it } from '@jest/globals';
import { parse } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { GuardError, partly, readGuard, type Expr, type Inputs, type Scope } from '../../src/engine/guard.js';
import type { Snapshot, Value, Variable } from '../../src/engine/model.js';

const variables: readonly Variable[] = [
  variable('identity', 'region', ['unknown', 'claimed', 'proven']),
  variable('health', 'region', ['fit', 'ill']),
  variable('answer', 'fact', ['none', 'yes', 'no']),
  variable('signed', 'fact', [false, true]),
  variable('tries', 'fact', [0, 1, 2, 3]),
  variable('child', 'flag', [false, true]),
  variable('far', 'input', [false, true]),
  variable('vehicle', 'input', ['bus', 'train', 'boat']),
];

function variable(name: string, kind: Variable['kind'], values: readonly Value[]): Variable {
  return { name, kind, values, initial: 0, label: { id: name, en: name } };
}

const bare: Scope = { variables: new Map(variables.map((each) => [each.name, each])), conditions: new Map() };
const WELL = `health == 'fit' && !child`;
const scope: Scope = { ...bare, conditions: new Map([['well', { label: { id: 'sehat', en: 'well' }, expr: readGuard(WELL, bare).expr }]]) };

interface Moment {
  readonly snapshot: Snapshot;
  readonly inputs: Inputs;
  /** the same for the CEL library: its whole numbers are BigInt */
  readonly context: Record<string, unknown>;
}

const aMoment: fc.Arbitrary<Moment> = fc
  .tuple(...variables.map(({ values }) => fc.constantFrom(...(values as readonly Value[]))))
  .map((values) => {
    const of = (...kinds: Variable['kind'][]) =>
      Object.fromEntries(variables.flatMap(({ name, kind }, index) => (kinds.includes(kind) ? [[name, values[index]!]] : [])));
    const all = of('region', 'fact', 'flag', 'input');
    const known = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, typeof value === 'number' ? BigInt(value) : value]));
    return {
      snapshot: { regions: of('region') as Record<string, string>, facts: of('fact', 'flag'), before: {}, actors: {} },
      inputs: of('input'),
      context: { ...known, well: all.health === 'fit' && all.child === false },
    };
  });

const asText = (value: Value | null): string => (typeof value === 'string' ? `'${value}'` : String(value));
const yesNo = variables.filter(({ values }) => values.includes(true)).map(({ name }) => name);

const aTest: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...yesNo, 'well'),
  fc
    .constantFrom(...variables)
    .chain(({ name, values }) =>
      fc.tuple(fc.constantFrom('==', '!='), fc.constantFrom(...values)).map(([op, value]) => `${name} ${op} ${asText(value)}`),
    ),
  fc
    .constantFrom(...variables)
    .chain(({ name, values }) => fc.subarray([...values], { minLength: 1 }).map((some) => `${name} in [${some.map(asText).join(', ')}]`)),
  fc.tuple(fc.constantFrom('<', '<=', '>', '>='), fc.integer({ min: 0, max: 3 })).map(([op, count]) => `tries ${op} ${count}`),
);

/** Guards written with and without brackets, so that what binds stronger is tried too. */
const { guard: aGuard } = fc.letrec<{ guard: string }>((tie) => ({
  guard: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    aTest,
    tie('guard').map((inner) => `!(${inner})`),
    tie('guard').map((inner) => `(${inner})`),
    fc.tuple(tie('guard'), fc.constantFrom('&&', '||'), tie('guard')).map(([left, op, right]) => `${left} ${op} ${right}`),
    fc.tuple(tie('guard'), fc.constantFrom('&&', '||'), tie('guard')).map(([left, op, right]) => `(${left}) ${op} (${right})`),
    fc.constantFrom(...yesNo, 'well').map((name) => `!${name}`),
  ),
}));

describe('a guard', () => {
  it('says what the CEL library says, for random guards in random situations', () => {
    fc.assert(
      fc.property(aGuard, fc.array(aMoment, { minLength: 1, maxLength: 8 }), (text, moments) => {
        const guard = readGuard(text, scope);
        const theirs = parse(text);

        expect(moments.map(({ snapshot, inputs }) => guard.holds(snapshot, inputs))).toEqual(
          moments.map(({ context }): unknown => theirs(context)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('says the same when it is read half: what is certain stays so, and all names together leave nothing open', () => {
    fc.assert(
      fc.property(aGuard, aMoment, fc.subarray([...variables]), (text, { snapshot, inputs }, some) => {
        const guard = readGuard(text, scope);
        const known = new Set<Variable>(some);
        const valueOf = ({ kind, name }: Variable) =>
          (kind === 'region' ? snapshot.regions : kind === 'input' ? inputs : snapshot.facts)[name];
        const half = partly(guard.expr, (each) => (known.has(each) ? valueOf(each) : undefined));

        expect([undefined, guard.holds(snapshot, inputs)]).toContain(half);
        expect(partly(guard.expr, valueOf)).toBe(guard.holds(snapshot, inputs));
      }),
      { numRuns: 500 },
    );
  });

  it('reads exactly the names it is written with, those of its conditions among them', () => {
    fc.assert(
      fc.property(aGuard, (text) => {
        const words =
          text
            .replaceAll(/'[^']*'/g, '')
            .replaceAll('well', 'health child')
            .match(/[a-z]+/g) ?? [];
        const reads = [...readGuard(text, scope).reads].map(({ name }) => name);

        expect(new Set(reads)).toEqual(new Set(words.filter((word) => bare.variables.has(word))));
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, string, Partial<Expr>]>([
    ['keeps the name of a condition, for explanations', 'well', { op: 'named', name: 'well' }],
    ['takes a whole row of && as one', 'child && signed && far', { op: 'and' }],
    ['binds && stronger than ||', 'child && signed || far', { op: 'or' }],
    ['turns != into "not one of"', `answer != 'no'`, { op: 'not' }],
    ['turns < into the counts that are meant', 'tries < 2', { op: 'is', values: new Set([0, 1]) }],
  ])('%s', (_, text, expr) => {
    expect(readGuard(text, scope).expr).toMatchObject(expr);
  });
});

describe('a guard reaches nothing but the names of its file', () => {
  const codeOf = (text: string): string => {
    try {
      readGuard(text, scope);
      return 'accepted';
    } catch (error) {
      return error instanceof GuardError ? error.code : `escaped: ${String(error)}`;
    }
  };

  it.each([
    ...[
      'process',
      'globalThis',
      'global',
      'window',
      'require',
      'module',
      'eval',
      'Function',
      'Object',
      'Math',
      'constructor',
      'toString',
      'hasOwnProperty',
      'valueOf',
      'undefined',
      'arguments',
      'self',
      'child2',
      'Child',
      'int',
      'string',
      'type',
    ],
    `constructor == 'a'`,
    `toString in ['a']`,
    'tries2 > 1',
    'child && nobody',
    'child || nobody',
    `before == 'fit'`,
  ])('%s: a name it does not have', (text) => {
    expect(codeOf(text)).toBe('unknown-name-in-guard');
  });

  it.each([
    'identity.constructor',
    `identity.constructor == 'a'`,
    `before.health == 'fit'`,
    'child.x',
    `child['x']`,
    'x.y',
    'size(identity)',
    'size(identity) == 3',
    'has(child.x)',
    'string(tries)',
    'type(child)',
    'dyn(child)',
    'timestamp("2020-01-01T00:00:00Z")',
    'identity.matches("a+")',
    `identity.startsWith('p')`,
    '[1, 2].map(x, x)',
    '[1, 2].all(x, x > 0)',
    '[1, 2].exists(x, true)',
    '[child]',
    '{"a": child}',
    '[child][0]',
    'child ? signed : far',
    'child == (far ? true : false)',
    'tries + 1',
    'tries + 1 == 2',
    'tries == 1 + 1',
    'tries - 1 == 0',
    'tries * 2 == 2',
    'tries / 1 == 1',
    'tries % 2 == 1',
    '-tries == 1',
    'tries == -1',
    `identity + 'a' == 'provena'`,
    `identity == 'pro' + 'ven'`,
    'child == far',
    `identity == health`,
    `identity in health`,
    `identity in []`,
    `identity in [health]`,
    `'proven' in identity`,
    `'proven' == identity`,
    `identity < 'proven'`,
    'child < true',
    'answer',
    'tries',
    'identity',
    'true',
    'false',
    'null',
    '1',
    '1.5',
    `'child'`,
    'child == null',
    `child == b'a'`,
    '!tries',
    '!(child + far)',
    'well.x',
  ])('%s: more of CEL than guards are', (text) => {
    expect(codeOf(text)).toBe('guard-not-allowed');
  });

  it.each([
    `identity == 'lost'`,
    `identity in ['proven', 'lost']`,
    'tries == 4',
    'tries <= 9',
    'tries == 1.5',
    `child == 'true'`,
    'tries == true',
    `answer != ''`,
    `answer == 'constructor'`,
    `tries == 99999999999999`,
  ])('%s: a value that cannot be', (text) => {
    expect(codeOf(text)).toBe('value-outside-vocabulary');
  });

  it.each([
    '',
    ' ',
    'child &&',
    '&& child',
    '(child',
    'child)',
    'child child',
    'child = true',
    'child and far',
    'this.x(',
    'child; far',
    'x => x',
    '`child`',
    `identity == 'a`,
    'child & far',
    'child.?x',
    '__proto__',
    'prototype',
    'new Function()',
    '${child}',
    'if',
    'child\u00a0far',
  ])('%s: not a guard at all', (text) => {
    expect(codeOf(text)).toBe('guard-does-not-parse');
  });

  it('refuses whatever is written with a code of the closed list, and with words in both languages', () => {
    const piece = fc.constantFrom(
      ...variables.map(({ name }) => name),
      'well',
      '(',
      ')',
      '[',
      ']',
      '.',
      ',',
      '!',
      '&&',
      '||',
      '==',
      'in',
      '<',
      '+',
      '-',
      '?',
      ':',
      `'fit'`,
      '1',
      'true',
      'null',
      'this',
      'constructor',
      '__proto__',
      'size',
      '{',
      '}',
      '"',
      '\\',
      '\u0000',
      '\u{1f600}',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          expect(['accepted', 'guard-does-not-parse', 'guard-not-allowed', 'unknown-name-in-guard', 'value-outside-vocabulary']).toContain(
            codeOf(text),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});
