/**
 * What was typed into a form and not sent. It lies encrypted on the device, for whoever typed it, and outlives a reload, the back button, a lost
 * session and a closed app. Read and written at once, as forms want it: from what was opened when the app began, to be kept a moment later.
 */
import { useEffect, useState } from 'react';
import { serverNow } from '../offline/clock';
import { keysOf } from '../offline/keys';
import { open, seal } from '../offline/seal';
import { isFull, store } from '../offline/store';
import { session } from '../session/session';

/** What nobody came back to for so long is dropped. In milliseconds. */
const KEPT_FOR = 30 * 86_400_000;
/** When it is tried again to keep what there was no room for. In milliseconds. */
const AGAIN = 5_000;

/** As JSON, by the name of the form. */
const typed = new Map<string, string>();
/** whose they are */
let account: string | undefined;
/** names of those that are not kept as they are here */
const changed = new Set<string>();
let keeping: Promise<void> | undefined;
let full = false;
const listeners = new Set<() => void>();
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('pulang-typed');
channel?.addEventListener('message', ({ data }: MessageEvent<string>) => void read(data));

export function readDraft<T>(name: string): T | undefined {
  const kept = isMine() ? typed.get(name) : undefined;
  return kept === undefined ? undefined : (JSON.parse(kept) as T);
}

export function keepDraft(name: string, draft: object): void {
  const text = JSON.stringify(draft);
  if (!isMine() || typed.get(name) === text) return;
  typed.set(name, text);
  keep(name);
}

export function dropDraft(name: string): void {
  if (isMine() && typed.delete(name)) keep(name);
}

/** Whether what is typed into forms finds no room on the device. */
export const noRoom = {
  get: (): boolean => full,
  subscribe: (tell: () => void): (() => void) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  },
};

/** Opens what this account has typed. @returns whether it is open */
export function useTyped(of: string | undefined): boolean {
  const [opened, setOpened] = useState<string>();
  useEffect(() => {
    void openAll(of).finally(() => setOpened(of));
  }, [of]);
  return opened === of;
}

function isMine(): boolean {
  return account !== undefined && account === session.get().me?.account.id;
}

async function openAll(of: string | undefined): Promise<void> {
  await keeping?.catch(() => undefined);
  account = of;
  typed.clear();
  changed.clear();
  if (of === undefined) return;
  const db = await store();
  const rows = await db.getAll('typed', IDBKeyRange.bound([of], [of, []]));
  const keys = await keysOf(of); // after the rows: what was brought under the server's key meanwhile is opened by it
  for (const { name, savedAt, sealed } of rows) {
    if (savedAt < serverNow() - KEPT_FOR) await db.delete('typed', [of, name]);
    else typed.set(name, JSON.stringify(await open(keys, sealed)));
  }
}

/** Another window has kept or dropped it. */
async function read(name: string): Promise<void> {
  if (!isMine() || changed.has(name)) return;
  const row = await (await store()).get('typed', [account!, name]);
  if (row) typed.set(name, JSON.stringify(await open(await keysOf(account!), row.sealed)));
  else typed.delete(name);
}

function keep(name: string): void {
  changed.add(name);
  keeping ??= keepAll(account!).finally(() => (keeping = undefined));
}

async function keepAll(of: string): Promise<void> {
  try {
    for (const name of changed) {
      changed.delete(name);
      await keepOne(of, name).catch((error: unknown) => {
        changed.add(name);
        throw error;
      });
      channel?.postMessage(name);
    }
    say(false);
  } catch (error) {
    if (!isFull(error)) throw error;
    say(true);
    setTimeout(() => [...changed].forEach(keep), AGAIN);
  }
}

async function keepOne(of: string, name: string): Promise<void> {
  const text = typed.get(name);
  const db = await store();
  if (text === undefined) return db.delete('typed', [of, name]);
  const sealed = await seal(await keysOf(of), JSON.parse(text));
  await db.put('typed', { account: of, name, savedAt: serverNow(), sealed });
}

function say(isSo: boolean): void {
  if (full === isSo) return;
  full = isSo;
  for (const tell of listeners) tell();
}
