/** The SQL of closing a facility. */
import type { Tx } from '../../platform/database/index.js';
import { NATURAL } from '../stays.repository.js';

export interface Closable {
  readonly id: string;
  readonly unitId: string;
  readonly closed: boolean;
}

/** Who is in it, or is awaited; a bed without a name: they are there without one. */
export interface UseOfFacility {
  readonly bed: string | null;
  /** of the case */
  readonly number: string;
  readonly kind: 'hold' | 'stay';
  /** how many there are, with those that are left out */
  readonly total: number;
}

/** Open or closed. Locks it against whoever is just holding a bed or taking somebody in: they come first, or find it closed. */
export async function lockForClosing(tx: Tx, code: string): Promise<Closable | undefined> {
  const [found] = await tx.query<Closable[]>(
    'select id, unit_id as "unitId", closed_at is not null as closed from facilities where code = $1 for update',
    [code],
  );
  return found;
}

export async function usesOfFacility(tx: Tx, facilityId: string, limit: number): Promise<UseOfFacility[]> {
  return tx.query<UseOfFacility[]>(
    `select coalesce(b.name, s.said_bed) as bed, c.number, s.kind, count(*) over ()::int as total
     from stays s join cases c on c.id = s.case_id left join beds b on b.id = s.bed_id
     where s.facility_id = $1 and s.during && tstzrange(clock_timestamp(), null) order by ${NATURAL}, c.number limit $2`,
    [facilityId, limit],
  );
}

export async function markClosed(tx: Tx, facilityId: string, reason: string, accountId: string): Promise<void> {
  await tx.query('update facilities set closed_at = clock_timestamp(), closed_because = $2, closed_by = $3 where id = $1', [
    facilityId,
    reason,
    accountId,
  ]);
}

export async function markOpen(tx: Tx, facilityId: string): Promise<void> {
  await tx.query('update facilities set closed_at = null, closed_because = null, closed_by = null where id = $1', [facilityId]);
}
