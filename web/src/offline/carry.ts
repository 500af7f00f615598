/** Carries what waits to the server, one after the other, keeping after each answer how far it got. For the app and its service worker alike. */
import { v7 } from 'uuid';
import { noteServerTime, serverNow } from './clock';
import { photoBlob } from './drafts';
import { caseNumber } from './number';
import { open, seal } from './seal';
import { advance, type Send, type Told } from './send';
import { numberNow, withNumber, type SendingContent } from './sendings';
import { changed, hasPhoneCode, keepPhoneCode, keyOf, store, type StoredSending } from './store';

/** Why it stopped: everything is sent or waits for a person; or it is to be tried again later. */
export type Carried = 'done' | 'network' | 'session';

/** Longer than the slowest answer over one bar of signal; a photo takes longer. */
const PATIENCE = 30_000;
const PATIENCE_PHOTO = 180_000;
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
  return { how: 'done', answered };
}

async function carry(account: string, id: string, count: () => void): Promise<Carried> {
  const [db, key] = [await store(), await keyOf(account)];
  for (;;) {
    const row = await db.get('sendings', id);
    if (!row || (row.state !== 'waiting' && row.state !== 'sending')) return 'done';
    const content = await open<SendingContent>(key, row.sealed);
    const keep = async (change: Partial<StoredSending>, to: SendingContent = content): Promise<void> => {
      await db.put('sendings', { ...row, ...change, sealed: await seal(key, to), changedAt: serverNow() });
      changed();
    };
    const send = transport(row.actingAs);
    if (row.state !== 'sending') await keep({ state: 'sending', because: undefined });
    if (row.number === undefined && content.commands[row.next]?.path === '/api/v1/cases') {
      const how = await giveNumber(account, row, content, send, keep);
      if (how !== 'done') return how;
      continue;
    }
    if (row.next >= content.commands.length) return finish(row, key, keep);
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
async function finish(row: StoredSending, key: CryptoKey, keep: Keep): Promise<Carried> {
  const db = await store();
  for (const photo of await db.getAllFromIndex('photos', 'owner', row.id)) {
    if (photo.told) continue;
    const form = new FormData();
    form.set('id', photo.id);
    form.set('kind', photo.kind);
    form.set('file', await photoBlob(key, photo), 'foto.jpg');
    const answer = await post(`/api/v1/cases/${row.caseId}/attachments`, { 'X-Acting-As': row.actingAs }, form, PATIENCE_PHOTO).catch(
      () => undefined,
    );
    if (!answer || answer.status >= 500 || answer.status === 429 || answer.status === 401) {
      const because = answer?.status === 401 ? 'session' : 'network';
      await keep({ state: 'waiting', because });
      return because;
    }
    if (answer.status < 300) await db.delete('photos', photo.id);
    else await db.put('photos', { ...photo, told: { ...(answer.body as Told), status: answer.status } });
    changed();
  }
  await keep({ state: 'sent', because: undefined, told: undefined });
  await forgetOld(row.account);
  return 'done';
}

async function forgetOld(account: string): Promise<void> {
  const db = await store();
  const old = (await db.getAllFromIndex('sendings', 'account', account)).filter(
    ({ state, changedAt }) => state === 'sent' && changedAt < serverNow() - REMEMBERED,
  );
  for (const { id } of old) await db.delete('sendings', id);
}

/** Asks the server in this role, which may be another than the one of now. */
export function transport(actingAs: string): Send {
  return ({ method, path, body, key }) => {
    const headers = {
      'X-Acting-As': actingAs,
      ...(body && { 'Content-Type': 'application/json' }),
      ...(key !== undefined && { 'Idempotency-Key': key }),
    };
    return method === 'GET' ? ask(path, { headers }, PATIENCE) : post(path, headers, JSON.stringify(body), PATIENCE);
  };
}

function post(path: string, headers: Readonly<Record<string, string>>, body: BodyInit, patience: number): ReturnType<Send> {
  return ask(path, { method: 'POST', headers, body }, patience);
}

async function ask(path: string, init: RequestInit, patience: number): ReturnType<Send> {
  const response = await fetch(path, { ...init, signal: AbortSignal.timeout(patience) });
  noteServerTime(response.headers.get('date'));
  const text = await response.text();
  return {
    status: response.status,
    body: /json/.test(response.headers.get('content-type') ?? '') ? (JSON.parse(text) as unknown) : undefined,
  };
}
