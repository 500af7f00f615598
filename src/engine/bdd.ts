/**
 * Reduced ordered binary decision diagrams: sets of snapshots as small graphs, so that all of a space of 10^12 and more can be computed with,
 * exactly, without walking through it. (R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation, 1986.)
 */

/** A node: an index into the diagram's tables. Equal functions have equal nodes. */
export type Node = number;

export const FALSE: Node = 0;
export const TRUE: Node = 1;

/** More nodes than this (about 0.5 GB) are refused rather than tried. */
const MAX_NODES = 2 ** 24;
/** The most results of `and` that are kept, three numbers each. */
const MAX_CACHE = 2 ** 21;

// Looked up once: inside a sandbox (as tests run in) each look-up of a global costs as much as the work around it.
const { imul, min } = Math;

/** Spreads three small numbers over 32 bits. */
function hash(a: number, b: number, c: number): number {
  let h = imul(a, 0x9e3779b1) ^ imul(b, 0x85ebca6b) ^ imul(c, 0xc2b2ae35);
  h ^= h >>> 15;
  return imul(h, 0x27d4eb2f) >>> 0;
}

export class Bdd {
  private bits = new Int32Array(2 ** 12).fill(0);
  private lows = new Int32Array(2 ** 12);
  private highs = new Int32Array(2 ** 12);
  private nots = new Int32Array(2 ** 12).fill(-1);
  /** open-addressed table of node numbers; 0 is empty */
  private table = new Int32Array(2 ** 14);
  private count_ = 2;
  // results of `and`, direct-mapped: a newer result takes the place of an older one
  private cacheA = new Int32Array(0);
  private cacheB = new Int32Array(0);
  private cacheResult = new Int32Array(0);

  constructor() {
    this.emptyCache(this.bits.length);
    this.bits[FALSE] = this.bits[TRUE] = 0x7fffffff;
    this.lows[TRUE] = this.highs[TRUE] = TRUE;
  }

  /** Number of nodes ever made. */
  get size(): number {
    return this.count_;
  }

  /** The function "bit is 1". Bits with small numbers are decided first. */
  bit(bit: number): Node {
    return this.node(bit, FALSE, TRUE);
  }

  private node(bit: number, low: Node, high: Node): Node {
    if (low === high) return low;
    const mask = this.table.length - 1;
    let slot = hash(bit, low, high) & mask;
    for (let found = this.table[slot]!; found !== 0; found = this.table[slot]!) {
      if (this.bits[found] === bit && this.lows[found] === low && this.highs[found] === high) return found;
      slot = (slot + 1) & mask;
    }
    if (this.count_ >= this.bits.length) this.grow();
    const made = this.count_++;
    this.bits[made] = bit;
    this.lows[made] = low;
    this.highs[made] = high;
    this.table[slot] = made;
    if (this.count_ * 2 > this.table.length) this.rehash();
    return made;
  }

  private grow(): void {
    const length = this.bits.length * 2;
    if (length > MAX_NODES) throw new Error('the space of this SOP is too large to explore');
    const larger = (old: Int32Array<ArrayBuffer>, fill = 0) => {
      const array = new Int32Array(length).fill(fill);
      array.set(old);
      return array;
    };
    this.bits = larger(this.bits);
    this.lows = larger(this.lows);
    this.highs = larger(this.highs);
    this.nots = larger(this.nots, -1);
    if (length <= MAX_CACHE) this.emptyCache(length);
  }

  /** As many as there may be nodes: with fewer, what was just found is soon found again. */
  private emptyCache(length: number): void {
    this.cacheA = new Int32Array(length).fill(-1);
    this.cacheB = new Int32Array(length);
    this.cacheResult = new Int32Array(length);
  }

  private rehash(): void {
    const table = new Int32Array(this.table.length * 2);
    const mask = table.length - 1;
    for (let node = 2; node < this.count_; node++) {
      let slot = hash(this.bits[node]!, this.lows[node]!, this.highs[node]!) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = node;
    }
    this.table = table;
  }

  not(a: Node): Node {
    if (a <= TRUE) return 1 - a;
    const known = this.nots[a]!;
    if (known >= 0) return known;
    const result = this.node(this.bits[a]!, this.not(this.lows[a]!), this.not(this.highs[a]!));
    this.nots[a] = result;
    this.nots[result] = a;
    return result;
  }

  and(a: Node, b: Node): Node {
    if (a === b || b === TRUE) return a;
    if (a === TRUE) return b;
    if (a === FALSE || b === FALSE) return FALSE;
    if (a > b) [a, b] = [b, a];
    const asked = hash(a, b, 0);
    const slot = asked & (this.cacheA.length - 1);
    if (this.cacheA[slot] === a && this.cacheB[slot] === b) return this.cacheResult[slot]!;
    const [bitA, bitB] = [this.bits[a]!, this.bits[b]!];
    const bit = min(bitA, bitB);
    const low = this.and(bitA === bit ? this.lows[a]! : a, bitB === bit ? this.lows[b]! : b);
    const high = this.and(bitA === bit ? this.highs[a]! : a, bitB === bit ? this.highs[b]! : b);
    const result = this.node(bit, low, high);
    const kept = asked & (this.cacheA.length - 1); // it may have grown
    this.cacheA[kept] = a;
    this.cacheB[kept] = b;
    this.cacheResult[kept] = result;
    return result;
  }

  or(a: Node, b: Node): Node {
    if (a === TRUE || b === TRUE) return TRUE;
    if (a === FALSE || a === b) return b;
    if (b === FALSE) return a;
    return this.not(this.and(this.not(a), this.not(b)));
  }

  /** `a` without `b`. */
  minus(a: Node, b: Node): Node {
    return this.and(a, this.not(b));
  }

  all(nodes: Iterable<Node>): Node {
    let result: Node = TRUE;
    for (const node of nodes) result = this.and(result, node);
    return result;
  }

  any(nodes: Iterable<Node>): Node {
    let result: Node = FALSE;
    for (const node of nodes) result = this.or(result, node);
    return result;
  }

  /** "for some value of the bits". */
  exists(a: Node, bits: ReadonlySet<number>): Node {
    if (bits.size === 0) return a;
    const memo = new Map<Node, Node>();
    const last = Math.max(...bits);
    const walk = (node: Node): Node => {
      const bit = this.bits[node]!;
      if (bit > last) return node;
      const known = memo.get(node);
      if (known !== undefined) return known;
      const [low, high] = [walk(this.lows[node]!), walk(this.highs[node]!)];
      const result = bits.has(bit) ? this.or(low, high) : this.node(bit, low, high);
      memo.set(node, result);
      return result;
    };
    return walk(a);
  }

  /** `a` with bits fixed. */
  restrict(a: Node, values: ReadonlyMap<number, boolean>): Node {
    if (values.size === 0) return a;
    const memo = new Map<Node, Node>();
    const last = Math.max(...values.keys());
    const walk = (node: Node): Node => {
      const bit = this.bits[node]!;
      if (bit > last) return node;
      const known = memo.get(node);
      if (known !== undefined) return known;
      const value = values.get(bit);
      const result =
        value === undefined
          ? this.node(bit, walk(this.lows[node]!), walk(this.highs[node]!))
          : walk(value ? this.highs[node]! : this.lows[node]!);
      memo.set(node, result);
      return result;
    };
    return walk(a);
  }

  /** How many assignments of bits 0 .. `width`-1 satisfy `a`. */
  count(a: Node, width: number): bigint {
    const memo = new Map<Node, bigint>();
    const below = (node: Node, from: number): bigint => walk(node) << BigInt(Math.min(this.bits[node]!, width) - from);
    const walk = (node: Node): bigint => {
      if (node <= TRUE) return BigInt(node);
      const known = memo.get(node);
      if (known !== undefined) return known;
      const bit = this.bits[node]!;
      const result = below(this.lows[node]!, bit + 1) + below(this.highs[node]!, bit + 1);
      memo.set(node, result);
      return result;
    };
    return below(a, 0);
  }

  /** One satisfying assignment, bits 0 wherever that is possible; bits that do not matter are left out. `a` must not be FALSE. */
  pick(a: Node): Map<number, boolean> {
    const values = new Map<number, boolean>();
    for (let node = a; node !== TRUE;) {
      const low = this.lows[node]!;
      const takeLow = low !== FALSE;
      values.set(this.bits[node]!, !takeLow);
      node = takeLow ? low : this.highs[node]!;
    }
    return values;
  }
}
