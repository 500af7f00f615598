/**
 * Five durable steps a case, two of them waiting for somebody outside: through Pulang's own use cases, beside a ceiling (plain SQL), a hand-written
 * reference on BullMQ, and DBOS Transact. What is compared, and how: bench/README.md.
 * `npm run bench -- handoff-chain [--cases 300] [--at 64] [--repeats 3] [--only plain,pulang-redis]`. Targets: see handoff-chain/targets.mjs.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '../dist/platform/embedded/embedded-postgres.js';
import { ARMS } from './handoff-chain/arms.mjs';
import { loadOverHttp, runArm } from './handoff-chain/children.mjs';
import { installPeers } from './handoff-chain/install-peers.mjs';
import { printChain, printHttp, printMachine, printTargets } from './handoff-chain/report.mjs';
import { databaseOf, startRedis } from './handoff-chain/services.mjs';

export default async function bench(args) {
  const options = {
    cases: { type: 'string', default: '300' },
    at: { type: 'string', default: '64' },
    repeats: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
  };
  const { values } = parseArgs({ args, options });
  const [cases, at, repeats] = [values.cases, values.at, values.repeats].map(Number);
  const levels = [...new Set([1, 16, at])];
  const wanted = values.only ? values.only.split(',') : [...Object.keys(ARMS), 'http'];
  if (wanted.includes('dbos')) installPeers();

  const folder = mkdtempSync(path.join(os.tmpdir(), 'pulang-bench-'));
  const postgres = await startEmbedded({ dir: folder });
  const redis = await startRedis(path.join(folder, 'redis'));
  try {
    const arms = Object.keys(ARMS).filter((name) => wanted.includes(name) && (redis || !ARMS[name].redis));
    await printMachine(postgres.url, redis, { cases, at, repeats });
    const found = Object.fromEntries(arms.map((name) => [name, []]));
    const http = [];
    // one arm after the other, and that several times: whatever else the machine does meets all of them
    for (let repeat = 1; repeat <= repeats; repeat++) {
      for (const name of arms) {
        const database = await databaseOf(postgres.url, `${name}_${repeat}`);
        found[name].push(await runArm({ name, databaseUrl: database.url, redisUrl: ARMS[name].redis && redis.url, cases, levels }));
        await database.drop();
        await redis?.wipe();
      }
      if (!wanted.includes('http')) continue;
      const database = await databaseOf(postgres.url, `http_${repeat}`);
      http.push(await loadOverHttp({ databaseUrl: database.url, redisUrl: redis?.url, cases }));
      await database.drop();
      await redis?.wipe();
    }
    printChain(found, levels);
    if (http.length) printHttp(http);
    printTargets(found, http, at);
  } finally {
    await redis?.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
