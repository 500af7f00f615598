import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDeployment, readSettings } from './platform/config/settings.js';
import { StartRefused } from './platform/config/start-refused.js';
import { version } from './platform/config/version.js';
import type { Running } from './run.js';
import { serve, stopAsked, supervise, withPostgres } from './supervisor/index.js';

async function start(): Promise<void> {
  const stop = stopAsked();
  const deployment = readDeployment(process.env);
  const { databaseUrl, role, dataDir, oneProcess } = deployment;
  process.title = process.send ? `pulang ${role}` : 'pulang'; // as `ps` shows it
  readSettings(process.env); // refused here rather than by every process
  const tellWhere = (url: string | undefined): void => console.log(`Pulang ${version}: ${url ?? role}. Ctrl-C to stop.`);
  const tellWhereAndData = (url: string | undefined): void =>
    console.log(`Pulang ${version}: ${url}, data in ${path.relative('', dataDir) || '.'}. Ctrl-C to stop.`);

  // Nest is only loaded where it is used: the supervisor stays small
  const run = async (url = process.env['DATABASE_URL']!): Promise<Running> => (await import('./run.js')).run(deployment, url);
  if (databaseUrl !== undefined) await serve(run, stop, tellWhere);
  else if (oneProcess) await withPostgres(dataDir, stop, () => serve(run, stop, tellWhereAndData));
  else await supervise(fileURLToPath(import.meta.url), dataDir, stop, tellWhereAndData);
}

start().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof StartRefused ? error.message : error);
    process.exit(1);
  },
);
