-- The bench of the checking unit: which cases are carried to which place on which day, and what each check came to. What is claimed of persons is in
-- person_records (kind 'claims'), under their keys; here are only codes, numbers and references.

create table bench_batches (
  id uuid primary key,
  unit_id uuid not null references units,
  day date not null,
  place text not null check (length(place) between 2 and 120),
  host_unit_id uuid references units,
  created_at timestamptz not null default now(),
  created_by uuid not null references accounts
);
comment on table bench_batches is 'A day on which operators check several persons at one place.';
comment on column bench_batches.unit_id is 'The checking unit.';
comment on column bench_batches.host_unit_id is 'The office or home where it is, if that is one of the units.';
create index bench_batches_of_unit on bench_batches (unit_id, day desc, id);

create table bench_batch_cases (
  batch_id uuid not null references bench_batches,
  case_id uuid not null references cases,
  pos int not null check (pos >= 1),
  primary key (batch_id, case_id)
);
comment on column bench_batch_cases.pos is 'The order in which they were put on the list.';
create index bench_batch_cases_of_case on bench_batch_cases (case_id);

create table identity_results (
  id uuid primary key,
  case_id uuid not null references cases,
  batch_id uuid references bench_batches,
  method text not null check (method ~ '^[a-z_0-9]{2,40}$'),
  outcome text not null check (outcome ~ '^[a-z_]{2,40}$'),
  reason text check (reason ~ '^[a-z_]{2,40}$'),
  device text check (length(device) <= 60),
  place text check (length(place) <= 120),
  score int check (score between 0 and 100),
  candidates int not null default 0 check (candidates >= 0),
  events text[] not null,
  seq int,
  done_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null references accounts,
  unit_id uuid not null references units,
  check ((seq is null) = (events = '{}'))
);
comment on table identity_results is 'What a check came to, as it was recorded on the bench: append-only. Who the candidates are is with the claims of the person.';
comment on column identity_results.id is 'Given by whoever records it: sent again, it is the same result.';
comment on column identity_results.events is 'The SOP''s events it was taken as, in this order; empty: noted alone, as a name search without a find.';
comment on column identity_results.seq is 'Of the last of them.';
create index identity_results_of_case on identity_results (case_id, done_at desc, id);
create trigger identity_results_append_only before update or delete on identity_results for each row execute function forbid_change();
