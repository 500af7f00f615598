import { setTimeout as sleep } from 'node:timers/promises';
import { StartRefused } from '../platform/config/start-refused.js';
import { DataFolder } from '../platform/embedded/data-folder.js';
import { databaseState } from '../platform/embedded/database-state.js';
import { startPostgres, type EmbeddedPostgres } from '../platform/embedded/embedded-postgres.js';
import { Backoff } from './backoff.js';

/** Told when the database is gone and when it is back, then with its address, which may have changed. */
export type OnDatabase = (state: { readonly database: 'down' } | { readonly database: 'up'; readonly url: string }) => void;

/**
 * Does some work beside the built-in PostgreSQL, which is started before, started again whenever it dies, and stopped after.
 * DATABASE_URL is set in the environment of this process.
 * @throws StartRefused if the data folder is in use or PostgreSQL cannot be started at first
 */
export async function withPostgres(
  dataDir: string,
  stop: AbortSignal,
  work: (subscribe: (listener: OnDatabase) => void) => Promise<void>,
): Promise<void> {
  const folder = await DataFolder.claim(dataDir);
  const done = new AbortController();
  let listener: OnDatabase = () => {};
  try {
    let postgres = await startPostgres(folder, { log: console.log, signal: stop });
    process.env['DATABASE_URL'] = postgres.url;
    const kept = keep();
    try {
      await work((it) => (listener = it));
    } finally {
      done.abort();
      await postgres.stop();
      await kept;
    }

    async function keep(): Promise<void> {
      const backoff = new Backoff();
      for (;;) {
        const since = performance.now();
        await postgres.exited;
        if (done.signal.aborted) return;
        databaseState.isUp = false;
        listener({ database: 'down' });
        console.error('The database ended unexpectedly; starting it again.');
        const again = await startAgain(folder, backoff, performance.now() - since, done.signal);
        if (!again) return;
        postgres = again;
        process.env['DATABASE_URL'] = postgres.url;
        databaseState.isUp = true;
        listener({ database: 'up', url: postgres.url });
      }
    }
  } catch (error) {
    if (!stop.aborted) throw error; // else it is the start that was given up
  } finally {
    folder.release();
  }
}

/** Tries until it is up (a full disk is emptied one day), or `done`. */
async function startAgain(folder: DataFolder, backoff: Backoff, livedMs: number, done: AbortSignal): Promise<EmbeddedPostgres | undefined> {
  for (let lived = livedMs; ; lived = 0) {
    try {
      await sleep(backoff.delayAfter(lived), undefined, { signal: done });
      return await startPostgres(folder, { log: console.log, signal: done });
    } catch (error) {
      if (done.aborted) return undefined;
      console.error(error instanceof StartRefused ? error.message : error);
    }
  }
}
