import { createHash, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/index.js';
import type { AccountId, Session } from './session.js';

/** A session ends after a working day, or after two hours without a request (proposed; the office may ask for others). */
export const SESSION_HOURS = 12;
export const IDLE_MINUTES = 120;

/** Begins a session. The token is given out once and kept nowhere. */
export async function insertSession(
  tx: Tx,
  account: AccountId,
  deviceId: string | null,
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url');
  const [row] = await tx.query<{ expiresAt: Date }[]>(
    `insert into sessions (id, account_id, expires_at, device_id) values ($1, $2, now() + make_interval(hours => $3), $4) returning expires_at as "expiresAt"`,
    [keyOf(token), account, SESSION_HOURS, deviceId],
  );
  if (!row) throw new Error('no session was written');
  return { token, expiresAt: row.expiresAt };
}

/** Ends a session for good. Done twice, nothing more happens. */
export async function endSession(tx: Tx, token: string): Promise<void> {
  await tx.query('update sessions set ended_at = now() where id = $1 and ended_at is null', [keyOf(token)]);
}

/**
 * The session of a token, if it is running and its account is active, with the memberships valid today in Asia/Jakarta: one statement, by
 * the primary key of sessions and the indexes of memberships. Notes that the session was used, at most once a minute, if this is a use.
 */
export async function findSession(source: DataSource, token: string, { use } = { use: true }): Promise<Session | undefined> {
  const id = keyOf(token);
  const [row] = await source.query<(Session['account'] & Pick<Session, 'deviceId' | 'held'> & { stale: boolean })[]>(
    `select a.id, a.username, a.display_name as "displayName", s.device_id as "deviceId", s.last_seen_at < now() - interval '1 minute' as stale, coalesce(
       (select json_agg(json_build_object(
            'unitId', u.id, 'actsFor', u.acts_for, 'region', u.region, 'unitCode', u.code, 'unitName', u.name, 'role', m.role,
            'validFrom', m.valid_from, 'validTo', m.valid_to,
            'delegation', case when d.id is not null then
              json_build_object('by', d.id, 'byName', d.display_name, 'reason', m.delegation_reason) end)
          order by u.code, m.role)
        from memberships m join units u on u.id = m.unit_id left join accounts d on d.id = m.delegated_by,
          (select (now() at time zone 'Asia/Jakarta')::date as today) t
        where m.account_id = a.id and t.today >= m.valid_from and (m.valid_to is null or t.today <= m.valid_to)
          and (u.active_from is null or t.today >= u.active_from) and (u.active_to is null or t.today <= u.active_to)), '[]') as held
     from sessions s join accounts a on a.id = s.account_id
     where s.id = $1 and s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - make_interval(mins => $2) and a.active`,
    [id, IDLE_MINUTES],
  );
  if (!row) return undefined;
  if (use && row.stale) await source.query('update sessions set last_seen_at = now() where id = $1', [id]);
  const { id: account, username, displayName, deviceId, held } = row;
  return { account: { id: account, username, displayName }, deviceId, held };
}

/** Why a session is over for good: its device, or the one that says so, was lost, or its account closed. Undefined: signing in anew is all. */
export async function findEnding(
  source: DataSource,
  token: string | undefined,
  deviceId: string | undefined,
): Promise<'device_lost' | 'account_closed' | undefined> {
  const [row] = await source.query<{ lost: boolean; closed: boolean }[]>(
    `with ended as (select device_id, account_id from sessions where id = $1)
     select exists (select from devices where lost_at is not null and (id = $2 or id in (select device_id from ended))) as lost,
       exists (select from accounts where not active and id in (select account_id from ended)) as closed`,
    [token === undefined ? null : keyOf(token), deviceId ?? null],
  );
  return row?.lost ? 'device_lost' : row?.closed ? 'account_closed' : undefined;
}

function keyOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
