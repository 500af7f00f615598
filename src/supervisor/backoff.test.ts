import { describe, expect, it } from '@jest/globals';
import { Backoff } from './backoff.js';

describe('the wait before a restart', () => {
  it('is nothing at first, then grows to ten seconds and stays there', () => {
    const backoff = new Backoff();

    expect(Array.from({ length: 9 }, () => backoff.delayAfter(0))).toEqual([0, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]);
  });

  it('begins anew after half a minute of life', () => {
    const backoff = new Backoff();
    backoff.delayAfter(0);
    backoff.delayAfter(0);

    expect(backoff.delayAfter(30_000)).toBe(0);
  });
});
