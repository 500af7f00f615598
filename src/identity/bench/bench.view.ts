/** The bench of the checking unit, as the API tells it. Instants are ISO 8601 in UTC, days are of Asia/Jakarta. */
import type { WordsView } from '../../cases/index.js';
import type { AttributeView, ContradictionView, ListedView } from '../claims/claims.view.js';

export class BenchStateView {
  /** of the SOP's line `identity` */
  readonly state!: string;
  readonly label!: WordsView;
}

/** Waits for an answer of Dukcapil: never "not found". */
export class BenchPendingView {
  readonly since!: string;
  /** null: it is being asked right now */
  readonly nextAttemptAt!: string | null;
  /** code of what was in the way the last time */
  readonly why!: string | null;
  /** the same in words */
  readonly whyWords!: WordsView | null;
}

export class BenchBatchRef {
  readonly id!: string;
  readonly day!: string;
  readonly place!: string;
}

/** A person to check, as a list shows them: nothing in it names them. */
export class BenchRow {
  readonly caseId!: string;
  readonly number!: string;
  /** as "S. A."; null: nameless or erased */
  readonly initials!: string | null;
  /** the last four digits; null: none is known */
  readonly nik!: string | null;
  readonly sex!: string | null;
  readonly birthYear!: string | null;
  readonly ageEstimate!: string | null;
  readonly identity!: BenchStateView;
  readonly mainState!: string;
  readonly dueAt!: string | null;
  readonly overdue!: boolean;
  /** the request is to be accepted first */
  readonly offeredHandoffId!: string | null;
  /** a match waits for the second person */
  readonly waitsForSecond!: boolean;
  /** without result, of three */
  readonly attempts!: number;
  /** when the next attempt is planned; null: none is */
  readonly nextRetryAt!: string | null;
  readonly pendingCheck!: BenchPendingView | null;
  /** the next list that the person is on, or the last */
  readonly batch!: BenchBatchRef | null;
  /** where the client is, as FACILITY or FACILITY/BED */
  readonly place!: string | null;
  readonly lastResult!: BenchLastResult | null;
}

export class BenchLastResult {
  readonly method!: string;
  readonly outcome!: string;
  readonly doneAt!: string;
}

export class BenchQueue {
  readonly asOf!: string;
  /** what is due first, first */
  readonly items!: readonly BenchRow[];
  readonly next!: string | null;
}

export class BenchBatchView {
  readonly id!: string;
  readonly day!: string;
  readonly place!: string;
  /** code of the unit where it is */
  readonly unit!: string | null;
  readonly cases!: number;
  /** of whom a result was recorded on this list */
  readonly done!: number;
}

export class BenchBatchPage {
  /** the latest day first */
  readonly items!: readonly BenchBatchView[];
  readonly next!: string | null;
}

/** One line of the printed list: names are in clear, and who has read them is kept. */
export class BenchSheetLine {
  readonly pos!: number;
  readonly caseId!: string;
  readonly number!: string;
  /** null: erased */
  readonly names!: readonly string[] | null;
  readonly sex!: string | null;
  readonly birth!: string | null;
  readonly ageEstimate!: string | null;
  readonly origin!: string | null;
  /** the last four digits */
  readonly nik!: string | null;
  readonly identity!: BenchStateView;
  readonly attempts!: number;
  readonly place!: string | null;
  readonly result!: BenchLastResult | null;
}

export class BenchSheet extends BenchBatchView {
  /** the register is synthetic: to be marked DATA SINTETIS */
  readonly synthetic!: boolean;
  readonly lines!: readonly BenchSheetLine[];
}

export class BenchRefusedView {
  readonly code!: string;
  readonly message!: WordsView;
  readonly details!: Record<string, unknown>;
}

export class BenchOutcomeView {
  readonly resultId!: string;
  readonly caseId!: string;
  /** whether it is recorded now; false: see `refused` */
  readonly recorded!: boolean;
  /** it was recorded before, by the same id */
  readonly already!: boolean;
  /** events of the SOP that it was taken as; none: noted alone */
  readonly events!: readonly string[];
  /** of the case's line `identity`, after it */
  readonly identity!: string | null;
  readonly refused!: BenchRefusedView | null;
}

export class BenchOutcomes {
  /** in the order asked */
  readonly outcomes!: readonly BenchOutcomeView[];
}

export class BenchFieldView {
  readonly kind!: string;
  readonly label!: WordsView;
  readonly claimed!: string | null;
  readonly registered!: string | null;
  /** same, different, unknown */
  readonly verdict!: string;
  readonly differs!: WordsView | null;
}

/** Somebody in the register beside what is claimed. */
export class BenchCandidateView {
  readonly id!: string;
  readonly ref!: string | null;
  readonly score!: number | null;
  readonly method!: string | null;
  /** active, deceased, duplicate, inactive, unknown */
  readonly recordState!: string;
  /** the operator takes this one to be the person */
  readonly matched!: boolean;
  /** open, agreed, rejected, withdrawn */
  readonly standing!: string;
  readonly at!: string;
  readonly fields!: readonly BenchFieldView[];
  readonly speaksFor!: readonly WordsView[];
  readonly speaksAgainst!: readonly WordsView[];
}

/** The second pair of eyes. */
export class BenchSecondView {
  /** a match or candidate waits for it */
  readonly waiting!: boolean;
  readonly roles!: readonly string[];
  /** display names of those who may not, for they did the first part */
  readonly notBy!: readonly string[];
  /** whether who asks may */
  readonly youMay!: boolean;
  /** the rule of the SOP */
  readonly rule!: WordsView;
}

export class BenchAdviceView {
  /** nobody, one, several, equal_scores, twins, deceased */
  readonly code!: string;
  readonly words!: WordsView;
  readonly next!: readonly string[];
}

export class BenchResultRow {
  readonly id!: string;
  readonly method!: string;
  readonly outcome!: string;
  readonly reason!: string | null;
  readonly device!: string | null;
  readonly place!: string | null;
  readonly score!: number | null;
  readonly candidates!: number;
  readonly events!: readonly string[];
  readonly doneAt!: string;
  /** display name */
  readonly by!: string | null;
}

export class BenchCase {
  readonly caseId!: string;
  readonly number!: string;
  readonly erased!: boolean;
  readonly identity!: BenchStateView;
  readonly attributes!: readonly AttributeView[];
  readonly listed!: readonly ListedView[];
  readonly contradictions!: readonly ContradictionView[];
  /** the open ones first; the program never picks one */
  readonly candidates!: readonly BenchCandidateView[];
  readonly advice!: BenchAdviceView;
  readonly second!: BenchSecondView;
  readonly attempts!: number;
  readonly attemptsMost!: number;
  readonly nextRetryAt!: string | null;
  readonly pendingCheck!: BenchPendingView | null;
  /** the newest first */
  readonly results!: readonly BenchResultRow[];
  /** outcomes that can be recorded now */
  readonly possible!: readonly string[];
  readonly synthetic!: boolean;
}

export class StationCandidateView {
  readonly names!: readonly string[];
  readonly nik!: string;
  readonly birthDate!: string;
  readonly sex!: string | null;
  /** registered there: says nothing of where the journey goes */
  readonly registeredAddress!: string;
  readonly score!: number;
}

/** What the 1:N station proposes: into the form, never by itself into the case. */
export class StationProposals {
  /** searched, not_readable */
  readonly status!: string;
  readonly reason!: string | null;
  readonly candidates!: readonly StationCandidateView[];
  readonly synthetic!: boolean;
}
