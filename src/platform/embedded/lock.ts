import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beginningOf, isAlive, placeOfProcesses } from './processes.js';

/** A holder elsewhere shows by touching its lock each second that it lives; this long without a touch and it does not. */
const SILENCE_MS = 5_000;

interface Holder {
  readonly pid: number;
  readonly began: string;
  readonly place: string;
}

export class LockHeld extends Error {
  constructor(readonly pid: number) {
    super(`held by process ${pid}`);
  }
}

/**
 * Takes the lock of a folder for this process, and returns what gives it back. A holder that died without giving it back holds nothing.
 *
 * The lock is the highest-numbered file `lock.N`. It is never taken over in place, where two could each remove the dead one's file and one of
 * them the file of the other: the next number is made, which only one process can do.
 * @throws LockHeld at once, if another process (or this one) has it
 */
export async function takeLock(folder: string): Promise<() => void> {
  const file = (number: number): string => path.join(folder, `lock.${number}`);
  const me: Holder = { pid: process.pid, began: beginningOf(process.pid), place: placeOfProcesses() };
  for (;;) {
    const last = Math.max(0, ...numbers(folder));
    if (last > 0) {
      const holder = await livingHolder(file(last));
      if (holder) throw new LockHeld(holder.pid);
    }
    const mine = last + 1;
    if (!create(file(mine), me)) continue;
    if (Math.max(...numbers(folder)) > mine) {
      fs.rmSync(file(mine), { force: true }); // we looked before others took it over and went on
      continue;
    }
    for (const number of numbers(folder)) if (number < mine) fs.rmSync(file(number), { force: true });
    const touch = setInterval(() => fs.utimes(file(mine), new Date(), new Date(), () => {}), 1_000).unref();
    return () => {
      clearInterval(touch);
      fs.rmSync(file(mine), { force: true });
    };
  }
}

function numbers(folder: string): number[] {
  return fs
    .readdirSync(folder)
    .flatMap((name) => /^lock\.(\d+)$/.exec(name)?.[1] ?? [])
    .map(Number);
}

/** Makes the file with all its content at once, or returns false if it is there. */
function create(file: string, holder: Holder): boolean {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, JSON.stringify(holder));
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

async function livingHolder(file: string): Promise<Holder | undefined> {
  try {
    const holder = JSON.parse(fs.readFileSync(file, 'utf8')) as Holder;
    if (holder.place === placeOfProcesses()) return isAlive(holder.pid) && beginningOf(holder.pid) === holder.began ? holder : undefined;

    const touched = fs.statSync(file).mtimeMs; // only compared with itself: clocks of two machines differ
    for (let waited = 0; waited < SILENCE_MS; waited += 250) {
      await sleep(250);
      if (fs.statSync(file).mtimeMs !== touched) return holder;
    }
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
