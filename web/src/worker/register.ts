import { navigate } from 'wouter/use-browser-location';

/** The service worker: keeps the app on the device, so that it opens without a network. */
let waiting: ServiceWorker | undefined;
const listeners = new Set<() => void>();

function found(worker: ServiceWorker | null): void {
  if (!worker || !navigator.serviceWorker.controller) return; // the first one ever replaces nothing
  waiting = worker;
  for (const changed of listeners) changed();
}

/** A newer version of the app that waits to be used. */
export const newVersion = {
  waiting: (): boolean => waiting !== undefined,
  subscribe: (changed: () => void): (() => void) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  },
  use: (): void => waiting?.postMessage('use'),
};

/** Loads the app again; in its newest version, if the one on the device asks for files that the server has no more. */
export async function loadAgain(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.update().catch(() => undefined);
  const next = registration?.waiting ?? (await installed(registration?.installing));
  if (next && navigator.serviceWorker.controller) next.postMessage('use');
  else location.reload();
}

/** @returns the worker once it waits to be used; undefined if it never will */
function installed(worker: ServiceWorker | null | undefined): Promise<ServiceWorker | undefined> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!worker || worker.state === 'redundant') resolve(undefined);
      else if (worker.state === 'installed') resolve(worker);
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

/** To be called once, after the first screen is drawn. Where there is no service worker the app works, but only with a network. */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ show?: string }>) => {
    if (data.show) navigate(data.show);
  });
  const hadOne = Boolean(navigator.serviceWorker.controller);
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (hadOne) location.reload();
  });
  try {
    const registration = await navigator.serviceWorker.register('/worker.js', { type: 'module' });
    found(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed') found(installing);
      });
    });
    setInterval(() => void registration.update().catch(() => undefined), 3_600_000);
  } catch {
    // no network, or not allowed here: the app itself works
  }
}
