import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What `web/build.mjs` makes, seen from `src` and from `dist` alike. */
const BUILT = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** Nothing from elsewhere, no script or style but the app's own files, and no other site may show it in a frame. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const FOR_A_YEAR = 'public, max-age=31536000, immutable';
/** Asked for anew each time, and not sent again if it is as it was. */
const AS_IT_IS = 'no-cache';

/**
 * Serves the web app: its files, compressed when they were built, and its one page at every address that is not a file's, the API's or a
 * partner's. To be called before the application begins to listen. Does nothing where the app was not built.
 */
export async function serveWeb(app: NestFastifyApplication): Promise<void> {
  if (!existsSync(BUILT)) return;
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyStatic, {
    root: BUILT,
    serve: true,
    wildcard: false,
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders: (reply, file) => {
      void reply.header('Cache-Control', file.includes('/assets/') ? FOR_A_YEAR : AS_IT_IS);
      void reply.header('X-Content-Type-Options', 'nosniff');
      if (file.includes('index.html')) {
        void reply.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
        void reply.header('Referrer-Policy', 'same-origin');
        void reply.header('Permissions-Policy', 'geolocation=(self), camera=(self), microphone=()');
      }
    },
  });
  for (const address of ['/', '/:desk', '/:desk/*']) {
    fastify.get<{ Params: { desk?: string } }>(address, (request, reply) =>
      request.params.desk === 'api' || request.params.desk === 'assets' ? reply.callNotFound() : reply.sendFile('index.html'),
    );
  }
}
