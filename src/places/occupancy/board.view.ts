/** The bed board. Instants are ISO 8601 in UTC, days are of Asia/Jakarta. Null where whoever asks may not see it: then a bed is only a state. */
import type { WordsView } from '../../cases/index.js';

export class BoardFacility {
  readonly code!: string;
  readonly name!: string;
  readonly kind!: string;
  /** made up, to try the program */
  readonly synthetic!: boolean;
  /** in days; null: none, or not known */
  readonly stayLimitDays!: number | null;
}

/** Out of the house for a while, or absconded. */
export class AwayView {
  /** leave, absconded */
  readonly kind!: string;
  readonly since!: string;
  /** of a leave */
  readonly dueBack!: string | null;
  /** whether that has passed */
  readonly late!: boolean;
}

/** Somebody in a stay. */
export class BoardResident {
  readonly caseId!: string;
  readonly caseNumber!: string;
  /** as "S. A."; null: nameless */
  readonly initials!: string | null;
  /** when the stay in this facility began, over all its beds */
  readonly admittedAt!: string;
  /** midnights since then */
  readonly days!: number;
  readonly away!: AwayView | null;
  readonly expectedEnd!: string | null;
  /** when the stay has lasted as long as it may */
  readonly yearLimit!: string;
}

/** A bed held for somebody. It is free at `until` without anybody doing anything. */
export class BoardHold {
  readonly holdId!: string;
  readonly caseId!: string;
  readonly caseNumber!: string;
  /** as "S. A."; null: nameless */
  readonly initials!: string | null;
  readonly until!: string;
  /** code of the unit that holds it; null: the system */
  readonly unit!: string | null;
}

export class BoardClosure {
  /** null: until it is opened */
  readonly until!: string | null;
  readonly reason!: string | null;
}

export class BoardBed {
  readonly id!: string;
  readonly name!: string;
  readonly synthetic!: boolean;
  /** free, held, occupied, closed */
  readonly state!: string;
  readonly resident!: BoardResident | null;
  readonly hold!: BoardHold | null;
  readonly closure!: BoardClosure | null;
}

export class BoardWard {
  readonly name!: string;
  readonly sex!: string;
  /** in years, both included */
  readonly ageMin!: number | null;
  readonly ageMax!: number | null;
  readonly condition!: string;
  readonly isolation!: boolean;
  /** Melati-2 before Melati-10 */
  readonly beds!: readonly BoardBed[];
}

/** A place over capacity. Nobody is proposed for it: with nobody in it its state is `unused`. */
export class BoardExtraPlace extends BoardBed {
  readonly ward!: string;
  /** role that allowed it; null: nobody ever has */
  readonly authorisedRole!: string | null;
  readonly reason!: string | null;
  /** how long it is or was allowed */
  readonly until!: string | null;
  /** the permission has run out though it is in use */
  readonly ended!: boolean;
  /** to be shown in red: over capacity, allowed or not; null: not in use */
  readonly alarm!: WordsView | null;
}

/** Somebody without a bed of the list, as where there is no list. */
export class BoardWithoutBed {
  /** the bed as the staff call it */
  readonly saidBed!: string | null;
  readonly resident!: BoardResident | null;
  readonly hold!: BoardHold | null;
}

/** Of the same moment as the beds. Null: not known, which is not none. */
export class BoardCounts {
  /** known: there is a list of beds; unknown */
  readonly capacity!: string;
  readonly beds!: number | null;
  readonly free!: number | null;
  readonly held!: number | null;
  /** slept in, or kept for somebody who is away */
  readonly occupied!: number | null;
  readonly closed!: number | null;
  /** places over capacity in use */
  readonly extra!: number;
  /** of these, those whose permission has run out */
  readonly extraEnded!: number;
  readonly withoutBed!: number;
  /** people in a stay, but for those who absconded; null: nobody is recorded, and there is no list of beds */
  readonly residents!: number | null;
  /** of these, on leave */
  readonly onLeave!: number;
  /** beds occupied and extra places used, per cent of the beds that are not closed; over 100 is over capacity */
  readonly utilisation!: number | null;
}

/** How many there were as somebody reported it: no list of beds stands behind it. */
export class ReportedCensus {
  readonly asOf!: string;
  /** null: only the capacity is known */
  readonly present!: number | null;
  readonly female!: number | null;
  readonly male!: number | null;
  readonly capacity!: number | null;
  /** beds, building, or quota: the size of an intake, which says nothing of beds */
  readonly capacityKind!: string | null;
  /** reported, imported, reference */
  readonly source!: string;
}

export class BedBoard {
  readonly facility!: BoardFacility;
  /** the database's clock when this was read */
  readonly asOf!: string;
  /** the moment that is shown */
  readonly at!: string;
  /** in natural order */
  readonly wards!: readonly BoardWard[];
  readonly extra!: readonly BoardExtraPlace[];
  readonly withoutBed!: readonly BoardWithoutBed[];
  readonly counts!: BoardCounts;
  /** the latest report until then, where there is no list of beds */
  readonly reported!: ReportedCensus | null;
}
