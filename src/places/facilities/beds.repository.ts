/** The SQL of facilities, wards and lists of beds that office people keep. */
import { v7 as newId } from 'uuid';
import type { Tx } from '../../platform/database/index.js';
import type { Facility, Ward } from '../domain/place.js';
import type { StatedFacility } from './facility-table.js';

/** Makes it. @returns false if the code is taken */
export async function insertFacility(
  tx: Tx,
  facility: Omit<Facility, 'holdMinutes' | 'answerHours' | 'absentDays' | 'synthetic'>,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into facilities (id, code, name, kind, unit_id, region, lat, lon, serves, sex, age_min, age_max, unidentified, stay_limit_days)
     select id, code, name, kind, "unitId", region, lat, lon, serves, sex, "ageMin", "ageMax", unidentified, "stayLimitDays"
     from jsonb_to_record($1::jsonb) as f (id uuid, code text, name text, kind text, "unitId" uuid, region text, lat float8, lon float8, serves text[],
       sex text, "ageMin" int, "ageMax" int, unidentified text, "stayLimitDays" int)
     on conflict do nothing returning id`,
    [JSON.stringify(facility)],
  );
  return rows.length > 0;
}

/** What may be set of a facility, under the names of its columns. */
export async function updateFacility(
  tx: Tx,
  id: string,
  settings: Pick<
    Facility,
    'holdMinutes' | 'answerHours' | 'absentDays' | 'stayLimitDays' | 'serves' | 'sex' | 'ageMin' | 'ageMax' | 'unidentified'
  >,
): Promise<void> {
  await tx.query(
    `update facilities f set hold_minutes = "holdMinutes", answer_hours = "answerHours", absent_days = "absentDays", stay_limit_days = "stayLimitDays",
       serves = s.serves, sex = s.sex, age_min = "ageMin", age_max = "ageMax", unidentified = s.unidentified
     from jsonb_to_record($2::jsonb) as s ("holdMinutes" int, "answerHours" int, "absentDays" int, "stayLimitDays" int, serves text[], sex text,
       "ageMin" int, "ageMax" int, unidentified text)
     where f.id = $1`,
    [id, JSON.stringify(settings)],
  );
}

/** Makes those that are not there. @returns the names of the new ones */
export async function insertWards(tx: Tx, facilityId: string, wards: readonly Omit<Ward, 'id'>[]): Promise<string[]> {
  const rows = await tx.query<{ name: string }[]>(
    `insert into wards (id, facility_id, name, sex, age_min, age_max, condition, isolation)
     select id, $1, name, sex, "ageMin", "ageMax", condition, isolation
     from jsonb_to_recordset($2::jsonb) as w (id uuid, name text, sex text, "ageMin" int, "ageMax" int, condition text, isolation boolean)
     on conflict (facility_id, name) do nothing returning name`,
    [facilityId, JSON.stringify(wards.map((ward) => ({ id: newId(), ...ward })))],
  );
  return rows.map(({ name }) => name);
}

export async function updateWard(tx: Tx, { id, sex, ageMin, ageMax, condition, isolation }: Ward): Promise<void> {
  await tx.query('update wards set sex = $2, age_min = $3, age_max = $4, condition = $5, isolation = $6 where id = $1', [
    id,
    sex,
    ageMin,
    ageMax,
    condition,
    isolation,
  ]);
}

/** A bed to be, in a ward that there is. */
export interface NewBed {
  readonly ward: string;
  readonly name: string;
}

/** Makes those whose names are not in use. @returns the new ones */
export async function insertBeds(
  tx: Tx,
  facilityId: string,
  beds: readonly NewBed[],
  synthetic: boolean,
): Promise<{ id: string; name: string }[]> {
  return tx.query(
    `insert into beds (id, facility_id, ward_id, name, synthetic)
     select b.id, $1, w.id, b.name, $3 from jsonb_to_recordset($2::jsonb) as b (id uuid, ward text, name text)
     join wards w on w.facility_id = $1 and w.name = b.ward
     on conflict (facility_id, name) where removed_at is null do nothing returning id, name`,
    [facilityId, JSON.stringify(beds.map((bed) => ({ id: newId(), ...bed }))), synthetic],
  );
}

/** Beds of the list by their names. */
export async function findBeds(tx: Tx, facilityId: string, names: readonly string[]): Promise<{ id: string; name: string }[]> {
  return tx.query('select id, name from beds where facility_id = $1 and removed_at is null and not extra and name = any($2::text[])', [
    facilityId,
    names,
  ]);
}

/** The beds of a ward, and the places over capacity in it. */
export async function bedsOfWard(tx: Tx, wardId: string): Promise<{ id: string; extra: boolean }[]> {
  return tx.query('select id, extra from beds where ward_id = $1 and removed_at is null', [wardId]);
}

export async function markRemoved(tx: Tx, bedIds: readonly string[]): Promise<void> {
  await tx.query('update beds set removed_at = clock_timestamp() where id = any($1::uuid[]) and removed_at is null', [bedIds]);
}

/** Keeps two from changing the list of beds of a facility at once. */
export async function lockFacility(tx: Tx, facilityId: string): Promise<void> {
  await tx.query('select from facilities where id = $1 for no key update', [facilityId]);
}

/** A bed that is there, the places over capacity among them. */
export interface KnownBed {
  readonly name: string;
  readonly ward: string;
  readonly extra: boolean;
  readonly closed: boolean;
}

export async function knownBeds(tx: Tx, facilityId: string): Promise<KnownBed[]> {
  return tx.query(
    `select b.name, w.name as ward, b.extra,
       exists (select from stays s where s.bed_id = b.id and s.kind = 'closed' and s.during @> clock_timestamp()) as closed
     from beds b join wards w on w.id = b.ward_id where b.facility_id = $1 and b.removed_at is null`,
    [facilityId],
  );
}

/** Also such as were removed. */
export async function hasHadBeds(tx: Tx, facilityId: string): Promise<boolean> {
  const [row] = await tx.query<[{ had: boolean }]>('select exists (select from beds where facility_id = $1) as had', [facilityId]);
  return row.had;
}

/** Of these Kemendagri codes those that there are. */
export async function findRegions(tx: Tx, codes: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ code: string }[]>('select code from regions where code = any($1::text[])', [codes]);
  return new Set(rows.map(({ code }) => code));
}

/** Whether it has not come yet, and comes within 366 days. */
export async function isWithinAYear(tx: Tx, instant: string): Promise<boolean> {
  const [row] = await tx.query<[{ within: boolean }]>(
    "select $1::timestamptz > clock_timestamp() and $1::timestamptz <= clock_timestamp() + interval '366 days' as within",
    [instant],
  );
  return row.within;
}

/** Facilities by their codes as a file states them, the closed ones too. */
export async function statedFacilities(tx: Tx, codes: readonly string[]): Promise<StatedFacility[]> {
  return tx.query(
    `select f.code, u.code as unit, f.name, f.kind, f.region, f.lat, f.lon, f.serves, f.sex, f.age_min as "ageMin", f.age_max as "ageMax", f.unidentified,
       f.stay_limit_days as "stayLimitDays"
     from facilities f join units u on u.id = f.unit_id where f.code = any($1::text[])`,
    [codes],
  );
}
