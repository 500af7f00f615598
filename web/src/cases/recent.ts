/** The cases that were looked at last on this device by whoever is signed in: number and initials, nothing more. */
import type { Api } from '../api/client';
import { keepDraft, readDraft } from '../steps/drafts';

export type Visited = Pick<Api<'CaseRow'>, 'id' | 'number' | 'initials' | 'state'>;

const KEPT = 8;
const NAME = 'recent';

export function recentCases(): readonly Visited[] {
  return readDraft<readonly Visited[]>(NAME) ?? [];
}

export function noteVisit({ id, number, initials, state }: Visited): void {
  const others = recentCases().filter((each) => each.id !== id);
  keepDraft(NAME, [{ id, number, initials, state }, ...others].slice(0, KEPT));
}
