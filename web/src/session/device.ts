/** The phone or browser the app runs on, as the server knows it: so that it can be shut out when it is lost. */
import { v4 } from 'uuid';
import { wipeStore } from '../offline/store';

const KEPT = 'pulang.device';
const LOST = 'pulang.lost';
const LANGUAGE = 'pulang.language';

/** Made at random the first time; says nothing of the device. */
export function deviceId(): string {
  const known = localStorage.getItem(KEPT);
  if (known) return known;
  const id = v4();
  localStorage.setItem(KEPT, id);
  return id;
}

/** By which the server knows the device also where the session is over. A service worker does not know it. */
export function deviceHeader(): { readonly 'X-Device'?: string } {
  return 'localStorage' in globalThis ? { 'X-Device': deviceId() } : {};
}

const BROWSERS = [
  ['Edg/', 'Edge'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** For its owner to know it by, as "Chrome, Android". */
export function deviceLabel(agent = navigator.userAgent): string {
  const found = [BROWSERS, SYSTEMS].map((all) => all.find(([mark]) => agent.includes(mark))?.[1]).filter((name) => name !== undefined);
  return found.join(', ') || 'Browser';
}

/**
 * Drops everything this device keeps of people and of work, and begins anew: it was reported lost. What is in the drafts cannot be read any more
 * anyhow once their key is gone from here, for the server has forgotten it. Whoever finds the device signs in as on a new one. Idempotent.
 */
export function wipeDevice(): Promise<void> {
  return (wiping ??= wipe());
}

let wiping: Promise<void> | undefined;

/** Whether what is kept here is being dropped: nothing may be kept any more. */
export const isWiping = (): boolean => wiping !== undefined;

async function wipe(): Promise<void> {
  await wipeStore();
  if (!('localStorage' in globalThis)) {
    wiping = undefined; // a service worker: a window does the rest, when one is opened
    return;
  }
  const language = localStorage.getItem(LANGUAGE);
  localStorage.clear();
  sessionStorage.clear();
  if (language) localStorage.setItem(LANGUAGE, language);
  localStorage.setItem(LOST, 'yes');
  const registration = await navigator.serviceWorker?.getRegistration();
  await (await registration?.pushManager?.getSubscription())?.unsubscribe().catch(() => false);
  location.replace('/');
}

/** Whether this device was reported lost, and nobody has signed in since. */
export function wasLost(): boolean {
  return localStorage.getItem(LOST) !== null;
}

export function foundAgain(): void {
  localStorage.removeItem(LOST);
}
