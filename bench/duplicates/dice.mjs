/** Chance that comes out the same each time (mulberry32). */
export class Dice {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** From 0 to below 1. */
  roll() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(probability) {
    return this.roll() < probability;
  }

  /** A whole number, both ends included. */
  int(from, to) {
    return from + Math.floor(this.roll() * (to - from + 1));
  }

  pick(list) {
    return list[Math.floor(this.roll() * list.length)];
  }

  /** Earlier ones of a list more often, as names are: the n-th about 1/n as often as the first. */
  often(list) {
    return list[Math.min(list.length - 1, Math.floor(list.length ** this.roll()) - 1)];
  }

  /** Around 0, most within ±1. */
  normal() {
    return Math.sqrt(-2 * Math.log(1 - this.roll())) * Math.cos(2 * Math.PI * this.roll());
  }
}
