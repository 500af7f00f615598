import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/index.js';
import type { DeviceRow } from './devices.view.js';
import type { AccountId } from './session.js';

export interface NewDevice {
  readonly id: string;
  readonly label: string;
}

/** Notes that an account signs in with a device; the first time it gets what its key is made from. @returns false if the device is lost */
export async function enterDevice(tx: Tx, account: AccountId, { id, label }: NewDevice): Promise<boolean> {
  const entered = await tx.query<unknown[]>(
    `with entered as (
       insert into devices (id, label) values ($1, $2) on conflict (id) do update set label = excluded.label where devices.lost_at is null returning id)
     insert into device_accounts (device_id, account_id, key_salt) select id, $3, $4 from entered
     on conflict (account_id, device_id) do update set signed_in_at = now() returning 1`,
    [id, label, account, randomBytes(32)],
  );
  return entered.length === 1;
}

/** Devices of an account, the last signed in with first. @param current the one that asks, if it is known */
export async function listDevices(
  source: DataSource,
  account: string,
  current: string | null,
  after: string | undefined,
  limit: number,
): Promise<DeviceRow[]> {
  return source.query(
    `select d.id, d.label, d.registered_at as "registeredAt", d.lost_at as "lostAt", d.id is not distinct from $2::uuid as current,
       greatest(a.signed_in_at, (select max(s.last_seen_at) from sessions s where s.device_id = d.id and s.account_id = $1)) as "lastSeenAt"
     from device_accounts a join devices d on d.id = a.device_id
     where a.account_id = $1 and ($3::uuid is null or (a.signed_in_at, d.id) < (select signed_in_at, device_id from device_accounts where account_id = $1 and device_id = $3))
     order by a.signed_in_at desc, d.id desc limit $4`,
    [account, current, after ?? null, limit],
  );
}

/**
 * Marks a device of an account as lost: whoever uses it is signed out, the keys of all drafts on it are gone, and it gives no more case numbers. Locks the
 * device, so that nobody signs in with it meanwhile. Done twice, nothing more happens.
 * @returns whether the account has such a device
 */
export async function loseDevice(tx: Tx, account: string, id: string, by: AccountId): Promise<boolean> {
  const found = await tx.query<unknown[]>(
    'select from devices where id = $1 and exists (select from device_accounts where device_id = $1 and account_id = $2) for update',
    [id, account],
  );
  if (found.length === 0) return false;
  await tx.query(
    `with lost as (update devices set lost_at = now(), lost_by = $2 where id = $1 and lost_at is null),
          locked as (update device_accounts set key_salt = null where device_id = $1),
          unnumbered as (update number_codes set revoked_at = now() where device_id = $1 and revoked_at is null)
     update sessions set ended_at = now() where device_id = $1 and ended_at is null`,
    [id, by],
  );
  return true;
}

/** What the key of an account's drafts on a device is derived from; none if the device is lost or not theirs. */
export async function findKeySalt(source: DataSource, account: AccountId, id: string): Promise<Buffer | undefined> {
  const [row] = await source.query<{ salt: Buffer | null }[]>(
    'select key_salt as salt from device_accounts where account_id = $1 and device_id = $2',
    [account, id],
  );
  return row?.salt ?? undefined;
}
