import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from './current-actor.js';
import { TODAY } from './memberships.repository.js';
import { getOwnUnit } from './own-unit.js';
import { accountNotFound } from './refusals.js';
import type { AccountPage, AccountRow, StaffPage } from './staff.view.js';

interface Paging {
  readonly after?: string | undefined;
  readonly limit: number;
}

/** All there are, or those who work in a unit, have this in their name, or the one. */
interface Which {
  readonly unit?: string;
  readonly name?: string | undefined;
  readonly id?: string;
}

/** Who there is, and in which roles: those that are not over. By name. */
@Injectable()
export class ListStaff {
  constructor(private readonly source: DataSource) {}

  /** Accounts with this in their name, or all; closed ones too. */
  accounts(name: string | undefined, paging: Paging): Promise<AccountPage> {
    return this.page({ name }, paging);
  }

  /** @throws Refused account_not_found */
  async account(id: string): Promise<AccountRow> {
    const [found] = (await this.page({ id }, { limit: 1 })).items;
    if (!found) throw accountNotFound();
    return found;
  }

  /** Who works in a unit. @throws Refused unit_not_found, not_your_unit */
  async ofUnit(code: string, actor: Actor, paging: Paging): Promise<StaffPage> {
    const unit = await getOwnUnit(this.source, code, actor);
    const { items, next } = await this.page({ unit: unit.id }, paging);
    return { items: items.map(({ accountId, displayName, roles }) => ({ accountId, displayName, roles })), next };
  }

  private async page({ unit, name, id }: Which, { after, limit }: Paging): Promise<AccountPage> {
    const rows = await this.source.query<AccountRow[]>(
      `with role as (
         select m.account_id, json_agg(json_build_object('id', m.id, 'unit', u.code, 'unitName', u.name, 'role', m.role,
             'validFrom', m.valid_from, 'validTo', m.valid_to, 'delegation', case when d.id is not null then json_build_object(
               'by', json_build_object('accountId', d.id, 'displayName', d.display_name), 'reason', split_part(m.delegation_reason, ': ', 1)) end)
             order by u.code, m.role, m.valid_from) as roles
         from memberships m join units u on u.id = m.unit_id left join accounts d on d.id = m.delegated_by
         where coalesce(m.valid_to, 'infinity') >= ${TODAY} and ($1::uuid is null or m.unit_id = $1)
         group by m.account_id
       )
       select a.id as "accountId", a.display_name as "displayName", a.username, a.active, coalesce(r.roles, '[]') as roles
       from accounts a left join role r on r.account_id = a.id
       where ($1::uuid is null or (a.active and r.roles is not null))
         and ($2::text is null or position(lower($2) in lower(a.display_name)) > 0 or position(lower($2) in a.username) > 0)
         and ($3::uuid is null or (lower(a.display_name), a.id) > (select lower(display_name), id from accounts where id = $3))
         and ($5::uuid is null or a.id = $5)
       order by lower(a.display_name), a.id limit $4`,
      [unit ?? null, name ?? null, after ?? null, limit + 1, id ?? null],
    );
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? items.at(-1)!.accountId : null };
  }
}
