-- What people need to work with cases: due order, links between cases, groups, phones that number cases offline, and links for those without an account.

alter table deadlines add column target_at timestamptz;
comment on column deadlines.target_at is 'When its first step is due: what was promised. Stays when it has passed; null while the clock is stopped before it.';
update deadlines set target_at = due_at where next_step = 0;

alter table cases
  add column due_at timestamptz,
  add column destination_region text,
  add column place text,
  alter column person_id set not null;
comment on column cases.due_at is 'The nearest target_at of its running clocks: the order of every worklist.';
comment on column cases.destination_region is 'Kemendagri code of the confirmed destination: handoffs of the journey are routed by it.';
comment on column cases.place is 'Where the client is, as the last event that said so: code of a facility, or a bed in it as FACILITY/BED.';
update cases c set due_at = (select min(target_at) from deadlines d where d.case_id = c.id and d.ended_at is null);
drop index cases_open_by_owner;
create index cases_of_unit on cases (owner_unit, coalesce(due_at, 'infinity'::timestamptz), id) where closed_at is null;
create index cases_of_person on cases (claimed_by, coalesce(due_at, 'infinity'::timestamptz), id) where closed_at is null and claimed_by is not null;
create index cases_by_state on cases (main_state, coalesce(due_at, 'infinity'::timestamptz), id) where closed_at is null;
create index cases_opened on cases (opened_at desc, id);
create index cases_by_number on cases (number text_pattern_ops);
create index handoffs_of_unit on handoffs (from_unit, offered_at) where status = 'open';

create table case_links (
  case_id uuid not null references cases,
  other_case_id uuid not null references cases,
  kind text not null check (kind in ('duplicate_of', 'follows')),
  since_seq int not null,
  ended_seq int,
  check (case_id <> other_case_id)
);
comment on table case_links is 'duplicate_of: merged into the other, both numbers kept; ended by un-merging. follows: begun again after the other was closed. seq: of events of case_id.';
create unique index case_links_once on case_links (case_id, kind) where ended_seq is null;
create index case_links_back on case_links (other_case_id) where ended_seq is null;

create table case_groups (
  id uuid primary key,
  kind text not null check (kind in ('family', 'companions', 'raid', 'arrival')),
  unit_id uuid not null references units,
  created_at timestamptz not null default now(),
  created_by uuid not null references accounts
);
comment on table case_groups is 'Persons met together. Each has a case of their own; a family travels and is placed together where that can be.';
alter table cases add foreign key (group_id) references case_groups;

create table devices (
  code text primary key check (code ~ '^[A-Z2-9]{4}$'),
  account_id uuid not null references accounts,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);
comment on table devices is 'A phone that gives case numbers while it has no network: OT-35.78-2026-<code>-000123. The code makes them different from all others.';

create table handoff_tokens (
  id uuid primary key,
  handoff_id uuid not null references handoffs,
  role text not null check (role in ('partner', 'receiver')),
  link_hash bytea not null unique check (length(link_hash) = 32),
  code_hash bytea not null unique check (length(code_hash) = 32),
  created_by uuid not null references accounts,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
comment on table handoff_tokens is 'Lets somebody without an account answer one handoff, once. Link and code themselves are nowhere.';
create index handoff_tokens_of_handoff on handoff_tokens (handoff_id);

create table token_attempts (
  address_hash bytea not null,
  at timestamptz not null default now()
);
comment on table token_attempts is 'Codes that were tried in vain, by HMAC of the network address; kept for a day.';
create index token_attempts_recent on token_attempts (address_hash, at);

create table person_reads (
  person_id uuid not null references persons,
  case_id uuid not null references cases,
  account_id uuid not null references accounts,
  unit_id uuid not null references units,
  role text not null,
  purpose text not null check (purpose ~ '^[a-z][a-z_]{2,39}$'),
  at timestamptz not null default now()
);
comment on table person_reads is 'Who has read a person''s data in clear, for which case and why (UU PDP 27/2022). Append-only.';
create index person_reads_of_person on person_reads (person_id, at);
create trigger person_reads_append_only before update or delete on person_reads for each row execute function forbid_change();
