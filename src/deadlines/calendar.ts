import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Holidays } from './domain/counting.js';
import { readDaysOff, type DayOff } from './holidays.js';

/** A day as the office has changed it; without `off` it is a working day. */
export interface ChangedDay {
  readonly day: string;
  readonly off: DayOff | null;
}

/** How time counts in this installation: the reference, and what the office has changed in it. */
@Injectable()
export class Calendar {
  private readonly reference: ReadonlyMap<string, DayOff> = new Map(readDaysOff().map((off) => [off.day, off]));
  private changes: readonly ChangedDay[] = [];
  private off: ReadonlyMap<string, DayOff> = this.reference;
  private names: Holidays = namesOf(this.off);
  private changed = 0;

  /** @param speed how many times faster than in the office the SOP's clocks run (CLOCK_SPEED); 1 in earnest */
  constructor(readonly speed: number) {}

  get holidays(): Holidays {
    return this.names;
  }

  /** Another number each time the calendar has changed. */
  get version(): number {
    return this.changed;
  }

  /** Days off of a year, in order, each with whether the office has said so rather than the reference. */
  of(year: number): (DayOff & { readonly byOffice: boolean })[] {
    const days = [...this.off.values()].filter(({ day }) => day.startsWith(`${year}-`)).sort((a, b) => a.day.localeCompare(b.day));
    return days.map((off) => ({ ...off, byOffice: this.reference.get(off.day) !== off }));
  }

  /** Takes over everything that the office has changed. */
  apply(changes: readonly ChangedDay[]): void {
    if (isDeepStrictEqual(changes, this.changes)) return;
    const off = new Map(this.reference);
    for (const change of changes) {
      if (change.off) off.set(change.day, change.off);
      else off.delete(change.day);
    }
    [this.changes, this.off, this.names] = [changes, off, namesOf(off)];
    this.changed += 1;
  }
}

function namesOf(off: ReadonlyMap<string, DayOff>): Holidays {
  return new Map([...off.values()].map(({ day, name }) => [day, name.id]));
}
