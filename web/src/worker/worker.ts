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
  if (me.ok && (await carryAll(((await me.json()) as { account: { id: string } }).account.id)) === 'network')
    throw new Error('again later');
}
