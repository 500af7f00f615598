/**
 * The SQL of `stays` and `absences`; only BedDoor calls what writes. Every writer of a bed first locks the bed's row, so that two mostly do not meet
 * at the exclusion constraint, which is what forbids them to share a bed.
 */
import type { Tx } from '../platform/database/index.js';
import { prepared } from '../platform/database/prepared.js';
import type { Ward } from './domain/place.js';

/** Who does it; `unit` is null for the system. */
export interface Acting {
  readonly id: string;
  readonly unit: string | null;
}

export const SYSTEM: Acting = { id: 'system', unit: null };

/** Beds asked for in one ward, or one named bed. */
export interface Lot {
  readonly wardId: string | null;
  readonly bedId: string | null;
  readonly members: readonly { readonly caseId: string; readonly personId: string }[];
}

export interface HeldRow {
  readonly id: string;
  readonly caseId: string;
  readonly bedId: string;
  readonly bed: string;
  readonly ward: string;
  readonly until: Date;
}

/** Melati-2 before Melati-10. */
export const NATURAL = 'length(b.name), b.name';

/** SQL: whether bed `b` is free from the instant `at` on. */
const free = (at: string) => `not exists (select from stays s where s.bed_id = b.id and s.during && tstzrange(${at}, null))`;

/** SQL: the facility, unless it is closed; whoever is just closing it waits, or is waited for. */
const open = (id: string) =>
  `open as materialized (select f.id from facilities f where f.id = ${id} and f.closed_at is null for key share)`;

const HOLD = prepared(`
with clock as materialized (select clock_timestamp() as at), ${open('$4')},
asked as (select * from unnest($1::uuid[], $2::uuid[], $3::uuid[]) with ordinality as a(id, case_id, person_id, n)),
picked as (
  select b.id, b.name, b.ward_id from beds b, clock
  where b.facility_id = $4 and b.removed_at is null and case when $6::uuid is null then b.ward_id = $5::uuid and not b.extra else b.id = $6 end and ${free('clock.at')}
  order by ${NATURAL} limit cardinality($1::uuid[]) for update of b skip locked),
numbered as (select *, row_number() over () as n, count(*) over () as found from picked),
held as (
  insert into stays (id, kind, facility_id, bed_id, case_id, person_id, party_id, during, begun_by, begun_unit, override_by, override_reason)
  select a.id, 'hold', $4::uuid, p.id, a.case_id, a.person_id, $7::uuid, tstzrange(clock.at, clock.at + $8::float8 * interval '1 second'), $9::text, $10::uuid, $11::text, $12::text
  from asked a join numbered p using (n), clock, open where p.found = cardinality($1::uuid[])
  returning id, case_id, bed_id, upper(during) as until),
timed as (insert into place_timers select 'hold', id, until from held),
seen as (insert into case_units select f.unit_id, held.case_id from held, facilities f where f.id = $4 on conflict do nothing)
select held.id, held.case_id as "caseId", held.bed_id as "bedId", p.name as bed, w.name as ward, held.until
from held join numbered p on p.id = held.bed_id join wards w on w.id = p.ward_id`);

/** The wards of a facility with their free beds now. A facility without any bed has no list of beds. */
const FREE = prepared(`
with clock as materialized (select clock_timestamp() as at)
select w.id, w.name, w.sex, w.age_min as "ageMin", w.age_max as "ageMax", w.condition, w.isolation, count(b.id)::int as beds,
  (count(b.id) filter (where ${free('clock.at')}))::int as free
from wards w cross join clock left join beds b on b.ward_id = w.id and b.removed_at is null and not b.extra
where w.facility_id = $1 group by w.id order by w.name`);

const BED = prepared(`
select b.id, b.name, b.extra, b.removed_at is not null as removed, b.ward_id as "wardId", w.name as ward,
  exists (select from extra_places x where x.bed_id = b.id and x.during @> clock_timestamp()) as authorised
from beds b join wards w on w.id = b.ward_id where b.facility_id = $1 and b.name = $2 and b.removed_at is null for update of b`);

const FIRST_FREE = prepared(`
with clock as materialized (select clock_timestamp() as at)
select b.id, b.name from beds b, clock
where b.ward_id = $1 and b.removed_at is null and not b.extra and ${free('clock.at')}
order by ${NATURAL} limit 1 for update of b skip locked`);

const LOCK_FREE = prepared(`
with clock as materialized (select clock_timestamp() as at)
select b.id from beds b, clock where b.facility_id = $1 and b.removed_at is null and not b.extra and ${free('clock.at')} order by b.id for update of b`);

const ADMIT = prepared(`
with clock as materialized (select clock_timestamp() as at), ${open('$2')},
stay as (
  insert into stays (id, kind, facility_id, bed_id, said_bed, case_id, person_id, party_id, during, admitted_at, expected_end, follows, begun_by, begun_unit, override_by, override_reason)
  select $1::uuid, 'stay', $2::uuid, $3::uuid, $4::text, $5::uuid, $6::uuid, $7::uuid, tstzrange(coalesce($8::timestamptz, clock.at), null),
    coalesce($9::timestamptz, $8::timestamptz, clock.at), $10::date, $11::uuid, $12::text, $13::uuid, $14::text, $15::text from clock, open
  returning lower(during) as since),
seen as (insert into case_units select f.unit_id, $5::uuid from facilities f where f.id = $2 on conflict do nothing)
select since from stay`);

/** The hold and the stay that a case has now. A kept bed counts as a stay until it ends; after that the stay is `gone`. */
const OF_CASE = prepared(`
select s.id, s.kind, s.facility_id as "facilityId", s.bed_id as "bedId", b.name as bed, b.extra, s.said_bed as "saidBed", s.party_id as "partyId", s.person_id as "personId",
  s.case_id as "caseId", lower(s.during) as since, upper(s.during) as until, s.admitted_at as "admittedAt", s.during @> clock_timestamp() as now, s.override_by as "overrideBy", s.override_reason as override,
  (select to_jsonb(a) from (select a.id, a.kind, lower(a.during) as since, a.due_back as "dueBack" from absences a where a.stay_id = s.id and upper_inf(a.during)) a) as away
from stays s left join beds b on b.id = s.bed_id
where s.case_id = $1 and s.end_reason is null and (s.kind = 'stay' or s.kind = 'hold' and s.during @> clock_timestamp())
order by lower(s.during) for update of s`);

/** Ends it now, or at the instant given; a moment after its beginning at the earliest, for a range is never empty. */
const END = prepared(`
with ended as (
  update stays s set end_reason = $2, ended_by = $4, ended_unit = $5,
    during = case when upper(during) <= coalesce($3::timestamptz, clock_timestamp()) then during
      else tstzrange(lower(during), greatest(coalesce($3::timestamptz, clock_timestamp()), lower(during) + interval '1 microsecond')) end
  where id = any($1::uuid[]) and end_reason is null
  returning id, kind, bed_id, facility_id, upper(during) as at),
returned as (
  update absences a set during = tstzrange(lower(a.during), greatest(ended.at, lower(a.during) + interval '1 microsecond')) from ended
  where a.stay_id = ended.id and upper_inf(a.during)),
timeless as (delete from place_timers t using ended where t.subject = ended.id),
spent as (
  update beds b set removed_at = clock_timestamp() from ended where b.id = ended.bed_id and b.extra and ended.kind = 'stay' and $2 <> 'carried_on' and b.removed_at is null
    and not exists (select from stays o where o.bed_id = b.id and o.id <> ended.id and o.during @> clock_timestamp()))
select id, kind, facility_id as "facilityId", at from ended`);

const EXTEND = prepared(`
with clock as materialized (select clock_timestamp() as at),
longer as (
  update stays s set during = tstzrange(lower(during), greatest(upper(during), clock.at + $2::float8 * interval '1 second')) from clock
  where id = $1 and kind = 'hold' and during @> clock.at and end_reason is null
  returning id, facility_id, case_id, upper(during) as until),
timed as (insert into place_timers select 'hold', id, until from longer on conflict (kind, subject) do update set due_at = excluded.due_at)
select id, facility_id as "facilityId", until from longer`);

const LEAVE = prepared(`
with gone as (
  insert into absences (id, stay_id, kind, during, due_back, reason, noted_by) values ($1, $2, 'leave', tstzrange(clock_timestamp(), null), $3, $4, $5) returning stay_id, due_back)
insert into place_timers select 'leave', stay_id, due_back from gone where due_back is not null
on conflict (kind, subject) do update set due_at = excluded.due_at`);

const BACK = prepared(`
with back as (
  update absences set during = tstzrange(lower(during), greatest(clock_timestamp(), lower(during) + interval '1 microsecond'))
  where stay_id = $1 and upper_inf(during) returning stay_id)
delete from place_timers t using back where t.kind = 'leave' and t.subject = back.stay_id`);

/** The bed is kept for some days, and then is free by itself. */
const ABSCOND = prepared(`
with clock as materialized (select clock_timestamp() as at),
kept as (
  update stays set during = tstzrange(lower(during), greatest(clock.at, lower(during)) + greatest($2::float8 * interval '1 second', interval '1 microsecond')) from clock
  where id = $1 returning id, upper(during) as until),
noted as (insert into absences (id, stay_id, kind, during, noted_by) select $3, kept.id, 'absconded', tstzrange(clock.at, null), $4 from kept, clock)
insert into place_timers select 'kept_bed', id, until from kept on conflict (kind, subject) do update set due_at = excluded.due_at`);

/** Only while the bed is still kept. */
const RESUME = prepared(`
with on_again as (
  update stays set during = tstzrange(lower(during), null) where id = $1 and during @> clock_timestamp() returning id),
back as (
  update absences set during = tstzrange(lower(during), greatest(clock_timestamp(), lower(during) + interval '1 microsecond')) from on_again
  where stay_id = on_again.id and upper_inf(during)),
timeless as (delete from place_timers t using on_again where t.subject = on_again.id)
select id from on_again`);

const IN_BEDS = prepared(`
select s.id, s.kind, b.name as bed, c.number from beds b join stays s on s.bed_id = b.id left join cases c on c.id = s.case_id
where b.id = any($1::uuid[]) and s.during && tstzrange(clock_timestamp(), $2::timestamptz) order by ${NATURAL}`);

const CLOSE = prepared(`
with clock as materialized (select clock_timestamp() as at),
closed as (
  insert into stays (id, kind, facility_id, bed_id, during, reason, begun_by, begun_unit)
  select * from (select unnest($1::uuid[]), 'closed', $2::uuid, unnest($3::uuid[]), tstzrange(clock.at, $4::timestamptz), $5, $6, $7::uuid from clock) c
  returning id, upper(during) as until)
insert into place_timers select 'closure', id, until from closed where until is not null`);

/** A sex or age that nobody has asked for is not in it. */
export interface FreeWard extends Ward {
  readonly beds: number;
  readonly free: number;
}

export interface NamedBed {
  readonly id: string;
  readonly name: string;
  readonly wardId: string;
  readonly ward: string;
  readonly extra: boolean;
  /** an extra place that is allowed now */
  readonly authorised: boolean;
}

/** A hold or a stay of a case. */
export interface Use {
  readonly id: string;
  readonly kind: 'hold' | 'stay';
  readonly facilityId: string;
  readonly bedId: string | null;
  readonly bed: string | null;
  readonly extra: boolean | null;
  readonly saidBed: string | null;
  readonly partyId: string | null;
  readonly personId: string;
  readonly caseId: string;
  readonly since: Date;
  readonly until: Date | null;
  readonly admittedAt: Date | null;
  readonly overrideBy: string | null;
  readonly override: string | null;
  /** false: somebody who absconded, and whose bed is no longer kept */
  readonly now: boolean;
  readonly away: {
    readonly id: string;
    readonly kind: 'leave' | 'absconded';
    readonly since: string;
    readonly dueBack: string | null;
  } | null;
}

export interface Ended {
  readonly id: string;
  readonly kind: string;
  readonly facilityId: string;
  readonly at: Date;
}

export interface Admission {
  readonly id: string;
  readonly facilityId: string;
  readonly bedId: string | null;
  readonly saidBed: string | null;
  readonly caseId: string;
  readonly personId: string;
  readonly partyId?: string | undefined;
  readonly at: Date | undefined;
  readonly admittedAt?: Date | undefined;
  readonly expectedEnd?: string | undefined;
  readonly follows?: string | undefined;
  readonly by: Acting;
  readonly override?: string | undefined;
  /** who has overridden it, if that is not who does it */
  readonly overrideBy?: string | undefined;
}

export interface Holding {
  readonly ids: readonly string[];
  readonly facilityId: string;
  readonly partyId: string;
  readonly seconds: number;
  readonly by: Acting;
  readonly override: string | undefined;
}

const HELD_BY = prepared(
  `select s.facility_id as "facilityId", s.begun_unit as "begunUnit", f.unit_id as "facilityUnit" from stays s join facilities f on f.id = s.facility_id where s.id = $1 and s.kind = 'hold'`,
);

/** Who holds a bed; undefined if there was never such a hold. */
export async function findHold(
  tx: Tx,
  id: string,
): Promise<{ facilityId: string; begunUnit: string | null; facilityUnit: string } | undefined> {
  const [row] = await tx.query<{ facilityId: string; begunUnit: string | null; facilityUnit: string }[]>(HELD_BY, [id]);
  return row;
}

/** Beds for all of the lot, or for none: fewer free ones, or others at them just now, and nothing is written. */
export async function insertHolds(tx: Tx, lot: Lot, { ids, facilityId, partyId, seconds, by, override }: Holding): Promise<HeldRow[]> {
  const { members, wardId, bedId } = lot;
  const [cases, persons] = [members.map(({ caseId }) => caseId), members.map(({ personId }) => personId)];
  const overridden = override === undefined ? null : by.id;
  return tx.query<HeldRow[]>(HOLD, [
    ids,
    cases,
    persons,
    facilityId,
    wardId,
    bedId,
    partyId,
    seconds,
    by.id,
    by.unit,
    overridden,
    override ?? null,
  ]);
}

export async function freeWards(tx: Pick<Tx, 'query'>, facilityId: string): Promise<FreeWard[]> {
  return tx.query<FreeWard[]>(FREE, [facilityId]);
}

/** The wards of beds by their names. */
export async function wardsOfBeds(tx: Tx, facilityId: string, names: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ name: string; wardId: string }[]>(
    'select name, ward_id as "wardId" from beds where facility_id = $1 and removed_at is null and name = any($2::text[])',
    [facilityId, names],
  );
  return new Map(rows.map(({ name, wardId }) => [name, wardId]));
}

/** Locks it. */
export async function findBed(tx: Tx, facilityId: string, name: string): Promise<NamedBed | undefined> {
  const [found] = await tx.query<NamedBed[]>(BED, [facilityId, name]);
  return found;
}

/** Locks it. */
export async function firstFreeBed(tx: Tx, wardId: string): Promise<{ id: string; name: string } | undefined> {
  const [found] = await tx.query<{ id: string; name: string }[]>(FIRST_FREE, [wardId]);
  return found;
}

/** @returns since when; undefined if the facility is closed */
export async function insertStay(tx: Tx, { by, override, overrideBy = by.id, ...stay }: Admission): Promise<Date | undefined> {
  const [row] = await tx.query<{ since: Date }[]>(ADMIT, [
    stay.id,
    stay.facilityId,
    stay.bedId,
    stay.saidBed,
    stay.caseId,
    stay.personId,
    stay.partyId ?? null,
    stay.at ?? null,
    stay.admittedAt ?? null,
    stay.expectedEnd ?? null,
    stay.follows ?? null,
    by.id,
    by.unit,
    override === undefined ? null : overrideBy,
    override ?? null,
  ]);
  return row?.since;
}

/** What the case holds and where it stays. Locks both. */
export async function usesOf(tx: Tx, caseId: string): Promise<Use[]> {
  return tx.query<Use[]>(OF_CASE, [caseId]);
}

/** @returns those that had not ended before */
export async function endUses(tx: Tx, ids: readonly string[], because: string, at: Date | undefined, by: Acting): Promise<Ended[]> {
  return tx.query<Ended[]>(END, [ids, because, at ?? null, by.id, by.unit]);
}

/** @returns undefined if the hold is over */
export async function extendHold(tx: Tx, id: string, seconds: number): Promise<{ facilityId: string; until: Date } | undefined> {
  const [row] = await tx.query<{ facilityId: string; until: Date }[]>(EXTEND, [id, seconds]);
  return row;
}

export async function beginLeave(tx: Tx, id: string, stayId: string, dueBack: Date | undefined, reason: string, by: Acting): Promise<void> {
  await tx.query(LEAVE, [id, stayId, dueBack ?? null, reason, by.id]);
}

export async function endLeave(tx: Tx, stayId: string): Promise<void> {
  await tx.query(BACK, [stayId]);
}

export async function markAbsconded(tx: Tx, stayId: string, keptSeconds: number, absenceId: string, by: Acting): Promise<void> {
  await tx.query(ABSCOND, [stayId, keptSeconds, absenceId, by.id]);
}

/** @returns false if the bed is no longer kept */
export async function resumeStay(tx: Tx, stayId: string): Promise<boolean> {
  return (await tx.query<unknown[]>(RESUME, [stayId])).length > 0;
}

export interface UseOfBed {
  readonly id: string;
  readonly kind: 'hold' | 'stay' | 'closed';
  readonly bed: string;
  /** of the case; null for a closure */
  readonly number: string | null;
}

/** What the beds are used for from now until then. @param until undefined: for ever */
export async function usesOfBeds(tx: Tx, bedIds: readonly string[], until: Date | undefined): Promise<UseOfBed[]> {
  return tx.query<UseOfBed[]>(IN_BEDS, [bedIds, until ?? null]);
}

export async function insertClosures(
  tx: Tx,
  facilityId: string,
  beds: readonly { readonly id: string; readonly bedId: string }[],
  until: Date | undefined,
  reason: string,
  by: Acting,
): Promise<void> {
  const [ids, bedIds] = [beds.map(({ id }) => id), beds.map(({ bedId }) => bedId)];
  await tx.query(CLOSE, [ids, facilityId, bedIds, until ?? null, reason, by.id, by.unit]);
}

/** Locks them, in the order of their ids. */
export async function lockBeds(tx: Tx, bedIds: readonly string[]): Promise<void> {
  await tx.query('select from beds where id = any($1::uuid[]) order by id for update', [bedIds]);
}

/** Locks those of a facility that nobody has, in the order of their ids; waits for whoever is at one of them, who may have it afterwards. */
export async function lockFreeBeds(tx: Tx, facilityId: string): Promise<void> {
  await tx.query(LOCK_FREE, [facilityId]);
}

/** What these cases hold and where they stay, now. */
export async function findUses(
  tx: Tx,
  caseIds: readonly string[],
): Promise<{ readonly caseId: string; readonly kind: 'hold' | 'stay'; readonly facilityId: string }[]> {
  return tx.query(
    `select case_id as "caseId", kind, facility_id as "facilityId" from stays where case_id = any($1::uuid[]) and during @> clock_timestamp() and end_reason is null`,
    [caseIds],
  );
}

/** Where the stay is that a case has now. */
export async function whereIs(tx: Tx, caseId: string): Promise<{ facility: string; bed: string | null; since: string }> {
  const [row] = await tx.query<{ facility: string; bed: string | null; since: Date }[]>(
    `select f.code as facility, coalesce(b.name, s.said_bed) as bed, lower(s.during) as since from stays s join facilities f on f.id = s.facility_id
     left join beds b on b.id = s.bed_id where s.case_id = $1 and s.kind = 'stay' and s.during @> clock_timestamp()`,
    [caseId],
  );
  return { ...row!, since: row!.since.toISOString() };
}

export interface PastUse {
  readonly id: string;
  readonly kind: 'hold' | 'stay';
  readonly facility: string;
  readonly facilityName: string;
  readonly bed: string | null;
  readonly since: Date;
  readonly until: Date | null;
  readonly endReason: string | null;
  readonly away: 'leave' | 'absconded' | null;
  readonly dueBack: string | null;
}

/** Holds and stays of a case, the newest first. @param after id of the last one seen: ids are in the order of their making */
export async function usesSoFar(source: Pick<Tx, 'query'>, caseId: string, after: string | undefined, limit: number): Promise<PastUse[]> {
  return source.query<PastUse[]>(
    `select s.id, s.kind, f.code as facility, f.name as "facilityName", coalesce(b.name, s.said_bed) as bed, lower(s.during) as since, upper(s.during) as until,
       coalesce(s.end_reason, case when s.kind = 'hold' and upper(s.during) <= clock_timestamp() then 'expired' end) as "endReason", a.kind as away,
       to_char(a.due_back at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "dueBack"
     from stays s join facilities f on f.id = s.facility_id left join beds b on b.id = s.bed_id
     left join absences a on a.stay_id = s.id and upper_inf(a.during)
     where s.case_id = $1 and ($2::uuid is null or s.id < $2) order by s.id desc limit $3`,
    [caseId, after ?? null, limit],
  );
}

export async function insertExtraBed(
  tx: Tx,
  { id, facilityId, wardId, name }: { readonly id: string; readonly facilityId: string; readonly wardId: string; readonly name: string },
): Promise<void> {
  await tx.query('insert into beds (id, facility_id, ward_id, name, extra) values ($1, $2, $3, $4, true)', [id, facilityId, wardId, name]);
}

export interface ExtraPermission {
  readonly id: string;
  readonly bedId: string;
  readonly until: Date;
  readonly reason: string;
  readonly letterNumber: string | undefined;
  readonly by: string;
  readonly role: string;
}

/** From the end of the permission in force, or from now. @returns false if that lasts as long already */
export async function renewExtra(tx: Tx, { id, bedId, until, reason, letterNumber, by, role }: ExtraPermission): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `with clock as materialized (select greatest(clock_timestamp(), max(upper(during))) as at from extra_places where bed_id = $2),
     allowed as (
       insert into extra_places (id, bed_id, during, reason, letter_number, authorised_by, authorised_role)
       select $1::uuid, $2::uuid, tstzrange(clock.at, $3::timestamptz), $4::text, $5::text, $6::uuid, $7::text from clock where clock.at < $3::timestamptz
       returning bed_id, upper(during) as until)
     insert into place_timers select 'extra', bed_id, until from allowed on conflict (kind, subject) do update set due_at = excluded.due_at returning subject`,
    [id, bedId, until, reason, letterNumber ?? null, by, role],
  );
  return rows.length > 0;
}
