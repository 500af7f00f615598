/** The SQL of who may be the same person: one statement each, in the caller's transaction. */
import { v7 as newId } from 'uuid';
import type { Tx } from '../../platform/database/index.js';
import { prepared } from '../../platform/database/prepared.js';
import type { Level, Reason } from './score.js';

export type PairState = 'suggested' | 'same' | 'not_same' | 'undone';

/** What the cases of a person say of who it may be. */
export interface Circumstances {
  readonly personId: string;
  readonly caseId: string;
  readonly openedAt: Date;
  readonly region: string | null;
  readonly group: string | null;
  readonly closed: boolean;
  readonly letters: readonly string[] | null;
}

const LETTER = (of: string) => `upper(regexp_replace(${of} ->> 'policeLetterNumber', '[^[:alnum:]]', '', 'g'))`;

const CIRCUMSTANCES = prepared(
  `select c.person_id as "personId", c.id as "caseId", c.opened_at as "openedAt", c.found_region as region, c.group_id as "group", c.closed_at is not null as closed,
       (select array_agg(distinct ${LETTER('e.data')}) from case_events e where e.case_id = c.id and e.data ? 'policeLetterNumber') as letters
     from cases c where c.person_id = any ($1::uuid[]) order by c.opened_at, c.id`,
);

/** The cases of these persons, the oldest first. */
export async function findCircumstances(tx: Tx, personIds: readonly string[]): Promise<Circumstances[]> {
  return tx.query(CIRCUMSTANCES, [personIds]);
}

/** Persons with a case that has one of these police letters, written as `findCircumstances` gives them. */
export async function findByLetters(tx: Tx, letters: readonly string[], limit: number): Promise<string[]> {
  if (letters.length === 0) return [];
  const rows = await tx.query<{ personId: string }[]>(
    `select distinct c.person_id as "personId" from case_events e join cases c on c.id = e.case_id
     where e.data ? 'policeLetterNumber' and ${LETTER('e.data')} = any ($1::text[]) limit $2`,
    [letters, limit],
  );
  return rows.map(({ personId }) => personId);
}

const NEAR_BY = prepared(
  `select person_id as "personId" from cases where id between $1 and $2 and found_region = $3 order by abs(extract(epoch from opened_at - $4)) limit $5`,
);

/** Persons whose case was opened in the same place some days before or after this one, the nearest first. The ids of cases are in the order of their opening. */
export async function findByPlaceAndTime(tx: Tx, { region, openedAt }: Circumstances, days: number, limit: number): Promise<string[]> {
  const [at, around] = [openedAt.getTime(), days * 86_400_000];
  const rows = await tx.query<{ personId: string }[]>(NEAR_BY, [idAt(at - around, '0'), idAt(at + around, 'f'), region, openedAt, limit]);
  return rows.map(({ personId }) => personId);
}

/** The first or last UUIDv7 of a moment. */
function idAt(ms: number, rest: '0' | 'f'): string {
  const hex = ms.toString(16).padStart(12, '0') + rest.repeat(20);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export interface StoredPair {
  readonly id: string;
  readonly personA: string;
  readonly personB: string;
  /** bits */
  readonly score: number;
  readonly level: Level;
  readonly reasons: readonly Reason[];
  readonly state: PairState;
}

const PAIR = 'id, person_a as "personA", person_b as "personB", score::float8 as score, level, reasons, state';

/** The pairs that these persons are in. */
export async function findPairs(tx: Tx, personIds: readonly string[]): Promise<StoredPair[]> {
  return tx.query(`select ${PAIR} from person_pairs where person_a = any ($1::uuid[]) or person_b = any ($1::uuid[])`, [personIds]);
}

/** One pair that one of these persons is in, locked until the commit. */
export async function lockPair(tx: Tx, id: string, personIds: readonly string[]): Promise<StoredPair | undefined> {
  const [row] = await tx.query<StoredPair[]>(
    `select ${PAIR} from person_pairs where id = $1 and (person_a = any ($2::uuid[]) or person_b = any ($2::uuid[])) for update`,
    [id, personIds],
  );
  return row;
}

/** A pair as the comparison has just found it. */
export type FoundPair = Pick<StoredPair, 'personA' | 'personB' | 'score' | 'level' | 'reasons'>;

/**
 * Suggests pairs. One that was decided is only suggested again if the comparison now reaches a higher level than when it was decided. Two who do
 * this at once wait for each other pair by pair, in the order of the persons. Idempotent by the pair.
 * @returns those that are new, or new again, or of a higher level than before
 */
export async function suggest(tx: Tx, pairs: readonly FoundPair[]): Promise<StoredPair[]> {
  const sorted = [...pairs].sort((a, b) => (a.personA + a.personB < b.personA + b.personB ? -1 : 1));
  return tx.query(
    `with found as materialized (
       select * from jsonb_to_recordset($1::jsonb) as f (id uuid, "personA" uuid, "personB" uuid, score numeric, level text, reasons jsonb)
     ), before as materialized (
       select p.id, p.level, p.state from person_pairs p join found f on p.person_a = f."personA" and p.person_b = f."personB"
     ), written as (
       insert into person_pairs as p (id, person_a, person_b, score, level, reasons, state)
       select id, "personA", "personB", score, level, reasons, 'suggested' from found order by "personA", "personB"
       on conflict (person_a, person_b) do update set score = excluded.score, level = excluded.level, reasons = excluded.reasons, state = 'suggested',
         found_at = case p.state when 'suggested' then p.found_at else now() end
       where p.state = 'suggested' or (p.state in ('not_same', 'undone') and p.level = 'possible' and excluded.level = 'very_likely')
       returning p.*
     )
     select ${PAIR} from written w
     where not exists (select from before b where b.id = w.id and b.state = 'suggested' and (b.level = w.level or w.level = 'possible'))`,
    [JSON.stringify(sorted.map((pair) => ({ id: newId(), ...pair })))],
  );
}

/** Takes back suggestions that nobody has ever decided on. */
export async function withdraw(tx: Tx, pairIds: readonly string[]): Promise<void> {
  await tx.query(
    `delete from person_pairs p where id = any ($1::uuid[]) and state = 'suggested' and not exists (select from person_pair_decisions d where d.pair_id = p.id)`,
    [pairIds],
  );
}

/** Notes that it was looked who may be the same. @param compared with how many the person was compared closely */
export async function noteSearch(tx: Tx, personId: string, compared: number): Promise<void> {
  await tx.query(
    `insert into person_searches (person_id, compared) values ($1, $2)
     on conflict (person_id) do update set searched_at = now(), compared = excluded.compared`,
    [personId, compared],
  );
}

export interface Decision {
  readonly pairId: string;
  readonly decision: 'same' | 'not_same' | 'undone';
  /** what the pair is from now on: a pair that was held apart and is no longer is a suggestion again */
  readonly state: PairState;
  readonly basis: string | null;
  readonly by: string;
  readonly unit: string;
  readonly role: string;
}

/** All cases of these persons. */
export async function findCases(tx: Tx, persons: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>('select id from cases where person_id = any ($1::uuid[])', [persons]);
  return rows.map(({ id }) => id);
}

/** Writes down a decision on a pair that is locked, with what the comparison says now. */
export async function decide(tx: Tx, { pairId, decision, state, basis, by, unit, role }: Decision): Promise<void> {
  await tx.query(
    `with decided as (
       update person_pairs set state = $3, basis = $4, decided_at = now(), decided_by = $5, decided_unit = $6, decided_role = $7 where id = $1 returning *
     )
     insert into person_pair_decisions (pair_id, n, decision, score, level, reasons, basis, decided_by, decided_unit, decided_role)
     select id, 1 + (select count(*)::int from person_pair_decisions where pair_id = $1), $2, score, level, reasons, $4, $5, $6, $7 from decided`,
    [pairId, decision, state, basis, by, unit, role],
  );
}
