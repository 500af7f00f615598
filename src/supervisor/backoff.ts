const FIRST_MS = 200;
const LONGEST_MS = 10_000;
/** What lived this long was well: its end is a new trouble, not the old one. */
const WELL_MS = 30_000;

/** How long to wait before something that ended is started again: not at all, 200 ms, 400 ms ... up to 10 s; anew after 30 s of life. */
export class Backoff {
  private failures = 0;

  /** @param livedMs how long it had lived, in milliseconds */
  delayAfter(livedMs: number): number {
    if (livedMs >= WELL_MS) this.failures = 0;
    const delay = this.failures === 0 ? 0 : FIRST_MS * 2 ** (this.failures - 1);
    this.failures += 1;
    return Math.min(delay, LONGEST_MS);
  }
}
