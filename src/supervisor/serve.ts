import { databaseState } from '../platform/embedded/database-state.js';
import type { FromChild, ToChild } from './messages.js';
import { aborted } from './stop-asked.js';

/** Says where the program is, and what else the person who started it should know. */
export type Tell = (url: string | undefined, words: string | undefined) => void;

/** Runs the application in this process until asked to stop. Under a supervisor it reports there; otherwise `tell` says where it is. */
export async function serve(
  run: () => Promise<{ readonly url: string | undefined; readonly words: string | undefined; close(): Promise<void> }>,
  stop: AbortSignal,
  tell: Tell,
): Promise<void> {
  process.on('message', ({ database }: ToChild) => (databaseState.isUp = database === 'up'));
  const running = await run();
  if (!stop.aborted) {
    const { url, words } = running;
    if (process.send) process.send({ ready: true, url, words } satisfies FromChild);
    else tell(url, words);
  }
  await aborted(stop);
  await running.close();
}
