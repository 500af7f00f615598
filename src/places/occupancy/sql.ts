/** Pieces of SQL about `s`, a row of stays. Instants come from a CTE `clock`, so that one statement speaks of one moment. */

/** The day of an instant in Asia/Jakarta. */
export const dayOf = (instant: string) => `(${instant} at time zone 'Asia/Jakarta')::date`;

/** The instant at which a day begins in Asia/Jakarta. */
export const beginOf = (day: string) => `((${day})::timestamp at time zone 'Asia/Jakarta')`;

/** Days in the facility: midnights of Asia/Jakarta since the admission. */
export const daysAt = (instant: string) => `${dayOf(instant)} - ${dayOf('s.admitted_at')}`;

/** Why a stay ended though its person stays on: in another bed, or under the case that theirs was merged into. */
export const STAYS_ON = `('moved', 'carried_on')`;

/** The absence at that instant as JSON (`Absence`), or null. */
export const awayAt = (instant: string) =>
  `(select jsonb_build_object('kind', a.kind, 'since', lower(a.during), 'dueBack', a.due_back) from absences a where a.stay_id = s.id and a.during @> ${instant})`;

/** When the stay has lasted as long as it may: as the case's clock says, which an extension moves on; else a year from the admission (sop.md 9, rows 46, 50). */
export const YEAR_LIMIT = `coalesce((select min(d.target_at) from deadlines d where d.case_id = s.case_id and d.clock = 'stay_year' and d.ended_at is null), s.admitted_at + interval '1 year')`;

/** What `awayAt` reads; instants as text. */
export interface Absence {
  readonly kind: 'leave' | 'absconded';
  readonly since: string;
  readonly dueBack: string | null;
}
