import path from 'node:path';
import { KeptProcess } from './kept-process.js';
import type { Tell } from './serve.js';
import { aborted } from './stop-asked.js';
import { SIMULATOR } from './messages.js';
import { withPostgres } from './with-postgres.js';

/**
 * Runs PostgreSQL, api, worker and, unless DUKCAPIL_URL is set, the simulator of Dukcapil as processes until asked to stop; then api, worker, simulator and
 * PostgreSQL end in this order.
 * @param program what the api and worker processes run
 * @param tell called once, with the address, when all are at work
 * @throws StartRefused if the data folder is in use or PostgreSQL cannot be started
 */
export async function supervise(program: string, dataDir: string, stop: AbortSignal, tell: Tell): Promise<void> {
  await withPostgres(dataDir, stop, async (subscribe) => {
    let databaseUrl = process.env['DATABASE_URL'];
    const all = (['api', 'worker'] as const).map((name) => new KeptProcess({ name, file: program }));
    const simulator = process.env['DUKCAPIL_URL'] ? undefined : keptSimulator(program, dataDir);

    subscribe((state) => {
      for (const process of all) process.tell({ database: state.database });
      if (state.database === 'down' || state.url === databaseUrl) return;
      databaseUrl = state.url; // another program took the port meanwhile
      for (const process of all) process.restart();
    });

    try {
      if (simulator) process.env[SIMULATOR] = (await Promise.race([simulator.start(), aborted(stop)]))?.url;
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
      await simulator?.stop();
    }
  });
}

/** Plays Dukcapil while there is no other; it keeps its address when it is started again. */
function keptSimulator(program: string, dataDir: string): KeptProcess {
  const key = path.join(dataDir, 'simulator-face.key');
  return new KeptProcess({
    name: 'simulator',
    file: path.join(path.dirname(program), 'simulator/main.js'),
    args: () => ['--port', new URL(process.env[SIMULATOR] ?? 'http://127.0.0.1:0').port || '0', '--face-key', key],
    options: ['--max-semi-space-size=1'], // it makes little that lasts: 15 MB less
  });
}
