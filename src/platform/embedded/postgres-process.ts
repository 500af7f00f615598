import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { isAlive, isGoneWithin, programOf, workingFolderOf } from './processes.js';
import { refusals } from './refusals.js';

/** PostgreSQL is asked to stop, then told, then killed: the signal, and how many milliseconds it may take. */
const STOPS: readonly (readonly [signal: NodeJS.Signals, patienceMs: number])[] = [
  ['SIGINT', 30_000], // ends all sessions, writes everything out
  ['SIGQUIT', 5_000], // ends at once; the next start recovers from the log
  ['SIGKILL', 5_000],
];

/** Starts a program of PostgreSQL. In a group of its own: Ctrl-C must not reach the database before the application has closed. */
export function spawnAs(
  account: Account,
  program: string,
  args: readonly string[],
  env: Binaries['env'],
  stdio: 'pipe' | number,
): ChildProcess {
  const [command = program, ...rest] = [...account.prefix, program, ...args];
  const output = stdio === 'pipe' ? (['pipe', 'pipe', 'pipe'] as const) : (['ignore', stdio, stdio] as const);
  return spawn(command, rest, { ...account.identity, env, cwd: '/', detached: true, windowsHide: true, stdio: [...output] });
}

/** Runs one of the programs to its end and returns whether it was content, and all it said. */
export async function runAs(
  account: Account,
  program: string,
  args: readonly string[],
  { env, input = '', signal }: { readonly env: Binaries['env']; readonly input?: string; readonly signal?: AbortSignal | undefined },
): Promise<{ readonly ok: boolean; readonly words: string }> {
  const child = spawnAs(account, program, args, env, 'pipe');
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (words += data.toString()));
  child.stdin?.on('error', () => {}).end(input);
  const end = (): void => void killGroup(child);
  signal?.addEventListener('abort', end);
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', resolve).once('error', (error) => {
      words += error.message;
      resolve(null);
    });
  });
  signal?.removeEventListener('abort', end);
  signal?.throwIfAborted();
  return { ok: code === 0, words };
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill();
  } catch {
    // gone already
  }
}

/** Stops a PostgreSQL; never waits for ever. `gone` waits for its end, at most so many milliseconds, and returns whether it came. */
export async function stopPostgres(
  pid: number,
  cluster: string,
  binaries: Binaries,
  gone: (ms: number) => Promise<boolean>,
): Promise<boolean> {
  for (const [signal, patience] of STOPS) {
    if (process.platform === 'win32' && signal === 'SIGINT') {
      // there are no signals between processes; pg_ctl speaks to PostgreSQL in another way
      spawnSync(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-t', '30'], { env: binaries.env, windowsHide: true });
    } else {
      try {
        process.kill(pid, signal);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true;
        throw error;
      }
    }
    if (await gone(patience)) return true;
  }
  return false;
}

/**
 * Ends a PostgreSQL that was left behind on the cluster by a program that was killed, so that the one we start is our child and has our settings.
 * Only to be called by who holds the data folder.
 */
export async function endLeftOver(cluster: string, binaries: Binaries, log: (line: string) => void): Promise<void> {
  const file = pidFile(cluster);
  const pid = readPidFile(cluster)?.pid;
  if (pid === undefined) return;
  if (process.platform === 'win32' || isPostgresOf(pid, cluster)) {
    log(`The database of an earlier start still runs (process ${pid}); ending it first.`);
    try {
      if (!(await stopPostgres(pid, cluster, binaries, (ms) => isGoneWithin(pid, ms)))) throw refusals.leftOver(cluster);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EPERM') throw refusals.forbidden(cluster);
      throw error;
    }
  }
  if (process.platform === 'win32' || !fs.existsSync(file)) return;
  // The number in the file now names a dead process, or a stranger, and PostgreSQL would refuse to start if it looks alive to it (a zombie does).
  // The file must stay: by its other lines PostgreSQL finds out whether sessions of the dead one still write. So it gets the number of the
  // parent of the PostgreSQL to come, which it knows cannot be another PostgreSQL.
  const [, ...rest] = fs.readFileSync(file, 'utf8').split('\n');
  fs.writeFileSync(file, [process.pid, ...rest].join('\n'));
}

function isPostgresOf(pid: number, cluster: string): boolean {
  if (pid === process.pid || !isAlive(pid)) return false;
  const folder = workingFolderOf(pid);
  return folder === undefined ? programOf(pid).startsWith('postgres') : folder === fs.realpathSync(cluster);
}

/** Waits until PostgreSQL answers, however long it has to recover; false if it ended instead. */
export async function isReady(cluster: string, pid: number, hasEnded: () => boolean): Promise<boolean> {
  for (;;) {
    if (hasEnded()) return false;
    const found = readPidFile(cluster);
    if (found?.pid === pid && found.status === 'ready') return true;
    await sleep(10);
  }
}

const pidFile = (cluster: string): string => path.join(cluster, 'postmaster.pid');

/** PostgreSQL keeps its number in the first line and how it is in the eighth (`src/include/utils/pidfile.h`). */
function readPidFile(cluster: string): { readonly pid: number; readonly status: string } | undefined {
  try {
    const lines = fs.readFileSync(pidFile(cluster), 'utf8').split('\n');
    return { pid: Math.abs(Number(lines[0])), status: lines[7]?.trim() ?? '' };
  } catch (error) {
    if (['ENOENT', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
