/** Roll calls. Instants are ISO 8601 in UTC. */
import type { WordsView } from '../../cases/index.js';
import type { AwayView } from './board.view.js';

/** Why the case has not taken the event. The person is missing all the same. */
export class NotTaken {
  readonly code!: string;
  readonly message!: WordsView;
}

/** How it went for one who was named missing. */
export class MissingOutcome {
  readonly caseId!: string;
  /** null: the case has taken the event `absconded` */
  readonly refused!: NotTaken | null;
}

export class RollCallTaken {
  readonly rollCallId!: string;
  readonly at!: string;
  readonly present!: number;
  /** on leave, or absconded before */
  readonly away!: number;
  readonly missing!: number;
  /** in the order asked */
  readonly outcomes!: readonly MissingOutcome[];
}

export class RollCallRow {
  readonly rollCallId!: string;
  readonly at!: string;
  /** display name of the account */
  readonly takenBy!: string;
  readonly present!: number;
  readonly away!: number;
  readonly missing!: number;
}

export class RollCallPage {
  /** the newest first */
  readonly items!: readonly RollCallRow[];
  readonly next!: string | null;
}

/** Somebody to be called. */
export class RollCallName {
  readonly caseId!: string;
  readonly caseNumber!: string;
  /** every name as stated; empty: nameless */
  readonly names!: readonly string[];
  readonly ward!: string | null;
  readonly bed!: string | null;
  /** not to be called */
  readonly away!: AwayView | null;
}

/** Read by name: it is kept who has read it. */
export class RollCallSheet {
  readonly asOf!: string;
  /** by ward and bed, in natural order */
  readonly people!: readonly RollCallName[];
}
