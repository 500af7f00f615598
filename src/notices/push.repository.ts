import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { PROVINCE_WIDE, type AccountId } from '../access/index.js';
import type { Tx } from '../platform/database/index.js';
import { PUSH_KINDS, type PushKind } from './domain/kinds.js';
import type { Language } from './domain/words.js';
import type { Listener } from './push-service.js';
import type { PushPreferencesView, SubscriptionRow } from './push.view.js';

/** Of one account; a new one beyond takes the place of the oldest. */
const MOST = 10;

export const DEFAULTS: PushPreferencesView = { quietFrom: '21:00', quietTo: '05:00', kinds: PUSH_KINDS };

export interface NewSubscription extends Listener {
  readonly language: Language;
}

/** Where somebody is told. Idempotent by the endpoint: it is of who said so last. @returns its id */
export async function saveSubscription(
  tx: Tx,
  account: AccountId,
  deviceId: string | null,
  { endpoint, p256dh, auth, language }: NewSubscription,
): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>(
    `insert into push_subscriptions (id, account_id, device_id, endpoint, p256dh, auth, language) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (endpoint) do update set account_id = excluded.account_id, device_id = excluded.device_id, p256dh = excluded.p256dh, auth = excluded.auth,
       language = excluded.language returning id`,
    [newId(), account, deviceId, endpoint, p256dh, auth, language],
  );
  await tx.query(
    `delete from push_subscriptions where id in (
       select id from push_subscriptions where account_id = $1 order by id = $2 desc, created_at desc, id desc offset ${MOST})`,
    [account, row!.id],
  );
  return row!.id;
}

/** @param account whose; undefined: it is gone for good */
export async function deleteSubscription(tx: Tx, id: string, account?: AccountId): Promise<void> {
  await tx.query('delete from push_subscriptions where id = $1 and ($2::uuid is null or account_id = $2)', [id, account ?? null]);
}

export async function listSubscriptions(source: DataSource, account: AccountId): Promise<SubscriptionRow[]> {
  return source.query(
    `select s.id, split_part(s.endpoint, '/', 3) as service, d.label as device, s.language, s.created_at as "createdAt"
     from push_subscriptions s left join devices d on d.id = s.device_id where s.account_id = $1 order by s.created_at, s.id limit ${MOST}`,
    [account],
  );
}

export async function findPreferences(source: DataSource, account: AccountId): Promise<PushPreferencesView> {
  const [row] = await source.query<PushPreferencesView[]>(
    'select quiet_from as "quietFrom", quiet_to as "quietTo", kinds from push_preferences where account_id = $1',
    [account],
  );
  return row ?? DEFAULTS;
}

export async function savePreferences(tx: Tx, account: AccountId, { quietFrom, quietTo, kinds }: PushPreferencesView): Promise<void> {
  await tx.query(
    `insert into push_preferences (account_id, quiet_from, quiet_to, kinds) values ($1, $2, $3, $4)
     on conflict (account_id) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, kinds = excluded.kinds`,
    [account, quietFrom, quietTo, kinds],
  );
}

/** A notice that nobody was told of by push yet, and one of those to be told; null: nobody. */
export interface Untold {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly answer: string | null;
  readonly sopId: string;
  readonly sopVersion: number;
  readonly accountId: AccountId | null;
  /** null: the defaults */
  readonly preferences: PushPreferencesView | null;
  /** by the database's clock, in milliseconds since 1970 */
  readonly now: number;
}

/** Those on whose desk a notice lies (as `Desk.notices` has it) and who have asked to be told. */
const CLAIM = `
with claimed as (
  update notifications set pushed_at = clock_timestamp()
  where id in (select id from notifications where pushed_at is null order by id limit $1 for update skip locked) returning *)
select n.id, n.kind, n.subject, h.status as answer, c.sop_id as "sopId", c.sop_version as "sopVersion", w.account_id as "accountId",
  case when p.account_id is not null then jsonb_build_object('quietFrom', p.quiet_from, 'quietTo', p.quiet_to, 'kinds', p.kinds) end as preferences,
  (extract(epoch from clock_timestamp()) * 1000)::float8 as now
from claimed n join cases c on c.id = n.case_id left join handoffs h on h.id = n.handoff_id
left join lateral (
  select distinct m.account_id from memberships m join units u on u.id = m.unit_id, (select (now() at time zone 'Asia/Jakarta')::date as today) t
  where exists (select from push_subscriptions s where s.account_id = m.account_id)
    and t.today >= m.valid_from and (m.valid_to is null or t.today <= m.valid_to)
    and case when n.unit_id is not null then n.unit_id = u.acts_for and (n.role is null or n.role = m.role)
        else n.role = m.role and (u.acts_for in (c.owner_unit, c.opened_by_unit) or (m.role = any($2::text[]) and (u.region is null or length(u.region) = 2))) end
) w on true
left join push_preferences p on p.account_id = w.account_id`;

export async function claimUntold(tx: Tx, limit: number): Promise<Untold[]> {
  return tx.query(CLAIM, [limit, PROVINCE_WIDE]);
}

export interface NewPush {
  readonly accountId: AccountId;
  readonly noticeId: string;
  readonly kind: PushKind;
  readonly urgent: boolean;
  /** milliseconds since 1970 */
  readonly dueAt: number;
}

export async function insertPushes(tx: Tx, pushes: readonly NewPush[]): Promise<void> {
  await tx.query(
    `insert into push_messages (id, account_id, notification_id, kind, urgent, due_at)
     select id, "accountId", "noticeId", kind, urgent, to_timestamp("dueAt" / 1000)
     from jsonb_to_recordset($1::jsonb) as p (id uuid, "accountId" uuid, "noticeId" uuid, kind text, urgent boolean, "dueAt" float8)
     on conflict do nothing`,
    [JSON.stringify(pushes.map((push) => ({ id: newId(), ...push })))],
  );
}

/** Puts what is due of one account together, and says to whom it goes: each batch once to each of the account's browsers. */
export async function claimDue(tx: Tx, limit: number): Promise<{ readonly batch: string; readonly subscriptionId: string | null }[]> {
  const due = await tx.query<{ id: string; accountId: string }[]>(
    `select id, account_id as "accountId" from push_messages where batch is null and due_at <= clock_timestamp() order by due_at limit $1 for update skip locked`,
    [limit],
  );
  if (due.length === 0) return [];
  const batches = new Map(due.map(({ accountId }) => [accountId, newId()]));
  return tx.query(
    `with sent as (
       update push_messages m set batch = b.batch from jsonb_to_recordset($1::jsonb) as b (id uuid, batch uuid) where m.id = b.id returning m.account_id, m.batch)
     select distinct sent.batch, s.id as "subscriptionId" from sent left join push_subscriptions s on s.account_id = sent.account_id`,
    [JSON.stringify(due.map(({ id, accountId }) => ({ id, batch: batches.get(accountId) })))],
  );
}

export interface PushRow {
  readonly kind: PushKind;
  readonly urgent: boolean;
  readonly noticeKind: string;
  readonly subject: string;
  /** how the handoff that it is about was answered; null: it is about none */
  readonly answer: string | null;
  readonly caseId: string;
  readonly number: string;
  readonly sopId: string;
  readonly sopVersion: number;
  readonly due: Date | null;
}

/** Where to send a batch; undefined: nowhere any more, the device was lost or the account closed. */
export async function findListener(source: DataSource, id: string): Promise<NewSubscription | undefined> {
  const [row] = await source.query<NewSubscription[]>(
    `select s.endpoint, s.p256dh, s.auth, s.language from push_subscriptions s join accounts a on a.id = s.account_id and a.active
     left join devices d on d.id = s.device_id where s.id = $1 and d.lost_at is null`,
    [id],
  );
  return row;
}

/** What a batch tells of: what nobody has seen meanwhile. */
export async function listBatch(source: DataSource, batch: string): Promise<PushRow[]> {
  return source.query(
    `select m.kind, m.urgent, n.kind as "noticeKind", n.subject, h.status as answer, c.id as "caseId", c.number, c.sop_id as "sopId", c.sop_version as "sopVersion",
       (select min(d.target_at) from deadlines d where d.case_id = c.id and d.ended_at is null
          and (d.handoff_id = n.handoff_id or (n.kind = 'clock' and d.clock = n.subject and d.handoff_id is null))) as due
     from push_messages m join notifications n on n.id = m.notification_id join cases c on c.id = n.case_id left join handoffs h on h.id = n.handoff_id
     where m.batch = $1 and n.seen_at is null order by m.id`,
    [batch],
  );
}
