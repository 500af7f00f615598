/** After all tests of a run: ends the database that test/support/database.ts started, if it did, and removes its folder. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export default () => remove(process.env.PULANG_TEST_CLUSTER);

export async function remove(folder) {
  const pidFile = path.join(folder, 'data', 'postgres', 'postmaster.pid');
  for (let tries = 0; fs.existsSync(pidFile) && tries < 500; tries++) {
    try {
      const pid = Number.parseInt(fs.readFileSync(pidFile, 'utf8'), 10);
      process.kill(pid, tries < 400 ? 'SIGQUIT' : 'SIGKILL'); // nothing in it is worth an orderly end
    } catch {
      break; // it is gone
    }
    await sleep(10);
  }
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}
