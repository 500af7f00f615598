/** Times as people in East Java write them: WIB (Asia/Jakarta), whatever the phone is set to. */
import { language } from './words';

const ZONE = 'Asia/Jakarta';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(name: string, options: Intl.DateTimeFormatOptions, at: Date | string): string {
  const locale = language() === 'id' ? 'id-ID' : 'en-GB';
  const key = `${locale} ${name}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options }));
  return formats.get(key)!.format(new Date(at));
}

/** As "Jumat, 27 Nov 2026". */
export function day(at: Date | string): string {
  return format('day', { weekday: 'long', day: 'numeric', month: 'short', year: 'numeric' }, at);
}

/** As "Jumat, 27 November 2026", for letters. */
export function dayInFull(at: Date | string): string {
  return format('full', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, at);
}

/** As "27 Nov 2026". */
export function shortDay(at: Date | string): string {
  return format('short', { day: 'numeric', month: 'short', year: 'numeric' }, at);
}

/** As "27 Nov 2026 15.10", without the zone: everybody here is in WIB. */
export function moment(at: Date | string): string {
  return `${shortDay(at)} ${clock(at)}`;
}

/** As "15.10". */
export function clock(at: Date | string): string {
  return format('clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, at);
}

/** As "dalam 3 jam" or "2 hari yang lalu". */
export function fromNow(at: Date | string, now = Date.now()): string {
  const away = new Date(at).getTime() - now;
  const size = Math.abs(away);
  const say = new Intl.RelativeTimeFormat(language() === 'id' ? 'id-ID' : 'en-GB', { numeric: 'auto' });
  if (size < HOUR) return say.format(Math.round(away / MINUTE), 'minute');
  if (size < 2 * DAY) return say.format(Math.round(away / HOUR), 'hour');
  return say.format(Math.round(away / DAY), 'day');
}

/** What an `<input type="datetime-local">` says, as the API wants it: an instant with the offset of WIB. */
export function toInstant(local: string): string {
  return `${local.slice(0, 16)}:00+07:00`;
}

/** An instant as an `<input type="datetime-local">` wants it, in WIB. */
export function toLocalInput(at: Date | string): string {
  return new Date(new Date(at).getTime() + 7 * HOUR).toISOString().slice(0, 16);
}

/** Bounds of an `<input type="datetime-local">` for what has an end: from now, a year at the longest. */
export function withinAYear(now = Date.now()): { readonly min: string; readonly max: string } {
  return { min: toLocalInput(new Date(now)), max: toLocalInput(new Date(now + 365 * DAY)) };
}

/** The day in WIB as `2026-11-27`, for `<input type="date">` and the API. */
export function isoDay(at: Date | string = new Date()): string {
  return new Date(new Date(at).getTime() + 7 * HOUR).toISOString().slice(0, 10);
}

/** 1.905 in Indonesian, 1,905 in English. */
export function number(value: number): string {
  return new Intl.NumberFormat(language() === 'id' ? 'id-ID' : 'en-GB').format(value);
}
