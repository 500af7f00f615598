/**
 * The product, compiled, in one role: a process that is there to be killed. What it is and where comes by its environment, as always. It says
 * `loaded` when it could start, starts when it is told to (a line on its input), and then says `ready`. JavaScript, for it must load fast.
 */
import { once } from 'node:events';
import { run } from '../../dist/run.js';
import { readDeployment } from '../../dist/platform/config/settings.js';
import { defaults } from '../../dist/platform/queue/settings.js';
import { takeAway } from './taken-away.mjs';

const { settings, without } = JSON.parse(process.argv[2] ?? '{}');
Object.assign(defaults, settings);
if (without) takeAway(without);

process.stdout.write('loaded\n');
await once(process.stdin, 'data');
const deployment = readDeployment(process.env);
await run(deployment, deployment.databaseUrl, false);
process.stdout.write('ready\n');
