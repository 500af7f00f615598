import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../platform/database/index.js';
import { findAccountForChange, insertMembership } from './accounts.repository.js';
import { deactivateAccount, resetPassword } from './change-account.js';
import type { Actor } from './current-actor.js';
import { endUnborneDuty } from './duty.repository.js';
import { createAccount } from './grant.js';
import { endMembership, endMemberships, endUnborneDelegations, findToday } from './memberships.repository.js';
import { getWorkplace } from './own-unit.js';
import { accountClosed, accountNotFound, datesReversed, notYourself, orRefused, roleNotFound, roleNotInUnit } from './refusals.js';
import { ROLES_IN } from './roles.js';
import type { AccountId } from './session.js';
import type { CreateAccountDto, GrantRoleDto } from './staff.dto.js';
import type { AccountMade, PasswordMade, RoleEnded, RoleGranted } from './staff.view.js';

/** What an administrator does with accounts and their roles. */
@Injectable()
export class ManageStaff {
  constructor(private readonly work: UnitOfWork) {}

  /** Makes an account with its first role. @throws Refused username_taken, unit_not_found, role_not_in_unit, dates_reversed */
  async create({ username, displayName, ...membership }: CreateAccountDto): Promise<AccountMade> {
    const password = newPassword();
    return orRefused(() =>
      this.work.run(async (tx) => {
        const accountId = await createAccount(tx, { username, displayName, password });
        return { accountId, roleId: await grant(tx, accountId, membership), password };
      }),
    );
  }

  /** @throws Refused account_not_found, account_closed, already_has_role, unit_not_found, role_not_in_unit, dates_reversed */
  async grantRole(accountId: string, membership: GrantRoleDto): Promise<RoleGranted> {
    return orRefused(() => this.work.run(async (tx) => ({ roleId: await grant(tx, (await getActive(tx, accountId)).id, membership) })));
  }

  /**
   * Makes today the last day of a role, delegated or not, and of the delegations and duty that it bore. Done twice, nothing more happens.
   * @throws Refused account_not_found, role_not_found, not_yourself
   */
  async endRole(accountId: string, roleId: string, actor: Actor): Promise<RoleEnded> {
    return this.work.run(async (tx) => {
      const { id } = await getAnother(tx, accountId, actor);
      const ended = await endMembership(tx, roleId, 'account_id', id);
      if (!ended) throw roleNotFound();
      await endUnborneDelegations(tx, id);
      await endUnborneDuty(tx, id);
      return { lastDay: ended.lastDay };
    });
  }

  /**
   * Closes the account of somebody who leaves: sessions and duty end at once, roles and what they bore with the day. Done twice, nothing more happens.
   * @throws Refused account_not_found, not_yourself
   */
  async deactivate(accountId: string, actor: Actor): Promise<void> {
    await this.work.run(async (tx) => {
      const { id, username } = await getAnother(tx, accountId, actor);
      await deactivateAccount(tx, username);
      await endMemberships(tx, id);
      await endUnborneDelegations(tx, id);
      await endUnborneDuty(tx, id);
    });
  }

  /** Gives somebody a new password, and ends their sessions and the lock after wrong passwords. @throws Refused account_not_found, account_closed */
  async resetPassword(accountId: string): Promise<PasswordMade> {
    const password = newPassword();
    return this.work.run(async (tx) => {
      await resetPassword(tx, (await getActive(tx, accountId)).username, password);
      return { password };
    });
  }
}

type Account = { readonly id: AccountId; readonly username: string; readonly active: boolean };

async function getAccount(tx: Tx, id: string): Promise<Account> {
  const account = await findAccountForChange(tx, id);
  if (!account) throw accountNotFound();
  return account;
}

async function getActive(tx: Tx, id: string): Promise<Account> {
  const account = await getAccount(tx, id);
  if (!account.active) throw accountClosed();
  return account;
}

/** The last administrator would lock the door from outside. */
async function getAnother(tx: Tx, id: string, actor: Actor): Promise<Account> {
  const account = await getAccount(tx, id);
  if (account.id === actor.accountId) throw notYourself();
  return account;
}

async function grant(tx: Tx, account: AccountId, { unit: code, role, from, to }: GrantRoleDto): Promise<string> {
  const unit = await getWorkplace(tx, code);
  if (!ROLES_IN[unit.kind].includes(role)) throw roleNotInUnit();
  const first = from ?? (await findToday(tx));
  if (to !== undefined && to < first) throw datesReversed();
  return insertMembership(tx, { account, unit: unit.id, role, from: first, ...(to !== undefined && { to }) });
}

/** 96 random bits, to be read out once. */
function newPassword(): string {
  return randomBytes(12).toString('base64url');
}
