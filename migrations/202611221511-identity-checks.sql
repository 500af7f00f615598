-- Checks of identities at Dukcapil: who asked what for which case and why, and what was said. No personal data: codes, yes or no by field, and scores.

create table identity_checks (
  id uuid primary key,
  case_id uuid not null references cases,
  person_id uuid not null references persons,
  kind text not null check (kind in ('verify', 'face')),
  photo_id uuid references attachments,
  asked_by uuid not null references accounts,
  unit_id uuid not null references units,
  role text not null,
  asked_seq int,
  purpose text not null check (purpose ~ '^[a-z][a-z_]{2,39}$'),
  created_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'running', 'answered', 'failed_for_good')),
  turn int not null default 0 check (turn >= 0),
  attempts int not null default 0 check (attempts >= 0),
  next_attempt_at timestamptz default now(),
  lease_until timestamptz,
  why text check (why ~ '^[a-z_]{3,40}$'),
  verdict text check (verdict ~ '^[a-z_]{3,40}$'),
  code text check (code ~ '^\w{1,20}$'),
  fields jsonb,
  score float8,
  quota_left int,
  synthetic boolean not null default false,
  transaction_id uuid,
  event text check (event ~ '^[a-z_]{3,40}$'),
  answered_at timestamptz,
  returned_at timestamptz,
  check ((kind = 'face') = (photo_id is not null)),
  check ((state = 'waiting') = (next_attempt_at is not null)),
  check ((state = 'running') = (lease_until is not null)),
  check ((state in ('answered', 'failed_for_good')) = (answered_at is not null)),
  check ((state = 'answered') = (verdict is not null)),
  -- each field: whether it agrees, and its score; a value of the person has no place here
  check (fields is null or not jsonb_path_exists(fields, '$.* ? (@.agrees.type() != "boolean" || @.score.type() != "number")')
    and not jsonb_path_exists(fields, '$.*.* ? (@.type() != "boolean" && @.type() != "number")'))
);
comment on table identity_checks is 'One question about a person to Dukcapil, however often it had to be asked. The row is the truth; queues only carry it out.';
comment on column identity_checks.asked_seq is 'The case''s event that asked it; null: asked beside the SOP.';
comment on column identity_checks.turn is 'Number of the call that is out or was last; an answer to an earlier one is not taken.';
comment on column identity_checks.attempts is 'Calls that were not answered though they could have been.';
comment on column identity_checks.why is 'Why it is not answered: the last time, or for good.';
comment on column identity_checks.fields is 'By field as the service calls it: {"NAMA_LGKP": {"agrees": true, "score": 98}}. Never a value.';
comment on column identity_checks.event is 'The SOP''s event that the answer was taken as; null: none, the case had moved on or people judge.';
comment on column identity_checks.synthetic is 'DATA SINTETIS: answered from the synthetic register.';
comment on column identity_checks.returned_at is 'When the return data (data balikan) had arrived.';
create unique index identity_checks_open on identity_checks (case_id, kind) where state in ('waiting', 'running');
create unique index identity_checks_asked on identity_checks (case_id, asked_seq);
create index identity_checks_due on identity_checks (next_attempt_at) where state = 'waiting';
create index identity_checks_running on identity_checks (person_id) where state = 'running';
create index identity_checks_of_case on identity_checks (case_id, id);

create table identity_calls (
  id uuid primary key,
  check_id uuid not null references identity_checks,
  person_id uuid not null references persons,
  called_at timestamptz not null default clock_timestamp()
);
comment on table identity_calls is 'Every call that went out, written before it: id is its transactionId. By it the quota of the day is counted, and that of each person.';
create index identity_calls_by_time on identity_calls (called_at);
create index identity_calls_of_person on identity_calls (person_id, called_at);

create table identity_service (
  id boolean primary key default true check (id),
  failures int not null default 0,
  open_until timestamptz,
  paused_until timestamptz,
  slots_until timestamptz not null default 'epoch',
  quota_left int,
  last_why text,
  answered_at timestamptz,
  failed_at timestamptz
);
comment on table identity_service is 'What all processes know of the service. Whoever sends checks locks it, so that rate and quota are those of the whole installation.';
comment on column identity_service.open_until is 'The circuit is open: until then nobody is called, and afterwards one at a time until one is answered.';
comment on column identity_service.paused_until is 'No quota until then.';
comment on column identity_service.slots_until is 'The calls that the rate allows are used up to this moment.';
insert into identity_service default values;
