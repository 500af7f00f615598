import type { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/index.js';
import type { UnitId } from '../units/index.js';
import { TODAY } from './memberships.repository.js';
import type { AccountId } from './session.js';
import type { DutyEnded, DutyRow, Reachable } from './duty.view.js';

/** `d`, a duty, is of an active account that has a role, all the while, in the unit or another that handles the same cases. */
const WORKS_THERE = `exists (
  select from memberships m join accounts a on a.id = m.account_id and a.active
    join units u on u.id = m.unit_id join units v on v.id = d.unit_id and v.acts_for = u.acts_for
  where m.account_id = d.account_id and m.valid_from <= (d.starts_at at time zone 'Asia/Jakarta')::date
    and coalesce(m.valid_to, 'infinity') >= ((d.ends_at - interval '1 microsecond') at time zone 'Asia/Jakarta')::date)`;

/** Names a duty of a unit, and puts those of a unit in order: microseconds since 1970, and the account. */
const MICROSECONDS = '(extract(epoch from d.starts_at) * 1000000)::bigint';
const ID = `${MICROSECONDS} || '_' || d.account_id`;
const NAMED = `${MICROSECONDS} = split_part($2, '_', 1)::bigint and d.account_id = split_part($2, '_', 2)::uuid`;
const SAME = '(d.unit_id, d.account_id, d.starts_at) = (f.unit_id, f.account_id, f.starts_at)';
/** ISO 8601, UTC, exact to a millisecond. */
const iso = (moment: string) => `to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export interface NewDuty {
  readonly unit: UnitId;
  readonly account: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** @returns its name, and whether it may be: the account works there, and it is not over by database time */
export async function insertDuty(
  tx: Tx,
  { unit, account, startsAt, endsAt }: NewDuty,
): Promise<{ readonly id: string; readonly worksThere: boolean; readonly ahead: boolean }> {
  await tx.query('insert into duty (unit_id, account_id, starts_at, ends_at) values ($1, $2, $3, $4)', [unit, account, startsAt, endsAt]);
  // judged after the insert, which holds the key of the account: see judgeDelegation
  const [duty] = await tx.query<[{ id: string; worksThere: boolean; ahead: boolean }]>(
    `select ${ID} as id, ${WORKS_THERE} as "worksThere", d.ends_at > now() as ahead from duty d where d.unit_id = $1 and d.account_id = $2 and d.starts_at = $3`,
    [unit, account, startsAt],
  );
  return duty;
}

/** The duties of a unit that touch this time, by their beginning. */
export function listDuty(
  source: DataSource,
  unit: UnitId,
  { from, to, after, limit }: { from?: string | undefined; to?: string | undefined; after?: string | undefined; limit: number },
): Promise<DutyRow[]> {
  return source.query<DutyRow[]>(
    `select ${ID} as id, json_build_object('accountId', a.id, 'displayName', a.display_name) as person,
       ${iso('d.starts_at')} as "startsAt", ${iso('d.ends_at')} as "endsAt"
     from duty d join accounts a on a.id = d.account_id
     where d.unit_id = $1 and d.ends_at > coalesce($3::timestamptz, now()) and d.starts_at < coalesce($4::timestamptz, 'infinity')
       and ($2::text is null or (${MICROSECONDS}, d.account_id) > (split_part($2, '_', 1)::bigint, split_part($2, '_', 2)::uuid))
     order by d.starts_at, d.account_id limit $5`,
    [unit, after ?? null, from ?? null, to ?? null, limit],
  );
}

/** Who is on duty for a unit now, whoever stays longest first; a unit has a handful. */
export function findReachable(source: DataSource, unit: UnitId): Promise<Reachable[]> {
  return source.query<Reachable[]>(
    `select a.display_name as "displayName", ${iso('d.ends_at')} as until from duty d join accounts a on a.id = d.account_id and a.active
     where d.unit_id = $1 and tstzrange(d.starts_at, d.ends_at) @> now() order by d.ends_at desc, a.id limit 50`,
    [unit],
  );
}

/** Ends a duty now; one that has not begun goes, one that is over stays as it is. Done twice, nothing more happens. */
export async function endDuty(tx: Tx, unit: UnitId, id: string): Promise<DutyEnded | undefined> {
  const [ended] = await tx.query<DutyEnded[]>(
    `with found as (
       select d.unit_id, d.account_id, d.starts_at, least(d.ends_at, now()) as ends_at, d.starts_at < now() as begun from duty d where d.unit_id = $1 and ${NAMED} for update
     ), gone as (delete from duty d using found f where ${SAME} and not f.begun),
     ended as (update duty d set ends_at = f.ends_at from found f where ${SAME} and f.begun)
     select case when begun then ${iso('ends_at')} end as "endsAt" from found`,
    [unit, id],
  );
  return ended;
}

/** Ends the duties that the roles of an account do not bear any more: with the day, as roles do, or now if the account is closed. */
export async function endUnborneDuty(tx: Tx, account: AccountId): Promise<void> {
  const until = `(select case when active then (${TODAY} + 1) at time zone 'Asia/Jakarta' else now() end from accounts where id = $1)`;
  await tx.query(`delete from duty d where d.account_id = $1 and d.starts_at >= ${until} and not ${WORKS_THERE}`, [account]);
  await tx.query(`update duty d set ends_at = ${until} where d.account_id = $1 and d.ends_at > ${until} and not ${WORKS_THERE}`, [account]);
}
