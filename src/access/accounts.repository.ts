import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import type { Tx } from '../platform/database/index.js';
import type { UnitId } from '../units/index.js';
import type { Role } from './roles.js';
import type { AccountId } from './session.js';

/** After so many wrong passwords in a row an account is locked for LOCK_MINUTES (proposed; the office may ask for others). */
export const ATTEMPTS = 5;
export const LOCK_MINUTES = 15;

export interface NewAccount {
  readonly username: string;
  readonly displayName: string;
  /** argon2id; null: may not sign in yet */
  readonly passwordHash: string | null;
}

export interface NewMembership {
  readonly account: AccountId;
  readonly unit: UnitId;
  readonly role: Role;
  /** first and last day (YYYY-MM-DD, Asia/Jakarta), both included; no last day: until it is ended */
  readonly from: string;
  readonly to?: string;
  /** a.n. or Plt.: who handed the role over and why; needs a last day */
  readonly delegation?: { readonly by: AccountId; readonly reason: string };
}

export async function insertAccount(tx: Tx, { username, displayName, passwordHash }: NewAccount): Promise<AccountId> {
  const id = v7() as AccountId;
  await tx.query('insert into accounts (id, username, display_name, password_hash) values ($1, $2, $3, $4)', [
    id,
    tidyUsername(username),
    displayName,
    passwordHash,
  ]);
  return id;
}

/** @returns the id of the membership */
export async function insertMembership(tx: Tx, { account, unit, role, from, to, delegation }: NewMembership): Promise<string> {
  const id = v7();
  await tx.query(
    `insert into memberships (id, account_id, unit_id, role, valid_from, valid_to, delegated_by, delegation_reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, account, unit, role, from, to ?? null, delegation?.by ?? null, delegation?.reason ?? null],
  );
  return id;
}

/** An account by its id. Locks it until the commit, so that nobody gives it a role, a delegation or duty meanwhile. */
export async function findAccountForChange(
  tx: Tx,
  id: string,
): Promise<{ readonly id: AccountId; readonly username: string; readonly active: boolean } | undefined> {
  const [row] = await tx.query<{ id: AccountId; username: string; active: boolean }[]>(
    'select id, username, active from accounts where id = $1 for update',
    [id],
  );
  return row;
}

/** Gives an account another password and ends its sessions, but for the one of this token. */
export async function savePassword(tx: Tx, account: AccountId, passwordHash: string, token: string): Promise<void> {
  await tx.query('update accounts set password_hash = $2 where id = $1', [account, passwordHash]);
  await tx.query(
    `update sessions set ended_at = now() where account_id = $1 and ended_at is null and id <> sha256(convert_to($2, 'UTF8'))`,
    [account, token],
  );
}

/** What people are called, by account id; ids of nobody are not in the answer. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; name: string }[]>('select id, display_name as name from accounts where id = any($1::uuid[])', [
    ids,
  ]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Which of these usernames are taken. */
export async function findTaken(tx: Tx, usernames: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ username: string }[]>('select username from accounts where username = any($1)', [usernames]);
  return new Set(rows.map(({ username }) => username));
}

/**
 * Counts an attempt to sign in before the password is looked at, so that guesses sent all at once count one by one too. Locks the row of
 * this name. The last allowed attempt already sets the lock; a right password takes it away (`openSession`).
 * @returns seconds until the lock ends, if there is one and the attempt is not to be made
 */
export async function countAttempt(tx: Tx, username: string): Promise<number | undefined> {
  const counted = await tx.query<unknown[]>(
    `insert into sign_in_attempts as a (username_hash, failed, last_at) values ($1, 1, clock_timestamp())
     on conflict (username_hash) do update set
       failed = case when a.locked_until is null then a.failed + 1 else 1 end,
       locked_until = case when a.locked_until is null and a.failed + 1 >= $2 then clock_timestamp() + make_interval(mins => $3) end,
       last_at = clock_timestamp()
     where a.locked_until is null or a.locked_until <= clock_timestamp()
     returning 1`,
    [keyOf(username), ATTEMPTS, LOCK_MINUTES],
  );
  if (counted.length) return undefined;
  const [lock] = await tx.query<{ seconds: number }[]>(
    `select greatest(1, ceil(extract(epoch from locked_until - clock_timestamp())))::int as seconds from sign_in_attempts where username_hash = $1`,
    [keyOf(username)],
  );
  return lock?.seconds ?? 1;
}

/** The password hash of an account that may sign in. */
export async function findCredentials(
  source: DataSource | Tx,
  username: string,
): Promise<{ readonly id: AccountId; readonly passwordHash: string | null } | undefined> {
  const [row] = await source.query<{ id: AccountId; passwordHash: string | null }[]>(
    'select id, password_hash as "passwordHash" from accounts where username = $1 and active',
    [tidyUsername(username)],
  );
  return row;
}

/** Forgets the wrong attempts of a name. */
export async function forgetAttempts(tx: Tx, username: string): Promise<void> {
  await tx.query('delete from sign_in_attempts where username_hash = $1', [keyOf(username)]);
}

/** Not the name itself: people type their password into the wrong field. */
function keyOf(username: string): Buffer {
  return createHash('sha256').update(tidyUsername(username)).digest();
}

function tidyUsername(username: string): string {
  return username.normalize('NFKC').trim().toLowerCase();
}
