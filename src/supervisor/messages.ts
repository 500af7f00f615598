/** What the supervisor tells its processes. */
export interface ToChild {
  readonly database: 'up' | 'down';
}

/** What they tell it: that they are at work, and where. */
export interface FromChild {
  readonly ready: true;
  readonly url: string | undefined;
  /** what to show on the terminal, once; may hold a password */
  readonly words: string | undefined;
}

/** The argument that tells a process that it is one of the supervisor's, and its database the built-in one. */
export const KEPT = '--kept';

/** In the environment of its processes: where the simulator of Dukcapil is. */
export const SIMULATOR = 'PULANG_SIMULATOR';
