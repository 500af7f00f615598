/** How the message path behaves in time. All times in milliseconds. */
export interface QueueSettings {
  /** rows that the relay takes at a time */
  readonly batch: number;
  /** the relay looks this often, even if nobody nudged it */
  readonly pollEvery: number;
  /** how long the relay waits for the backend to take a batch */
  readonly addWithin: number;
  /** the longest wait of the relay between two tries while the backend is away */
  readonly backOffUpTo: number;
  /** tries after which a row that the backend refuses is parked */
  readonly parkAfter: number;
  /** wait after the first such try; doubles with each */
  readonly refusedWait: number;
  /** messages of one queue that one process works on at a time */
  readonly concurrency: number;
  /** a worker that did not renew its claim on a job for this long is dead: another takes the job */
  readonly claimFor: number;
  /** tries after which a message that fails is a dead letter */
  readonly attempts: number;
  /** wait after the first failure; doubles with each, with jitter */
  readonly retryWait: number;
  /** the longest such wait */
  readonly retryUpTo: number;
  /** a message that was sent this long ago and is neither done nor in the backend was lost */
  readonly lostAfter: number;
  /** how often it is looked for lost messages */
  readonly reconcileEvery: number;
  /** how long it is remembered that a message is done */
  readonly rememberFor: number;
}

/** 20 attempts with these waits: about 70 minutes. */
export const defaults: QueueSettings = {
  batch: 200,
  pollEvery: 250,
  addWithin: 5_000,
  backOffUpTo: 5_000,
  parkAfter: 5,
  refusedWait: 1_000,
  concurrency: 8,
  claimFor: 10_000,
  attempts: 20,
  retryWait: 200,
  retryUpTo: 300_000,
  lostAfter: 30_000,
  reconcileEvery: 15_000,
  rememberFor: 30 * 86_400_000,
};

export const QUEUE_SETTINGS = Symbol('queue settings');
