/** The cases that were looked at last on this device by whoever is signed in: number and initials, nothing more, and for this window only. */
import type { Api } from '../api/client';
import { session } from '../session/session';

export type Visited = Pick<Api<'CaseRow'>, 'id' | 'number' | 'initials' | 'state'>;

const KEPT = 8;
const place = (): string => `pulang.recent.${session.get().me?.account.id ?? ''}`;

export function recentCases(): readonly Visited[] {
  return JSON.parse(sessionStorage.getItem(place()) ?? '[]') as readonly Visited[];
}

export function noteVisit({ id, number, initials, state }: Visited): void {
  const others = recentCases().filter((each) => each.id !== id);
  sessionStorage.setItem(place(), JSON.stringify([{ id, number, initials, state }, ...others].slice(0, KEPT)));
}
