/** The SQL of `place_offers`, and the notices that go with them. */
import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Tx } from '../../platform/database/index.js';
import { prepared } from '../../platform/database/prepared.js';

export interface NewOffer {
  readonly entryId: string;
  readonly caseId: string;
  readonly holdId: string;
  readonly expiresAt: Date;
}

/** An open offer, locked. */
export interface OpenOffer {
  readonly id: string;
  readonly caseId: string;
  readonly holdId: string;
  readonly facilityId: string;
  readonly unitId: string;
  /** whether its time is not over */
  readonly inTime: boolean;
}

export interface OfferRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly status: string;
  readonly offeredAt: Date;
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
  readonly reason: string | null;
  readonly notAgainBefore: Date | number | null;
}

export interface Answer {
  readonly status: 'accepted' | 'declined' | 'expired' | 'withdrawn';
  readonly by: string;
  readonly reason?: string;
  /** seconds in which the person is not offered to the facility again; Infinity: never */
  readonly notAgain?: number;
}

/** SQL: so many seconds after `at`; of infinity: never again. */
const notAgain = (seconds: string, at: string) =>
  `case when ${seconds}::float8 = 'Infinity' then 'infinity' else ${at} + ${seconds}::float8 * interval '1 second' end`;

/** Offers, when to look whether they were answered, and a notice to the unit that is asked. */
const INSERT = prepared(`
with offered as (
  insert into place_offers (id, entry_id, case_id, facility_id, hold_id, offered_at, expires_at, status)
  select o.id, o.entry_id, o.case_id, $2, o.hold_id, clock_timestamp(), o.expires_at, 'open'
  from jsonb_to_recordset($1::jsonb) as o (id uuid, entry_id uuid, case_id uuid, hold_id uuid, expires_at timestamptz)
  returning id, case_id, expires_at)
insert into place_timers select 'offer', id, expires_at from offered`);

/** All of the party that the offer is for, in the order of their ids. */
const OPEN = prepared(`
select o.id, o.case_id as "caseId", o.hold_id as "holdId", o.facility_id as "facilityId", f.unit_id as "unitId", o.expires_at > clock_timestamp() as "inTime"
from place_offers o join facilities f on f.id = o.facility_id join stays s on s.id = o.hold_id
where o.status = 'open' and s.party_id = (select h.party_id from place_offers p join stays h on h.id = p.hold_id where p.id = $1)
order by o.id for update of o`);

const OPEN_OF_CASE = prepared(`
select o.id from place_offers o join facilities f on f.id = o.facility_id where o.case_id = $1 and o.status = 'open' and ($2::uuid is null or f.unit_id = $2)`);

const ANSWER = prepared(`
with answered as (
  update place_offers set status = $2, answered_at = clock_timestamp(), answered_by = $3, reason = $4, not_again_before = ${notAgain('$5', 'clock_timestamp()')}
  where id = any($1::uuid[]) and status = 'open' returning id)
delete from place_timers t using answered where t.kind = 'offer' and t.subject = answered.id`);

/** A facility that was only asked says no: the same as an offer that is declined at once. */
const DECLINED = prepared(`
insert into place_offers (id, entry_id, case_id, facility_id, offered_at, expires_at, status, answered_at, answered_by, reason, not_again_before)
select $1, w.id, w.case_id, $3, at, at + interval '1 second', 'declined', at, $4, $5, ${notAgain('$6', 'at')}
from waiting_entries w, clock_timestamp() as at
where w.case_id = $2 and w.left_at is null
  and not exists (select from place_offers o where o.case_id = $2 and o.facility_id = $3 and o.status = 'declined' and o.not_again_before > at)`);

const OF_CASE = prepared(`
select o.id, f.code, f.name, o.status, o.offered_at as "offeredAt", o.expires_at as "expiresAt", o.answered_at as "answeredAt", o.reason, o.not_again_before as "notAgainBefore"
from place_offers o join facilities f on f.id = o.facility_id
where o.case_id = $1 and ($2::uuid is null or o.id < $2) order by o.id desc limit $3`);

const TELL = prepared(`
insert into notifications (id, case_id, seq, kind, subject, unit_id)
select n.id, n.case_id, c.version, 'place', $2, u.unit_id
from jsonb_to_recordset($1::jsonb) as n (id uuid, case_id uuid, unit text) join cases c on c.id = n.case_id
cross join lateral (select case n.unit when 'owner' then c.owner_unit when 'opener' then c.opened_by_unit else n.unit::uuid end as unit_id) u
where n.unit <> 'opener' or c.opened_by_unit <> c.owner_unit`);

const HELD_BEDS = prepared(
  `select bed_id as "bedId" from stays where id = any($1::uuid[]) and kind = 'hold' and end_reason is null and during @> clock_timestamp()`,
);

const DISPUTED = prepared(
  `select bed_id as "bedId" from stays where facility_id = $1 and kind = 'closed' and reason = 'disputed' and end_reason is null and during @> clock_timestamp()`,
);

export async function insertOffers(tx: Tx, facilityId: string, offers: readonly NewOffer[]): Promise<string[]> {
  const rows = offers.map(({ entryId, caseId, holdId, expiresAt }) => ({
    id: newId(),
    entry_id: entryId,
    case_id: caseId,
    hold_id: holdId,
    expires_at: expiresAt,
  }));
  await tx.query(INSERT, [JSON.stringify(rows), facilityId]);
  return rows.map(({ id }) => id);
}

/** The open offers of everybody whom one is made together with; locks them. */
export async function openOffers(tx: Tx, offerId: string): Promise<OpenOffer[]> {
  return tx.query<OpenOffer[]>(OPEN, [offerId]);
}

/** @param unitId only one to a facility of this unit */
export async function openOfferOf(tx: Tx, caseId: string, unitId?: string): Promise<string | undefined> {
  const [found] = await tx.query<{ id: string }[]>(OPEN_OF_CASE, [caseId, unitId ?? null]);
  return found?.id;
}

export async function findOffer(tx: Tx, offerId: string): Promise<{ readonly unitId: string; readonly caseId: string } | undefined> {
  const [found] = await tx.query<{ unitId: string; caseId: string }[]>(
    'select f.unit_id as "unitId", o.case_id as "caseId" from place_offers o join facilities f on f.id = o.facility_id where o.id = $1',
    [offerId],
  );
  return found;
}

export async function answerOffers(tx: Tx, ids: readonly string[], { status, by, reason, notAgain: seconds }: Answer): Promise<void> {
  await tx.query(ANSWER, [ids, status, by, reason ?? null, seconds ?? null]);
}

/** Nothing, if the facility has declined them already and that still holds. */
export async function insertDeclined(
  tx: Tx,
  {
    caseId,
    facilityId,
    by,
    reason,
    notAgain: seconds,
  }: { readonly caseId: string; readonly facilityId: string } & Pick<Answer, 'by' | 'reason' | 'notAgain'>,
): Promise<void> {
  await tx.query(DECLINED, [newId(), caseId, facilityId, by, reason, seconds ?? null]);
}

/** Every offer of a case, the newest first. */
export async function offersOf(tx: Tx | DataSource, caseId: string, after: string | undefined, limit: number): Promise<OfferRow[]> {
  return tx.query<OfferRow[]>(OF_CASE, [caseId, after ?? null, limit]);
}

/**
 * Puts a notice on the desks of units.
 * @param subject offer, offer_accepted, offer_declined, offer_expired or offer_withdrawn
 * @param units ids, or: owner: that has the case; opener: that opened it, if that is another
 */
export async function tell(tx: Tx, subject: string, caseIds: readonly string[], units: readonly string[]): Promise<void> {
  const notices = caseIds.flatMap((caseId) => units.map((unit) => ({ id: newId(), case_id: caseId, unit })));
  await tx.query(TELL, [JSON.stringify(notices), subject]);
}

/** Beds of holds that still run. */
export async function heldBeds(tx: Tx, holdIds: readonly string[]): Promise<string[]> {
  return (await tx.query<{ bedId: string }[]>(HELD_BEDS, [holdIds])).map(({ bedId }) => bedId);
}

/** Beds that are closed because the facility has said that they are not free. */
export async function disputedBeds(tx: Tx, facilityId: string): Promise<string[]> {
  return (await tx.query<{ bedId: string }[]>(DISPUTED, [facilityId])).map(({ bedId }) => bedId);
}
