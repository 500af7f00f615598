/**
 * The SQL of persons: one statement each, in the caller's transaction. It sees sealed bytes, keyed hashes and, for the dictionary alone,
 * words of names in clear; those go as `Hidden`, because parameters are printed with slow and failed queries.
 */
import type { Tx } from '../platform/database/index.js';
import { prepared } from '../platform/database/prepared.js';
import { SEARCH_FORM } from './domain/comparable.js';
import type { WrappedKey } from './protection/master-keys.js';

/** A parameter that is sent but not printed. */
export class Hidden {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  /** asked for by the driver */
  toPostgres(prepare: (value: unknown) => unknown): unknown {
    return prepare(this.#value);
  }

  toJSON(): string {
    return '(hidden)';
  }
}

/** What a person is found by, protected but for the words that go into the dictionary. */
export interface Terms {
  readonly ref: Buffer;
  readonly terms: readonly Buffer[];
  readonly words: readonly string[];
}

export interface StoredPerson {
  readonly id: string;
  /** undefined once erased */
  readonly key: WrappedKey | undefined;
}

export interface StoredRecord {
  readonly kind: string;
  readonly version: number;
  readonly data: Buffer;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
  readonly because: string;
}

export interface NewRecord {
  readonly kind: string;
  readonly version: number;
  readonly data: Buffer;
  /** the member of staff; null: the system itself */
  readonly by: string | null;
  readonly because: string;
}

/** A part of a list: at most `limit` after the place `after`. */
export interface Slice {
  readonly after: Buffer | null;
  readonly limit: number;
}

interface KeyRow {
  readonly wrapped_key: Buffer | null;
  readonly key_id: string | null;
}

function keyOf({ wrapped_key, key_id }: KeyRow): WrappedKey | undefined {
  return wrapped_key === null || key_id === null ? undefined : { bytes: wrapped_key, keyId: key_id };
}

/** Stores `fresh` under `name` unless there is a key already. @returns the one stored */
export async function ensureVaultKey(tx: Tx, name: string, fresh: WrappedKey): Promise<WrappedKey> {
  const [row] = await tx.query<{ wrapped_key: Buffer; key_id: string }[]>(
    `insert into vault_keys (name, wrapped_key, key_id) values ($1, $2, $3)
     on conflict (name) do update set name = excluded.name returning wrapped_key, key_id`,
    [name, fresh.bytes, fresh.keyId],
  );
  return { bytes: row!.wrapped_key, keyId: row!.key_id };
}

/** Words are sorted by the caller: two transactions that add the same new words must not wait for each other. */
export async function insertPerson(tx: Tx, id: string, key: WrappedKey, records: readonly NewRecord[], found: Terms): Promise<void> {
  await tx.query(
    `with person as (
       insert into persons (id, wrapped_key, key_id, search_form) values ($1, $2, $3, ${SEARCH_FORM})
     ), records as (
       insert into person_records (person_id, kind, version, data, recorded_by, because)
       select $1, kind, version, data, by, because
       from unnest($4::text[], $5::int[], $6::bytea[], $7::uuid[], $8::text[]) as r (kind, version, data, by, because)
     ), terms as (
       insert into person_search_terms (term, person_ref) select unnest($9::bytea[]), $10 on conflict do nothing
     )
     insert into name_tokens (token) select unnest($11::text[]) on conflict do nothing`,
    [
      id,
      key.bytes,
      key.keyId,
      records.map(({ kind }) => kind),
      records.map(({ version }) => version),
      records.map(({ data }) => data),
      records.map(({ by }) => by),
      records.map(({ because }) => because),
      found.terms,
      found.ref,
      new Hidden(found.words),
    ],
  );
}

/** The key of a person and the number of the current version of a kind (0: none). Locks the person against erasing until the commit. */
export async function lockForRecording(
  tx: Tx,
  id: string,
  kind: string,
): Promise<(StoredPerson & { readonly version: number }) | undefined> {
  const [row] = await tx.query<(KeyRow & { version: number })[]>(
    `select wrapped_key, key_id, coalesce((select max(version) from person_records where person_id = $1 and kind = $2), 0) as version
     from persons where id = $1 for key share`,
    [id, kind],
  );
  return row && { id, key: keyOf(row), version: row.version };
}

/** Adds a version unless somebody else already has. `found` replaces what the person was found by. @returns whether it was added */
export async function insertRecord(tx: Tx, id: string, record: NewRecord, found: Terms | undefined): Promise<boolean> {
  const added = `insert into person_records (person_id, kind, version, data, recorded_by, because) values ($1, $2, $3, $4, $5, $6)
    on conflict do nothing returning version`;
  const values = [id, record.kind, record.version, record.data, record.by, record.because];
  const rows =
    found === undefined
      ? await tx.query<unknown[]>(added, values)
      : await tx.query<unknown[]>(
          `with added as (${added}), gone as (
             delete from person_search_terms where person_ref = $8 and term <> all ($7::bytea[]) and exists (select from added)
           ), terms as (
             insert into person_search_terms (term, person_ref) select unnest($7::bytea[]), $8 from added on conflict do nothing
           ), words as (
             insert into name_tokens (token) select unnest($9::text[]) from added on conflict do nothing
           )
           select version from added`,
          [...values, found.terms, found.ref, new Hidden(found.words)],
        );
  return rows.length === 1;
}

/** Current versions of a kind, for persons that exist. A person without one has no `record`. */
export async function findCurrent(
  tx: Tx,
  ids: readonly string[],
  kind: string,
): Promise<(StoredPerson & { readonly record: StoredRecord | undefined })[]> {
  const rows = await tx.query<(KeyRow & RecordRow & { id: string })[]>(
    `select p.id, p.wrapped_key, p.key_id, r.*
     from persons p left join lateral (
       select ${RECORD} from person_records where person_id = p.id and kind = $2 order by version desc limit 1
     ) r on true
     where p.id = any ($1::uuid[])`,
    [ids, kind],
  );
  return rows.map((row) => ({ id: row.id, key: keyOf(row), record: recordOf(row) }));
}

/** The current version of every kind of one person; undefined if there is no such person. */
export async function findAllCurrent(tx: Tx, id: string): Promise<{ person: StoredPerson; records: StoredRecord[] } | undefined> {
  const rows = await tx.query<(KeyRow & RecordRow)[]>(
    `select p.wrapped_key, p.key_id, r.*
     from persons p left join lateral (
       select distinct on (kind) ${RECORD} from person_records where person_id = p.id order by kind, version desc
     ) r on true
     where p.id = $1`,
    [id],
  );
  return rows[0] && { person: { id, key: keyOf(rows[0]) }, records: rows.map(recordOf).filter((record) => record !== undefined) };
}

const MANY_CURRENT = prepared(
  `select p.id, p.wrapped_key, p.key_id, r.*
     from persons p left join lateral (
       select distinct on (kind) kind, version, data, recorded_at, recorded_by, because from person_records where person_id = p.id order by kind, version desc
     ) r on true
     where p.id = any ($1::uuid[])`,
);

/** The current version of every kind of many persons, those that exist. */
export async function findManyCurrent(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { person: StoredPerson; records: StoredRecord[] }>> {
  const rows = await tx.query<(KeyRow & RecordRow & { id: string })[]>(MANY_CURRENT, [ids]);
  const found = new Map<string, { person: StoredPerson; records: StoredRecord[] }>();
  for (const row of rows) {
    const of = found.get(row.id) ?? { person: { id: row.id, key: keyOf(row) }, records: [] };
    const record = recordOf(row);
    if (record) of.records.push(record);
    found.set(row.id, of);
  }
  return found;
}

/** All versions of a kind, the first first; undefined if there is no such person. */
export async function findHistory(
  tx: Tx,
  id: string,
  kind: string,
): Promise<{ person: StoredPerson; records: StoredRecord[] } | undefined> {
  const rows = await tx.query<(KeyRow & RecordRow)[]>(
    `select p.wrapped_key, p.key_id, r.*
     from persons p left join lateral (select ${RECORD} from person_records where person_id = p.id and kind = $2) r on true
     where p.id = $1 order by r.version`,
    [id, kind],
  );
  return rows[0] && { person: { id, key: keyOf(rows[0]) }, records: rows.map(recordOf).filter((record) => record !== undefined) };
}

const RECORD = 'kind, version, data, recorded_at, recorded_by, because';

interface RecordRow {
  readonly kind: string | null;
  readonly version: number;
  readonly data: Buffer;
  readonly recorded_at: Date;
  readonly recorded_by: string | null;
  readonly because: string;
}

function recordOf(row: RecordRow): StoredRecord | undefined {
  if (row.kind === null) return undefined;
  const { kind, version, data, because } = row;
  return { kind, version, data, recordedAt: row.recorded_at, recordedBy: row.recorded_by, because };
}

/** References of the persons with a term, in the order of the references. */
export async function findByTerm(tx: Tx, term: Buffer, { after, limit }: Slice): Promise<Buffer[]> {
  const rows = await tx.query<{ person_ref: Buffer }[]>(
    `select person_ref from person_search_terms
     where term = $1 and ($2::bytea is null or person_ref > $2) order by person_ref limit $3`,
    [term, after, limit],
  );
  return rows.map((row) => row.person_ref);
}

const WORDS_LIKE = prepared(
  `select (q.n - 1)::int as n, t.token, t.similarity
     from unnest($1::text[]) with ordinality q (word, n)
     cross join lateral (
       select token, similarity(token, q.word) as similarity from name_tokens
       where token % q.word and similarity(token, q.word) >= $2::real order by 2 desc, 1 limit $3
     ) t`,
);

/** Words of the dictionary that are like the ones asked for, the likest first: at most `limit` for each, `n` is the place of the one asked for. */
export async function findWords(
  tx: Tx,
  words: readonly string[],
  atLeast: number,
  limit: number,
): Promise<{ n: number; token: string; similarity: number }[]> {
  return tx.query(WORDS_LIKE, [new Hidden(words), atLeast, limit]);
}

/** Who is held to be the same as each of these persons, beside those who are among them; nobody is named twice. */
export async function findLinked(tx: Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ id: string; others: string[] }[]>(
    `select id, jsonb_agg(other) as others from (
       select distinct on (other) id, other from unnest($1::uuid[]) with ordinality p (id, n) cross join lateral same_persons(array[id]) other
       where other <> all ($1::uuid[]) order by other, n
     ) linked group by id`,
    [ids],
  );
  return new Map(rows.map(({ id, others }) => [id, others]));
}

/** A term to look for, and how much it says that the word `n` of the question occurs in the name (per mille). */
export interface WeighedTerm {
  readonly n: number;
  readonly term: Buffer;
  readonly weight: number;
}

/** A word that more persons have only adds to the score of who has another one, unless all words asked for are that common. */
const COMMON = 2000;

/**
 * Persons by score (per mille of `words` words found), best first; `after` is the score and reference of the last one seen.
 * Reading everybody called Muhammad to find one Muhammad Iqbal took 230 ms (p99, 200,000 persons); so persons are taken from the rarer words,
 * and for these few it is looked up whether they have the common ones. Who has nothing but a common word of the question is then not found.
 */
export async function findByTerms(
  tx: Tx,
  terms: readonly WeighedTerm[],
  words: number,
  atLeast: number,
  after: { readonly score: number; readonly ref: Buffer } | undefined,
  limit: number,
): Promise<{ ref: Buffer; score: number }[]> {
  return tx.query(
    `with asked as materialized (
       select term, n, max(weight) as weight from unnest($1::bytea[], $2::int[], $3::int[]) as a (term, n, weight) group by term, n
     ), common as materialized (
       select distinct n from asked a
       where (select count(*) from (select from person_search_terms s where s.term = a.term limit $9 + 1) enough) > $9
     ), asked_first as materialized (
       select * from asked where n not in (select n from common) or not exists (select from asked where n not in (select n from common))
     ), led as materialized (
       select s.person_ref, a.n, a.weight from asked_first a cross join lateral (select person_ref from person_search_terms where term = a.term) s
     ), followed as (
       select f.person_ref, a.n, a.weight
       from (select distinct person_ref from led) f cross join (select * from asked except select * from asked_first) a
       cross join lateral (select from person_search_terms s where s.term = a.term and s.person_ref = f.person_ref limit 1) s
     ), word as (
       select person_ref, n, max(weight) as weight from (select * from led union all select * from followed) found group by person_ref, n
     ), person as (
       select person_ref as ref, (sum(weight) / $4)::int as score from word group by person_ref
     )
     select ref, score from person
     where score >= $5 and ($6::int is null or score < $6 or (score = $6 and ref > $7::bytea))
     order by score desc, ref limit $8`,
    [
      terms.map(({ term }) => term),
      terms.map(({ n }) => n),
      terms.map(({ weight }) => weight),
      words,
      atLeast,
      after?.score ?? null,
      after?.ref ?? null,
      limit,
      COMMON,
    ],
  );
}

/** Something that candidates may have in common with somebody: `slot` is what of the person it is, and only the best term of a slot counts. */
export interface SlottedTerm {
  readonly slot: number;
  readonly term: Buffer;
  /** from 0 to 1: how near it is to what is asked for */
  readonly factor: number;
  /** persons that are read of it; if more have it, they are only looked up for those found otherwise */
  readonly most: number;
}

/** Persons of whom, by their terms alone, it is looked closer whether they have the common words too. */
const LOOKED_AT = 200;

const ALIKE = prepared(
  `with persons as materialized (
       select greatest(reltuples, 1)::float8 as n from pg_class where oid = 'persons'::regclass
     ), asked as materialized (
       select t.*, c.n as count from unnest($1::bytea[], $2::int[], $3::real[], $4::int[]) with ordinality t (term, slot, factor, most, n)
       cross join lateral (select count(*)::int as n from (select from person_search_terms s where s.term = t.term limit t.most + 1) enough) c
     ), weighed as materialized (
       select term, slot, most, count, factor * ln(greatest(persons.n, 1000) / greatest(count, 1)) as weight from asked, persons where count > 0
     ), led as materialized (
       select s.person_ref, w.slot, max(w.weight) as weight from weighed w join person_search_terms s on s.term = w.term
       where w.count <= w.most group by s.person_ref, w.slot
     ), first as materialized (
       select person_ref from led group by person_ref order by sum(weight) desc, person_ref limit ${LOOKED_AT}
     ), followed as (
       select f.person_ref, w.slot, w.weight from first f cross join (select * from weighed where count > most) w
       cross join lateral (select from person_search_terms s where s.term = w.term and s.person_ref = f.person_ref limit 1) s
     ), slots as (
       select person_ref, slot, max(weight) as weight
       from (select led.* from led join first using (person_ref) union all select * from followed) all_of group by person_ref, slot
     ), best as (
       select person_ref, sum(weight) as weight from slots group by person_ref order by 2 desc, 1 limit $5
     )
     select (select jsonb_agg(encode(person_ref, 'hex') order by weight desc, person_ref) from best) as found,
       (select jsonb_agg(count order by n) from asked) as counts, (select n from persons) as persons`,
);

/**
 * Persons who have most in common with the one asked for: the sum over the slots of log(persons / persons with the term), the best first. What
 * everybody has says little by itself and is never read whole: reading all who are called Muhammad would take longer than everything else.
 * @returns with how many persons have each term, counted to `most` + 1, in the order of `terms`
 */
export async function findAlike(
  tx: Tx,
  terms: readonly SlottedTerm[],
  limit: number,
): Promise<{ readonly found: readonly Buffer[]; readonly counts: readonly number[]; readonly persons: number }> {
  const [row] = await tx.query<{ found: string[] | null; counts: number[] | null; persons: number }[]>(ALIKE, [
    terms.map(({ term }) => term),
    terms.map(({ slot }) => slot),
    terms.map(({ factor }) => factor),
    terms.map(({ most }) => most),
    limit,
  ]);
  const { found, counts, persons } = row!;
  return { found: (found ?? []).map((ref) => Buffer.from(ref, 'hex')), counts: counts ?? [], persons };
}

/** How many persons have each of these terms, in their order. */
export async function countTerms(tx: Tx, terms: readonly Buffer[]): Promise<number[]> {
  const rows = await tx.query<{ count: number }[]>(
    `select (select count(*)::int from person_search_terms s where s.term = t.term) as count from unnest($1::bytea[]) with ordinality t (term, n) order by n`,
    [terms],
  );
  return rows.map(({ count }) => count);
}

/**
 * Destroys the key of a person, after whoever is recording for the person has committed.
 * @returns the key that stood there (undefined: was erased before); undefined if there is no such person
 */
export async function destroyKey(tx: Tx, id: string): Promise<StoredPerson | undefined> {
  const [row] = await tx.query<KeyRow[]>(
    `with person as materialized (
       select id, wrapped_key, key_id from persons where id = $1 for update
     ), destroyed as (
       update persons p set wrapped_key = null, key_id = null, erased_at = now() from person where p.id = person.id and p.erased_at is null
     )
     select wrapped_key, key_id from person`,
    [id],
  );
  return row && { id, key: keyOf(row) };
}

/** Until the commit nobody else adds words, so that one which nobody uses can be told from one that somebody is just beginning to use. */
export async function lockDictionary(tx: Tx): Promise<void> {
  await tx.query('lock table name_tokens in share row exclusive mode');
}

/** Empties the records of an erased person, forgets what it was found by, and takes from the dictionary the words that nobody else has. */
export async function removeTraces(tx: Tx, id: string, ref: Buffer, words: readonly { word: string; term: Buffer }[]): Promise<void> {
  await tx.query(
    `with emptied as (
       update person_records set data = '' where person_id = $1 and data <> ''
     ), forgotten as (
       delete from person_search_terms where person_ref = $2
     )
     delete from name_tokens t using unnest($3::text[], $4::bytea[]) as w (word, term)
     where t.token = w.word and not exists (select from person_search_terms s where s.term = w.term and s.person_ref <> $2)`,
    [id, ref, new Hidden(words.map(({ word }) => word)), words.map(({ term }) => term)],
  );
}

/** Locks up to `limit` persons after `after`, in the order of ids, whose key another master key than `keyId` wrapped. */
export async function lockWrappedByOthers(tx: Tx, keyId: string, after: string, limit: number): Promise<{ id: string; key: WrappedKey }[]> {
  const rows = await tx.query<{ id: string; wrapped_key: Buffer; key_id: string }[]>(
    `select id, wrapped_key, key_id from persons where id > $2 and key_id <> $1 order by id limit $3 for no key update`,
    [keyId, after, limit],
  );
  return rows.map((row) => ({ id: row.id, key: { bytes: row.wrapped_key, keyId: row.key_id } }));
}

export async function replaceKeys(tx: Tx, keys: readonly { readonly id: string; readonly key: WrappedKey }[]): Promise<void> {
  await tx.query(
    `update persons p set wrapped_key = k.bytes, key_id = k.key_id
     from unnest($1::uuid[], $2::bytea[], $3::text[]) as k (id, bytes, key_id) where p.id = k.id`,
    [keys.map(({ id }) => id), keys.map(({ key }) => key.bytes), keys.map(({ key }) => key.keyId)],
  );
}

export async function lockVaultKeys(tx: Tx): Promise<{ name: string; key: WrappedKey }[]> {
  const rows = await tx.query<{ name: string; wrapped_key: Buffer; key_id: string }[]>(
    'select name, wrapped_key, key_id from vault_keys for update',
  );
  return rows.map((row) => ({ name: row.name, key: { bytes: row.wrapped_key, keyId: row.key_id } }));
}

export async function replaceVaultKey(tx: Tx, name: string, key: WrappedKey): Promise<void> {
  await tx.query('update vault_keys set wrapped_key = $2, key_id = $3 where name = $1', [name, key.bytes, key.keyId]);
}

/** Every word of the dictionary. */
export async function listWords(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ token: string }[]>('select token from name_tokens');
  return rows.map(({ token }) => token);
}

/** Which of these terms nobody has: their places in the list. */
export async function findUnusedTerms(tx: Tx, terms: readonly Buffer[]): Promise<number[]> {
  const rows = await tx.query<{ n: number }[]>(
    `select (n - 1)::int as n from unnest($1::bytea[]) with ordinality t (term, n)
     where not exists (select from person_search_terms s where s.term = t.term)`,
    [terms],
  );
  return rows.map(({ n }) => n);
}

/** Writes the dictionary anew, in the order of the alphabet. Nobody reads or writes it meanwhile. */
export async function rewriteDictionary(tx: Tx, words: readonly string[]): Promise<void> {
  await tx.query('truncate name_tokens');
  await tx.query('insert into name_tokens select unnest($1::text[]) order by 1', [new Hidden(words)]);
}

/** Writes the terms anew, in the order of their hashes: where a row lies no longer tells when it was written. Nobody searches meanwhile. */
export async function rewriteTerms(tx: Tx): Promise<void> {
  await tx.query('lock table person_search_terms in access exclusive mode');
  await tx.query('create temp table terms_in_order on commit drop as select term, person_ref from person_search_terms');
  await tx.query('truncate person_search_terms');
  await tx.query('insert into person_search_terms select term, person_ref from terms_in_order order by 1, 2');
}
