import { describe, expect, it } from '@jest/globals';
import { quietUntil } from './quiet.js';

describe('quiet hours', () => {
  it.each([
    ['2026-11-27T20:59:59.999+07:00', '21:00', '05:00', undefined],
    ['2026-11-27T21:00:00+07:00', '21:00', '05:00', '2026-11-28T05:00:00+07:00'],
    ['2026-11-28T04:59:00+07:00', '21:00', '05:00', '2026-11-28T05:00:00+07:00'],
    ['2026-11-28T05:00:00+07:00', '21:00', '05:00', undefined],
    ['2026-11-28T13:10:00+07:00', '12:30', '13:30', '2026-11-28T13:30:00+07:00'],
    ['2026-11-28T00:10:00+07:00', '00:00', '06:00', '2026-11-28T06:00:00+07:00'],
    ['2026-11-28T12:00:00+07:00', '21:00', '21:00', undefined],
  ])('at %s, quiet from %s to %s, end at %s', (at, from, to, end) => {
    expect(quietUntil(Date.parse(at), { from, to })).toBe(end === undefined ? undefined : Date.parse(end));
  });
});
