/** Notices that reach somebody who does not look: this browser's subscription at its push service. */
import { api, ask } from '../api/client';
import { language } from '../words/words';

const KEPT = 'pulang.push';

/** `none`: this browser cannot; `blocked`: it may not, until somebody allows it in its settings. */
export type PushState = 'none' | 'blocked' | 'off' | 'on';

/** The browser has no push service, or could not reach it. */
export class PushServiceAway extends Error {}

export async function pushState(): Promise<PushState> {
  if (!('PushManager' in window) || !('Notification' in window)) return 'none';
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return 'none';
  if (Notification.permission === 'denied') return 'blocked';
  return (await registration.pushManager.getSubscription()) && localStorage.getItem(KEPT) ? 'on' : 'off';
}

/** What the server knows this browser's subscription by, if it was turned on here. */
export const pushId = (): string | null => localStorage.getItem(KEPT);

/** Asks for permission, and has notices sent here. @throws PushServiceAway */
export async function turnPushOn(): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') return;
  const { key } = await ask(api.GET('/api/v1/push/key'));
  const { pushManager } = await navigator.serviceWorker.ready;
  await (await pushManager.getSubscription())?.unsubscribe(); // one that the server has dropped, or of another key of it, is dead
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }).catch(() => {
    throw new PushServiceAway();
  });
  const { endpoint, keys } = subscription.toJSON();
  const body = { endpoint: endpoint!, keys: { p256dh: keys!['p256dh']!, auth: keys!['auth']! }, language: language() };
  const { id } = await ask(api.POST('/api/v1/push/subscriptions', { body }));
  localStorage.setItem(KEPT, id);
}

/** Has nothing sent here any more, whether or not the server can be told: it is told by the push service then. */
export async function turnPushOff(): Promise<void> {
  const id = localStorage.getItem(KEPT);
  const registration = await navigator.serviceWorker?.getRegistration();
  await (await registration?.pushManager?.getSubscription())?.unsubscribe();
  if (!id) return;
  localStorage.removeItem(KEPT);
  await api.DELETE('/api/v1/push/subscriptions/{subscriptionId}', { params: { path: { subscriptionId: id } } }).catch(() => undefined);
}
