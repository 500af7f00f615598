/** A process that runs one arm at each level, tells the figures, and ends when it is told to. */
import { once } from 'node:events';
import { ARMS } from './arms.mjs';
import { measure } from './measure.mjs';

const { name, databaseUrl, redisUrl, cases, levels } = JSON.parse(process.argv[2]);
const { open } = await ARMS[name].load();
const arm = await open({ databaseUrl, redisUrl });
await measure(arm, databaseUrl, { cases, at: levels.at(-1) }); // warm
const results = {};
for (const at of levels) results[at] = await measure(arm, databaseUrl, { cases: at === 1 ? Math.ceil(cases / 5) : cases, at });
const roundTrips = await arm.roundTrips?.();
process.send({ levels: results, roundTrips });
await once(process, 'message');
await arm.close();
process.exit();
