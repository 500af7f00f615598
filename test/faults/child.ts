import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ChildOptions } from './queue-child.js';

const here = import.meta.dirname;
const TOLD = 4_000;

export interface Child {
  /** until it has said that word; false if it ends instead */
  hasSaid(word: string): Promise<boolean>;
  /** @throws Error if it ends instead */
  said(word: string): Promise<void>;
  start(): void;
  /** SIGKILL: it cannot do anything about it */
  kill(): Promise<void>;
  /** when it has ended, whoever ended it */
  readonly exited: Promise<unknown>;
  /** the last of what it said; nothing if it says it on the terminal of the test */
  told(): string;
}

/** Starts `queue-child.ts` as a process of its own. */
export function startChild(options: ChildOptions): Child {
  return startFile('queue-child.ts', options);
}

/** Starts a file of this folder as a process of its own. Its options come as JSON; it starts its work when it is told to. */
export function startFile(file: string, options: object, env?: NodeJS.ProcessEnv): Child {
  const loader = file.endsWith('.ts') ? ['--import', path.join(here, 'typescript.mjs')] : [];
  const args = [...loader, path.join(here, file), JSON.stringify(options)];
  const child = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', env ? 'pipe' : 'inherit'],
    env: { ...(env ?? process.env), NODE_OPTIONS: '' },
  });
  child.stdin!.on('error', () => {}); // it was killed before it read
  const exited = once(child, 'exit');
  const heard = new Set<string>();
  let tail = '';
  const keep = (words: string): void => void (tail = `${tail}${words}`.slice(-TOLD));
  child.stderr?.on('data', (data: Buffer) => keep(data.toString()));
  const lines = createInterface(child.stdout!).on('line', (line) => {
    heard.add(line);
    keep(`${line}\n`);
  });
  const hasSaid = async (word: string): Promise<boolean> => {
    while (!heard.has(word)) {
      if (child.exitCode !== null || child.signalCode !== null) return false;
      await Promise.race([once(lines, 'line'), exited]);
    }
    return true;
  };
  return {
    hasSaid,
    async said(word) {
      if (!(await hasSaid(word))) throw new Error(`the child ended with ${child.exitCode} before it was ${word}`);
    },
    start: () => void child.stdin!.write('start\n'),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    exited,
    told: () => tail,
  };
}
