-- What an office had before this program came, and which row of which file it is here: so that a file that is sent twice makes nobody twice.

create table import_rows (
  kind text not null check (kind in ('residents', 'earlier_persons')),
  file_sha256 bytea not null check (octet_length(file_sha256) = 32),
  line int not null check (line >= 2),
  unit_id uuid not null references units,
  account_id uuid not null references accounts,
  person_id uuid not null references persons,
  case_id uuid references cases,
  at timestamptz not null default now(),
  primary key (kind, file_sha256, line),
  constraint import_rows_residents_have_cases check ((kind = 'residents') = (case_id is not null))
);
create index import_rows_of_person on import_rows (person_id);
comment on table import_rows is 'Append-only. Written in the transaction that makes the person, and the case of a resident.';
comment on column import_rows.line is 'Where the row begins, the header being 1.';
create trigger import_rows_append_only before update or delete on import_rows for each row execute function forbid_change();
