import type { Tx } from '../platform/database/index.js';
import type { Unit } from '../units/index.js';
import { insertAccount, insertMembership, type NewMembership } from './accounts.repository.js';
import { hashPassword } from './passwords.js';
import { ROLES_IN } from './roles.js';
import type { AccountId } from './session.js';

/** Fewer characters are refused (OWASP ASVS 5.0, 6.2.1). */
export const SHORTEST_PASSWORD = 8;

/**
 * Makes an account that can sign in, with no role yet.
 * @throws RangeError if the password is too short
 */
export async function createAccount(
  tx: Tx,
  account: { readonly username: string; readonly displayName: string; readonly password: string },
): Promise<AccountId> {
  const { username, displayName, password } = account;
  if (password.length < SHORTEST_PASSWORD) throw new RangeError(`a password has at least ${SHORTEST_PASSWORD} characters`);
  return insertAccount(tx, { username, displayName, passwordHash: await hashPassword(password) });
}

/**
 * Gives somebody a role in a unit, for a time or until it is ended; as a delegation, from somebody else and always for a time.
 * @throws RangeError if there is no such role in that kind of unit
 */
export async function grantRole(tx: Tx, unit: Pick<Unit, 'id' | 'kind'>, membership: Omit<NewMembership, 'unit'>): Promise<void> {
  if (!ROLES_IN[unit.kind].includes(membership.role)) throw new RangeError(`there is no ${membership.role} in a unit of kind ${unit.kind}`);
  await insertMembership(tx, { ...membership, unit: unit.id });
}
