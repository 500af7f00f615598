/** Chance that can be repeated: the same seed gives the same choices (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** from 0 up to, but not, 1 */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  upTo(most: number): number {
    return this.next() * most;
  }

  /** @throws Error if there is nothing to choose from */
  of<T>(choices: readonly T[]): T {
    if (!choices.length) throw new Error('nothing to choose from');
    return choices[Math.floor(this.upTo(choices.length))]!;
  }
}
