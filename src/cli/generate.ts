/**
 * Files that are made from the program and kept in the repository, so that a change of them is seen in review.
 * `npm run generate` writes them; `npm run check:generated` (`--check`) writes nothing and fails if one is out of date or left over.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { AppModule, type AppOptions } from '../app.module.js';
import { SopFile } from '../engine/index.js';
import { createDocument, forClient, loadModels, stepForms } from '../openapi/index.js';
import { evaluate, metadataSource } from '../openapi/read-sources.js';
import { createAdapter } from '../platform/http/adapter.js';
import { prefixRoutes } from '../platform/http/prefix.js';
import { readReference } from '../units/index.js';
import { pagesOf, readSops, WORKFLOWS } from '../sop/index.js';

const root = path.dirname(WORKFLOWS);

/** Folders that hold nothing but generated files: anything else found there is left over. */
const GENERATED_FOLDERS = ['docs/sop'];

/** Path -> text of every generated file. */
async function generate(): Promise<Map<string, string>> {
  const files = new Map([['workflows/sop.schema.json', `${JSON.stringify(z.toJSONSchema(SopFile, { io: 'input' }), null, 2)}\n`]]);
  for (const [page, text] of await pagesOf(readSops(WORKFLOWS))) files.set(`docs/sop/${page}`, text);
  const metadata = metadataSource();
  files.set('src/openapi/metadata.ts', metadata);
  const document = await openapi(metadata);
  files.set('docs/openapi.json', `${JSON.stringify(document, null, 2)}\n`);
  const { default: openapiTS, astToString } = await import('openapi-typescript'); // a tool of the developer's: not there where the program runs
  const types = astToString(await openapiTS(forClient(document) as never));
  files.set('web/src/api/schema.d.ts', `/* Made from docs/openapi.json by npm run generate. */\n${types}`);
  files.set('web/src/steps/forms.json', `${JSON.stringify(stepForms(document))}\n`);
  const areas = readReference().regions.filter(({ kind }) => kind !== 'province');
  files.set('web/src/intake/regions.json', `${JSON.stringify(areas.map(({ code, name }) => [code, name]))}\n`);
  return files;
}

/** The API's document: of the program as its parts declare themselves, with nothing of it made or connected (`preview`). */
async function openapi(metadata: string): Promise<OpenAPIObject> {
  const nothing = { role: 'api', databaseUrl: 'postgres://', backend: {}, masterKeys: {}, attachments: { folder: '.' } } as AppOptions;
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(nothing), createAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  prefixRoutes(app);
  return createDocument(app, readSops(WORKFLOWS), await loadModels(await evaluate(metadata)));
}

function filesIn(folder: string): string[] {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  const entries = readdirSync(full, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}

const files = await generate();
const isCurrent = (file: string, text: string) => existsSync(path.join(root, file)) && readFileSync(path.join(root, file), 'utf8') === text;
const outOfDate = [...files].filter(([file, text]) => !isCurrent(file, text));
const leftOver = GENERATED_FOLDERS.flatMap(filesIn).filter((file) => !files.has(file));

if (process.argv.includes('--check')) {
  for (const [file] of outOfDate) console.error(`out of date: ${file}`);
  for (const file of leftOver) console.error(`left over:   ${file}`);
  if (outOfDate.length + leftOver.length > 0) {
    console.error('Run: npm run generate');
    process.exitCode = 1;
  }
} else {
  for (const [file, text] of outOfDate) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    console.log(`wrote ${file}`);
  }
  for (const file of leftOver) {
    rmSync(path.join(root, file));
    console.log(`removed ${file}`);
  }
}
