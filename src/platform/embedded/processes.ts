/** What the system knows of other processes. On Linux from /proc; elsewhere from `ps`, and on Windows only whether they live. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process lives. One that has died but was not yet collected by its parent (a zombie) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !['Z', 'X'].includes(stat(pid)?.state ?? '?');
}

/** When a process began, in words that only need to be compared: with its number they name one process for ever. Empty if unknown. */
export function beginningOf(pid: number): string {
  return stat(pid)?.began ?? '';
}

/** The folder that a process works in (of PostgreSQL: its data), where the system tells it. */
export function workingFolderOf(pid: number): string | undefined {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** The name of the program that a process runs; empty if unknown. */
export function programOf(pid: number): string {
  return stat(pid)?.program ?? '';
}

/** Waits until a process is gone, at most `ms` milliseconds, and returns whether it is. For processes that are not our children. */
export async function isGoneWithin(pid: number, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (isAlive(pid)) {
    if (performance.now() > end) return false;
    await sleep(10);
  }
  return true;
}

/**
 * The place in which process numbers mean what they mean here: a start of the system, and in it a container. Numbers from another place say nothing.
 */
export function placeOfProcesses(): string {
  try {
    return `${fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fs.readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return os.hostname();
  }
}

function stat(pid: number): { readonly state: string; readonly began: string; readonly program: string } | undefined {
  if (process.platform === 'win32') return undefined;
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'stat=,lstart=,comm=', '-p', String(pid)], { encoding: 'utf8' });
    const [, state, began, program] = /^(\S)\S*\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/m.exec((stdout ?? '').trim()) ?? [];
    return state === undefined ? undefined : { state, began: began ?? '', program: program?.split('/').at(-1) ?? '' };
  }
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = text.lastIndexOf(')');
    const fields = text.slice(end + 2).split(' '); // from the third on, see proc_pid_stat(5)
    return { state: fields[0] ?? '?', began: fields[19] ?? '', program: text.slice(text.indexOf('(') + 1, end) };
  } catch {
    return undefined;
  }
}
