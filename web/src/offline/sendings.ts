/** Intakes that were handed to the phone to be sent: put into the queue, changed, carried to the server, and dropped. */
import { v7 } from 'uuid';
import { chainOf, minimumOf, type Planned } from '../intake/commands';
import { SAFETY, type IntakeDraft, type Until, type YesNo } from '../intake/draft';
import { serverNow } from './clock';
import { claimsOf, mergedOf, type Choice, type Difference, type Minimum } from './conflict';
import { keysOf } from './keys';
import { caseNumber, numberIn, type PhoneNumber } from './number';
import { open, seal } from './seal';
import type { Command } from './send';
import { changed, nextNumber, store, type StoredSending } from './store';

/** What of a sending is sealed. */
export interface SendingContent {
  readonly commands: readonly Command[];
  readonly draft: IntakeDraft;
  readonly until: Until;
  readonly conflict?: Conflict | undefined;
}

export interface Conflict {
  readonly differences: readonly Difference[];
  readonly theirs: Minimum;
  /** the case has gone on, and the step is no longer possible */
  readonly movedOn: boolean;
  readonly version: number;
}

/** Who sends, in which role. */
export interface Sender {
  readonly account: string;
  readonly actingAs: string;
}

export interface NewSending extends Sender {
  /** of the draft */
  readonly id: string;
  readonly draft: IntakeDraft;
  readonly until: Until;
  readonly chain: readonly Planned[];
  readonly raid?: string;
}

const YEAR = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Jakarta', year: 'numeric' });

/** The next number that this phone may give now. */
export async function numberNow(account: string): Promise<PhoneNumber | undefined> {
  const given = await nextNumber(account);
  return given && { ...given, year: Number(YEAR.format(serverNow())) };
}

/**
 * Puts it into the queue, or what was added to it since it was sent; the draft is gone once nothing is left to add.
 * What was carried out already stays as it is, and what was not changed keeps its key, for its answer may only have been lost.
 */
export async function enqueue({ id, draft, until, chain, raid, account, actingAs }: NewSending): Promise<StoredSending> {
  const keys = await keysOf(account);
  const db = await store();
  const before = await db.get('sendings', id);
  const old = before ? await open<SendingContent>(keys, before.sealed) : undefined;
  const number = before?.number ? numberIn(before.number) : await numberNow(account);
  const done = old?.commands.slice(0, before!.next) ?? [];
  const waiting = old?.commands.slice(before!.next) ?? [];
  const commands = [
    ...done,
    ...chain
      .filter(({ event }) => !done.some((each) => each.event === event))
      .map((planned) => waiting.find((each) => isSame(each, planned)) ?? { ...withNumber(planned, number), key: v7() }),
  ];
  const sending: StoredSending = {
    createdAt: serverNow(),
    account,
    actingAs,
    number: number && caseNumber(draft.region, number),
    ...before,
    ...(raid !== undefined && { raid }),
    id,
    region: draft.region,
    state: 'waiting',
    because: undefined,
    told: undefined,
    next: done.length,
    total: commands.length,
    changedAt: serverNow(),
    sealed: await seal(keys, { commands, draft, until } satisfies SendingContent),
  };
  const tx = db.transaction(['sendings', 'drafts', 'photos'], 'readwrite');
  await tx.objectStore('sendings').put(sending);
  for (const { id: photo, kind } of draft.photos) {
    const kept = await tx.objectStore('photos').get(photo);
    if (kept) await tx.objectStore('photos').put({ ...kept, kind, owner: id });
  }
  if (until === 'handed' && raid === undefined) await tx.objectStore('drafts').delete(id);
  await tx.done;
  changed();
  return sending;
}

/** The number is not part of what is compared: it stays as it was given. */
function isSame({ event, path, body }: Command, planned: Planned): boolean {
  const said = { ...body, number: undefined };
  return (
    event === planned.event && path === planned.path && JSON.stringify(said) === JSON.stringify({ ...planned.body, number: undefined })
  );
}

export function withNumber<T extends Planned>(planned: T, number: PhoneNumber | undefined): T {
  return planned.path === '/api/v1/cases' && number ? { ...planned, body: { ...planned.body, number } } : planned;
}

export async function listSendings(account: string): Promise<StoredSending[]> {
  const all = await (await store()).getAllFromIndex('sendings', 'account', account);
  return all.sort((one, other) => other.createdAt - one.createdAt);
}

/** How many wait for somebody else to sign in on this phone. */
export async function countOfOthers(account: string): Promise<number> {
  const all = await (await store()).getAll('sendings');
  return all.filter((each) => each.account !== account && each.state !== 'sent').length;
}

export interface OpenSending extends StoredSending {
  readonly content: SendingContent;
  /** photos that are still to be sent, or were refused */
  readonly unsent: readonly { readonly id: string; readonly told?: StoredSending['told'] }[];
}

export async function findSending(account: string, id: string): Promise<OpenSending | undefined> {
  const db = await store();
  const stored = await db.get('sendings', id);
  if (stored?.account !== account) return undefined;
  const photos = await db.getAllFromIndex('photos', 'owner', id);
  return {
    ...stored,
    content: await open<SendingContent>(await keysOf(account), stored.sealed),
    unsent: photos.map(({ id: photo, told }) => ({ id: photo, told })),
  };
}

/** Tried again as it is. */
export async function retry(account: string, id: string): Promise<void> {
  await rewrite(account, id, (content, { next }) => {
    const commands = content.commands.map((command, n) => (n === next ? byItself(command) : command));
    return { content: { ...content, commands }, row: { state: 'waiting', told: undefined } };
  });
  const tx = (await store()).transaction('photos', 'readwrite');
  for (const photo of await tx.store.index('owner').getAll(id)) await tx.store.put({ ...photo, told: undefined });
  await tx.done;
  changed();
}

/** Whoever was refused as a member of a group is opened alone: the group's answer stays what it was. */
function byItself(command: Command): Command {
  if (command.member === undefined) return command;
  const { event, region, members } = command.body as { event: string; region: string; members: readonly object[] };
  return { event, path: '/api/v1/cases', body: { event, region, ...members[command.member] }, key: v7() };
}

/** The officer has chosen, field by field. */
export async function resolve(account: string, id: string, chosen: Readonly<Record<string, Choice>>): Promise<void> {
  await rewrite(account, id, (content, { next, actingAs }) => {
    const { conflict, commands, draft, until } = content;
    if (!conflict) return undefined;
    const mine = minimumOf(draft);
    const settled = settledCommand(commands[next]!, mine, conflict, chosen);
    // what both say of safety together decides which flags are raised and who takes over
    const agreed = { ...draft, safety: safetyOf(mergedOf(mine, conflict.theirs, chosen) ?? conflict.theirs) };
    const chain = chainOf(agreed, actingAs.split('/').at(-1)!, until);
    const rest = chain.slice(chain.findIndex(({ event }) => event === 'minimum_set_recorded') + 1);
    const kept = [...commands.slice(0, next), ...settled, ...rest.map((planned) => ({ ...planned, key: v7() }))];
    return {
      content: { ...content, draft: agreed, commands: kept, conflict: undefined },
      row: { state: 'waiting', told: undefined, version: conflict.version, total: kept.length },
    };
  });
}

function safetyOf(set: Minimum): IntakeDraft['safety'] {
  return Object.fromEntries(SAFETY.map((question) => [question, (set[question] ?? 'unknown') as YesNo]));
}

/** What is sent in place of the refused step: the merged answers, claims beside a case that has gone on, or nothing. */
function settledCommand(
  command: Command,
  mine: Minimum,
  { theirs, movedOn }: Conflict,
  chosen: Readonly<Record<string, Choice>>,
): Command[] {
  if (movedOn) {
    const claims = claimsOf(mine, theirs, chosen);
    return claims.length ? [{ event: 'claims', path: '/api/v1/cases/{caseId}/identity/claims', body: { claims }, key: v7() }] : [];
  }
  const merged = mergedOf(mine, theirs, chosen);
  return merged ? [{ ...command, body: { step: merged }, key: v7() }] : [];
}

/** Back to the form, with everything that was filled in. What arrived already stays with the server. */
export async function editAgain(account: string, id: string): Promise<void> {
  const found = await findSending(account, id);
  if (!found) return;
  const keys = await keysOf(account);
  const draft = { id, account, kind: 'intake', revision: 1, savedAt: serverNow(), sealed: await seal(keys, found.content.draft) } as const;
  const db = await store();
  if (!(await db.get('drafts', id))) await db.put('drafts', draft);
  changed();
}

/** Gone from this phone; a case that was opened stays with the server. */
export async function dropSending(id: string): Promise<void> {
  const tx = (await store()).transaction(['sendings', 'drafts', 'photos'], 'readwrite');
  await tx.objectStore('sendings').delete(id);
  await tx.objectStore('drafts').delete(id);
  for (const photo of await tx.objectStore('photos').index('owner').getAllKeys(id)) await tx.objectStore('photos').delete(photo);
  await tx.done;
  changed();
}

type Rewrite = (
  content: SendingContent,
  row: StoredSending,
) => { readonly content: SendingContent; readonly row: Partial<StoredSending> } | undefined;

async function rewrite(account: string, id: string, to: Rewrite): Promise<void> {
  const db = await store();
  const row = await db.get('sendings', id);
  const keys = await keysOf(account);
  const made = row?.account === account ? to(await open<SendingContent>(keys, row.sealed), row) : undefined;
  if (!made) return;
  await db.put('sendings', { ...row!, ...made.row, sealed: await seal(keys, made.content), changedAt: serverNow() });
  changed();
}
