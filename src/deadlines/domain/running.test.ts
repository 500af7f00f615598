import { describe, expect, it } from '@jest/globals';
import { afterStep, end, pause, resume, start, type Ladder } from './running.js';

const DAY = 86_400_000;
const FROM = Date.parse('2016-01-01T00:00:00Z');
const none = new Map<string, string>();
const yearly: Ladder = { counting: 'calendar', steps: [{ after: 'P1Y' }], repeats: 'P30D', speed: 1 };
const place = { id: 'd', clock: 'stay_year', region: 'main', state: 'resident', handoffId: null };

describe('a running clock', () => {
  it('passes by the repeats that are over, and goes on with the first that is not', () => {
    const now = Date.parse('2026-11-22T00:00:00Z');

    const next = afterStep(start(place, yearly, FROM, none), yearly, none, now);

    expect(next.dueAt).toBeGreaterThan(now);
    expect(next.dueAt! - now).toBeLessThanOrEqual(30 * DAY);
  });

  it('repeats when it is on time', () => {
    const first = start(place, yearly, FROM, none);

    const next = afterStep(first, yearly, none, first.dueAt!);

    expect(next.dueAt! - first.dueAt!).toBe(30 * DAY);
  });

  it('keeps every step of its ladder, late as it may be', () => {
    const ladder: Ladder = {
      counting: 'calendar',
      steps: [{ after: 'P3D' }, { after: 'P7D' }, { after: 'P14D' }],
      repeats: undefined,
      speed: 1,
    };

    const next = afterStep(start(place, ladder, FROM, none), ladder, none, FROM + 400 * DAY);

    expect(next.dueAt).toBe(FROM + 7 * DAY);
  });

  it('holds what was promised: until it has passed it moves with a pause, then it stays', () => {
    const running = start(place, yearly, FROM, none);
    const later = resume(pause(running, 'guard', FROM + DAY, none), yearly, FROM + 11 * DAY, none);
    const passed = pause(afterStep(running, yearly, none, running.dueAt!), 'guard', running.dueAt! + DAY, none);

    expect(pause(running, 'guard', FROM + DAY, none).targetAt).toBeNull();
    expect(later.targetAt! - running.targetAt!).toBe(10 * DAY);
    expect(passed.targetAt).toBe(running.targetAt);
    expect(end(running, FROM).targetAt).toBe(running.targetAt);
  });

  it('runs a thousand times as fast where the procedure is shown', () => {
    const fast = start(place, { ...yearly, steps: [{ after: 'P1D' }], speed: 1000 }, FROM, none);

    expect(fast.dueAt! - FROM).toBe(DAY / 1000);
  });
});
