import { defineMessage } from '../../platform/queue/index.js';

/** A check is to be asked at Dukcapil. `turn`: which time; an answer to an earlier one is not taken. */
export const AttemptDue = defineMessage<{ readonly checkId: string; readonly turn: number }>('identity-checks', 'attempt-due');

/** What came of a check is to be told back to Dukcapil. */
export const ReturnDataDue = defineMessage<{ readonly checkId: string }>('identity-checks', 'return-data-due');
