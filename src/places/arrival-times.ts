import { dayOf } from '../deadlines/index.js';
import { impossibleTime } from './refusals.js';

/** What is written down later than this is a slip of the pen, not late; as for a census. In milliseconds. */
const LATEST_ENTRY = 400 * 24 * 3600 * 1000;

/**
 * Whether somebody can have come then, and be expected to leave that day.
 * @param at instant; undefined: now
 * @param expectedEnd YYYY-MM-DD, Asia/Jakarta
 * @throws Refused impossible_time
 */
export function checkArrival({ at, expectedEnd }: { readonly at?: Date | undefined; readonly expectedEnd?: string | undefined }): void {
  const now = Date.now();
  if (at && at.getTime() > now) throw impossibleTime('Waktu masuk di masa depan.', 'The time of arrival is in the future.');
  if (at && at.getTime() < now - LATEST_ENTRY)
    throw impossibleTime('Waktu masuk lebih dari 400 hari yang lalu.', 'The time of arrival is more than 400 days ago.');
  if (expectedEnd !== undefined && expectedEnd < dayOf(now))
    throw impossibleTime('Perkiraan hari keluar sudah lewat.', 'The day they are expected to leave is over.');
}
