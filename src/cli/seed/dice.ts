import { createHash } from 'node:crypto';

/** Chance that comes out the same each time: by seed, number of the case and what is asked. */
export class Dice {
  constructor(
    private readonly seed: string,
    private readonly nr: number,
  ) {}

  /** For somebody else in the same case. */
  beside(who: string): Dice {
    return new Dice(`${this.seed}/${who}`, this.nr);
  }

  /** From 0 to below 1. */
  roll(what: string): number {
    return createHash('sha256').update(`${this.seed}/${this.nr}/${what}`).digest().readUInt32BE() / 2 ** 32;
  }

  /** A whole number, both ends included. */
  int(what: string, from: number, to: number): number {
    return from + Math.floor(this.roll(what) * (to - from + 1));
  }

  pick<T>(what: string, from: readonly [T, ...T[]]): T {
    return from[this.int(what, 0, from.length - 1)]!;
  }

  /** One of several, each as likely as its weight. */
  weighed<T extends { readonly weight: number }>(what: string, from: readonly T[]): T {
    let left = this.roll(what) * from.reduce((sum, { weight }) => sum + weight, 0);
    return from.find(({ weight }) => (left -= weight) < 0) ?? from.at(-1)!;
  }
}
