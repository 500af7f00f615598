/** What is kept on this phone until the server has it. Of people only sealed; in the open are ids, case numbers and how far the sending is. */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Told } from './send';
import type { Sealed } from './seal';

/** How a sending stands. `sent` is kept for a while, so that the officer sees that it arrived. */
export type SendingState = 'waiting' | 'sending' | 'conflict' | 'failed' | 'sent';

export type DraftKind = 'intake' | 'raid';

/** A draft as it lies in the store. */
export interface StoredDraft {
  readonly id: string;
  readonly account: string;
  readonly kind: DraftKind;
  /** counts the savings: two windows that write the same draft see each other by it */
  readonly revision: number;
  /** milliseconds since 1970, by the server's clock as far as it is known */
  readonly savedAt: number;
  readonly sealed: Sealed;
}

/** One intake on its way, as it lies in the store. */
export interface StoredSending {
  /** also of the draft it was made from */
  readonly id: string;
  readonly account: string;
  /** `UNIT/role` in which it was filled in */
  readonly actingAs: string;
  /** undefined: the phone had no code yet; it gets one before the case is opened */
  readonly number?: string | undefined;
  readonly region: string;
  readonly state: SendingState;
  readonly because?: 'network' | 'session' | undefined;
  readonly told?: Told | undefined;
  readonly next: number;
  readonly total: number;
  readonly caseId?: string | undefined;
  readonly version?: number | undefined;
  /** bytes of its photos: all, and those that are with the server */
  readonly photos?: { readonly size: number; readonly arrived: number } | undefined;
  readonly createdAt: number;
  readonly changedAt: number;
  /** the raid it belongs to */
  readonly raid?: string | undefined;
  /** commands, and what a conflict is about */
  readonly sealed: Sealed;
}

/** A photo that the server has not got yet. */
export interface StoredPhoto {
  readonly id: string;
  readonly account: string;
  /** draft and sending, or parcel */
  readonly owner: string;
  readonly kind: string;
  readonly size: number;
  /** why the server did not take it */
  readonly told?: Told | undefined;
  readonly sealed: Sealed;
}

/** A photo or scan that was added on the page of a case, as it lies in the store; its bytes are the photo of the same id. */
export interface StoredParcel {
  /** also of the attachment that it becomes */
  readonly id: string;
  readonly account: string;
  /** `UNIT/role` in which it was added */
  readonly actingAs: string;
  readonly caseId: string;
  readonly size: number;
  /** bytes that are with the server */
  readonly arrived: number;
  /** why the server did not take it */
  readonly told?: Told | undefined;
  readonly createdAt: number;
  /** what it is, and what is said of it */
  readonly sealed: Sealed;
}

/** What was typed into a form and not sent, as it lies in the store. */
export interface StoredTyped {
  readonly account: string;
  /** of the form, as `<id of a case>.person_met` */
  readonly name: string;
  readonly savedAt: number;
  readonly sealed: Sealed;
}

/** The code under which this phone gives numbers for an account, and the last it gave. */
interface Phone {
  readonly account: string;
  readonly code: string;
  readonly seq: number;
}

interface Kept extends DBSchema {
  keys: { key: string; value: CryptoKey };
  phones: { key: string; value: Phone };
  drafts: { key: string; value: StoredDraft; indexes: { account: string } };
  sendings: { key: string; value: StoredSending; indexes: { account: string } };
  photos: { key: string; value: StoredPhoto; indexes: { owner: string } };
  parcels: { key: string; value: StoredParcel; indexes: { account: string } };
  typed: { key: [account: string, name: string]; value: StoredTyped };
}

/** Each brings a store of the version before it to its own: never changed once it was out, only added to. */
const MIGRATIONS: readonly ((db: IDBPDatabase<Kept>) => void)[] = [
  (db) => {
    db.createObjectStore('keys');
    db.createObjectStore('phones', { keyPath: 'account' });
    for (const name of ['drafts', 'sendings'] as const) db.createObjectStore(name, { keyPath: 'id' }).createIndex('account', 'account');
    db.createObjectStore('photos', { keyPath: 'id' }).createIndex('owner', 'owner');
  },
  (db) => {
    db.createObjectStore('parcels', { keyPath: 'id' }).createIndex('account', 'account');
    db.createObjectStore('typed', { keyPath: ['account', 'name'] });
  },
];

const NAME = 'pulang';
let opened: Promise<IDBPDatabase<Kept>> | undefined;

/** The store, brought to the version of this app. A window with an older one gives way. */
export function store(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>(NAME, MIGRATIONS.length, {
    upgrade: (db, from) => MIGRATIONS.slice(from).forEach((migrate) => migrate(db)),
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
  return opened;
}

/** Deletes everything that is kept. In a window nothing is kept any more after that: what it was about to write must not come back. */
export async function wipeStore(): Promise<void> {
  const db = await store();
  opened = 'window' in globalThis ? new Promise(() => undefined) : undefined;
  const tx = db.transaction(db.objectStoreNames, 'readwrite');
  await Promise.all([...[...db.objectStoreNames].map((name) => tx.objectStore(name).clear()), tx.done]);
  db.close();
  // where another window does not let go of it, it is empty at least
  await new Promise<void>((resolve) => void deleteDB(NAME, { blocked: () => resolve() }).then(resolve));
}

/** Whether the phone may give numbers for this account. */
export async function hasPhoneCode(account: string): Promise<boolean> {
  return (await (await store()).get('phones', account)) !== undefined;
}

export async function keepPhoneCode(account: string, code: string): Promise<void> {
  const tx = (await store()).transaction('phones', 'readwrite');
  if (!(await tx.store.get(account))) await tx.store.put({ account, code, seq: 0 });
  await tx.done;
  changed();
}

/** The next number of this phone, given once also over several windows; undefined: it has no code yet. */
export async function nextNumber(account: string): Promise<{ readonly device: string; readonly seq: number } | undefined> {
  const tx = (await store()).transaction('phones', 'readwrite');
  const phone = await tx.store.get(account);
  const seq = (phone?.seq ?? 0) + 1;
  if (phone) await tx.store.put({ ...phone, seq });
  await tx.done;
  return phone && { device: phone.code, seq };
}

/** Everything that nobody needs any more: what arrived, but the drafts and what is still to be sent. */
export async function dropSent(account: string, before = Infinity): Promise<void> {
  const tx = (await store()).transaction(['sendings', 'photos'], 'readwrite');
  const sent = (await tx.objectStore('sendings').index('account').getAll(account)).filter(
    ({ state, changedAt }) => state === 'sent' && changedAt < before,
  );
  for (const { id } of sent) {
    await tx.objectStore('sendings').delete(id);
    for (const photo of await tx.objectStore('photos').index('owner').getAllKeys(id)) await tx.objectStore('photos').delete(photo);
  }
  await tx.done;
  changed();
}

/** Whether the phone had no room for what was to be kept. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/* Windows of this app tell each other when something kept has changed. */
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('pulang-store');
const listeners = new Set<() => void>();
channel?.addEventListener('message', () => tell());

function tell(): void {
  for (const listener of listeners) listener();
}

/** Something kept has changed: said to this window and the others. */
export function changed(): void {
  tell();
  channel?.postMessage('changed');
}

export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
