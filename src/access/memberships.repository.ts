import type { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/index.js';
import type { Unit } from '../units/index.js';
import type { AccountId } from './session.js';

/** The day in Asia/Jakarta, by database time. */
export const TODAY = `(now() at time zone 'Asia/Jakarta')::date`;

/** A delegation lasts, and begins, at most so many days from its first day, and from today. */
export const DELEGATION_DAYS = 90;

/** As much of a unit as a role in it needs. */
export type Workplace = Pick<Unit, 'id' | 'kind' | 'actsFor'>;

export async function findWorkplace(source: DataSource | Tx, code: string): Promise<Workplace | undefined> {
  const [unit] = await source.query<Workplace[]>('select id, kind, acts_for as "actsFor" from units where code = $1', [code]);
  return unit;
}

export async function findToday(tx: Tx): Promise<string> {
  const [row] = await tx.query<[{ today: string }]>(`select ${TODAY}::text as today`);
  return row.today;
}

/** `d`, a delegation, goes to an active account that has a role of its own in the same unit, or the one it is part of, all the while. */
const WORKS_THERE = `exists (
  select from memberships o join accounts a on a.id = o.account_id and a.active join units u on u.id = d.unit_id
  where o.account_id = d.account_id and o.delegated_by is null and o.unit_id in (u.id, u.acts_for)
    and o.valid_from <= d.valid_from and coalesce(o.valid_to, 'infinity') >= d.valid_to)`;

/** `d`, a delegation, is of a role that who gives it holds in their own right all the while. A post that falls vacant is handed on beyond that. */
const HELD_BY_GIVER = `(split_part(d.delegation_reason, ': ', 1) = 'vacancy' or exists (
  select from memberships o where o.account_id = d.delegated_by and o.delegated_by is null and o.unit_id = d.unit_id and o.role = d.role
    and o.valid_from <= d.valid_from and coalesce(o.valid_to, 'infinity') >= d.valid_to))`;

export interface DelegationJudged {
  readonly worksThere: boolean;
  readonly heldByGiver: boolean;
  readonly datesFit: boolean;
}

/**
 * Whether a delegation, already written in this transaction, may be. Judged after the insert: it holds the keys of both accounts, so whoever
 * ends a role or closes an account (`findAccountForChange`) does so wholly before or wholly after.
 */
export async function judgeDelegation(tx: Tx, id: string): Promise<DelegationJudged> {
  const [judged] = await tx.query<[DelegationJudged]>(
    `select ${WORKS_THERE} as "worksThere", ${HELD_BY_GIVER} as "heldByGiver",
       d.valid_from between ${TODAY} and ${TODAY} + $2::int and d.valid_to - d.valid_from < $2 as "datesFit"
     from memberships d where d.id = $1`,
    [id, DELEGATION_DAYS],
  );
  return judged;
}

/** A membership that has come to its end. */
export interface EndedMembership {
  readonly account: AccountId;
  /** null: it had not begun, and is gone */
  readonly lastDay: string | null;
}

/**
 * Makes today the last day of a membership of an account, or of one that the account has delegated; one that has not begun goes. One that is over stays
 * as it is: done twice, nothing more happens.
 */
export async function endMembership(
  tx: Tx,
  id: string,
  whose: 'account_id' | 'delegated_by',
  account: string,
): Promise<EndedMembership | undefined> {
  const [ended] = await tx.query<EndedMembership[]>(
    `with found as (
       select id, account_id, least(coalesce(valid_to, ${TODAY}), ${TODAY}) as last_day, valid_from <= ${TODAY} as begun
       from memberships where id = $1 and ${whose} = $2 for update
     ), gone as (delete from memberships m using found f where m.id = f.id and not f.begun),
     ended as (update memberships m set valid_to = f.last_day from found f where m.id = f.id and f.begun)
     select account_id as account, case when begun then last_day::text end as "lastDay" from found`,
    [id, account],
  );
  return ended;
}

/** Makes today the last day of all roles of an account, delegated ones too. */
export async function endMemberships(tx: Tx, account: AccountId): Promise<void> {
  await tx.query(`delete from memberships where account_id = $1 and valid_from > ${TODAY}`, [account]);
  await tx.query(`update memberships set valid_to = ${TODAY} where account_id = $1 and coalesce(valid_to, 'infinity') > ${TODAY}`, [
    account,
  ]);
}

/** Ends the delegations given by or to an account that its roles do not bear any more. */
export async function endUnborneDelegations(tx: Tx, account: AccountId): Promise<void> {
  await tx.query(
    `with unborne as (
       select id, valid_from <= ${TODAY} as begun from memberships d
       where d.delegated_by is not null and $1 in (d.account_id, d.delegated_by) and d.valid_to > ${TODAY} and not (${WORKS_THERE} and ${HELD_BY_GIVER})
     ), gone as (delete from memberships m using unborne u where m.id = u.id and not u.begun),
     ended as (update memberships m set valid_to = ${TODAY} from unborne u where m.id = u.id and u.begun)
     select count(*) from unborne`,
    [account],
  );
}
