import { datesReversed, periodTooLong } from './refusals.js';

/** The longest time that is counted in one go, in days. */
const MOST_DAYS = 366;

/** Days in Asia/Jakarta, both included, as YYYY-MM-DD. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** @throws Refused dates_reversed, period_too_long */
export function requirePeriod({ from, to }: Period): void {
  if (to < from) throw datesReversed();
  if (Date.parse(to) - Date.parse(from) >= MOST_DAYS * 86_400_000) throw periodTooLong(MOST_DAYS);
}
