/**
 * Two hundred who want the same twenty beds: families of one to four, all or nobody; four of five holds are given back, the others run out.
 * `npm run bench -- last-beds [seconds an arm] [arms]` (30 and all of them if not given; as pulang,advisory). Arms: Pulang's use case (HoldPlaces), beside
 * what one would write by hand with the same number of connections: a lock on a counter, an advisory lock, and the exclusion constraint alone as the ceiling.
 * Targets: no bed twice; 2.5 times the answers of the advisory lock; p99 of a hold 250 ms; a hold alone while beds are free 15 ms.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { migrate } from '../dist/platform/database/index.js';
import { POOL_SIZE } from '../dist/platform/config/connection-budget.js';
import { startEmbedded } from '../dist/platform/embedded/embedded-postgres.js';
import { BEDS, CLIENTS, hurry, alone } from './last-beds/hurry.mjs';
import { plainArms } from './last-beds/plain.mjs';
import { openPulang } from './last-beds/pulang.mjs';

/** Before it is measured, every arm works for so long; ms. */
const WARM = 3_000;

const ARMS = { pulang: openPulang, ...plainArms };

export default async function bench([seconds = '30', arms = Object.keys(ARMS).join()]) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pulang-bench-'));
  const postgres = await startEmbedded({ dir: folder });
  try {
    await migrate(postgres.url);
    console.log(`${os.cpus().length} x ${os.cpus()[0]?.model}, load ${os.loadavg()[0].toFixed(1)} at the start; Node ${process.version}`);
    console.log(`${CLIENTS} clients, ${BEDS} beds, ${POOL_SIZE} connections, ${seconds} s an arm; fsync and synchronous_commit on\n`);
    const found = {};
    for (const name of arms.split(',')) {
      const arm = await ARMS[name](postgres.url, folder);
      const { hold, trips } = await alone(arm);
      await hurry(arm, WARM);
      const figures = await hurry(arm, Number(seconds) * 1000);
      found[name] = { ...figures, alone: hold, trips, wrong: await arm.violations() };
      await arm.close();
    }
    print(found);
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  process.exit(); // after a failure the application is still there
}

function print(found) {
  const columns = ['', 'answers/s', 'holds/s', 'hold p50', 'p99 ms', 'answer p50', 'p99 ms', 'alone p50', 'p99 ms', 'statements', 'twice'];
  const line = (cells) => console.log(cells.map((cell, i) => (i ? String(cell).padStart(11) : cell.padEnd(12))).join(''));
  line(columns);
  for (const [name, { answers, holds, hold, answer, alone, trips, wrong }] of Object.entries(found))
    line([name, ...[answers, holds, hold.p50, hold.p99, answer.p50, answer.p99, alone.p50, alone.p99].map(digits), trips, wrong]);

  const { pulang, advisory } = found;
  if (!pulang || !advisory) return;
  console.log(`\ntargets (load ${os.loadavg()[0].toFixed(1)} at the end: over the number of processors, something else was running)`);
  for (const [what, is, wanted, met] of [
    ['beds given twice', pulang.wrong, '0', pulang.wrong === 0],
    [
      'answers, to the advisory lock',
      `${(pulang.answers / advisory.answers).toFixed(2)}x`,
      'at least 2.5x',
      pulang.answers >= 2.5 * advisory.answers,
    ],
    ['p99 of a hold', `${digits(pulang.hold.p99)} ms`, 'under 250 ms', pulang.hold.p99 < 250],
    ['a hold alone, p50', `${digits(pulang.alone.p50)} ms`, 'under 15 ms', pulang.alone.p50 < 15],
  ])
    console.log(`  ${met ? 'met    ' : 'NOT met'}  ${what}: ${is} (${wanted})`);
}

const digits = (value) => value.toFixed(value < 100 ? 1 : 0);
