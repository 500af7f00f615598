import type { DataSource } from 'typeorm';
import type { Tx } from '../../platform/database/index.js';
import { prepared } from '../../platform/database/prepared.js';
import type { Candidate, CandidateWard, Census } from '../domain/match.js';
import { facilitiesById } from '../facilities.repository.js';

/**
 * Every open facility (or the one asked for) with its wards, free beds, stays and latest census, all of one moment. A bed is expected to be free when all that it is
 * used for now ends within 7 days: a planned end that is not over, or an end that is fixed (hold, kept bed, closure).
 */
const candidates = (one: boolean) =>
  prepared(`
with clock as materialized (select clock_timestamp() as at),
used as materialized (
  select s.facility_id, s.bed_id, s.kind, s.during @> clock.at as now,
    least(upper(s.during), case when s.kind = 'stay' then (s.expected_end + 1)::timestamp at time zone 'Asia/Jakarta' end) as until
  from clock, facilities f join stays s on s.facility_id = f.id
  where f.closed_at is null${one ? ' and f.id = $1' : ''} and s.during && tstzrange(clock.at, null)),
bed_use as (
  select bed_id, bool_and(until > clock.at and until <= clock.at + interval '7 days') as soon from used, clock where bed_id is not null group by bed_id),
rooms as (
  select b.ward_id, count(*)::int as beds, (count(*) filter (where u.bed_id is null))::int as free, (count(*) filter (where u.soon))::int as expected
  from beds b left join bed_use u on u.bed_id = b.id where b.removed_at is null and not b.extra${one ? ' and b.facility_id = $1' : ''} group by b.ward_id),
walls as (
  select w.facility_id, sum(coalesce(r.beds, 0)) > 0 as listed, jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'sex', w.sex, 'ageMin', w.age_min, 'ageMax', w.age_max,
    'condition', w.condition, 'isolation', w.isolation, 'beds', coalesce(r.beds, 0), 'free', coalesce(r.free, 0), 'expected', coalesce(r.expected, 0)) order by w.name) as wards
  from wards w left join rooms r on r.ward_id = w.id ${one ? 'where w.facility_id = $1' : ''} group by w.facility_id),
people as (select facility_id, count(*)::int as n from used where kind = 'stay' and now group by facility_id)
select f.id, coalesce(walls.wards, '[]') as wards, coalesce(walls.listed, false) as "hasBedList", coalesce(people.n, 0) as "inStays",
  c.as_of as "asOf", c.present, c.capacity, c.capacity_kind as "capacityKind"
from facilities f left join walls on walls.facility_id = f.id left join people on people.facility_id = f.id
left join lateral (select * from census_reports r where r.facility_id = f.id and r.as_of <= now() order by r.as_of desc limit 1) c on true
where f.closed_at is null${one ? ' and f.id = $1' : ''} order by f.code`);

const ALL = candidates(false);
const ONE = candidates(true);

interface Row {
  readonly id: string;
  readonly wards: readonly CandidateWard[];
  readonly hasBedList: boolean;
  readonly inStays: number;
  readonly asOf: Date | null;
  readonly present: number | null;
  readonly capacity: number | null;
  readonly capacityKind: Census['capacityKind'];
}

/** Where there may be room, in the order of their codes: two statements, however many they are. @param facilityId only this one */
export async function readCandidates(tx: Tx | DataSource, facilityId?: string): Promise<Candidate[]> {
  const rows = await (facilityId === undefined ? tx.query<Row[]>(ALL) : tx.query<Row[]>(ONE, [facilityId]));
  const facilities = await facilitiesById(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, wards, hasBedList, inStays, asOf, present, capacity, capacityKind }) => {
    const census = asOf && { asOf, present, capacity, capacityKind };
    return { facility: facilities.get(id)!, wards, hasBedList, inStays, census };
  });
}
