/**
 * How time counts. Calendar time always flows. Working time flows only on working days (all 24 hours of them): so one working day after
 * Friday 15:10 is Monday 15:10, or Tuesday 15:10 if Monday is a holiday, and what arrives on a Saturday begins to count on Monday at 00:00.
 * Days are those of Asia/Jakarta, which is UTC+7 all year and since 1964. Instants are milliseconds since 1970, UTC.
 */

export type Counting = 'calendar' | 'working';

/** Days (as 2026-11-22, Asia/Jakarta) that are holidays, with their names. Saturdays and Sundays need not be listed. */
export type Holidays = ReadonlyMap<string, string>;

const JAKARTA = 7 * 3_600_000;
const DAY = 86_400_000;

/** The day of an instant in Asia/Jakarta, as 2026-11-22. */
export function dayOf(instant: number): string {
  return new Date(instant + JAKARTA).toISOString().slice(0, 10);
}

/** Midnight (Asia/Jakarta) at which the day after the instant's begins. */
function nextMidnight(instant: number): number {
  return (Math.floor((instant + JAKARTA) / DAY) + 1) * DAY - JAKARTA;
}

/** Why a day does not count as a working day; undefined if it does. */
export function whyNotWorking(day: string, holidays: Holidays): 'saturday' | 'sunday' | { readonly holiday: string } | undefined {
  const holiday = holidays.get(day);
  if (holiday !== undefined) return { holiday };
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? 'saturday' : weekday === 0 ? 'sunday' : undefined;
}

/** The instant at which `span` milliseconds have counted since `from`. */
export function after(from: number, span: number, counting: Counting, holidays: Holidays): number {
  if (counting === 'calendar') return from + span;
  let at = from;
  for (let left = span; ;) {
    const midnight = nextMidnight(at);
    const counts = whyNotWorking(dayOf(at), holidays) === undefined;
    // exactly midnight is the beginning of the next working day, not the end of this one
    if (counts && at + left <= midnight) return firstWorkingInstant(at + left, holidays);
    if (counts) left -= midnight - at;
    at = midnight;
  }
}

/** How much of the time between two instants counts, in milliseconds. */
export function between(from: number, to: number, counting: Counting, holidays: Holidays): number {
  if (counting === 'calendar') return Math.max(0, to - from);
  let counted = 0;
  for (let at = from; at < to;) {
    const end = Math.min(nextMidnight(at), to);
    if (whyNotWorking(dayOf(at), holidays) === undefined) counted += end - at;
    at = end;
  }
  return counted;
}

function firstWorkingInstant(at: number, holidays: Holidays): number {
  let instant = at;
  while (whyNotWorking(dayOf(instant), holidays) !== undefined) instant = nextMidnight(instant);
  return instant;
}

/**
 * The milliseconds that an ISO 8601 duration counts when it begins at `from`. Years and months are those of the calendar in Asia/Jakarta
 * (a year from 22 November is 22 November); a day is 24 hours.
 * @throws {RangeError} not a duration of the SOP language
 */
export function spanOf(duration: string, from: number): number {
  const [, years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/
      .exec(duration)
      ?.map((part) => (part ? Number(part) || 0 : 0)) ?? notADuration(duration);
  const local = new Date(from + JAKARTA);
  const later = new Date(local);
  later.setUTCDate(1);
  later.setUTCFullYear(local.getUTCFullYear() + years, local.getUTCMonth() + months);
  const lastOfMonth = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(local.getUTCDate(), lastOfMonth));
  return later.getTime() - local.getTime() + (weeks * 7 + days) * DAY + hours * 3_600_000 + minutes * 60_000;
}

function notADuration(duration: string): never {
  throw new RangeError(`not a duration: ${duration}`);
}
