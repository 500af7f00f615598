/** Photos and scans that were added on the page of a case: kept on the device until the server has them, as everything that is to be sent. */
import { v7 } from 'uuid';
import { serverNow } from './clock';
import { keysOf } from './keys';
import { open, seal, sealBytes } from './seal';
import type { Sender } from './sendings';
import { changed, store, type StoredParcel } from './store';

/** What of a parcel is sealed, beside the bytes. */
export interface ParcelContent {
  readonly kind: string;
  readonly mediaType: string;
  readonly name: string;
  readonly caption: string;
}

export interface OpenParcel extends StoredParcel {
  readonly content: ParcelContent;
}

/** Puts it into the queue. @throws DOMException QuotaExceededError if the device has no room */
export async function keepParcel({ account, actingAs }: Sender, caseId: string, file: Blob, content: ParcelContent): Promise<void> {
  const id = v7();
  const keys = await keysOf(account);
  const bytes = await sealBytes(keys, await file.arrayBuffer());
  const sealed = await seal(keys, content);
  const { size } = file;
  const tx = (await store()).transaction(['parcels', 'photos'], 'readwrite');
  await Promise.all([
    tx.objectStore('photos').put({ id, account, owner: id, kind: content.kind, size, sealed: bytes }),
    tx.objectStore('parcels').put({ id, account, actingAs, caseId, size, arrived: 0, createdAt: serverNow(), sealed }),
    tx.done,
  ]);
  changed();
}

/** Those of one case that are on their way, or were refused; in the order in which they were added. */
export async function listParcels(account: string, caseId: string): Promise<OpenParcel[]> {
  const keys = await keysOf(account);
  const stored = (await (await store()).getAllFromIndex('parcels', 'account', account)).filter((each) => each.caseId === caseId);
  const parcels = await Promise.all(stored.map(async (each) => ({ ...each, content: await open<ParcelContent>(keys, each.sealed) })));
  return parcels.sort((one, other) => one.createdAt - other.createdAt);
}

/** A refused one, tried again as it is. */
export async function retryParcel(id: string): Promise<void> {
  const tx = (await store()).transaction('parcels', 'readwrite');
  const row = await tx.store.get(id);
  if (row) await tx.store.put({ ...row, told: undefined });
  await tx.done;
  changed();
}

/** Gone from this device. */
export async function dropParcel(id: string): Promise<void> {
  const tx = (await store()).transaction(['parcels', 'photos'], 'readwrite');
  await Promise.all([tx.objectStore('parcels').delete(id), tx.objectStore('photos').delete(id), tx.done]);
  changed();
}
