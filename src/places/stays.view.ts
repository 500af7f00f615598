/** A bed held for somebody. */
export class HeldView {
  readonly holdId!: string;
  readonly caseId!: string;
  /** name */
  readonly bed!: string;
  /** name */
  readonly ward!: string;
  /** then the bed is free again by itself */
  readonly until!: string;
}

export class HoldsView {
  /** code of the facility */
  readonly facility!: string;
  /** one for each client */
  readonly holds!: HeldView[];
}

export class ExtendedView {
  readonly until!: string;
}

/** Where somebody stays from now on. */
export class StayView {
  readonly caseId!: string;
  /** code of the facility */
  readonly facility!: string;
  /** name; null: without a bed */
  readonly bed!: string | null;
  readonly since!: string;
}

/** Whose slip it is that somebody shows at the door. */
export class ArrivingCase {
  readonly caseId!: string;
  readonly number!: string;
}

export class CheckedInView {
  /** in the order asked */
  readonly stays!: StayView[];
}

/** One use of a place by a client: held, or slept in. */
export class UseView {
  readonly kind!: 'hold' | 'stay';
  /** of the hold or stay */
  readonly id!: string;
  /** code of the facility */
  readonly facility!: string;
  readonly facilityName!: string;
  /** name; null: without a bed */
  readonly bed!: string | null;
  readonly since!: string;
  /** null: no end is set */
  readonly until!: string | null;
  /** why it ended: taken, released, expired; moved, transferred, went_home, died, …; null: it has not, or nobody said */
  readonly endReason!: string | null;
  /** away for a while, or absconded; null: neither */
  readonly away!: 'leave' | 'absconded' | null;
  readonly dueBack!: string | null;
}

/** Where a client has been, and has had a place held, the newest first. */
export class UseList {
  readonly items!: UseView[];
  readonly next!: string | null;
}

export class ExtraPlaceView {
  /** code of the facility */
  readonly facility!: string;
  /** name of the place, for checking in */
  readonly bed!: string;
  readonly until!: string;
}
