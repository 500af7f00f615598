import 'reflect-metadata';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { readMasterKeys } from './people/index.js';
import { readSettings, type Deployment, type Role } from './platform/config/settings.js';
import { migrate } from './platform/database/index.js';
import { API_PREFIX, createAdapter } from './platform/http/adapter.js';
import { listen } from './platform/http/listen.js';
import { openQueueBackend } from './platform/queue/index.js';

/** The application at work in this process. */
export interface Running {
  /** where it answers requests; undefined for a worker */
  readonly url: string | undefined;
  /** Stops it: open requests are finished first. */
  close(): Promise<void>;
}

/**
 * Brings the database up to date and starts the application's part for a role in this process.
 * @throws StartRefused if the address cannot be had, or a setting is not usable
 */
export async function run({ role, dataDir }: Deployment, databaseUrl: string): Promise<Running> {
  await migrate(databaseUrl);
  const backend = await openQueueBackend({
    databaseUrl,
    redisUrl: process.env['REDIS_URL']?.trim() || undefined,
    processors: role !== 'api',
  });
  const masterKeys = readMasterKeys(process.env, path.join(dataDir, 'master.key'));
  const started = await startApplication(role, AppModule.forRoot({ role, databaseUrl, backend, masterKeys }));
  return {
    url: started.url,
    close: async () => {
      await started.close();
      await backend.close(); // only now: its pool must outlive the workers
    },
  };
}

const OPTIONS = { logger: ['error', 'warn'] as ('error' | 'warn')[], abortOnError: false };

async function startApplication(role: Role, module: ReturnType<typeof AppModule.forRoot>): Promise<Running> {
  if (role === 'worker') {
    const context = await NestFactory.createApplicationContext(module, OPTIONS);
    return { url: undefined, close: () => context.close() };
  }
  const app = await NestFactory.create<NestFastifyApplication>(module, createAdapter(), OPTIONS);
  app.setGlobalPrefix(API_PREFIX);
  const url = await listen(app, readSettings(process.env));
  return { url, close: () => app.close() };
}
