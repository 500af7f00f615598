import type { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/index.js';
import type { Directory, Unit, UnitId } from './domain/unit.js';
import type { Reference } from './reference.js';

/**
 * Makes regions, units and relay partners what the reference says, in one statement a table; writes only rows that differ, so a restart
 * changes nothing. Leaves the dates of units to the office, and rows that are no longer in the reference where they are: cases may name them.
 */
export async function saveReference(tx: Tx, { regions, units, relay }: Reference): Promise<void> {
  await tx.query(
    `insert into regions (code, name, kind, parent, lat, lon)
     select * from jsonb_to_recordset($1::jsonb) as r (code text, name text, kind text, parent text, lat float8, lon float8) order by code
     on conflict (code) do update
       set name = excluded.name, kind = excluded.kind, parent = excluded.parent, lat = excluded.lat, lon = excluded.lon
       where (regions.name, regions.kind, regions.parent, regions.lat, regions.lon)
         is distinct from (excluded.name, excluded.kind, excluded.parent, excluded.lat, excluded.lon)`,
    [JSON.stringify(regions)],
  );
  await tx.query(
    `insert into units (id, code, kind, owners, acts_for, name, region, service)
     select id, code, kind, owners, "actsFor", name, region, service from jsonb_to_recordset($1::jsonb)
       as u (id uuid, code text, kind text, owners text[], "actsFor" uuid, name text, region text, service text) order by code
     on conflict (id) do update
       set kind = excluded.kind, owners = excluded.owners, acts_for = excluded.acts_for, name = excluded.name,
           region = excluded.region, service = excluded.service
       where (units.kind, units.owners, units.acts_for, units.name, units.region, units.service)
         is distinct from (excluded.kind, excluded.owners, excluded.acts_for, excluded.name, excluded.region, excluded.service)`,
    [JSON.stringify(units)],
  );
  await tx.query(
    `insert into relay_partners (province, partner)
     select * from jsonb_to_recordset($1::jsonb) as r (province text, partner uuid) order by province
     on conflict (province) do update set partner = excluded.partner where relay_partners.partner is distinct from excluded.partner`,
    [JSON.stringify(relay)],
  );
}

/** Every unit, by code, and the relay table: some 150 rows. */
export async function readDirectory(source: DataSource | Tx): Promise<Directory> {
  const units = await source.query<Unit[]>(
    `select id, code, kind, owners, acts_for as "actsFor", name, region, service,
            active_from::text as "activeFrom", active_to::text as "activeTo"
     from units order by code`,
  );
  const relay = await source.query<{ province: string; partner: UnitId }[]>('select province, partner from relay_partners');
  return { units, relay: new Map(relay.map(({ province, partner }) => [province, partner])) };
}

/** The accounts on duty for a unit now, by database time. */
export async function findOnDuty(source: DataSource | Tx, unit: UnitId): Promise<string[]> {
  const rows = await source.query<{ id: string }[]>(
    'select account_id as id from duty where unit_id = $1 and tstzrange(starts_at, ends_at) @> now() order by account_id',
    [unit],
  );
  return rows.map(({ id }) => id);
}
