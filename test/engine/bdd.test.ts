import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Bdd, FALSE, TRUE, type Node } from '../../src/engine/bdd.js';

const WIDTH = 6;
const ROWS = 2 ** WIDTH;
const BITS = Array.from({ length: WIDTH }, (_, bit) => bit);

/** A formula over six bits, made twice: as a diagram, and as its truth table of 64 rows. */
type Formula =
  | { readonly op: 'bit'; readonly bit: number }
  | { readonly op: 'not'; readonly of: Formula }
  | { readonly op: 'and' | 'or' | 'minus'; readonly of: readonly [Formula, Formula] }
  | { readonly op: 'constant'; readonly value: boolean };

const { formula: aFormula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 7, depthSize: 'large' },
    { weight: 4, arbitrary: fc.nat(WIDTH - 1).map((bit): Formula => ({ op: 'bit', bit })) },
    { weight: 1, arbitrary: fc.boolean().map((value): Formula => ({ op: 'constant', value })) },
    { weight: 3, arbitrary: tie('formula').map((of): Formula => ({ op: 'not', of })) },
    {
      weight: 8,
      arbitrary: fc
        .tuple(fc.constantFrom('and', 'or', 'minus'), fc.tuple(tie('formula'), tie('formula')))
        .map(([op, of]): Formula => ({ op, of })),
    },
  ),
}));
const someBits = fc.subarray(BITS);
const someValues = fc
  .dictionary(fc.constantFrom(...BITS.map(String)), fc.boolean())
  .map((values) => new Map(Object.entries(values).map(([bit, value]) => [Number(bit), value])));

function diagramOf(bdd: Bdd, formula: Formula): Node {
  switch (formula.op) {
    case 'bit':
      return bdd.bit(formula.bit);
    case 'constant':
      return formula.value ? TRUE : FALSE;
    case 'not':
      return bdd.not(diagramOf(bdd, formula.of));
    default:
      return bdd[formula.op](diagramOf(bdd, formula.of[0]), diagramOf(bdd, formula.of[1]));
  }
}

const isOne = (row: number, bit: number): boolean => ((row >> bit) & 1) === 1;

function truthOf(formula: Formula, row: number): boolean {
  switch (formula.op) {
    case 'bit':
      return isOne(row, formula.bit);
    case 'constant':
      return formula.value;
    case 'not':
      return !truthOf(formula.of, row);
    case 'and':
      return truthOf(formula.of[0], row) && truthOf(formula.of[1], row);
    case 'or':
      return truthOf(formula.of[0], row) || truthOf(formula.of[1], row);
    case 'minus':
      return truthOf(formula.of[0], row) && !truthOf(formula.of[1], row);
  }
}

const rowNumbers = Array.from({ length: ROWS }, (_, row) => row);
const tableOf = (formula: Formula): boolean[] => rowNumbers.map((row) => truthOf(formula, row));
/** What a diagram says of each row, asked by counting: a row and the diagram together have one solution or none. */
const rowOf = (bdd: Bdd, row: number): Node => bdd.all(BITS.map((bit) => (isOne(row, bit) ? bdd.bit(bit) : bdd.not(bdd.bit(bit)))));
const saidBy = (bdd: Bdd, node: Node): boolean[] => rowNumbers.map((row) => bdd.and(node, rowOf(bdd, row)) !== FALSE);
const withBits = (row: number, values: ReadonlyMap<number, boolean>): number =>
  [...values].reduce((changed, [bit, value]) => (value ? changed | (1 << bit) : changed & ~(1 << bit)), row);

describe('a decision diagram agrees with the truth table', () => {
  it('and, or, not, minus', () => {
    fc.assert(
      fc.property(aFormula, (formula) => {
        const bdd = new Bdd();

        expect(saidBy(bdd, diagramOf(bdd, formula))).toEqual(tableOf(formula));
      }),
      { numRuns: 150 },
    );
  });

  it('exists: for some value of the bits', () => {
    fc.assert(
      fc.property(aFormula, someBits, (formula, bits) => {
        const bdd = new Bdd();
        const table = tableOf(formula);
        const mask = bits.reduce((sum, bit) => sum | (1 << bit), 0);
        const expected = rowNumbers.map((row) => table.some((holds, other) => holds && (other & ~mask) === (row & ~mask)));

        expect(saidBy(bdd, bdd.exists(diagramOf(bdd, formula), new Set(bits)))).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('restrict: with bits fixed', () => {
    fc.assert(
      fc.property(aFormula, someValues, (formula, values) => {
        const bdd = new Bdd();
        const expected = rowNumbers.map((row) => truthOf(formula, withBits(row, values)));

        expect(saidBy(bdd, bdd.restrict(diagramOf(bdd, formula), values))).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('count: the rows that hold, also over more bits than it reads', () => {
    fc.assert(
      fc.property(aFormula, fc.nat(70), (formula, more) => {
        const bdd = new Bdd();
        const rows = BigInt(tableOf(formula).filter(Boolean).length);

        expect(bdd.count(diagramOf(bdd, formula), WIDTH + more)).toBe(rows << BigInt(more));
      }),
      { numRuns: 150 },
    );
  });

  it('pick: a row that holds, whatever the bits are that it leaves out', () => {
    fc.assert(
      fc.property(
        aFormula.filter((formula) => tableOf(formula).includes(true)),
        (formula) => {
          const bdd = new Bdd();
          const picked = bdd.pick(diagramOf(bdd, formula));

          expect(rowNumbers.filter((row) => !truthOf(formula, withBits(row, picked)))).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('pick: a bit is 1 only where that cannot be helped', () => {
    fc.assert(
      fc.property(
        aFormula.filter((formula) => tableOf(formula).includes(true)),
        (formula) => {
          const bdd = new Bdd();
          const picked = bdd.pick(diagramOf(bdd, formula));
          const asRow = withBits(0, picked);
          const inOrder = (row: number) => BITS.map((bit) => (isOne(row, bit) ? '1' : '0')).join('');
          const first = rowNumbers
            .filter((row) => truthOf(formula, row))
            .map(inOrder)
            .sort()[0];

          expect(inOrder(asRow)).toBe(first);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('equal tables are one and the same node, different tables are not', () => {
    fc.assert(
      fc.property(aFormula, aFormula, (one, other) => {
        const bdd = new Bdd();
        const same = JSON.stringify(tableOf(one)) === JSON.stringify(tableOf(other));

        expect(diagramOf(bdd, one) === diagramOf(bdd, other)).toBe(same);
      }),
      { numRuns: 150 },
    );
  });

  it('all and any of a list, an empty one too', () => {
    fc.assert(
      fc.property(fc.array(aFormula, { maxLength: 5 }), (formulas) => {
        const bdd = new Bdd();
        const nodes = formulas.map((formula) => diagramOf(bdd, formula));
        const tables = formulas.map(tableOf);

        expect(saidBy(bdd, bdd.all(nodes))).toEqual(rowNumbers.map((row) => tables.every((table) => table[row])));
        expect(saidBy(bdd, bdd.any(nodes))).toEqual(rowNumbers.map((row) => tables.some((table) => table[row])));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a decision diagram of thousands of nodes', () => {
  /** Bit n and bit n + 12 are equal, for n from 0 to 11: in this order it is as large as a diagram can be. */
  const pairsIn = (bdd: Bdd): Node =>
    bdd.all(
      Array.from({ length: 12 }, (_, bit) => {
        const [one, other] = [bdd.bit(bit), bdd.bit(bit + 12)];
        return bdd.not(bdd.or(bdd.minus(one, other), bdd.minus(other, one)));
      }),
    );

  it('stays right while its tables are made larger', () => {
    const bdd = new Bdd();
    const pairs = pairsIn(bdd);

    expect(bdd.size).toBeGreaterThan(3 * 2 ** 12);
    expect(bdd.count(pairs, 24)).toBe(4096n);
    expect(bdd.count(bdd.exists(pairs, new Set([0, 1, 2, 3, 4])), 24)).toBe(4096n << 5n);
    expect(
      bdd.restrict(
        pairs,
        new Map([
          [3, true],
          [15, false],
        ]),
      ),
    ).toBe(FALSE);
  });

  it('makes the same thing only once', () => {
    const bdd = new Bdd();
    const pairs = pairsIn(bdd);

    expect(pairsIn(bdd)).toBe(pairs);
    expect(bdd.not(bdd.not(pairs))).toBe(pairs);
  });
});
