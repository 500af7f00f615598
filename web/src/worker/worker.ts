/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';

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
