-- Where there are offices, which offices there are, who works in them, and who is signed in.

create extension if not exists btree_gist;

create table regions (
  code text primary key check (code ~ '^\d{2}(\.\d{2})?$'),
  name text not null,
  kind text not null check (kind in ('province', 'kabupaten', 'kota')),
  parent text references regions,
  lat double precision,
  lon double precision,
  check (parent is not distinct from case when kind = 'province' then null else left(code, 2) end),
  check ((kind = 'province') = (length(code) = 2))
);
comment on table regions is 'Kemendagri codes: all provinces, and the kabupaten/kota of Jawa Timur. lat and lon are rough centres: for distances, never for routes.';

create table units (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9.-]*$'),
  kind text not null,
  owners text[] not null,
  acts_for uuid not null references units,
  name text not null,
  region text references regions,
  service text,
  active_from date,
  active_to date,
  check (active_from <= active_to),
  check (acts_for = id or owners = '{}')
);
comment on table units is 'An office that can own a case or employ somebody. id is the UUIDv5 of the code. Reference data but for the dates, which are the office''s.';
comment on column units.owners is 'Owner keys of the SOP this unit may answer for; a city Dinsos takes people in, handles them and receives them.';
comment on column units.acts_for is 'The unit whose cases the people here handle: itself, but for a team or division of a larger one.';
comment on column units.service is 'What an institution is for: immigration, rudenim, police, ppa, child_office, hospital.';
comment on column units.active_to is 'Last day (Asia/Jakarta).';

create table relay_partners (
  province text primary key references regions,
  partner uuid not null references units
);
comment on table relay_partners is 'Final destination province -> the first partner of the relay from Jawa Timur (domain/sop.md 1.4).';

create table accounts (
  id uuid primary key,
  username text not null unique check (username = lower(username) and length(username) between 3 and 64),
  display_name text not null,
  password_hash text check (password_hash like '$argon2id$%'),
  active boolean not null default true,
  created_at timestamptz not null default now()
);

create table memberships (
  id uuid primary key,
  account_id uuid not null references accounts,
  unit_id uuid not null references units,
  role text not null check (role not in ('partner', 'receiver', 'system')),
  valid_from date not null,
  valid_to date,
  delegated_by uuid references accounts,
  delegation_reason text,
  check (valid_from <= valid_to),
  check ((delegated_by is null) = (delegation_reason is null)),
  check (delegated_by is null or (valid_to is not null and delegated_by <> account_id)),
  constraint memberships_once exclude using gist (account_id with =, unit_id with =, role with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table memberships is 'Who may act in which role for which unit, from which day to which (both included, Asia/Jakarta). partner and receiver come by link, system never.';
comment on column memberships.delegated_by is 'Who handed the role over (a.n., Plt.); such a role always ends.';
create index memberships_unit on memberships (unit_id);

create table duty (
  unit_id uuid not null references units,
  account_id uuid not null references accounts,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  check (starts_at < ends_at),
  constraint duty_once exclude using gist (unit_id with =, account_id with =, tstzrange(starts_at, ends_at) with &&)
);
comment on table duty is 'Who is reachable for a unit, for handoffs and deadlines outside office hours.';

create table sessions (
  id bytea primary key check (length(id) = 32),
  account_id uuid not null references accounts,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_seen_at timestamptz not null default now(),
  ended_at timestamptz
);
comment on table sessions is 'id is the SHA-256 of the token; the token itself is nowhere. last_seen_at is exact to a minute.';
create index sessions_account on sessions (account_id) where ended_at is null;

create table sign_in_attempts (
  username_hash bytea primary key check (length(username_hash) = 32),
  failed int not null check (failed > 0),
  locked_until timestamptz,
  last_at timestamptz not null
);
comment on table sign_in_attempts is
  'Attempts since the last success, by SHA-256 of what was typed as username: an unknown name is locked like a known one, so that a lock tells nothing.';
