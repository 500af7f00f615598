/** What a NIK with serial 0000 says: all of it, since there is one such NIK for each area, date and sex. */
export interface NikParts {
  readonly area: number;
  readonly woman: boolean;
  /** two digits */
  readonly year: number;
  /** from 0 */
  readonly month: number;
  readonly day: number;
}

/** NIKs in the order they were added, found again by what they say: 4 bytes for each, and 8 to find it (open addressing). */
export class NikTable {
  size = 0;
  private readonly keys: Uint32Array;
  private readonly slots: Uint32Array;
  private readonly mask: number;

  constructor(capacity: number) {
    this.keys = new Uint32Array(capacity);
    const slots = 2 ** Math.ceil(Math.log2(capacity * 2 + 2));
    this.slots = new Uint32Array(slots); // place + 1; 0: free
    this.mask = slots - 1;
  }

  /** @returns its place; undefined if it is there already */
  add(parts: NikParts): number | undefined {
    const key = keyOf(parts);
    const slot = this.slotOf(key);
    if (this.slots[slot] !== 0) return undefined;
    this.keys[this.size] = key;
    this.size += 1;
    this.slots[slot] = this.size;
    return this.size - 1;
  }

  find(parts: NikParts): number | undefined {
    const { year, month, day } = parts;
    if (month < 0 || month > 11 || day < 0 || day > 30 || year > 99) return undefined;
    const place = this.slots[this.slotOf(keyOf(parts))]!;
    return place === 0 ? undefined : place - 1;
  }

  at(place: number): NikParts {
    let rest = this.keys[place]!;
    const take = (many: number): number => {
      const value = rest % many;
      rest = Math.floor(rest / many);
      return value;
    };
    const [day, month, year, woman] = [take(31), take(12), take(100), take(2) === 1];
    return { area: rest, woman, year, month, day };
  }

  private slotOf(key: number): number {
    let slot = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) & this.mask;
    for (; this.slots[slot] !== 0 && this.keys[this.slots[slot]! - 1] !== key; slot = (slot + 1) & this.mask);
    return slot;
  }
}

const keyOf = ({ area, woman, year, month, day }: NikParts): number =>
  (((area * 2 + (woman ? 1 : 0)) * 100 + year) * 12 + month) * 31 + day;
