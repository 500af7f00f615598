import type { Tx } from '../../platform/database/index.js';
import type { Words } from '../../shared/refusal.js';

/** A question to Dukcapil that is not answered yet: never "not found". */
export interface PendingCheck {
  readonly since: Date;
  /** null: it is being asked right now */
  readonly nextAttemptAt: Date | null;
  /** code of what was in the way the last time */
  readonly why: string | null;
  /** the same in words */
  readonly whyWords: Words | null;
}

/** Knows which cases wait for Dukcapil. */
export interface PendingChecks {
  /** By case, without those that wait for nothing. One statement. */
  ofCases(tx: Tx, caseIds: readonly string[]): Promise<ReadonlyMap<string, PendingCheck>>;
}

/** Under which it is provided; where nobody provides it no check is shown. */
export const PENDING_CHECKS = Symbol('pending checks');
