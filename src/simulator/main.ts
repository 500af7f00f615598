import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FaceKey } from './face-key.js';
import { DEFAULTS, startSimulator } from './simulator.js';

/**
 * The simulator as a process of its own: `node dist/simulator/main.js --port 0`. Prints one line that ends in its address; a process that has forked it is
 * told by a message instead. Ends on SIGTERM, on Ctrl-C and when that process is gone.
 */
const { values } = parseArgs({
  strict: false, // a supervisor may add arguments of its own
  options: {
    port: { type: 'string', default: '0' },
    host: { type: 'string', default: DEFAULTS.host },
    seed: { type: 'string', default: String(DEFAULTS.seed) },
    persons: { type: 'string', default: String(DEFAULTS.persons) },
    /** a file with the key of face 1:1; made if it is not there. Without it every start has a new key */
    'face-key': { type: 'string' },
  },
});

const number = (name: 'port' | 'seed' | 'persons', most: number): number => {
  const value = Number(values[name]);
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  console.error(`--${name}: 0 .. ${most}`);
  process.exit(2);
};

async function keptKey(file: string): Promise<string> {
  if (!existsSync(file)) writeFileSync(file, (await FaceKey.make()).privatePem, { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

const file = values['face-key'];
const simulator = await startSimulator({
  port: number('port', 65_535),
  host: String(values.host),
  seed: number('seed', 2 ** 32 - 1),
  persons: number('persons', 2_000_000),
  ...(typeof file === 'string' ? { faceKey: await keptKey(file) } : {}),
});

const stop = (): void => void simulator.close();
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, stop);
process.once('disconnect', stop);
if (process.send) process.send({ ready: true, url: simulator.url, words: undefined });
else console.log(`Simulator Dukcapil (DATA SINTETIS): ${simulator.url}`);
