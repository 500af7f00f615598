import { wipeDevice } from '../session/device';
import { session } from '../session/session';
import type { ProblemBody } from './problem';

/** What follows from a 401: the device was lost and drops everything; or signing in again is all. */
export async function signedOut(response: Response): Promise<void> {
  const problem = (await response
    .clone()
    .json()
    .catch(() => undefined)) as ProblemBody | undefined;
  if (problem?.code === 'device_lost') await wipeDevice();
  else if (!response.url.endsWith('/session')) session.ended();
}
