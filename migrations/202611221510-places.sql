-- Places: facilities, wards, beds; who is, was and is awaited in them; who waits for one. No bed is ever given twice: the database refuses it.

create table facilities (
  id uuid primary key,
  code text not null unique,
  name text not null,
  kind text not null check (kind in ('upt', 'liponsos', 'rumah_singgah', 'city_shelter', 'hospital', 'other')),
  unit_id uuid not null references units,
  region text not null,
  lat float8,
  lon float8,
  serves text[] not null default '{}',
  sex text check (sex in ('female', 'male', 'any')),
  age_min int check (age_min between 0 and 120),
  age_max int check (age_max between 0 and 120),
  unidentified text check (unidentified in ('yes', 'maybe', 'no')),
  stay_limit_days int check (stay_limit_days between 1 and 3660),
  hold_minutes int not null default 90 check (hold_minutes between 5 and 10080),
  answer_hours int not null default 24 check (answer_hours between 1 and 336),
  absent_days int not null default 3 check (absent_days between 0 and 60),
  source text,
  synthetic boolean not null default false,
  closed_at timestamptz
);
comment on table facilities is 'Where people may be housed. serves, sex, ages, unidentified: empty or null means not known, never "nobody" or "no".';
comment on column facilities.unit_id is 'The unit whose people run it.';
comment on column facilities.hold_minutes is 'How long a hold lasts; answer_hours: how long an offer waits for an answer; absent_days: how long the bed of an absconded person is kept.';
create index facilities_unit on facilities (unit_id);

create table wards (
  id uuid primary key,
  facility_id uuid not null references facilities,
  name text not null check (name <> ''),
  sex text not null default 'any' check (sex in ('female', 'male', 'any')),
  age_min int check (age_min between 0 and 120),
  age_max int check (age_max between 0 and 120),
  condition text not null default 'general' check (condition in ('general', 'psychiatric', 'disabled', 'medical')),
  isolation boolean not null default false,
  unique (facility_id, name),
  unique (id, facility_id),
  check (age_min <= age_max)
);

create table beds (
  id uuid primary key,
  facility_id uuid not null,
  ward_id uuid not null,
  name text not null check (name <> ''),
  extra boolean not null default false,
  synthetic boolean not null default false,
  added_at timestamptz not null default clock_timestamp(),
  removed_at timestamptz,
  foreign key (ward_id, facility_id) references wards (id, facility_id),
  unique (id, facility_id),
  check (removed_at >= added_at)
);
comment on column beds.extra is 'A place over capacity, authorised in extra_places; never proposed as free.';
create unique index beds_name on beds (facility_id, name) where removed_at is null;
create index beds_of_ward on beds (ward_id) where removed_at is null and not extra;

create table stays (
  id uuid primary key,
  kind text not null check (kind in ('hold', 'stay', 'closed')),
  facility_id uuid not null references facilities,
  bed_id uuid,
  said_bed text,
  case_id uuid references cases deferrable initially deferred,
  person_id uuid,
  party_id uuid,
  during tstzrange not null,
  admitted_at timestamptz,
  expected_end date,
  follows uuid references stays,
  reason text,
  end_reason text,
  begun_by text not null,
  begun_unit uuid,
  ended_by text,
  ended_unit uuid,
  override_by text,
  override_reason text,
  foreign key (bed_id, facility_id) references beds (id, facility_id),
  check (not isempty(during) and lower_inc(during) and not upper_inc(during) and not lower_inf(during)),
  check ((kind = 'closed') = (case_id is null) and (case_id is null) = (person_id is null)),
  check (kind <> 'hold' or not upper_inf(during)),
  check (kind <> 'closed' or bed_id is not null),
  check ((kind = 'stay') = (admitted_at is not null)),
  check (admitted_at <= lower(during)),
  check ((override_by is null) = (override_reason is null)),
  constraint bed_given_once exclude using gist (bed_id with =, during with &&),
  constraint person_in_one_place exclude using gist (person_id with =, during with &&) where (kind = 'stay'),
  constraint case_holds_one exclude using gist (case_id with =, during with &&) where (kind = 'hold')
);
comment on table stays is 'The one record of what a bed is used for: held for somebody (until the range ends by itself), slept in, or closed (a stay of nobody). Without a bed: in a facility that has no list of beds.';
comment on column stays.admitted_at is 'When the stay in this facility began, over all its beds.';
comment on column stays.said_bed is 'The bed as the staff call it, where there is no list of beds.';
comment on column stays.party_id is 'Those who were asked for together.';
comment on column stays.end_reason is 'A hold: taken, released, expired. A stay: why it ended; moved: to another bed, transferred: to another facility.';
create index stays_in_facility on stays using gist (facility_id, during);
create index stays_of_case on stays (case_id, lower(during)) where case_id is not null;

create table absences (
  id uuid primary key,
  stay_id uuid not null references stays,
  kind text not null check (kind in ('leave', 'absconded')),
  during tstzrange not null check (not isempty(during) and lower_inc(during) and not lower_inf(during)),
  due_back timestamptz,
  reason text,
  noted_by text not null,
  constraint away_once exclude using gist (stay_id with =, during with &&)
);
comment on table absences is 'Away for a while (leave), or absconded, out of a stay.';

create table extra_places (
  id uuid primary key,
  bed_id uuid not null references beds,
  during tstzrange not null check (not isempty(during) and not upper_inf(during)),
  reason text not null,
  letter_number text,
  authorised_by uuid not null references accounts,
  authorised_role text not null,
  constraint authorised_once exclude using gist (bed_id with =, during with &&)
);
comment on table extra_places is 'Over capacity: who has allowed a place beyond the beds, why and until when. A renewal is another row.';

create table waiting_entries (
  id uuid primary key,
  case_id uuid not null references cases deferrable initially deferred,
  person_id uuid not null,
  programme text,
  joined_at timestamptz not null,
  left_at timestamptz,
  left_because text,
  check ((left_at is null) = (left_because is null) and left_at >= joined_at)
);
create unique index waiting_once on waiting_entries (case_id) where left_at is null;
create index waiting_in_order on waiting_entries (joined_at) where left_at is null;

create table place_offers (
  id uuid primary key,
  entry_id uuid not null references waiting_entries,
  case_id uuid not null references cases,
  facility_id uuid not null references facilities,
  hold_id uuid references stays,
  offered_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > offered_at),
  status text not null check (status in ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
  answered_at timestamptz,
  answered_by text,
  reason text,
  not_again_before timestamptz,
  check ((status = 'open') = (answered_at is null)),
  check (status <> 'declined' or reason is not null)
);
comment on table place_offers is 'A bed that has become free, held for somebody of the waiting list until the facility answers.';
comment on column place_offers.not_again_before is 'What a refusal leads to: the person is not offered to this facility again before then (infinity: never).';
create unique index place_offers_open on place_offers (entry_id) where status = 'open';
create index place_offers_inbox on place_offers (facility_id, offered_at) where status = 'open';
create index place_offers_of_case on place_offers (case_id, offered_at);

create table place_timers (
  kind text not null,
  subject uuid not null,
  due_at timestamptz not null,
  primary key (kind, subject)
);
comment on table place_timers is 'What is to be looked at when, by the database''s clock. Whoever looks reads the rest where it is kept; a row too many does nothing.';
create index place_timers_due on place_timers (due_at);

create table census_reports (
  id uuid primary key,
  facility_id uuid not null references facilities,
  as_of timestamptz not null,
  present int check (present between 0 and 100000),
  female int check (female between 0 and present),
  male int check (male between 0 and present),
  capacity int check (capacity between 0 and 100000),
  capacity_kind text check (capacity_kind in ('beds', 'building', 'quota')),
  source text not null check (source in ('reported', 'imported', 'reference')),
  source_note text,
  reported_by uuid references accounts,
  check (present is not null or capacity is not null),
  unique (facility_id, as_of)
);
comment on table census_reports is 'How many were in a facility at a moment, or how many it can take, as somebody reported it; for facilities without a list of beds. capacity_kind quota: the size of an intake, not beds.';

create table roll_calls (
  id uuid primary key,
  facility_id uuid not null references facilities,
  at timestamptz not null,
  taken_by uuid not null references accounts,
  present int not null check (present >= 0),
  away int not null check (away >= 0),
  missing int not null check (missing >= 0)
);
create index roll_calls_of_facility on roll_calls (facility_id, at);

create table unmet_requests (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  facility_id uuid references facilities,
  case_id uuid,
  account_id uuid,
  unit_id uuid,
  persons int not null check (persons between 1 and 60),
  reason text not null
);
comment on table unmet_requests is 'Who asked for a place and found none: once a day for a case and a facility, however often they try.';
create index unmet_requests_at on unmet_requests (at);
create unique index unmet_once_a_day on unmet_requests (facility_id, case_id, ((at at time zone 'Asia/Jakarta')::date));
