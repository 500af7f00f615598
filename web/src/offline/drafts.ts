/** Drafts are kept as they are typed: no button saves them, and nothing closes without them. */
import { v7 } from 'uuid';
import { serverNow } from './clock';
import { open, openBytes, seal, sealBytes } from './seal';
import { changed, keyOf, store, type DraftKind, type StoredDraft, type StoredPhoto } from './store';

/** A draft in the open. */
export interface Draft<T> {
  readonly id: string;
  readonly kind: DraftKind;
  readonly revision: number;
  readonly savedAt: number;
  readonly content: T;
}

export async function newDraft(account: string, kind: DraftKind, content: unknown, id: string = v7()): Promise<string> {
  const sealed = await seal(await keyOf(account), content);
  await (await store()).put('drafts', { id, account, kind, revision: 1, savedAt: serverNow(), sealed });
  void navigator.storage?.persist?.();
  changed();
  return id;
}

export async function listDrafts<T>(account: string): Promise<Draft<T>[]> {
  const key = await keyOf(account);
  const stored = await (await store()).getAllFromIndex('drafts', 'account', account);
  const drafts = await Promise.all(stored.map((each) => opened<T>(key, each)));
  return drafts.sort((one, other) => other.savedAt - one.savedAt);
}

export async function findDraft<T>(account: string, id: string): Promise<Draft<T> | undefined> {
  const stored = await (await store()).get('drafts', id);
  return stored?.account === account ? opened<T>(await keyOf(account), stored) : undefined;
}

export async function dropDraft(id: string): Promise<void> {
  const tx = (await store()).transaction(['drafts', 'sendings', 'photos'], 'readwrite');
  await tx.objectStore('drafts').delete(id);
  if (!(await tx.objectStore('sendings').get(id)))
    for (const photo of await tx.objectStore('photos').index('owner').getAllKeys(id)) await tx.objectStore('photos').delete(photo);
  await tx.done;
  changed();
}

async function opened<T>(key: CryptoKey, { sealed, id, kind, revision, savedAt }: StoredDraft): Promise<Draft<T>> {
  return { id, kind, revision, savedAt, content: await open<T>(key, sealed) };
}

/** Writes over the revision that was seen, and no other. @returns the new revision; undefined: another window was first, or it is gone */
export async function saveOver(account: string, id: string, content: unknown, seen: number): Promise<number | undefined> {
  const sealed = await seal(await keyOf(account), content);
  const tx = (await store()).transaction('drafts', 'readwrite');
  const before = await tx.store.get(id);
  const fits = before?.account === account && before.revision === seen;
  if (fits) await tx.store.put({ ...before, sealed, revision: seen + 1, savedAt: serverNow() });
  await tx.done;
  return fits ? seen + 1 : undefined;
}

export async function keepPhoto(
  account: string,
  owner: string,
  { id, kind, blob }: { id: string; kind: string; blob: Blob },
): Promise<void> {
  const sealed = await sealBytes(await keyOf(account), await blob.arrayBuffer());
  await (await store()).put('photos', { id, account, owner, kind, size: blob.size, sealed });
}

export async function openPhoto(account: string, id: string): Promise<Blob | undefined> {
  const stored = await (await store()).get('photos', id);
  return stored && stored.account === account ? photoBlob(await keyOf(account), stored) : undefined;
}

export async function photoBlob(key: CryptoKey, { sealed }: StoredPhoto): Promise<Blob> {
  return new Blob([await openBytes(key, sealed)], { type: 'image/jpeg' });
}

export async function dropPhoto(id: string): Promise<void> {
  await (await store()).delete('photos', id);
}
