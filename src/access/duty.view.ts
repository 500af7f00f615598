import type { StaffPerson } from './staff.view.js';

/** A time in which somebody is reachable for a unit. */
export class DutyRow {
  /** names it within the unit */
  readonly id!: string;
  readonly person!: StaffPerson;
  /** ISO 8601, UTC */
  readonly startsAt!: string;
  /** ISO 8601, UTC; no more on duty at this moment */
  readonly endsAt!: string;
}

export class DutyPage {
  readonly items!: readonly DutyRow[];
  readonly next!: string | null;
}

export class DutySet {
  readonly dutyId!: string;
}

export class DutyEnded {
  /** ISO 8601, UTC; null: it had not begun, and is gone */
  readonly endsAt!: string | null;
}

export class Reachable {
  readonly displayName!: string;
  /** ISO 8601, UTC */
  readonly until!: string;
}

/** Who is reachable for a unit at this moment. */
export class DutyNow {
  /** whoever stays longest first; empty: nobody is on duty */
  readonly people!: readonly Reachable[];
}
