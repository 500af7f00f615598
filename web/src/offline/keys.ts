/**
 * Under which keys an account's drafts lie on this phone. The server gives one for each account and device at the first contact; it is kept here so
 * that the app opens without a network, goes when its keeper signs out, and is forgotten by the server for good when the device is lost. Until it
 * was had, a key made here serves, and what lies under that is brought under the server's.
 */
import { keyFrom, newKey, openBytes, sealBytes, type Keys, type Sealed } from './seal';
import { store } from './store';

const serverKey = (account: string): string => `${account}/server`;

/** The keys there are; one is made if there is none. */
export async function keysOf(account: string): Promise<Keys> {
  const db = await store();
  const [server, own] = await Promise.all([db.get('keys', serverKey(account)), db.get('keys', account)]);
  if (server ?? own) return { server, own };
  const made = await newKey();
  const tx = db.transaction('keys', 'readwrite'); // two windows at once: the first key stays
  const first = await tx.store.get(account);
  if (!first) await tx.store.put(made, account);
  await tx.done;
  return { own: first ?? made };
}

export async function hasServerKey(account: string): Promise<boolean> {
  return (await (await store()).getKey('keys', serverKey(account))) !== undefined;
}

/** Keeps what the server gave: 32 bytes. They cannot be read here again. */
export async function keepServerKey(account: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const key = await keyFrom(bytes);
  await (await store()).put('keys', key, serverKey(account));
  await bringOver(account);
}

/** What lies under the server's key is locked from now on, until its keeper signs in again. */
export async function dropServerKey(account: string): Promise<void> {
  await (await store()).delete('keys', serverKey(account));
}

const SEALED = ['drafts', 'sendings', 'photos', 'parcels', 'typed'] as const;

/**
 * Brings what lies under the phone's own key under the server's. The own key goes only once a whole pass finds nothing under it: a window may have
 * been about to write with it. To be called at each start; does nothing where there is no own key.
 */
export async function bringOver(account: string): Promise<void> {
  const db = await store();
  const keys = await keysOf(account);
  if (!keys.own || !keys.server) return;
  let found = 0;
  for (const name of SEALED) {
    for (const id of await db.getAllKeys(name)) {
      const row = await db.get(name, id);
      if (row?.account !== account || row.sealed.by === 'server') continue;
      found += 1;
      const sealed = await sealBytes(keys, await openBytes(keys, row.sealed));
      const tx = db.transaction(name, 'readwrite');
      const now = await tx.store.get(id);
      if (now && isSame(now.sealed, row.sealed)) await tx.store.put({ ...now, sealed });
      await tx.done;
    }
  }
  if (found === 0) await db.delete('keys', account);
}

function isSame({ iv: one }: Sealed, { iv: other }: Sealed): boolean {
  return one.every((byte, n) => byte === other[n]);
}
