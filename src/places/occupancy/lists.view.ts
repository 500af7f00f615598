/** Lists of who is, comes, goes and has been too long in a facility. Instants are ISO 8601 in UTC, days are of Asia/Jakarta. */
import type { WordsView } from '../../cases/index.js';
import type { AwayView } from './board.view.js';

/** Where a case stands in the main line of its SOP. */
export class PlacedState {
  readonly state!: string;
  readonly label!: WordsView;
}

export class ResidentRow {
  readonly stayId!: string;
  readonly caseId!: string;
  readonly caseNumber!: string;
  /** every name as stated; null for who is not of the facility's own unit. Read by name: it is kept who has read it */
  readonly names!: readonly string[] | null;
  /** as "S. A."; null: nameless */
  readonly initials!: string | null;
  readonly ward!: string | null;
  /** of the list of beds, or as the staff call it; null: none, or not said */
  readonly bed!: string | null;
  readonly admittedAt!: string;
  /** midnights since then */
  readonly days!: number;
  /** when the stay has lasted as long as it may */
  readonly yearLimit!: string;
  /** null: no review is due */
  readonly nextReview!: string | null;
  readonly expectedEnd!: string | null;
  readonly state!: PlacedState;
  readonly away!: AwayView | null;
  /** longer here than the facility's limit of days allows; false where it has none */
  readonly overstay!: boolean;
}

export class ResidentPage {
  readonly asOf!: string;
  readonly items!: readonly ResidentRow[];
  /** to be sent as `after` for what follows; null: this was all */
  readonly next!: string | null;
}

/** Somebody who is awaited: a bed is held for them, or an offer was accepted. Who they are is told to the facility's staff and the province only. */
export class ExpectedArrival {
  /** hold; offer: not answered yet; accepted */
  readonly because!: string;
  /** of the hold: then the bed is free by itself; null: no bed is held (any more) */
  readonly until!: string | null;
  readonly bed!: string | null;
  /** code of the unit that holds it */
  readonly unit!: string | null;
  /** null: no bed is held (any more), or it is not yours to see */
  readonly holdId!: string | null;
  readonly caseId!: string | null;
  readonly caseNumber!: string | null;
  readonly initials!: string | null;
}

/** Somebody who is about to leave: a day is expected, or the case says that they are ready. */
export class ExpectedDischarge {
  readonly expectedEnd!: string | null;
  readonly bed!: string | null;
  /** ready to go: where the case stands, which says what it waits for; null: not yet, or not yours to see */
  readonly ready!: PlacedState | null;
  readonly readySince!: string | null;
  readonly caseId!: string | null;
  readonly caseNumber!: string | null;
  readonly initials!: string | null;
}

/** At most 500 of each; the counts are of all. */
export class ExpectedView {
  readonly asOf!: string;
  readonly arriving!: number;
  readonly leaving!: number;
  /** by when the hold ends */
  readonly arrivals!: readonly ExpectedArrival[];
  /** by the day expected, then by how long they have been ready */
  readonly discharges!: readonly ExpectedDischarge[];
}

/** Something that has lasted too long, or soon will have. */
export class OverdueRow {
  /** stay_limit, year_limit, leave, extra_ended, extra_ending */
  readonly kind!: string;
  readonly facility!: string;
  readonly caseId!: string;
  readonly caseNumber!: string;
  readonly initials!: string | null;
  readonly bed!: string | null;
  /** the limit; in the future only for extra_ending */
  readonly due!: string;
  /** what is so and what to do */
  readonly words!: WordsView;
}

export class OverduePage {
  readonly asOf!: string;
  /** the longest overdue first */
  readonly items!: readonly OverdueRow[];
  readonly next!: string | null;
}

export class ExtraRow {
  readonly facility!: string;
  readonly ward!: string;
  readonly bed!: string;
  readonly authorisedRole!: string | null;
  /** display name of the account that allowed it */
  readonly authorisedBy!: string | null;
  readonly reason!: string | null;
  readonly letterNumber!: string | null;
  /** how long it is or was allowed; null: never was */
  readonly until!: string | null;
  readonly inUse!: boolean;
  /** the permission has run out though it is in use */
  readonly ended!: boolean;
  /** to be shown in red; null: not in use */
  readonly alarm!: WordsView | null;
  readonly caseId!: string | null;
  readonly caseNumber!: string | null;
  readonly initials!: string | null;
}

export class ExtraPage {
  readonly asOf!: string;
  /** those whose permission has run out first, then by when it does */
  readonly items!: readonly ExtraRow[];
  readonly next!: string | null;
}
