import type { Tx } from '../platform/database/index.js';
import { forgetAttempts } from './accounts.repository.js';
import { SHORTEST_PASSWORD } from './grant.js';
import { hashPassword } from './passwords.js';

/** `$1` as usernames are kept. */
export const USERNAME = 'lower(normalize(trim($1), NFKC))';

/**
 * Gives somebody another password; ends the sessions of the account, and the lock after wrong passwords.
 * @returns whether there is such an account
 * @throws RangeError if the password is too short
 */
export async function resetPassword(tx: Tx, username: string, password: string): Promise<boolean> {
  if (password.length < SHORTEST_PASSWORD) throw new RangeError(`a password has at least ${SHORTEST_PASSWORD} characters`);
  return change(tx, username, 'password_hash = $2', [await hashPassword(password)]);
}

/**
 * Closes an account: it signs in no more, and its sessions end. What it did stays, and its name stays taken. Idempotent.
 * @returns whether there is such an account
 */
export async function deactivateAccount(tx: Tx, username: string): Promise<boolean> {
  return change(tx, username, 'active = false');
}

async function change(tx: Tx, username: string, what: string, values: readonly unknown[] = []): Promise<boolean> {
  const [{ changed } = { changed: 0 }] = await tx.query<{ changed: number }[]>(
    `with changed as (update accounts set ${what} where username = ${USERNAME} returning id),
          ended as (update sessions set ended_at = now() from changed where account_id = changed.id and ended_at is null),
          answered as (update password_requests set closed_at = now() from changed where account_id = changed.id and closed_at is null)
     select count(*)::int as changed from changed`,
    [username, ...values],
  );
  if (changed) await forgetAttempts(tx, username);
  return changed === 1;
}
