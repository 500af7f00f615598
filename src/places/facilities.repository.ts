import type { DataSource } from 'typeorm';
import type { Tx } from '../platform/database/index.js';
import { prepared } from '../platform/database/prepared.js';
import type { Facility, Ward } from './domain/place.js';

/** Columns of a facility `f`, as `Facility`. */
export const FACILITY = `f.id, f.code, f.name, f.kind, f.unit_id as "unitId", f.region, f.lat, f.lon, f.serves, f.sex, f.age_min as "ageMin", f.age_max as "ageMax", f.unidentified,
  f.stay_limit_days as "stayLimitDays", f.hold_minutes as "holdMinutes", f.answer_hours as "answerHours", f.absent_days as "absentDays", f.synthetic`;

const BY_CODE = prepared(`select ${FACILITY} from facilities f where f.code = $1 and f.closed_at is null`);
const OF_UNIT = prepared(`select ${FACILITY} from facilities f where f.unit_id = $1 and f.closed_at is null order by f.code`);
const BY_ID = prepared(`select ${FACILITY} from facilities f where f.id = any($1::uuid[])`);
const WARDS = prepared(
  `select id, name, sex, age_min as "ageMin", age_max as "ageMax", condition, isolation from wards where facility_id = $1 order by name`,
);

/** An open facility by its code. */
export async function findFacility(tx: Tx | DataSource, code: string): Promise<Facility | undefined> {
  const [found] = await tx.query<Facility[]>(BY_CODE, [code]);
  return found;
}

/** The open facilities that a unit runs, by code. */
export async function facilitiesOfUnit(tx: Tx | DataSource, unitId: string): Promise<Facility[]> {
  return tx.query<Facility[]>(OF_UNIT, [unitId]);
}

export async function facilitiesById(tx: Tx | DataSource, ids: readonly string[]): Promise<Map<string, Facility>> {
  const found = await tx.query<Facility[]>(BY_ID, [ids]);
  return new Map(found.map((facility) => [facility.id, facility]));
}

/** The wards of a facility, by name. Some tens at most. */
export async function wardsOf(tx: Tx | DataSource, facilityId: string): Promise<Ward[]> {
  return tx.query<Ward[]>(WARDS, [facilityId]);
}
