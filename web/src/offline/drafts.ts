/** Drafts are kept as they are typed: no button saves them, and nothing closes without them. */
import { v7 } from 'uuid';
import { serverNow } from './clock';
import { keysOf } from './keys';
import { open, openBytes, seal, sealBytes, type Keys } from './seal';
import { changed, store, type DraftKind, type StoredDraft, type StoredPhoto } from './store';

/** In milliseconds. */
const LATELY = 600_000;

/** A draft in the open. */
export interface Draft<T> {
  readonly id: string;
  readonly kind: DraftKind;
  readonly revision: number;
  readonly savedAt: number;
  readonly content: T;
}

export async function newDraft(account: string, kind: DraftKind, content: unknown, id: string = v7()): Promise<string> {
  const sealed = await seal(await keysOf(account), content);
  await (await store()).put('drafts', { id, account, kind, revision: 1, savedAt: serverNow(), sealed });
  void navigator.storage?.persist?.();
  changed();
  return id;
}

/**
 * A draft to begin with: the one that was begun in the last ten minutes and that nobody has touched since, or a new one; so that looking at a form
 * and going back leaves nothing behind.
 * @param said what of it can be touched
 */
export async function beginDraft<T extends { readonly metAt: string }>(
  account: string,
  kind: DraftKind,
  empty: T,
  said: (content: T) => unknown = (content) => content,
): Promise<string> {
  const textOf = (content: T): string => JSON.stringify(said({ ...content, metAt: '' }));
  const drafts = await listDrafts<T>(account);
  const untouched = drafts.find(
    (each) => each.kind === kind && serverNow() - Date.parse(each.content.metAt) < LATELY && textOf(each.content) === textOf(empty),
  );
  return untouched?.id ?? newDraft(account, kind, empty);
}

export async function listDrafts<T>(account: string): Promise<Draft<T>[]> {
  const stored = await (await store()).getAllFromIndex('drafts', 'account', account);
  const keys = await keysOf(account); // after the rows, as everywhere: what was brought under the server's key meanwhile is opened by it
  const drafts = await Promise.all(stored.map((each) => opened<T>(keys, each)));
  return drafts.sort((one, other) => other.savedAt - one.savedAt);
}

export async function findDraft<T>(account: string, id: string): Promise<Draft<T> | undefined> {
  const stored = await (await store()).get('drafts', id);
  return stored?.account === account ? opened<T>(await keysOf(account), stored) : undefined;
}

export async function dropDraft(id: string): Promise<void> {
  const tx = (await store()).transaction(['drafts', 'sendings', 'photos'], 'readwrite');
  await tx.objectStore('drafts').delete(id);
  if (!(await tx.objectStore('sendings').get(id)))
    for (const photo of await tx.objectStore('photos').index('owner').getAllKeys(id)) await tx.objectStore('photos').delete(photo);
  await tx.done;
  changed();
}

async function opened<T>(keys: Keys, { sealed, id, kind, revision, savedAt }: StoredDraft): Promise<Draft<T>> {
  return { id, kind, revision, savedAt, content: await open<T>(keys, sealed) };
}

/** Writes over the revision that was seen, and no other. @returns the new revision; undefined: another window was first, or it is gone */
export async function saveOver(account: string, id: string, content: unknown, seen: number): Promise<number | undefined> {
  const sealed = await seal(await keysOf(account), content);
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
  const sealed = await sealBytes(await keysOf(account), await blob.arrayBuffer());
  await (await store()).put('photos', { id, account, owner, kind, size: blob.size, sealed });
}

export async function openPhoto(account: string, id: string): Promise<Blob | undefined> {
  const stored = await (await store()).get('photos', id);
  return stored && stored.account === account ? photoBlob(await keysOf(account), stored) : undefined;
}

async function photoBlob(keys: Keys, { sealed }: StoredPhoto): Promise<Blob> {
  return new Blob([await openBytes(keys, sealed)], { type: 'image/jpeg' });
}

export async function dropPhoto(id: string): Promise<void> {
  await (await store()).delete('photos', id);
}
