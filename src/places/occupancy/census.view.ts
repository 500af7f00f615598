/** Occupancy over time. Days are of Asia/Jakarta. Null: not known, which is not none. */
import type { ReportedCensus } from './board.view.js';

export class DischargeCount {
  /** as it was given at the check-out: transferred, going_home, … */
  readonly reason!: string;
  readonly persons!: number;
}

/**
 * One day. Those in residence at its end are those of the day before, and arrivals, carriedOver and returned, less discharged, deaths and absconded. A move to another
 * bed of the facility is neither an arrival nor a discharge.
 */
export class CensusDay {
  readonly day!: string;
  /** when it is counted: at 24:00, today at this moment */
  readonly at!: string;
  /** in residence: present or on leave; those who absconded are not */
  readonly residents!: number | null;
  readonly present!: number | null;
  readonly onLeave!: number | null;
  readonly arrivals!: number;
  /** entered in this program that day; they had lived here before */
  readonly carriedOver!: number;
  /** came back after they had absconded */
  readonly returned!: number;
  /** alive, by all reasons */
  readonly discharged!: number;
  readonly discharges!: readonly DischargeCount[];
  readonly deaths!: number;
  readonly absconded!: number;
  /** beds of the list that are not closed */
  readonly bedsOpen!: number | null;
  /** beds slept in, or kept for somebody who is away */
  readonly occupied!: number | null;
  /** places over capacity in use */
  readonly extra!: number;
  /** occupied and extra, per cent of bedsOpen; over 100 is over capacity */
  readonly utilisation!: number | null;
  /** the latest report until then, where there is neither a list of beds nor anybody recorded */
  readonly reported!: ReportedCensus | null;
}

export class DailyCensus {
  readonly facility!: string;
  readonly asOf!: string;
  /** today is the last; days to come are not here */
  readonly days!: readonly CensusDay[];
}

export class UtilisationRow {
  readonly facility!: string;
  readonly name!: string;
  readonly kind!: string;
  readonly synthetic!: boolean;
  /** days of beds of the list that were not closed; null: no list of beds */
  readonly bedDaysOpen!: number | null;
  /** days of beds of the list and of extra places that were slept in or kept; null: no list of beds */
  readonly bedDaysUsed!: number | null;
  /** days of everybody in a stay, with a bed or without; null: nobody is recorded, and there is no list of beds */
  readonly residentDays!: number | null;
  /** bedDaysUsed in per cent of bedDaysOpen */
  readonly utilisation!: number | null;
  /** how many left in this time */
  readonly left!: number;
  /** average length of their stay, in days */
  readonly averageStay!: number | null;
}

export class UtilisationPage {
  readonly items!: readonly UtilisationRow[];
  /** to be sent as `after` for what follows; null: this was all */
  readonly next!: string | null;
}

/** Who asked for a place and found none, together. */
export class UnmetGroup {
  /** code; null: no facility was named */
  readonly facility!: string | null;
  readonly reason!: string;
  /** Monday of the week */
  readonly week!: string;
  readonly requests!: number;
  readonly persons!: number;
}

export class UnmetRow {
  readonly at!: string;
  readonly facility!: string | null;
  /** code of the unit that asked */
  readonly unit!: string | null;
  readonly persons!: number;
  readonly reason!: string;
}

export class UnmetPage {
  /** the same person asked for twice is here twice */
  readonly persons!: number;
  readonly requests!: number;
  /** of the whole time, the latest week first and in it the most persons; at most 1,000 */
  readonly groups!: readonly UnmetGroup[];
  /** the newest first */
  readonly items!: readonly UnmetRow[];
  readonly next!: string | null;
}
