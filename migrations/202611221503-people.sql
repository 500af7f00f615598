-- Persons, and what they say and are: encrypted under one key per person. See docs/adr/0006-personal-data-encrypted-per-person.md.

create extension if not exists pg_trgm;

create table vault_keys (
  name text primary key,
  wrapped_key bytea not null,
  key_id text not null,
  created_at timestamptz not null default now()
);
comment on table vault_keys is 'Keys of the installation, each wrapped by the master key. "search" is the root of all keyed hashes: losing it means indexing everybody anew.';

create table persons (
  id uuid primary key,
  wrapped_key bytea,
  key_id text,
  created_at timestamptz not null default now(),
  erased_at timestamptz,
  constraint persons_key_until_erased check ((wrapped_key is null) = (erased_at is not null) and (key_id is null) = (wrapped_key is null))
);
comment on table persons is 'One row a person, never deleted. All data of the person is under its key; erasing destroys the key and keeps the row, so that references and counts hold.';
comment on column persons.wrapped_key is 'The data key of the person, encrypted by the master key; null once erased.';
comment on column persons.key_id is 'Which master key wrapped it: a fingerprint.';

create table person_records (
  person_id uuid not null references persons,
  kind text not null check (kind ~ '^[a-z][a-z_]*(:[a-z0-9_-]+)?$'),
  version int not null check (version >= 1),
  data bytea not null check (octet_length(data) = 0 or octet_length(data) > 29),
  recorded_at timestamptz not null default now(),
  recorded_by uuid,
  because text not null check (because ~ '^[a-z][a-z0-9_]*$'),
  primary key (person_id, kind, version)
);
comment on table person_records is 'Append-only: what was said of a person, version by version. Only the current version of a kind counts; earlier ones say what was believed then.';
comment on column person_records.data is 'JSON, AES-256-GCM under the key of the person, bound to person, kind and version; empty once the person is erased.';
comment on column person_records.recorded_by is 'The member of staff; null: the system itself.';
comment on column person_records.because is 'A code, never free text.';

create table person_search_terms (
  term bytea not null check (octet_length(term) = 16),
  person_ref bytea not null check (octet_length(person_ref) = 16),
  primary key (term, person_ref)
);
create index person_search_terms_person on person_search_terms (person_ref);
comment on table person_search_terms is 'What a person can be found by, of the current identity only. Neither column says anything without the search key, and neither joins to another table.';
comment on column person_search_terms.term is 'HMAC-SHA-256, first 16 bytes, of a NIK, a phone number or a word of a name; each kind under its own key.';
comment on column person_search_terms.person_ref is 'The id of the person, encrypted as one AES block.';

create table name_tokens (
  token text primary key check (token <> '')
);
create index name_tokens_fuzzy on name_tokens using gin (token gin_trgm_ops);
comment on table name_tokens is 'Dictionary of normalised words that occur in some name: nothing says in whose, how often or since when. Searched fuzzily; what is found is hashed and looked up in person_search_terms.';

create function keep_person() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.erased_at is null and new.id = old.id and new.created_at = old.created_at then return new; end if;
  raise exception 'a person is kept, and stays erased once erased' using errcode = 'restrict_violation';
end $$;
create trigger persons_kept before update or delete on persons for each row execute function keep_person();

create function keep_person_record() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE'
    and octet_length(new.data) = 0
    and (new.person_id, new.kind, new.version, new.recorded_at, new.because) = (old.person_id, old.kind, old.version, old.recorded_at, old.because)
    and new.recorded_by is not distinct from old.recorded_by
    and exists (select from persons where id = old.person_id and erased_at is not null)
  then return new; end if;
  raise exception 'person_records is append-only; only erasing the person empties it' using errcode = 'restrict_violation';
end $$;
create trigger person_records_append_only before update or delete on person_records for each row execute function keep_person_record();
