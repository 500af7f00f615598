import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { PublishedSops } from '../sop/index.js';
import { createDocument } from './document.js';
import metadata from './metadata.js';
import { loadModels } from './models.js';

/** Where the API is described: a page for people here, and the document for programs at the same address with `-json`. */
const DOCS = '/api/docs';

/** Swagger UI as @nestjs/swagger brings it. Its files are sent by name: its way to send them cannot be loaded by jest on Node 20. */
const swagger = createRequire(createRequire(import.meta.url).resolve('@nestjs/swagger/package.json'));
const UI = path.dirname(swagger.resolve('swagger-ui-dist/package.json'));
const FILES: Readonly<Record<string, string>> = {
  'index.css': 'text/css; charset=utf-8',
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pulang API</title>
<link rel="icon" href="${DOCS}/favicon-32x32.png">
<link rel="stylesheet" href="${DOCS}/swagger-ui.css">
<link rel="stylesheet" href="${DOCS}/index.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="${DOCS}/swagger-ui-bundle.js"></script>
<script src="${DOCS}/start.js"></script>
</body>
</html>
`;

const OPTIONS = {
  url: `${DOCS}-json`,
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  filter: true,
  tagsSorter: 'alpha',
  validatorUrl: null,
};
const START = `window.ui = SwaggerUIBundle(${JSON.stringify(OPTIONS)});\n`;

/** Nothing from elsewhere, and no script or style but the files above. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves the description of the API to anybody: it holds no data. It is made when it is first asked for. To be called before the application
 * begins to listen.
 */
export async function serveApiDocs(app: NestFastifyApplication): Promise<void> {
  const models = await loadModels(metadata);
  const { all } = app.get(PublishedSops);
  let document: OpenAPIObject | undefined;

  const fastify = app.getHttpAdapter().getInstance();
  fastify.get(DOCS, (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('Content-Security-Policy', CONTENT_SECURITY_POLICY).send(PAGE),
  );
  fastify.get(`${DOCS}-json`, () => (document ??= createDocument(app, all, models)));
  fastify.get(`${DOCS}/start.js`, (_request, reply) => reply.type('text/javascript; charset=utf-8').send(START));
  for (const [file, type] of Object.entries(FILES)) {
    fastify.get(`${DOCS}/${file}`, (_request, reply) => reply.type(type).send(createReadStream(path.join(UI, file))));
  }
}
