import { api, ask } from '../api/client';
import { ProblemError } from '../api/problem';
import { bringOver, hasServerKey, keepServerKey } from '../offline/keys';
import { deviceId } from './device';

/**
 * Fetches the key under which an account's drafts lie on this device. Where the server has none for it, the device's own serves.
 * @throws Unreachable if nothing came back: what was drafted before could not be opened
 */
export async function fetchDraftKey(account: string): Promise<void> {
  try {
    const { key } = await ask(api.GET('/api/v1/me/devices/{deviceId}/key', { params: { path: { deviceId: deviceId() } } }));
    await keepServerKey(
      account,
      Uint8Array.from(atob(key), (each) => each.charCodeAt(0)),
    );
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
  }
}

/** At each start: has the key fetched where it was not had yet, and what lies under the device's own brought under it. Without a network: next time. */
export async function readyDraftKey(account: string): Promise<void> {
  if (await hasServerKey(account)) await bringOver(account);
  else await fetchDraftKey(account).catch(() => undefined);
}
