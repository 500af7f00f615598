import { useEffect, useSyncExternalStore } from 'react';

interface Shortcut {
  /** as `KeyboardEvent.key` says it */
  readonly key: string;
  readonly label: string;
  readonly act: () => void;
}

let shortcuts: readonly Shortcut[] = [];
const listeners = new Set<() => void>();

function set(next: readonly Shortcut[]): void {
  shortcuts = next;
  for (const changed of listeners) changed();
}

/** A key that does something while the screen is shown: listed by "?", and deaf while somebody types or a dialog is open. */
export function useShortcut(key: string, label: string, act: () => void): void {
  useEffect(() => {
    const mine: Shortcut = { key, label, act };
    set([...shortcuts, mine]);
    return () => set(shortcuts.filter((each) => each !== mine));
  });
}

/** What the screen's own keys do at this moment. */
export const ownShortcuts = (): readonly Shortcut[] => shortcuts;

export function useOwnShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }, ownShortcuts);
}
