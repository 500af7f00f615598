/** Who is signed in on this device, and in which role they act. Kept, so that the app opens without a network; the server decides what it gives. */
import { useSyncExternalStore } from 'react';
import type { components } from '../api/schema';
import { isWiping } from './device';

export type Me = components['schemas']['Me'];
export type Membership = components['schemas']['Membership'];

export interface SessionState {
  /** undefined: nobody has signed in here */
  readonly me: Me | undefined;
  /** `UNIT/role`, as the server wants it */
  readonly actingAs: string | undefined;
  /** the server does not know the session any more: sign in again, what is on the screen stays */
  readonly ended: boolean;
}

const KEPT = 'pulang.session';
const NOBODY: SessionState = { me: undefined, actingAs: undefined, ended: false };

let state = read();
const listeners = new Set<() => void>();

function read(): SessionState {
  try {
    return { ...NOBODY, ...(JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<SessionState>) };
  } catch {
    return NOBODY;
  }
}

function set(next: SessionState): void {
  if (isWiping()) return;
  state = next;
  if (next.me) localStorage.setItem(KEPT, JSON.stringify(next));
  else localStorage.removeItem(KEPT);
  for (const changed of listeners) changed();
}

// another window signed in or out, or dropped everything: then nothing of it may stay on the screen here
window.addEventListener('storage', ({ key }) => {
  if (key === null) location.replace('/');
  if (key !== KEPT) return;
  state = read();
  for (const changed of listeners) changed();
});

export const session = {
  get: (): SessionState => state,
  /** @returns stops it */
  subscribe: (changed: () => void): (() => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
  /** Somebody has signed in. The role stays as it was if they still hold it. */
  begun(me: Me): void {
    const held = me.memberships.map(({ actingAs }) => actingAs);
    set({ me, actingAs: state.actingAs && held.includes(state.actingAs) ? state.actingAs : held[0], ended: false });
  },
  /** The server answers that nobody is signed in. */
  ended(): void {
    if (state.me && !state.ended) set({ ...state, ended: true });
  },
  left(): void {
    set(NOBODY);
  },
  actAs(actingAs: string): void {
    set({ ...state, actingAs });
  },
};

export function useSession(): SessionState {
  return useSyncExternalStore(session.subscribe, session.get);
}

/** The role one acts in now; undefined for nobody, or somebody without a role today. */
export function membershipOf({ me, actingAs }: SessionState): Membership | undefined {
  return me?.memberships.find((each) => each.actingAs === actingAs);
}

export function useMembership(): Membership | undefined {
  return membershipOf(useSession());
}

/** Whether the role one acts in may do this at all, as `place.manage`. */
export function useMay(action: string): boolean {
  return useMembership()?.actions.some((each) => each === action) ?? false;
}
