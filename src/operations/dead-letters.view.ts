/** The same words in both languages. */
export class DeadLetterReason {
  readonly id!: string;
  readonly en!: string;
}

/** A message that was refused or failed too often, and waits until somebody sends it again. */
export class DeadLetterView {
  readonly messageId!: string;
  readonly queue!: string;
  readonly name!: string;
  /** ids only */
  readonly payload!: Record<string, unknown>;
  /** whether it was the queue that would not take it; otherwise it was refused, or failed, when it was carried out */
  readonly parked!: boolean;
  /** code of the refusal, or what failed, as a SQLSTATE */
  readonly code!: string;
  readonly reason!: DeadLetterReason;
  /** ISO 8601, UTC */
  readonly failedAt!: string;
}

/** A page of them, oldest message first. */
export class DeadLetterPage {
  readonly items!: DeadLetterView[];
  /** what to ask `after` for the next page; null: this is the last */
  readonly next!: string | null;
}
