import type { Words } from '../../shared/refusal.js';
import { StartRefused } from './start-refused.js';

/** What a look at something this program needs has shown. */
export interface Finding {
  /** `fail`: the program cannot run like this; `warn`: it can, but somebody should know */
  readonly level: 'ok' | 'warn' | 'fail';
  /** what was looked at, as PostgreSQL or PORT */
  readonly about: string;
  /** what was seen and, if not ok, what to do; never a password */
  readonly words: Words;
}

/** @throws StartRefused with everything that fails, if something does */
export function refuseFailures(findings: readonly Finding[]): void {
  const failed = findings.filter(({ level }) => level === 'fail').map(({ words }) => words);
  if (failed.length) throw new StartRefused(failed.map(({ id }) => id).join('\n'), failed.map(({ en }) => en).join('\n'));
}
