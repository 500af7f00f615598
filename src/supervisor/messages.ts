/** What the supervisor tells its processes. */
export interface ToChild {
  readonly database: 'up' | 'down';
}

/** What they tell it: that they are at work, and where. */
export interface FromChild {
  readonly ready: true;
  readonly url: string | undefined;
}
