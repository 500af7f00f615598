import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ChildOptions } from './queue-child.js';

const here = import.meta.dirname;

export interface Child {
  /** until it has said that word */
  said(word: 'loaded' | 'ready' | 'stuck'): Promise<void>;
  start(): void;
  /** SIGKILL: it cannot do anything about it */
  kill(): Promise<void>;
}

/** Starts `queue-child.ts` as a process of its own. */
export function startChild(options: ChildOptions): Child {
  const args = ['--import', path.join(here, 'typescript.mjs'), path.join(here, 'queue-child.ts'), JSON.stringify(options)];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } });
  child.stdin.on('error', () => {}); // it was killed before it read
  const exited = once(child, 'exit');
  const heard = new Set<string>();
  const lines = createInterface(child.stdout).on('line', (line) => heard.add(line));
  return {
    async said(word) {
      while (!heard.has(word)) {
        if (child.exitCode !== null) throw new Error(`the child ended with ${child.exitCode} before it was ${word}`);
        await Promise.race([once(lines, 'line'), exited]);
      }
    },
    start: () => void child.stdin.write('start\n'),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
