import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { after, between, dayOf, spanOf, type Counting, type Holidays } from '../../src/deadlines/domain/counting.js';

const holidays: Holidays = new Map([
  ['2026-01-16', "Isra Mi'raj"],
  ['2026-03-20', 'Idul Fitri'],
  ['2026-12-25', 'Natal'],
]);
const jakarta = (local: string) => Date.parse(`${local}:00+07:00`);
const said = (instant: number) => new Date(instant + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

describe('counting time', () => {
  it.each([
    ['a working day later, in the week', '2026-11-24T15:10', 'P1D', 'working', '2026-11-25 15:10'],
    ['over a week-end', '2026-11-20T15:10', 'P1D', 'working', '2026-11-23 15:10'],
    ['over a week-end and a holiday', '2026-01-15T15:10', 'P1D', 'working', '2026-01-19 15:10'],
    ['begun on a Saturday', '2026-11-21T10:00', 'P1D', 'working', '2026-11-24 00:00'],
    ['begun on a holiday', '2026-12-25T09:00', 'P2D', 'working', '2026-12-30 00:00'],
    ['calendar hours over midnight', '2026-11-20T23:30', 'PT2H', 'calendar', '2026-11-21 01:30'],
    ['calendar days over a week-end', '2026-11-20T08:00', 'P3D', 'calendar', '2026-11-23 08:00'],
    ['a year', '2026-11-22T08:00', 'P1Y', 'calendar', '2027-11-22 08:00'],
    ['a year from 29 February', '2028-02-29T08:00', 'P1Y', 'calendar', '2029-02-28 08:00'],
    ['a month from 31 January', '2026-01-31T08:00', 'P1M', 'calendar', '2026-02-28 08:00'],
    ['two weeks, three days, four hours and five minutes', '2026-11-01T00:00', 'P2W3DT4H5M', 'calendar', '2026-11-18 04:05'],
  ] as const)('%s', (_, from, duration, counting, due) => {
    const start = jakarta(from);

    expect(said(after(start, spanOf(duration, start), counting, holidays))).toBe(due);
  });

  it('gives days of Asia/Jakarta, not of UTC', () => {
    expect(dayOf(Date.parse('2026-11-21T17:30:00Z'))).toBe('2026-11-22');
  });

  it('counts between what it counted after', () => {
    const instant = fc.integer({ min: jakarta('2026-01-01T00:00'), max: jakarta('2026-12-31T00:00') });
    const counting = fc.constantFrom<Counting>('calendar', 'working');

    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 20 * 86_400_000 }), counting, (from, span, kind) => {
        expect(between(from, after(from, span, kind, holidays), kind, holidays)).toBe(span);
      }),
    );
  });

  it('goes on after a pause where it stopped', () => {
    const instant = fc.integer({ min: jakarta('2026-01-01T00:00'), max: jakarta('2026-06-30T00:00') });
    const span = fc.integer({ min: 0, max: 10 * 86_400_000 });

    fc.assert(
      fc.property(instant, span, span, (from, first, rest) => {
        const stopped = after(from, first, 'working', holidays);

        expect(after(stopped, rest, 'working', holidays)).toBe(after(from, first + rest, 'working', holidays));
      }),
    );
  });
});
