import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../platform/database/index.js';
import { insertMembership } from './accounts.repository.js';
import type { Actor } from './current-actor.js';
import { endUnborneDuty } from './duty.repository.js';
import { DELEGATION_DAYS, endMembership, judgeDelegation } from './memberships.repository.js';
import {
  datesReversed,
  delegationDates,
  delegationNotFound,
  notOfUnit,
  notYourself,
  orRefused,
  roleIsDelegated,
  roleNotHeldThen,
} from './refusals.js';
import type { AccountId, HeldMembership } from './session.js';
import type { DelegateRoleDto } from './staff.dto.js';
import type { DelegationMade, DelegationPage, DelegationRow, RoleEnded } from './staff.view.js';

/** Handing one's role over for a time (a.n., Plt.). What the delegate does is recorded under their own account, on behalf of who gave it. */
@Injectable()
export class DelegateRole {
  constructor(
    private readonly work: UnitOfWork,
    private readonly source: DataSource,
  ) {}

  /**
   * Gives the role one acts in to a colleague of the same unit, or of the one it is part of. It ends when one's own role does, but for a
   * vacancy, and when the colleague leaves.
   * @throws Refused role_is_delegated, not_of_unit, role_not_held_then, delegation_dates, dates_reversed, already_has_role, not_yourself
   */
  async delegate({ account, from, to, reason, note }: DelegateRoleDto, actor: Actor, held: HeldMembership): Promise<DelegationMade> {
    if (held.delegation) throw roleIsDelegated();
    if (account.toLowerCase() === actor.accountId) throw notYourself();
    if (to < from) throw datesReversed();
    const delegation = { by: actor.accountId, reason: note ? `${reason}: ${note}` : reason };
    return orRefused(() =>
      this.work.run(async (tx) => {
        const membership = { account: account as AccountId, unit: held.unitId, role: held.role, from, to, delegation };
        const delegationId = await insertMembership(tx, membership);
        const { worksThere, heldByGiver, datesFit } = await judgeDelegation(tx, delegationId);
        if (!datesFit) throw delegationDates(DELEGATION_DAYS);
        if (!worksThere) throw notOfUnit();
        if (!heldByGiver) throw roleNotHeldThen();
        return { delegationId };
      }),
    );
  }

  /** What somebody has handed over and received, the newest first; what is over too. */
  async list({ accountId }: Actor, { after, limit }: { after?: string | undefined; limit: number }): Promise<DelegationPage> {
    const rows = await this.source.query<DelegationRow[]>(
      `select m.id, u.code as unit, m.role, m.delegated_by = $1 as given, m.valid_from::text as "validFrom", m.valid_to::text as "validTo",
         json_build_object('accountId', g.id, 'displayName', g.display_name) as by,
         json_build_object('accountId', a.id, 'displayName', a.display_name) as "to",
         split_part(m.delegation_reason, ': ', 1) as reason, substring(m.delegation_reason from ': (.*)') as note
       from memberships m join units u on u.id = m.unit_id join accounts a on a.id = m.account_id join accounts g on g.id = m.delegated_by
       where $1 in (m.account_id, m.delegated_by) and ($2::uuid is null or m.id < $2) order by m.id desc limit $3`,
      [accountId, after ?? null, limit + 1],
    );
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? items.at(-1)!.id : null };
  }

  /** Makes today the last day of a delegation one has given. Done twice, nothing more happens. @throws Refused delegation_not_found */
  async end(delegationId: string, { accountId }: Actor): Promise<RoleEnded> {
    return this.work.run(async (tx) => {
      const ended = await endMembership(tx, delegationId, 'delegated_by', accountId);
      if (!ended) throw delegationNotFound();
      await endUnborneDuty(tx, ended.account);
      return { lastDay: ended.lastDay };
    });
  }
}
