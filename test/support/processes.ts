import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '../..');

/** Compiles the program if a source has changed, for tests that start it as people do. */
export function compile(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts/prepare.mjs')], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}

/** A file of the compiled program. */
export function compiled(file: string): string {
  return path.join(root, 'dist', file);
}

/** A new folder for data, through which the user that PostgreSQL runs as may pass. */
export function temporaryFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'pulang-')));
  fs.chmodSync(folder, 0o711);
  return folder;
}

/** Waits until something holds. The test's own time limit ends the waiting. */
export async function until<T>(condition: () => Promise<T> | T): Promise<NonNullable<T>> {
  for (;;) {
    const value = await condition();
    if (value) return value;
    await sleep(20);
  }
}

export interface Process {
  readonly pid: number;
  readonly parent: number;
  /** what it runs, or what it calls itself */
  readonly title: string;
}

/** The living processes below one, and itself: all that it started, whatever group they are in. */
export function family(pid: number): Process[] {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, own, parent, state, title = ''] = /^\s*(\d+)\s+(\d+)\s+(\S)\S*\s+(.*)$/.exec(line) ?? [];
      return own === undefined || state === 'Z' ? [] : [{ pid: Number(own), parent: Number(parent), title }];
    });
  const below = (one: Process): Process[] => [one, ...all.filter(({ parent }) => parent === one.pid).flatMap(below)];
  return all.filter((one) => one.pid === pid).flatMap(below);
}

/** Those of some processes that still live (and were not collected yet only by a slow parent). */
export function survivors(processes: readonly Process[]): Process[] {
  return processes.filter(({ pid, title }) => family(pid).some((one) => one.pid === pid && one.title === title));
}

/** Kills a process as a power cut would, and waits until it is gone. */
export async function killHard(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  await until(() => family(pid).length === 0);
}
