-- Cases: the current row, and the events it can be rebuilt from. No personal data here: what people say and are is in person_records.

create table cases (
  id uuid primary key,
  number text not null unique,
  sop_id text not null,
  sop_version int not null,
  version int not null check (version >= 1),
  snapshot jsonb not null,
  main_state text not null,
  state_since timestamptz not null,
  owner_unit uuid not null,
  opened_by_unit uuid not null,
  person_id uuid,
  group_id uuid,
  found_region text,
  claimed_by uuid,
  claimed_at timestamptz,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  closed_at timestamptz
);
comment on table cases is 'One row a case, saved by compare-and-set on version (= seq of its last event).';
comment on column cases.snapshot is 'What the SOP remembers of the case: states, facts, ways back, who did watched events. Rebuildable from case_events.';
create index cases_open_by_owner on cases (owner_unit, state_since) where closed_at is null;
create index cases_person on cases (person_id) where person_id is not null;
create unique index cases_one_open_per_person on cases (person_id) where person_id is not null and closed_at is null;
create index cases_group on cases (group_id) where group_id is not null;

create table case_events (
  case_id uuid not null references cases deferrable initially deferred,
  seq int not null check (seq >= 1),
  event text not null,
  sop_row text not null,
  sop_version int not null,
  from_state text not null,
  to_state text not null,
  actor_id text not null,
  actor_unit uuid,
  actor_role text not null,
  at timestamptz not null,
  inputs jsonb not null,
  data jsonb not null,
  primary key (case_id, seq)
);
comment on table case_events is 'Append-only. data holds ids, codes and references only, never personal data.';

create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger case_events_append_only before update or delete on case_events for each row execute function forbid_change();
create trigger case_events_no_truncate before truncate on case_events for each statement execute function forbid_change();

create table case_numbers (
  region text not null,
  year int not null,
  last int not null,
  primary key (region, year)
);
comment on table case_numbers is 'The last number given out: OT-<region>-<year>-<six digits>.';

create table handoffs (
  id uuid primary key,
  case_id uuid not null references cases,
  kind text not null,
  state text not null,
  to_owner text not null,
  moves text not null check (moves in ('ownership', 'custody')),
  from_unit uuid not null,
  from_actor text not null,
  to_unit uuid,
  status text not null check (status in ('open', 'suspended', 'accepted', 'declined', 'expired', 'withdrawn')),
  offered_seq int not null,
  offered_at timestamptz not null,
  answered_at timestamptz,
  answered_by text,
  answered_unit uuid,
  reason text,
  check ((status in ('open', 'suspended')) = (answered_at is null))
);
comment on table handoffs is 'An offer of a case (or of the person alone: custody) to another party. Ownership moves only when it is accepted.';
create index handoffs_open on handoffs (case_id) where status in ('open', 'suspended');
create index handoffs_inbox on handoffs (to_unit, offered_at) where status = 'open';

create table deadlines (
  id uuid primary key,
  case_id uuid not null references cases,
  clock text not null,
  region text not null,
  state text not null,
  handoff_id uuid references handoffs deferrable initially deferred,
  counting text not null check (counting in ('calendar', 'working')),
  started_at timestamptz not null,
  running_since timestamptz,
  counted_ms bigint not null default 0 check (counted_ms >= 0),
  next_step int not null default 0,
  due_at timestamptz,
  paused_because text check (paused_because in ('suspended', 'guard')),
  ended_at timestamptz,
  check (due_at is null or (running_since is not null and ended_at is null)),
  check (paused_because is null or running_since is null)
);
comment on table deadlines is 'The truth about time: a clock that runs for a case. No row, no alarm; nothing about it is kept in a queue.';
comment on column deadlines.counted_ms is 'What had counted when it last stopped; while it runs, the time since running_since is added.';
create index deadlines_due on deadlines (due_at) where due_at is not null;
create index deadlines_of_case on deadlines (case_id) where ended_at is null;
