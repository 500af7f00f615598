import { databaseState } from '../platform/embedded/database-state.js';
import type { FromChild, ToChild } from './messages.js';
import { aborted } from './stop-asked.js';

/** Runs the application in this process until asked to stop. Under a supervisor it reports there; otherwise `tell` says where it is. */
export async function serve(
  run: () => Promise<{ readonly url: string | undefined; close(): Promise<void> }>,
  stop: AbortSignal,
  tell: (url: string | undefined) => void,
): Promise<void> {
  process.on('message', ({ database }: ToChild) => (databaseState.isUp = database === 'up'));
  const running = await run();
  if (!stop.aborted) {
    if (process.send) process.send({ ready: true, url: running.url } satisfies FromChild);
    else tell(running.url);
  }
  await aborted(stop);
  await running.close();
}
