import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import type { Tx } from '../platform/database/index.js';
import { USERNAME } from './change-account.js';
import type { PasswordRequestRow } from './staff.view.js';

/** Asks for a new password. Asked again within an hour, nothing more happens; nor if there is no such account. @returns whether there is news */
export async function insertPasswordRequest(tx: Tx, username: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into password_requests as r (id, account_id) select $2, id from accounts where username = ${USERNAME} and active
     on conflict (account_id) where closed_at is null do update set asked_at = now() where r.asked_at < now() - interval '1 hour' returning 1`,
    [username, v7()],
  );
  return rows.length === 1;
}

/** What was asked for is given, or needed no more. Done twice, nothing more happens. */
export async function closePasswordRequest(tx: Tx, account: string): Promise<void> {
  await tx.query('update password_requests set closed_at = now() where account_id = $1 and closed_at is null', [account]);
}

/** Those that wait, the first asked first: their ids are in that order. */
export async function listPasswordRequests(source: DataSource, after: string | undefined, limit: number): Promise<PasswordRequestRow[]> {
  return source.query(
    `select r.id, a.id as "accountId", a.username, a.display_name as "displayName", r.asked_at as "askedAt"
     from password_requests r join accounts a on a.id = r.account_id
     where r.closed_at is null and ($1::uuid is null or r.id > $1) order by r.id limit $2`,
    [after ?? null, limit],
  );
}
