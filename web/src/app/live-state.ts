import { useEffect, useSyncExternalStore } from 'react';
import { listen, type LiveState } from '../api/live';
import { refresh } from '../api/queries';

let state: LiveState = 'connecting';
const listeners = new Set<() => void>();

/** Whether this window hears of changes. */
export const live = {
  get: (): LiveState => state,
  /** @returns stops it */
  subscribe: (changed: () => void): (() => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
};

export function useLive(): LiveState {
  return useSyncExternalStore(live.subscribe, live.get);
}

/** Hears of changes for as long as somebody acts in this role, and asks anew for what they concern. */
export function useListening(actingAs: string | undefined): void {
  useEffect(() => {
    if (actingAs === undefined) return;
    return listen(refresh, (next) => {
      if (next === state) return;
      state = next;
      for (const changed of listeners) changed();
    });
  }, [actingAs]);
}
