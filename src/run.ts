import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { readAttachmentSettings } from './attachments/index.js';
import { firstWords } from './first-words.js';
import { readDukcapilSettings, readStationUrl } from './identity/index.js';
import { readPushSettings } from './notices/index.js';
import { SIMULATOR } from './supervisor/messages.js';
import { readMasterKeys } from './people/index.js';
import { connectionsOf, connectionsUnderSupervisor } from './platform/config/connection-budget.js';
import { askDatabase, judgeDatabase } from './platform/config/database-check.js';
import { refuseFailures } from './platform/config/finding.js';
import { askRedis, judgeRedis } from './platform/config/redis-check.js';
import {
  readAliveFile,
  readClockSpeed,
  readPublicUrl,
  readRedisUrl,
  readSettings,
  type Deployment,
  type Role,
} from './platform/config/settings.js';
import { migrate } from './platform/database/index.js';
import { createAdapter } from './platform/http/adapter.js';
import { listen } from './platform/http/listen.js';
import { prefixRoutes } from './platform/http/prefix.js';
import { readMetricsSettings } from './platform/metrics/index.js';
import { serveApiDocs } from './openapi/index.js';
import { serveWeb } from './web/index.js';
import { openQueueBackend, type QueueBackend } from './platform/queue/index.js';

/** The application at work in this process. */
export interface Running {
  /** where it answers requests; undefined for a worker */
  readonly url: string | undefined;
  /** what to show on the terminal, once; may hold a password */
  readonly words: string | undefined;
  /** Stops it: open requests are finished first. */
  close(): Promise<void>;
}

/**
 * Looks whether all that is needed is there, brings the database up to date and starts the application's part for a role in this process.
 * @param builtIn whether the database is the built-in one, on this machine
 * @throws StartRefused if the address cannot be had, a setting is not usable, or PostgreSQL or Redis is not as it must be
 */
export async function run({ role, dataDir, oneProcess }: Deployment, databaseUrl: string, builtIn: boolean): Promise<Running> {
  const redisUrl = readRedisUrl(process.env);
  const masterKeys = readMasterKeys(process.env, builtIn ? path.join(dataDir, 'master.key') : undefined);
  const connections = builtIn ? connectionsUnderSupervisor(oneProcess || role === 'both', redisUrl) : connectionsOf(role, redisUrl);
  refuseFailures(judgeDatabase(await askDatabase(databaseUrl), { connections, others: builtIn ? 'ours' : 'fail' }));
  if (redisUrl !== undefined) refuseFailures(judgeRedis(await askRedis(redisUrl)));
  await migrate(databaseUrl);
  const backend = await openQueueBackend({ databaseUrl, redisUrl, processors: role !== 'api' });
  const simulator = await simulatorFor(builtIn);
  const { app, url } = await startApplication(
    role,
    AppModule.forRoot({
      role,
      databaseUrl,
      backend,
      masterKeys,
      attachments: readAttachmentSettings(process.env, dataDir),
      clockSpeed: readClockSpeed(process.env),
      publicUrl: readPublicUrl(process.env),
      push: readPushSettings(process.env, readPublicUrl(process.env)),
      metrics: readMetricsSettings(process.env),
      dukcapil: readDukcapilSettings(process.env, simulator?.service),
      stationUrl: readStationUrl(process.env) ?? simulator?.service.url,
      synthetic: simulator !== undefined,
    }),
  );
  const words = role === 'worker' ? undefined : await firstWords(app, builtIn ? dataDir : undefined);
  const aliveFile = readAliveFile(process.env);
  const alive = aliveFile === undefined || role === 'api' ? undefined : showAlive(aliveFile, app, backend);
  return {
    url,
    words,
    close: async () => {
      clearInterval(alive);
      await app.close();
      await simulator?.close();
      await backend.close(); // only now: its pool must outlive the workers
    },
  };
}

/** What plays Dukcapil while there is no other: the supervisor's, or one in this process. */
async function simulatorFor(
  builtIn: boolean,
): Promise<{ readonly service: NonNullable<Parameters<typeof readDukcapilSettings>[1]>; close(): Promise<void> } | undefined> {
  if (!builtIn || process.env['DUKCAPIL_URL']) return undefined;
  const { DEFAULTS, startSimulator } = await import('./simulator/index.js');
  const { userId: user, password, customer, bearer: returnToken } = DEFAULTS;
  const url = process.env[SIMULATOR];
  if (url !== undefined) {
    const publicKey = await (await fetch(`${url}/_simulator/public-key`)).text();
    return { service: { url, user, password, customer, publicKey, returnToken }, close: () => Promise.resolve() };
  }
  const here = await startSimulator();
  return { service: { url: here.url, user, password, customer, publicKey: here.publicKey, returnToken }, close: () => here.close() };
}

const OPTIONS = { logger: ['error', 'warn'] as ('error' | 'warn')[], abortOnError: false };

async function startApplication(
  role: Role,
  module: ReturnType<typeof AppModule.forRoot>,
): Promise<{ readonly app: INestApplicationContext; readonly url: string | undefined }> {
  if (role === 'worker') return { app: await NestFactory.createApplicationContext(module, OPTIONS), url: undefined };
  const app = await NestFactory.create<NestFastifyApplication>(module, createAdapter(), OPTIONS);
  prefixRoutes(app);
  await serveApiDocs(app);
  await serveWeb(app);
  return { app, url: await listen(app, readSettings(process.env)) };
}

/** Touches a file as long as this process works, and what it works with answers. */
function showAlive(file: string, app: INestApplicationContext, backend: QueueBackend): NodeJS.Timeout {
  const touch = async (): Promise<void> => {
    try {
      await app.get(DataSource).query('select 1');
      if (!(await backend.isUp())) return;
      writeFileSync(file, '');
    } catch {
      // not well: the file grows old
    }
  };
  void touch();
  return setInterval(() => void touch(), 10_000);
}
