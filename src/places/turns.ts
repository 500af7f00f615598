/**
 * Lets only as many in at the same time as there is room for; the others wait until those are done, and look again. Without it two hundred who have seen
 * the same last bed all begin a transaction for it. Of one process; what may be given is decided by the database.
 */
export class Turns {
  /** for how many persons a place is being taken, by facility and what is done for them */
  private readonly inside = new Map<string, Map<Promise<unknown>, number>>();

  /** Persons for whom a place is being taken just now. */
  taking(facility: string): number {
    return [...(this.inside.get(facility)?.values() ?? [])].reduce((sum, persons) => sum + persons, 0);
  }

  async enter<T>(facility: string, persons: number, take: () => Promise<T>): Promise<T> {
    const inside = this.inside.get(facility) ?? new Map<Promise<unknown>, number>();
    this.inside.set(facility, inside);
    const taken = take();
    inside.set(taken, persons);
    try {
      return await taken;
    } finally {
      inside.delete(taken);
      if (inside.size === 0) this.inside.delete(facility);
    }
  }

  /** Until all who are in now are done, whatever came of it; not for those who enter meanwhile. */
  async round(facility: string): Promise<void> {
    await Promise.allSettled([...(this.inside.get(facility)?.keys() ?? [])]);
  }
}
