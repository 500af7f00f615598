/** How many bytes of a photo are with the server or have left this window for it: too fleeting to be kept. */

let now: { readonly id: string; readonly sent: number } | undefined;
const listeners = new Set<() => void>();

export const inFlight = {
  /** Bytes; 0 where nothing of it is under way. @param id of the sending or parcel */
  get: (id: string): number => (now?.id === id ? now.sent : 0),
  subscribe: (changed: () => void): (() => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
  set(id: string, sent: number): void {
    now = { id, sent };
    for (const changed of listeners) changed();
  },
};
