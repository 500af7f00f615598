/**
 * Lets only as many in at the same time as there is room for; the others wait until one of those is done, and look again. Without it two hundred who
 * have seen the same last bed all begin a transaction for it. Of one process; what may be given is decided by the database.
 */
export class Turns {
  /** persons for whom a place is being taken, by facility */
  private readonly entered = new Map<string, number>();
  private readonly waiting = new Map<string, (() => void)[]>();

  mayEnter(facility: string, persons: number, free: number): boolean {
    return (this.entered.get(facility) ?? 0) + persons <= free;
  }

  enter(facility: string, persons: number): void {
    this.entered.set(facility, (this.entered.get(facility) ?? 0) + persons);
  }

  /** Wakes those who wait. */
  leave(facility: string, persons: number): void {
    const left = this.entered.get(facility)! - persons;
    if (left) this.entered.set(facility, left);
    else this.entered.delete(facility);
    const awake = this.waiting.get(facility) ?? [];
    this.waiting.delete(facility);
    for (const go of awake) go();
  }

  /** Until somebody is done. */
  next(facility: string): Promise<void> {
    return new Promise((resolve) => this.waiting.set(facility, [...(this.waiting.get(facility) ?? []), resolve]));
  }
}
