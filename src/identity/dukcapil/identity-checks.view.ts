import type { WordsView } from '../../cases/index.js';

export class CheckAskedView {
  readonly id!: string;
}

/** Whether one field agrees with the register. What the register holds is nowhere. */
export class CheckedFieldView {
  /** as Dukcapil calls it, as NAMA_LGKP */
  readonly field!: string;
  readonly label!: WordsView;
  readonly agrees!: boolean;
  /** 0 to 100 */
  readonly score!: number;
}

/** One question to Dukcapil. What is not answered is pending, and never "not found". */
export class IdentityCheckView {
  readonly id!: string;
  /** verify or face */
  readonly kind!: string;
  /** waiting, running, answered, failed_for_good */
  readonly state!: string;
  /** verified, mismatched, blocked, not_in_register, malformed, scored, not_compared; null: not answered */
  readonly verdict!: string | null;
  /** 11 to 15, or of a face what the service said */
  readonly code!: string | null;
  /** how it stands, with the next attempt's time while there is no answer */
  readonly words!: WordsView;
  /** what to do; null: wait */
  readonly next!: WordsView | null;
  readonly fields!: readonly CheckedFieldView[];
  /** of a face, on a scale of the service's own: a hint */
  readonly score!: number | null;
  readonly attempts!: number;
  /** ISO 8601, UTC; null: none is planned */
  readonly nextAttemptAt!: string | null;
  readonly purpose!: string;
  /** id of the account */
  readonly askedBy!: string;
  readonly askedAt!: string;
  readonly answeredAt!: string | null;
  /** of the call that was answered */
  readonly transactionId!: string | null;
  /** the event of the SOP that the answer was taken as; null: none */
  readonly event!: string | null;
  /** DATA SINTETIS: answered from the synthetic register */
  readonly synthetic!: boolean;
}

export class IdentityChecks {
  readonly items!: readonly IdentityCheckView[];
  /** for the next page; null: this was the last */
  readonly next!: string | null;
}

/** How the service of Dukcapil stands. */
export class IdentityServiceView {
  readonly connected!: boolean;
  /** DATA SINTETIS: its register is synthetic */
  readonly synthetic!: boolean;
  /** closed: calls go through; open: nobody is called; trying: one call at a time */
  readonly circuit!: string;
  readonly words!: WordsView;
  /** why the last call was not answered; null: it was */
  readonly lastFailure!: WordsView | null;
  /** until when nobody is called; null: calls may go out */
  readonly heldUntil!: string | null;
  /** calls left, as the service said last; null: it has not */
  readonly quotaLeft!: number | null;
  readonly callsToday!: number;
  readonly dailyQuota!: number;
  /** checks that are not answered */
  readonly waiting!: number;
  /** checks of today that were not sent (as of somebody whose NIK nobody has said), or were given up */
  readonly givenUpToday!: number;
  /** since when the oldest of them waits */
  readonly oldestSince!: string | null;
  readonly lastAnsweredAt!: string | null;
  readonly lastFailedAt!: string | null;
}
