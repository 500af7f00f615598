/** What was typed and not sent: it outlives a reload, the back button and a lost session, in this window, for whoever typed it. */
import { session } from '../session/session';

const nameOf = (name: string): string => `pulang.draft.${session.get().me?.account.id ?? ''}.${name}`;

export function readDraft<T>(name: string): T | undefined {
  const kept = sessionStorage.getItem(nameOf(name));
  return kept === null ? undefined : (JSON.parse(kept) as T);
}

export function keepDraft(name: string, draft: object): void {
  sessionStorage.setItem(nameOf(name), JSON.stringify(draft));
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(nameOf(name));
}
