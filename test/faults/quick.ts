import type { QueueSettings } from '../../src/platform/queue/index.js';

/** Waits that a test can afford. */
export const QUICK: Partial<QueueSettings> = {
  pollEvery: 50,
  backOffUpTo: 200,
  refusedWait: 20,
  parkAfter: 3,
  claimFor: 500,
  attempts: 4,
  retryWait: 20,
  lostAfter: 500,
  reconcileEvery: 200,
};
