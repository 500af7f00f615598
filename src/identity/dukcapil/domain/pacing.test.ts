import { describe, expect, it } from '@jest/globals';
import { callsFree, circuitAfter, countsAsAttempt, lets, MOST_ATTEMPTS, usedAfter, waitAfter, type Circuit } from './pacing.js';
import type { PendingWhy } from './verdict.js';

const CLOSED: Circuit = { failures: 0, openUntil: null };
const after = (whys: readonly (PendingWhy | undefined)[], now = 0) =>
  whys.reduce((circuit, why) => circuitAfter(circuit, why, now), CLOSED);
const times = (n: number, why: PendingWhy) => Array.from({ length: n }, () => why);

describe('the wait of a check', () => {
  it('grows from half a minute to half a day, in two to three days altogether', () => {
    const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, n) => waitAfter(n + 1, 1));

    expect(waits.slice(0, 3)).toEqual([30_000, 75_000, 187_500]);
    expect(waits.at(-1)).toBe(12 * 3_600_000);
    expect(waits.reduce((sum, wait) => sum + wait) / 86_400_000).toBeGreaterThan(2);
    expect(waits.reduce((sum, wait) => sum + wait) / 86_400_000).toBeLessThan(3);
  });

  it('is halved at most by chance', () => {
    expect(waitAfter(2, 0)).toBe(37_500);
  });
});

describe('the circuit', () => {
  it('opens at the fifth failure in a row, each further one doubling the time up to ten minutes', () => {
    expect(after(times(4, 'timeout')).openUntil).toBeNull();
    expect([5, 6, 7, 20].map((n) => after(times(n, 'unreachable')).openUntil)).toEqual([30_000, 60_000, 120_000, 600_000]);
  });

  it.each([[undefined], ['quota'], ['other_person'], ['unknown_code']] as const)('closes when there was an answer: %s', (why) => {
    expect(after([...times(9, 'nonsense'), why])).toEqual(CLOSED);
  });

  it('opens at once when the login is refused, so that it is not locked', () => {
    expect(after(['unauthorised'], 1_000)).toEqual({ failures: 5, openUntil: 601_000 });
  });

  it('and neither a used-up quota nor a refused login counts as an attempt of a check', () => {
    const whys: PendingWhy[] = [
      'quota',
      'unauthorised',
      'timeout',
      'nonsense',
      'other_person',
      'unknown_code',
      'server_error',
      'unreachable',
    ];

    expect(whys.filter((why) => !countsAsAttempt(why))).toEqual(['quota', 'unauthorised']);
  });

  it('lets nobody through while it is open, then one, and all once that was answered', () => {
    const open = { failures: 5, openUntil: 30_000 };

    expect([lets(CLOSED, 0), lets(open, 29_999), lets(open, 30_000)]).toEqual(['all', 'none', 'one']);
  });
});

describe('the rate', () => {
  it.each([
    [5, 0, 5],
    [5, 100_000 - 400, 2],
    [5, 100_000, 0],
    [5, 100_300, 0],
    [0.5, 0, 1],
    [0.5, 100_000 - 1_000, 0],
  ])('of %d a second, used up to %d, allows %d at 100,000 ms', (rate, usedUntil, calls) => {
    expect(callsFree(usedUntil, 100_000, rate)).toBe(calls);
  });

  it('is never more than that in any second, however it is used', () => {
    const used = usedAfter(0, 100_000, 5, 5);

    expect(callsFree(used, 100_000, 5)).toBe(0);
    expect(callsFree(used, 100_200, 5)).toBe(1);
  });
});
