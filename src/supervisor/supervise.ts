import { KeptProcess } from './kept-process.js';
import type { Tell } from './serve.js';
import { aborted } from './stop-asked.js';
import { withPostgres } from './with-postgres.js';

/**
 * Runs PostgreSQL, api and worker as three processes until asked to stop; then api, worker and PostgreSQL end in this order.
 * @param program what the api and worker processes run
 * @param tell called once, with the address, when all are at work
 * @throws StartRefused if the data folder is in use or PostgreSQL cannot be started
 */
export async function supervise(program: string, dataDir: string, stop: AbortSignal, tell: Tell): Promise<void> {
  await withPostgres(dataDir, stop, async (subscribe) => {
    let databaseUrl = process.env['DATABASE_URL'];
    const all = [new KeptProcess('api', program), new KeptProcess('worker', program)];

    subscribe((state) => {
      for (const process of all) process.tell({ database: state.database });
      if (state.database === 'down' || state.url === databaseUrl) return;
      databaseUrl = state.url; // another program took the port meanwhile
      for (const process of all) process.restart();
    });

    try {
      const started = await Promise.race([Promise.all(all.map((process) => process.start())), aborted(stop)]);
      if (!started) return;
      const [first] = started;
      if (started.includes(undefined)) {
        process.exitCode = 1;
        return;
      }
      if (first?.url !== undefined) process.env['PORT'] = new URL(first.url).port; // PORT=0 chose one; it stays
      tell(first?.url, first?.words);
      await aborted(stop);
    } finally {
      for (const process of all) await process.stop();
    }
  });
}
