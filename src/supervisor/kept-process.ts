import { fork, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Backoff } from './backoff.js';
import { KEPT, type FromChild, type ToChild } from './messages.js';

/** Open requests and running jobs may take this long to finish; then the process is killed. */
const PATIENCE_MS = 10_000;

/** What a process runs. */
export interface Program {
  /** as the log calls it; the application's own take it for their role */
  readonly name: string;
  readonly file: string;
  /** asked at each start */
  readonly args?: () => readonly string[];
  /** for Node itself */
  readonly options?: readonly string[];
}

/** A process that is started again whenever it dies. */
export class KeptProcess {
  private child: ChildProcess | undefined;
  private readonly backoff = new Backoff();
  private readonly stopping = new AbortController();
  private ended: Promise<void> = Promise.resolve();

  private lastTold: ToChild | undefined;

  constructor(private readonly program: Program) {}

  /**
   * Starts it and returns the address at which it answers, once it is at work.
   * @returns undefined if it ended before it was; it has said why, and is not started again
   */
  start(): Promise<FromChild | undefined> {
    return new Promise((resolve) => {
      this.ended = this.keep(resolve);
    });
  }

  /** Tells it, and whoever takes its place. */
  tell(message: ToChild): void {
    this.lastTold = message;
    if (this.child?.connected) this.child.send(message, () => {});
  }

  /** Lets it finish what it is doing, then starts it again at once. */
  restart(): void {
    if (this.child) void end(this.child);
  }

  /** Ends it for good, and returns when it is gone. */
  async stop(): Promise<void> {
    this.stopping.abort();
    if (this.child) await end(this.child);
    await this.ended;
  }

  private async keep(onReady: (ready: FromChild | undefined) => void): Promise<void> {
    for (let wasReady = false; !this.stopping.signal.aborted;) {
      const since = performance.now();
      // of its own group where the system has such: Ctrl-C is for the supervisor, which ends them in order
      const { name, file, args = () => [], options = [] } = this.program;
      const child = fork(file, [KEPT, ...args()], {
        execArgv: [...process.execArgv, ...options],
        env: { ...process.env, ROLE: name },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        ...(process.platform === 'win32' ? {} : { detached: true }),
      });
      this.child = child;
      child.once('message', (message) => {
        wasReady = true;
        if (this.lastTold) this.tell(this.lastTold);
        onReady(message as FromChild);
      });
      const how = await new Promise<string>((resolve) => {
        child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`)).once('error', (error) => resolve(error.message));
      });
      this.child = undefined;
      if (this.stopping.signal.aborted || !wasReady) break;
      const delay = this.backoff.delayAfter(performance.now() - since);
      console.error(`The ${name} process ended (${how}); starting it again${delay ? ` in ${delay} ms` : ''}.`);
      await sleep(delay, undefined, { signal: this.stopping.signal }).catch(() => {});
    }
    onReady(undefined);
  }
}

/** Letting go of the connection asks it to stop, on every system, and also where it was us who died. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<true>((resolve) => child.once('exit', () => resolve(true)));
  if (child.connected) child.disconnect();
  if (!(await Promise.race([gone, sleep(PATIENCE_MS, false, { ref: false })]))) child.kill('SIGKILL');
}
