-- What the office changes in the calendar: days that are off besides those of the reference, and days of the reference that are worked after all.

create table calendar_days (
  day date primary key,
  works boolean not null,
  kind text check (kind in ('national', 'joint_leave', 'local')),
  name_id text check (length(name_id) between 1 and 120),
  name_en text check (length(name_en) between 1 and 120),
  changed_by uuid not null references accounts,
  changed_at timestamptz not null default now(),
  check (works = (kind is null) and works = (name_id is null) and works = (name_en is null))
);
comment on table calendar_days is 'Comes before reference/holidays-YYYY.csv. works: a working day, whatever the reference says. A row is changed, never deleted: who said so last stays known.';

create index deadlines_working on deadlines (id) where counting = 'working' and due_at is not null;
