/** The SQL of facilities and wards with their numbers at one moment of the database's clock; nothing of it is stored. */
import type { DataSource } from 'typeorm';
import type { Tx } from '../../platform/database/index.js';
import { prepared } from '../../platform/database/prepared.js';
import { NATURAL } from '../stays.repository.js';
import type { FacilityRow, WardView } from './facility.view.js';

/** Of the beds `b` with what they are used for now, `s`: those that are in the list and used as said. */
const listed = (kind: string) => `count(*) filter (where s.kind = '${kind}' and not b.extra and b.removed_at is null)`;

/**
 * One statement. A bed is in the list as long as it is not removed and no place over capacity. `$2`: where in the list of codes to go on; `$3`, `$4`:
 * kind and region; `$5`: one code, open or closed; `$6`: those that are closed, or those that are open; `$1`: how many.
 */
const FACILITIES = prepared(`
with clock as materialized (select clock_timestamp() as at),
page as (
  select f.*, u.code as unit from facilities f join units u on u.id = f.unit_id
  where ($5::text is not null or (f.closed_at is not null) = $6::bool) and ($2::text is null or f.code > $2) and ($3::text is null or f.kind = $3) and ($4::text is null or f.region = $4)
    and ($5::text is null or f.code = $5)
  order by f.code limit $1)
select f.id, f.code, f.name, f.kind, f.unit, f.region, f.lat, f.lon, f.serves, f.sex, f.age_min as "ageMin", f.age_max as "ageMax",
  f.unidentified, f.stay_limit_days as "stayLimitDays", f.hold_minutes as "holdMinutes", f.answer_hours as "answerHours", f.absent_days as "absentDays", f.source,
  ${instant('f.closed_at')} as "closedAt", f.closed_because as "closedBecause",
  f.synthetic or list.synthetic as synthetic, list.beds, used.closed, used.occupied, used.held, list.beds - used.closed - used.occupied - used.held as free,
  used.without_bed as "withoutBed", used.extra, used.away,
  case when list.beds is null then coalesce(last.capacity_kind <> 'quota', true) and coalesce(last.present > last.capacity, false)
    else used.extra > 0 or used.occupied + used.without_bed > list.beds end as "overCapacity",
  list.beds is not null or coalesce(last.capacity is not null and last.capacity_kind is distinct from 'quota', false) as "capacityKnown",
  case when last.id is not null then jsonb_build_object('asOf', ${instant('last.as_of')}, 'present', last.present, 'female', last.female, 'male', last.male,
    'capacity', last.capacity, 'capacityKind', last.capacity_kind, 'source', last.source, 'note', last.source_note) end as census
from page f cross join clock
cross join lateral (
  select nullif(count(*), 0)::int as beds, coalesce(bool_or(b.synthetic), false) as synthetic
  from beds b where b.facility_id = f.id and b.removed_at is null and not b.extra) list
cross join lateral (
  select ${listed('closed')}::int as closed, ${listed('stay')}::int as occupied, ${listed('hold')}::int as held,
    count(*) filter (where s.kind = 'stay' and s.bed_id is null)::int as without_bed, count(*) filter (where s.kind <> 'closed' and b.extra)::int as extra,
    count(*) filter (where s.kind = 'stay' and exists (select from absences a where a.stay_id = s.id and a.during @> clock.at))::int as away
  from stays s left join beds b on b.id = s.bed_id where s.facility_id = f.id and s.during @> clock.at) used
left join lateral (select c.* from census_reports c where c.facility_id = f.id and c.as_of <= clock.at order by c.as_of desc limit 1) last on true
order by f.code`);

const WARDS = prepared(`
with clock as materialized (select clock_timestamp() as at)
select w.name, w.sex, w.age_min as "ageMin", w.age_max as "ageMax", w.condition, w.isolation, n.*, n.beds - n.closed - n.occupied - n.held as free
from wards w cross join clock
cross join lateral (
  select nullif(count(b.id), 0)::int as beds, ${listed('closed')}::int as closed, ${listed('stay')}::int as occupied, ${listed('hold')}::int as held
  from beds b left join stays s on s.bed_id = b.id and s.during @> clock.at
  where b.ward_id = w.id and b.removed_at is null and not b.extra) n
where w.facility_id = $1 order by w.name`);

const BEDS = prepared(`
select w.name as ward, b.name as bed, w.sex, w.age_min as "ageMin", w.age_max as "ageMax", w.condition, w.isolation, coalesce(s.kind, 'free') as state
from beds b join wards w on w.id = b.ward_id left join stays s on s.bed_id = b.id and s.during @> statement_timestamp()
where b.facility_id = $1 and b.removed_at is null and not b.extra order by w.name, ${NATURAL}`);

/** ISO 8601, UTC */
export function instant(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

export interface Which {
  readonly after?: string | undefined;
  readonly kind?: string | undefined;
  readonly region?: string | undefined;
  readonly code?: string | undefined;
  readonly closed?: boolean | undefined;
}

/** Facilities by code, with their numbers at one moment: the open ones, unless it is asked for a code or the closed ones. */
export async function facilitiesNow(
  source: DataSource | Tx,
  { after, kind, region, code, closed = false }: Which,
  limit: number,
): Promise<FacilityRow[]> {
  return source.query<FacilityRow[]>(FACILITIES, [limit, after ?? null, kind ?? null, region ?? null, code ?? null, closed]);
}

/** The wards of a facility by name, with their numbers at one moment. */
export async function wardsNow(source: DataSource | Tx, facilityId: string): Promise<WardView[]> {
  return source.query<WardView[]>(WARDS, [facilityId]);
}

/** A bed of the list with the ward it is in. */
export interface ListedBed {
  readonly ward: string;
  readonly bed: string;
  readonly sex: 'female' | 'male' | 'any';
  readonly ageMin: number | null;
  readonly ageMax: number | null;
  readonly condition: string;
  readonly isolation: boolean;
  /** what it is used for now */
  readonly state: 'free' | 'stay' | 'hold' | 'closed';
}

/** The list of beds by ward and name. */
export async function bedsNow(source: DataSource | Tx, facilityId: string): Promise<ListedBed[]> {
  return source.query<ListedBed[]>(BEDS, [facilityId]);
}
