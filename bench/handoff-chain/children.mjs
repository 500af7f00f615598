/** Each arm runs in a process of its own: BullMQ's backend is chosen once a process, and nothing of one arm is in the memory of the next. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { load } from './load.mjs';

function start(file, what) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, file), JSON.stringify(what)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced', // NaN stays NaN
  });
  const failed = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${file} ended with ${code}`)));
  failed.catch(() => {});
  return { child, told: () => Promise.race([once(child, 'message').then(([message]) => message), failed]) };
}

async function end(child) {
  const gone = once(child, 'exit');
  child.send('enough');
  await gone;
}

/** What one arm does at each level: see `measure`. */
export async function runArm(what) {
  const { child, told } = start('arm-process.mjs', what);
  const result = await told();
  await end(child);
  return result;
}

/** The use cases without HTTP, in the process itself, and then the same by HTTP from here. */
export async function loadOverHttp(what) {
  const { child, told } = start('http-process.mjs', what);
  const { without, url, bearers } = await told();
  await load(url, bearers, Math.ceil(what.cases / 2)); // warm
  const over = await load(url, bearers, what.cases);
  await end(child);
  return { without, over };
}
