/** Carries what waits to the server, one after the other, keeping after each answer how far it got. For the app and its service worker alike. */
import { v7 } from 'uuid';
import { serverNow } from './clock';
import { deliver, LARGEST_PART, type Delivered, type Line, type Parcel, type Telling } from './deliver';
import { inFlight } from './in-flight';
import { keysOf } from './keys';
import { caseNumber } from './number';
import type { ParcelContent } from './parcels';
import { open, openBytes, seal, type Keys } from './seal';
import { advance, type Send, type Told } from './send';
import { numberNow, withNumber, type SendingContent } from './sendings';
import { changed, hasPhoneCode, keepPhoneCode, store, type StoredPhoto, type StoredSending } from './store';
import { transport } from './transport';

/** Why it stopped: everything is sent or waits for a person; or it is to be tried again later. */
export type Carried = 'done' | 'network' | 'session';

/** How long what arrived is still shown, in milliseconds. */
const REMEMBERED = 7 * 86_400_000;

/** One window or worker at a time, over all of them. @returns undefined if another one is at it */
export async function alone<T>(work: () => Promise<T>, wait = false): Promise<T | undefined> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request('pulang-send', { ifAvailable: !wait }, (lock) => (lock ? work() : undefined));
}

/** Sends all that waits of an account. @returns also how many requests were answered: whether it is getting on at all */
export async function carryAll(account: string): Promise<{ readonly how: Carried; readonly answered: number }> {
  const db = await store();
  const waiting = (await db.getAllFromIndex('sendings', 'account', account))
    .filter(({ state }) => state === 'waiting' || state === 'sending')
    .sort((one, other) => one.createdAt - other.createdAt);
  let answered = 0;
  for (const { id } of waiting) {
    const how = await carry(account, id, () => (answered += 1));
    if (how !== 'done') return { how, answered };
  }
  for (const { id } of (await db.getAllFromIndex('parcels', 'account', account)).filter(({ told }) => !told)) {
    const how = await carryParcel(account, id, () => (answered += 1));
    if (how !== 'done') return { how, answered };
  }
  return { how: 'done', answered };
}

async function carry(account: string, id: string, count: () => void): Promise<Carried> {
  const db = await store();
  for (;;) {
    const row = await db.get('sendings', id);
    const keys = await keysOf(account);
    if (!row || (row.state !== 'waiting' && row.state !== 'sending')) return 'done';
    const content = await open<SendingContent>(keys, row.sealed);
    const keep = async (change: Partial<StoredSending>, to: SendingContent = content): Promise<void> => {
      await db.put('sendings', { ...row, ...change, sealed: await seal(keys, to), changedAt: serverNow() });
      changed();
    };
    const send = transport(row.actingAs);
    if (row.state !== 'sending') await keep({ state: 'sending', because: undefined });
    if (row.number === undefined && content.commands[row.next]?.path === '/api/v1/cases') {
      const how = await giveNumber(account, row, content, send, keep);
      if (how !== 'done') return how;
      continue;
    }
    if (row.next >= content.commands.length) return finish(row, content, keys, keep, count);
    const outcome = await advance({ ...row, commands: content.commands }, send, v7);
    switch (outcome.kind) {
      case 'on': {
        count();
        const { next, caseId, version, number, commands } = outcome.journey;
        await keep({ state: 'sending', next, caseId, version, number, because: undefined }, { ...content, commands });
        break;
      }
      case 'later':
        await keep({ state: 'waiting', because: outcome.because });
        return outcome.because;
      case 'conflict': {
        const { differences, theirs, movedOn, version } = outcome;
        await keep({ state: 'conflict' }, { ...content, conflict: { differences, theirs, movedOn, version } });
        return 'done';
      }
      case 'failed':
        await keep({ state: 'failed', told: outcome.told });
        return 'done';
    }
  }
}

type Keep = (change: Partial<StoredSending>, to?: SendingContent) => Promise<void>;

/** The phone had no code when it was filled in: it gets one now. */
async function giveNumber(account: string, row: StoredSending, content: SendingContent, send: Send, keep: Keep): Promise<Carried> {
  const registered = await registerPhone(account, send);
  if (registered !== 'done') {
    if (typeof registered === 'object') await keep({ state: 'failed', told: registered });
    else await keep({ state: 'waiting', because: registered });
    return typeof registered === 'object' ? 'done' : registered;
  }
  const number = await numberNow(account);
  const commands = content.commands.map((command) => withNumber(command, number));
  await keep({ state: 'sending', number: caseNumber(row.region, number!) }, { ...content, commands });
  return 'done';
}

/** Asks for the code under which this phone gives numbers; nothing to do if it has one. */
export async function registerPhone(account: string, send: Send): Promise<Carried | Told> {
  if (await hasPhoneCode(account)) return 'done';
  try {
    const { status, body } = await send({ method: 'POST', path: '/api/v1/devices', body: {}, key: v7() });
    if (status === 401) return 'session';
    if (status >= 500) return 'network';
    if (status >= 400) return { ...(body as Told), status };
    await keepPhoneCode(account, (body as { code: string }).code);
    return 'done';
  } catch {
    return 'network';
  }
}

/** Everything is said; now what is to be seen. */
async function finish(row: StoredSending, { draft }: SendingContent, keys: Keys, keep: Keep, count: () => void): Promise<Carried> {
  const db = await store();
  const photos = (await db.getAllFromIndex('photos', 'owner', row.id)).filter(({ told }) => !told);
  const size = Math.max(total(draft.photos), total(photos));
  let before = size - total(photos); // of whole photos
  let arrived = Math.max(before, row.photos?.arrived ?? 0);
  for (const photo of photos) {
    const delivered = await carryPhoto(keys, photo, { caseId: row.caseId!, kind: photo.kind, mediaType: 'image/jpeg' }, row.actingAs, {
      sent: (bytes) => inFlight.set(row.id, before + bytes),
      arrived: async (bytes) => {
        if (before + bytes > arrived) count();
        arrived = before + bytes;
        await keep({ state: 'sending', photos: { size, arrived } });
      },
    });
    if (delivered.kind === 'later') {
      inFlight.set(row.id, arrived);
      await keep({ state: 'waiting', because: delivered.because, photos: { size, arrived } });
      return delivered.because;
    }
    before += photo.size;
    if (delivered.kind === 'arrived') await db.delete('photos', photo.id);
    else await db.put('photos', { ...photo, told: delivered.told });
    changed();
  }
  await keep({ state: 'sent', because: undefined, told: undefined, photos: undefined });
  await forgetOld(row.account);
  return 'done';
}

/** A photo or scan that was added on the page of a case. */
async function carryParcel(account: string, id: string, count: () => void): Promise<Carried> {
  const db = await store();
  const [row, photo] = [await db.get('parcels', id), await db.get('photos', id)];
  const keys = await keysOf(account);
  if (!row || !photo) return 'done';
  const content = await open<ParcelContent>(keys, row.sealed);
  const delivered = await carryPhoto(keys, photo, { caseId: row.caseId, ...content }, row.actingAs, {
    sent: (bytes) => inFlight.set(id, bytes),
    arrived: async (arrived) => {
      if (arrived > row.arrived) count();
      await db.put('parcels', { ...row, arrived });
      changed();
    },
  });
  if (delivered.kind === 'later') {
    inFlight.set(id, 0);
    return delivered.because;
  }
  const tx = db.transaction(['parcels', 'photos'], 'readwrite');
  if (delivered.kind === 'refused') await tx.objectStore('parcels').put({ ...row, told: delivered.told });
  else await Promise.all([tx.objectStore('parcels').delete(id), tx.objectStore('photos').delete(id)]);
  await tx.done;
  changed();
  return 'done';
}

/** What the line carries is learned over all photos. */
const line: Line = { part: LARGEST_PART };

async function carryPhoto(
  keys: Keys,
  { id, sealed }: StoredPhoto,
  of: Omit<Parcel, 'id' | 'bytes'>,
  actingAs: string,
  telling: Telling,
): Promise<Delivered> {
  return deliver({ ...of, id, bytes: new Uint8Array(await openBytes(keys, sealed)) }, transport(actingAs), line, telling);
}

function total(photos: readonly { readonly size: number }[]): number {
  return photos.reduce((sum, { size }) => sum + size, 0);
}

async function forgetOld(account: string): Promise<void> {
  const db = await store();
  const old = (await db.getAllFromIndex('sendings', 'account', account)).filter(
    ({ state, changedAt }) => state === 'sent' && changedAt < serverNow() - REMEMBERED,
  );
  for (const { id } of old) await db.delete('sendings', id);
}
