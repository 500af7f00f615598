import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findMisspelt } from './platform/config/misspelt-settings.js';
import { readDeployment, refusedSettings } from './platform/config/settings.js';
import { StartRefused } from './platform/config/start-refused.js';
import { version } from './platform/config/version.js';
import type { Running } from './run.js';
import { KEPT, serve, stopAsked, supervise, withPostgres, type Tell } from './supervisor/index.js';

async function start(): Promise<void> {
  const stop = stopAsked();
  const kept = process.argv.includes(KEPT);
  if (!kept) checkSettings();
  const deployment = readDeployment(process.env);
  const { databaseUrl, role, dataDir, oneProcess } = deployment;
  process.title = process.send ? `pulang ${role}` : 'pulang'; // as `ps` shows it
  const tell =
    (where: string): Tell =>
    (url, words) =>
      console.log(`Pulang ${version}: ${url ?? role}${where}. Ctrl-C to stop.${words === undefined ? '' : `\n\n${words}`}`);
  const tellWhere = tell('');
  const tellWhereAndData = tell(`, data in ${path.relative('', dataDir) || '.'}`);

  // Nest is only loaded where it is used: the supervisor stays small
  const run = async (url: string, builtIn: boolean): Promise<Running> => (await import('./run.js')).run(deployment, url, builtIn);
  if (databaseUrl !== undefined) await serve(() => run(databaseUrl, kept), stop, tellWhere);
  else if (oneProcess)
    await withPostgres(dataDir, stop, () => serve(() => run(process.env['DATABASE_URL']!, true), stop, tellWhereAndData));
  else await supervise(fileURLToPath(import.meta.url), dataDir, stop, tellWhereAndData);
}

/** @throws StartRefused with all that is wrong, before anything is started */
function checkSettings(): void {
  for (const { name, meant } of findMisspelt(process.env)) {
    console.warn(`"${name}" bukan pengaturan Pulang. Maksudnya ${meant}? / "${name}" is no setting of Pulang. Is ${meant} meant?`);
  }
  const refused = refusedSettings(process.env);
  if (refused.length) throw new StartRefused(refused.map(({ id }) => id).join('\n'), refused.map(({ en }) => en).join('\n'));
}

start().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof StartRefused ? error.message : error);
    process.exit(1);
  },
);
