import type { DataSource } from 'typeorm';
import type { Tx } from '../../platform/database/index.js';
import { instant } from './facility-numbers.js';
import type { CapacityKind } from './facility-reference.js';
import type { CensusView } from './facility.view.js';

/** Longer ago nobody remembers, in days. */
const OLDEST = 400;

/** Whether it has passed, and not too long ago. */
export async function isCensusMoment(tx: Tx, asOf: string): Promise<boolean> {
  const [row] = await tx.query<[{ fits: boolean }]>(
    `select $1::timestamptz between clock_timestamp() - $2 * interval '1 day' and clock_timestamp() as fits`,
    [asOf, OLDEST],
  );
  return row.fits;
}

export interface NewCensus {
  readonly id: string;
  readonly facilityId: string;
  /** ISO 8601 */
  readonly asOf: string;
  readonly present: number;
  readonly female: number | null;
  readonly male: number | null;
  readonly capacity: number | null;
  readonly capacityKind: CapacityKind | null;
  /** account */
  readonly by: string;
}

/** @returns false if there is one of that moment */
export async function insertCensus(
  tx: Tx,
  { id, facilityId, asOf, present, female, male, capacity, capacityKind, by }: NewCensus,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into census_reports (id, facility_id, as_of, present, female, male, capacity, capacity_kind, source, reported_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'reported', $9) on conflict (facility_id, as_of) do nothing returning id`,
    [id, facilityId, asOf, present, female, male, capacity, capacityKind, by],
  );
  return rows.length > 0;
}

/** The newest first. @param before ISO 8601 */
export async function listCensus(source: DataSource, facilityId: string, before: string | undefined, limit: number): Promise<CensusView[]> {
  return source.query<CensusView[]>(
    `select ${instant('as_of')} as "asOf", present, female, male, capacity, capacity_kind as "capacityKind", source, source_note as note
     from census_reports c where facility_id = $1 and ($2::timestamptz is null or as_of < $2) order by c.as_of desc limit $3`,
    [facilityId, before ?? null, limit],
  );
}
