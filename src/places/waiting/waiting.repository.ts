/** The SQL of `waiting_entries`. */
import type { DataSource } from 'typeorm';
import type { Tx } from '../../platform/database/index.js';
import { prepared } from '../../platform/database/prepared.js';
import type { FacilityKind } from '../domain/place.js';

/** Somebody on the list, as far as it is not in their own records. */
export interface EntryRow {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  readonly programme: string | null;
  readonly joinedAt: Date;
  /** seconds since then */
  readonly waited: number;
  /** the family they belong to */
  readonly familyId: string | null;
  /** how many of the family have an open case, themselves included */
  readonly familySize: number;
  readonly declined: number;
  readonly place: string | null;
  readonly stayKind: FacilityKind | null;
  readonly pastLimit: boolean;
  /** null if a place may be offered; otherwise why not */
  readonly obstacle: Obstacle | null;
  /** whether a facility has said lately that they must be kept from others */
  readonly isolation: boolean;
  /** ids of facilities that they are not to be offered to now */
  readonly notAgain: readonly string[];
  readonly offer: {
    readonly id: string;
    readonly facilityId: string;
    readonly code: string;
    readonly name: string;
    readonly expiresAt: string;
  } | null;
}

export type Obstacle = 'offered' | 'held' | 'not_waiting' | 'needs_treatment' | 'refuses';

const waiting = (where: string) => `
select w.id, w.case_id as "caseId", c.number, w.programme, w.joined_at as "joinedAt", extract(epoch from clock_timestamp() - w.joined_at)::float8 as waited,
  g.id as "familyId", case when g.id is null then 1 else (select count(*)::int from cases o where o.group_id = g.id and o.closed_at is null) end as "familySize",
  (select count(*)::int from place_offers o where o.case_id = c.id and o.status = 'declined') as declined,
  c.place, s.kind as "stayKind", coalesce(s.past_limit, false) as "pastLimit",
  case when p.id is not null then 'offered' when c.main_state <> 'waiting_list' then 'not_waiting'
    when exists (select from stays h where h.case_id = c.id and h.kind = 'hold' and h.during @> clock_timestamp()) then 'held'
    when c.snapshot->'regions'->>'health' in ('needs_care', 'in_care', 'in_psychiatric_care') then 'needs_treatment'
    when c.snapshot->'regions'->>'will' = 'refuses' then 'refuses' end as obstacle,
  exists (select from place_offers o where o.entry_id = w.id and o.reason = 'isolation' and o.not_again_before > clock_timestamp()) as isolation,
  array(select o.facility_id from place_offers o where o.case_id = c.id and o.not_again_before > clock_timestamp()) as "notAgain",
  case when p.id is not null then jsonb_build_object('id', p.id, 'facilityId', p.facility_id, 'code', p.code, 'name', p.name, 'expiresAt', p.expires_at) end as offer
from waiting_entries w join cases c on c.id = w.case_id left join case_groups g on g.id = c.group_id and g.kind = 'family'
left join lateral (select o.id, o.facility_id, f.code, f.name, o.expires_at from place_offers o join facilities f on f.id = o.facility_id
  where o.entry_id = w.id and o.status = 'open') p on true
left join lateral (select f.kind, clock_timestamp() > s.admitted_at + f.stay_limit_days * interval '1 day' as past_limit from stays s join facilities f on f.id = s.facility_id
  where s.case_id = c.id and s.kind = 'stay' and s.during @> clock_timestamp() limit 1) s on true
where w.left_at is null and ${where}`;

const ALL = prepared(waiting('true'));

/** Of the unit's own cases, and those offered to a facility of it. */
const OF_UNIT = prepared(
  waiting(`(exists (select from case_units u where u.unit_id = $1 and u.case_id = c.id)
    or exists (select from place_offers o join facilities f on f.id = o.facility_id where o.entry_id = w.id and f.unit_id = $1))`),
);

const WITH_FAMILY = prepared(waiting('(c.id = $1 or g.id = (select o.group_id from cases o where o.id = $1))'));

const JOIN = prepared(`
insert into waiting_entries (id, case_id, person_id, programme, joined_at) values ($1, $2, $3, $4, $5)
on conflict (case_id) where left_at is null do nothing`);

const LEAVE = prepared(`
update waiting_entries set left_at = greatest($3::timestamptz, joined_at), left_because = $2 where case_id = $1 and left_at is null`);

const LOCK = prepared(`select id from waiting_entries where id = any($1::uuid[]) and left_at is null order by id for update skip locked`);

/** @param unitId undefined: of all units */
export async function listEntries(tx: Tx | DataSource, unitId?: string): Promise<EntryRow[]> {
  return unitId === undefined ? tx.query<EntryRow[]>(ALL) : tx.query<EntryRow[]>(OF_UNIT, [unitId]);
}

/** A case's entry and those of its family. */
export async function entriesWithFamily(tx: Tx, caseId: string): Promise<EntryRow[]> {
  return tx.query<EntryRow[]>(WITH_FAMILY, [caseId]);
}

/** Idempotent by the case, as long as it is on the list. */
export async function insertEntry(
  tx: Tx,
  entry: {
    readonly id: string;
    readonly caseId: string;
    readonly personId: string;
    readonly programme: string | undefined;
    readonly at: Date;
  },
): Promise<void> {
  await tx.query(JOIN, [entry.id, entry.caseId, entry.personId, entry.programme ?? null, entry.at]);
}

export async function closeEntry(tx: Tx, caseId: string, because: string, at: Date): Promise<void> {
  await tx.query(LEAVE, [caseId, because, at]);
}

/** Locks entries that are still open, and lets alone those that somebody else has locked. @returns whether it has all of them */
export async function lockEntries(tx: Tx, ids: readonly string[]): Promise<boolean> {
  return (await tx.query<unknown[]>(LOCK, [ids])).length === ids.length;
}
