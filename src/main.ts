import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { readSettings } from './platform/config/settings.js';
import { StartRefused } from './platform/config/start-refused.js';
import { version } from './platform/config/version.js';
import { API_PREFIX, createAdapter } from './platform/http/adapter.js';
import { listen } from './platform/http/listen.js';

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, createAdapter(), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.setGlobalPrefix(API_PREFIX);
  stopWhenAsked(() => app.close());
  console.log(`Pulang ${version}: ${await listen(app, settings)}`);
}

/** Stops on a signal: open requests are finished first. A second signal finds no listener and ends the process at once. */
function stopWhenAsked(close: () => Promise<void>): void {
  const stop = () => void close().then(() => process.exit(0), fail);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);

  // Between npm and us stands a shell that dies of the SIGTERM meant for us and passes nothing on: we are orphaned instead.
  if (!process.env['npm_lifecycle_event']?.startsWith('start')) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
}

function fail(error: unknown): never {
  console.error(error instanceof StartRefused ? error.message : error);
  process.exit(1);
}

start().catch(fail);
