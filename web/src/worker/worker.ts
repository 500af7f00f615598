/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { alone, carryAll } from '../offline/carry';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build: what is kept from the first visit on. */
declare const __KEPT__: { readonly url: string; readonly revision: string | null }[];

precacheAndRoute(__KEPT__);
cleanupOutdatedCaches();

// Every address of the app is the same page. The API, its description and the pages for partners are the server's own.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//, /^\/s(\/|$)/] }));

// A screen that was opened once opens again without a network. The names of these files change with what they hold.
registerRoute(({ url }) => url.pathname.startsWith('/assets/'), new CacheFirst({ cacheName: 'assets' }));

// A new version asks for files under new names; those of the one before are not asked for again.
self.addEventListener('activate', (event) => event.waitUntil(caches.delete('assets')));

/** What a push says: the number of a case and words of the procedure; nothing of a person. */
interface Told {
  readonly title: string;
  readonly body: string;
  /** of the app, as `/cases/…` */
  readonly url: string;
  /** the same notice sent twice shows once */
  readonly tag: string;
}

self.addEventListener('push', (event) => {
  if (!event.data) return;
  const { title, body, tag, url } = event.data.json() as Told;
  event.waitUntil(self.registration.showNotification(title, { body, tag, icon: '/icon-192.png', badge: '/icon-192.png', data: url }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(show(String(event.notification.data)));
});

/** In a window of the app that is there, without loading it anew: what is typed in it stays. */
async function show(url: string): Promise<void> {
  if (!/^\/(?!\/)/.test(url)) return; // only within the app
  const [there] = await self.clients.matchAll({ type: 'window' });
  if (!there) return void (await self.clients.openWindow(url));
  await there.focus();
  there.postMessage({ show: url });
}

self.addEventListener('message', ({ data }) => {
  if (data === 'use') void self.skipWaiting();
});

// The network is back, and perhaps no window is open: what waits is sent from here. Whoever is signed in decides whose.
self.addEventListener('sync', (event) => {
  if ((event as SyncEvent).tag === 'pulang-send') (event as SyncEvent).waitUntil(alone(carryMine));
});

/** Background Sync, which not every browser has. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

async function carryMine(): Promise<void> {
  const me = await fetch('/api/v1/me');
  if (me.ok && (await carryAll(((await me.json()) as { account: { id: string } }).account.id)).how === 'network')
    throw new Error('again later');
}
