/** When Dukcapil is called again: the wait of one check, and the circuit that all share. Pure; all times in milliseconds. */
import type { PendingWhy } from './verdict.js';

const FIRST_WAIT = 30_000;
const GROWTH = 2.5;
const LONGEST_WAIT = 12 * 3_600_000;

/** Calls without an answer after which a check is given to people: with these waits after two to three days. */
export const MOST_ATTEMPTS = 14;

/**
 * How long a check waits after so many calls without an answer.
 * @param chance from 0 to 1, so that checks which failed together do not come back together
 */
export function waitAfter(attempts: number, chance: number): number {
  return Math.round(Math.min(FIRST_WAIT * GROWTH ** (attempts - 1), LONGEST_WAIT) * (0.5 + chance / 2));
}

/** What is known of the service as a whole. It is closed (calls go through) while `openUntil` is null. */
export interface Circuit {
  /** calls in a row that were not answered as they should be */
  readonly failures: number;
  /** until when nobody is called; afterwards one call at a time, until one is answered. Milliseconds since 1970 */
  readonly openUntil: number | null;
}

/** Failures in a row that open the circuit; then each one more doubles the time. */
export const OPENS_AT = 5;
const FIRST_OPEN = 30_000;
const LONGEST_OPEN = 10 * 60_000;
/** A wrong login is not tried often: it could be locked. */
const LOGIN_OPEN = LONGEST_OPEN;
/** The quota comes back when the service says so, which is nowhere said. */
export const QUOTA_PAUSE = 3_600_000;

/**
 * The circuit after a call. That the quota is used up, or that one answer was of somebody else, is an answer: the service is there.
 * @param why undefined: it was answered
 */
export function circuitAfter({ failures }: Circuit, why: PendingWhy | undefined, now: number): Circuit {
  switch (why) {
    case undefined:
    case 'quota':
    case 'other_person':
    case 'unknown_code':
      return { failures: 0, openUntil: null };
    case 'unauthorised':
      return { failures: Math.max(failures + 1, OPENS_AT), openUntil: now + LOGIN_OPEN };
    default: {
      const more = failures + 1;
      return { failures: more, openUntil: more < OPENS_AT ? null : now + Math.min(FIRST_OPEN * 2 ** (more - OPENS_AT), LONGEST_OPEN) };
    }
  }
}

/** Whether a call without an answer counts among the attempts of its check: it does not if no call could have succeeded. */
export function countsAsAttempt(why: PendingWhy): boolean {
  return why !== 'quota' && why !== 'unauthorised';
}

/** Whether a call may go out as far as the circuit says; `one`: a single one, to see whether the service is back. */
export function lets({ openUntil }: Circuit, now: number): 'all' | 'one' | 'none' {
  if (openUntil === null) return 'all';
  return openUntil > now ? 'none' : 'one';
}

/**
 * How many calls the rate allows now, when those up to `usedUntil` are used; what was not used is lost after a second.
 * @param rate calls a second
 */
export function callsFree(usedUntil: number, now: number, rate: number): number {
  return Math.max(0, Math.floor(((now - from(usedUntil, now, rate)) * rate) / 1_000 + 1e-6));
}

/** `usedUntil` after so many more calls. */
export function usedAfter(usedUntil: number, now: number, rate: number, calls: number): number {
  return from(usedUntil, now, rate) + (calls * 1_000) / rate;
}

function from(usedUntil: number, now: number, rate: number): number {
  return Math.max(usedUntil, now - Math.max(1_000, 1_000 / rate));
}
