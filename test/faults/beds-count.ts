/** Whether what was answered and what the beds were used for go together: worked out from the rows and the history alone, without the database's constraints. */
import type { Client } from 'pg';
import type { Entry, Family } from './beds-people.js';

interface Row {
  readonly id: string;
  readonly kind: 'hold' | 'stay' | 'closed';
  readonly shelter: string;
  readonly bed: string;
  readonly caseId: string | null;
  readonly personId: string | null;
  readonly partyId: string | null;
  /** ms since 1970, with microseconds behind the point; Infinity: no end */
  readonly from: number;
  readonly to: number;
  readonly ended: string | null;
  /** how many units are to hear that it is over: who asked, who has the case, who opened it */
  readonly concerned: number;
}

const ROWS = `
select s.id, s.kind, f.code as shelter, b.name as bed, s.case_id as "caseId", s.person_id as "personId", s.party_id as "partyId",
  (extract(epoch from lower(s.during)) * 1000)::float8 as from, coalesce((extract(epoch from upper(s.during)) * 1000)::float8, 'Infinity') as to, s.end_reason as ended,
  (select count(distinct unit)::int from unnest(array[s.begun_unit, c.owner_unit, c.opened_by_unit]) as unit) as concerned
from stays s join facilities f on f.id = s.facility_id left join beds b on b.id = s.bed_id left join cases c on c.id = s.case_id order by lower(s.during), s.id`;

const NOW = `select (extract(epoch from clock_timestamp()) * 1000)::float8 as now`;

const TOLD = `select case_id as "caseId", count(*)::int as n from notifications where subject = 'hold_expired' group by 1`;

/** The clocks of answers are in whole milliseconds. */
const BLUR = 2;

/** What people may be told. */
const REFUSALS: Readonly<Record<Entry['kind'], readonly string[]>> = {
  hold: ['no_place_free', 'already_held', 'bed_taken', 'already_here'],
  extend: ['hold_not_open'],
  release: [],
  'check-in': ['no_place_free', 'bed_taken', 'already_here', 'stays_elsewhere', 'already_held'],
  leave: ['stay_not_found', 'already_away'],
  back: ['stay_not_found', 'already_back'],
  move: ['stay_not_found', 'bed_taken', 'already_away'],
  'check-out': ['stay_not_found'],
  close: ['beds_in_use'],
  open: [],
};

export interface Beds {
  /** in a facility, by its code */
  readonly beds: Readonly<Record<string, readonly string[]>>;
  readonly families: readonly Family[];
}

/** What is wrong; nothing, if all is well. Of a database in which nothing is under way. */
export async function bedViolations(db: Client, history: readonly Entry[], { beds, families }: Beds): Promise<string[]> {
  const { rows } = await db.query<Row>(ROWS);
  const [{ now }] = (await db.query<{ now: number }>(NOW)).rows as [{ now: number }];
  const { rows: told } = await db.query<{ caseId: string; n: number }>(TOLD);
  return [
    ...overlaps('bed given twice', rows, ({ shelter, bed }) => `${shelter}/${bed}`),
    ...overlaps('in two places', rows, ({ kind, personId }) => (kind === 'stay' ? personId : null)),
    ...overlaps('held twice', rows, ({ kind, caseId }) => (kind === 'hold' ? caseId : null)),
    ...halfFamilies(rows, families),
    ...expiries(rows, now, new Map(told.map(({ caseId, n }) => [caseId, n]))),
    ...history.flatMap((entry) => (entry.done ? lost(entry, rows) : refusedWrongly(entry))),
    ...passedOver(history, rows, beds).flatMap(({ alone, words }) => (alone ? words : [])),
    ...remains(history, rows),
  ];
}

/** Two uses of the same thing at the same time. `rows` are in order of their beginning. */
function overlaps(what: string, rows: readonly Row[], of: (row: Row) => string | null): string[] {
  const before = new Map<string, Row>();
  return rows.flatMap((row) => {
    const key = of(row);
    if (key === null) return [];
    const last = before.get(key);
    if (!last || row.to > last.to) before.set(key, row);
    return last && row.from < last.to ? [`${what}: ${key} (${last.kind}, ${row.kind})`] : [];
  });
}

/** Whoever was asked for together was held for together, in the same moment or not at all. */
function halfFamilies(rows: readonly Row[], families: readonly Family[]): string[] {
  const whole = new Set(families.map((family) => [...family].sort().join()));
  const parties = new Map<string, Row[]>();
  for (const row of rows) if (row.kind === 'hold') parties.set(row.partyId!, [...(parties.get(row.partyId!) ?? []), row]);
  return [...parties.values()].flatMap((party) => {
    const cases = party
      .map(({ caseId }) => caseId)
      .sort()
      .join();
    return whole.has(cases) ? [] : [`half a family is held: ${cases}`];
  });
}

/** A hold whose time is up is noted as expired, and every unit concerned is told once. */
function expiries(rows: readonly Row[], now: number, told: ReadonlyMap<string, number>): string[] {
  const expired = new Map<string, number>();
  const silent = rows.flatMap((row) => {
    if (row.kind !== 'hold' || row.to > now) return [];
    if (row.ended === 'expired') expired.set(row.caseId!, (expired.get(row.caseId!) ?? 0) + row.concerned);
    return row.ended === null ? [`expired, and nobody noticed: ${row.id}`] : [];
  });
  const cases = new Set([...expired.keys(), ...told.keys()]);
  return [
    ...silent,
    ...[...cases].flatMap((id) => {
      const [should, is] = [expired.get(id) ?? 0, told.get(id) ?? 0];
      return should === is ? [] : [`of the expired holds of ${id} there are ${is} notices, not ${should}`];
    }),
  ];
}

/** What was acknowledged and is not so. */
function lost({ kind, shelter, cases, named, from, to, body }: Entry, rows: readonly Row[]): string[] {
  const say = (row: unknown) => (row ? [] : [`lost: ${kind} of ${cases.join()} at ${shelter}`]);
  switch (kind) {
    case 'hold':
      if (body.holds?.length !== cases.length) return say(undefined);
      return body.holds.flatMap(({ holdId, caseId, bed, until }) => {
        const row = rows.find(({ id }) => id === holdId);
        const right = row?.kind === 'hold' && row.caseId === caseId && row.bed === bed && row.shelter === shelter && row.from <= to + BLUR;
        return say(right && lasts(row, Date.parse(until)));
      });
    case 'extend':
      return say(
        lasts(
          rows.find(({ id }) => id === named[0])!,
          Date.parse(body.until!),
        ),
      );
    case 'check-in':
      return cases.flatMap((caseId) => {
        const stay = body.stays?.find((each) => each.caseId === caseId);
        return say(stay && rows.some((row) => begins(row, caseId, shelter, stay.bed, stay.since)));
      });
    case 'move':
      return say(rows.some((row) => begins(row, cases[0]!, body.facility!, named[0]!, body.since!)));
    case 'release':
      return say(rows.find(({ id }) => id === named[0])!.to <= to + BLUR);
    case 'check-out':
      return say(!rows.some((row) => row.kind === 'stay' && row.caseId === cases[0] && row.from < from - BLUR && row.to > to + BLUR));
    case 'close':
      return named.flatMap((bed) =>
        say(rows.some((row) => row.kind === 'closed' && row.shelter === shelter && row.bed === bed && within(row.from, from, to))),
      );
    case 'open':
      return named.flatMap((bed) =>
        say(
          !rows.some(
            (row) => row.kind === 'closed' && row.shelter === shelter && row.bed === bed && row.from < from - BLUR && row.to > to + BLUR,
          ),
        ),
      );
    default:
      return [];
  }
}

/** As long as it was promised, unless somebody ended it. */
function lasts(row: Row, until: number): boolean {
  return row.ended === 'released' || row.ended === 'taken' || row.to >= until - BLUR;
}

function begins(row: Row, caseId: string, shelter: string, bed: string | null, since: string): boolean {
  return (
    row.kind === 'stay' &&
    row.caseId === caseId &&
    row.shelter === shelter &&
    row.bed === bed &&
    Math.abs(row.from - Date.parse(since)) < BLUR
  );
}

function within(at: number, from: number, to: number): boolean {
  return at >= from - BLUR && at <= to + BLUR;
}

/** A refusal for a reason that is none. */
function refusedWrongly({ kind, code }: Entry): string[] {
  return REFUSALS[kind].includes(code) ? [] : [`${kind} was refused with ${code}`];
}

/**
 * Refused because all is full, while beds for all of them were free from the asking to the answer. That may be if others were at those beds just then
 * and did not get them either; but not if nobody else asked there.
 */
function passedOver(
  history: readonly Entry[],
  rows: readonly Row[],
  beds: Beds['beds'],
): { readonly alone: boolean; readonly words: string }[] {
  const full = history.filter(({ kind, code, named, sent }) => kind === 'hold' && code === 'no_place_free' && !named.length && sent === 1);
  return full.flatMap((entry) => {
    const { shelter, cases, from, to } = entry;
    const used = new Set(
      rows.filter((row) => row.shelter === shelter && row.from < to + BLUR && row.to > from - BLUR).map(({ bed }) => bed),
    );
    const free = beds[shelter]!.filter((bed) => !used.has(bed)).length;
    const alone = !history.some((other) => other !== entry && other.shelter === shelter && other.from < to && other.to > from);
    return free >= cases.length ? [{ alone, words: `refused: ${cases.length} at ${shelter}, where ${free} were free all the time` }] : [];
  });
}

/** Whoever was refused is not in a bed by that request. Not of those who were asked for by somebody else as well at the time. */
function remains(history: readonly Entry[], rows: readonly Row[]): string[] {
  const beginning = history.filter(({ kind }) => kind === 'check-in' || kind === 'move' || kind === 'hold');
  const byCase = new Map<string, Entry[]>();
  for (const entry of beginning) for (const id of entry.cases) byCase.set(id, [...(byCase.get(id) ?? []), entry]);
  return beginning.flatMap((entry) => {
    if (entry.done) return [];
    return entry.cases.flatMap((id) => {
      const alone = byCase.get(id)!.every((other) => other === entry || other.to < entry.from - BLUR || other.from > entry.to + BLUR);
      const begun = rows.filter(
        (row) =>
          row.caseId === id &&
          row.kind === (entry.kind === 'hold' ? 'hold' : 'stay') &&
          within(row.from, entry.from + 2 * BLUR, entry.to - 2 * BLUR),
      );
      return alone && begun.length ? [`refused with ${entry.code}, and done: ${entry.kind} of ${id}`] : [];
    });
  });
}
