/** The SQL of making search terms anew, in the caller's transaction. */
import type { Tx } from '../platform/database/index.js';
import { Hidden, type Terms } from './people.repository.js';

/** Locks persons after `after`, in the order of ids, whose terms are of an older form: nothing is recorded for them until the commit. @returns their ids */
export async function lockOutdated(tx: Tx, form: number, after: string, limit: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    'select id from persons where id > $2 and search_form < $1 and erased_at is null order by id limit $3 for update',
    [form, after, limit],
  );
  return rows.map(({ id }) => id);
}

/** Puts these terms in the place of what the persons were found by. */
export async function replaceTerms(
  tx: Tx,
  form: number,
  persons: readonly { readonly id: string; readonly found: Terms }[],
): Promise<void> {
  const terms = persons.flatMap(({ found: { ref, terms } }) => terms.map((term) => ({ ref, term })));
  await tx.query(
    `with asked as materialized (
       select * from unnest($1::bytea[], $2::bytea[]) as t (term, ref)
     ), gone as (
       delete from person_search_terms s where person_ref = any ($3::bytea[]) and not exists (select from asked a where a.term = s.term and a.ref = s.person_ref)
     ), terms as (
       insert into person_search_terms (term, person_ref) select term, ref from asked on conflict do nothing
     ), words as (
       insert into name_tokens (token) select unnest($4::text[]) on conflict do nothing
     )
     update persons set search_form = $5 where id = any ($6::uuid[])`,
    [
      terms.map(({ term }) => term),
      terms.map(({ ref }) => ref),
      persons.map(({ found }) => found.ref),
      new Hidden([...new Set(persons.flatMap(({ found }) => found.words))].sort()),
      form,
      persons.map(({ id }) => id),
    ],
  );
}
