/** The server's time on a phone whose own clock may be wrong. What is stated (when somebody was met, the year of a number) goes by it. */

const KEPT = 'pulang.clock';
/** The server tells whole seconds, and an answer is on its way for a while: less than this is no wrong clock. */
const WITHIN = 120_000;

/** A service worker has no such store; what the server last told it is enough there. */
const kept = 'localStorage' in globalThis ? localStorage : undefined;
let ahead = Number(kept?.getItem(KEPT) ?? 0) || 0;
const listeners = new Set<() => void>();

/** Milliseconds that the server is ahead of this phone; 0 where the phone is right. Pure. @param date the server's `Date` header */
export function offsetOf(date: string | null, here: number): number | undefined {
  const there = Date.parse(date ?? '');
  if (Number.isNaN(there)) return undefined;
  return Math.abs(there - here) < WITHIN ? 0 : there - here;
}

/** To be told of each answer of the server. */
export function noteServerTime(date: string | null): void {
  const offset = offsetOf(date, Date.now());
  if (offset === undefined || Math.abs(offset - ahead) < WITHIN) return;
  ahead = offset;
  kept?.setItem(KEPT, String(ahead));
  for (const changed of listeners) changed();
}

/** Now, by the server's clock as far as it is known. Milliseconds since 1970, UTC. */
export function serverNow(): number {
  return Date.now() + ahead;
}

/** How wrong this phone's clock is, in milliseconds; positive: it is slow. */
export const clockError = {
  get: (): number => ahead,
  subscribe: (changed: () => void): (() => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
};
