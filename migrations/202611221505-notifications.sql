-- What is put on somebody's desk because of a case, and the papers a case has issued.

create table notifications (
  id uuid primary key,
  case_id uuid not null references cases,
  seq int not null,
  kind text not null,
  subject text not null,
  role text,
  unit_id uuid,
  handoff_id uuid references handoffs,
  created_at timestamptz not null default now(),
  seen_at timestamptz,
  seen_by text
);
comment on table notifications is 'For a role, a unit, or a role in a unit. subject: the event, handoff, clock or effect that it is about; words come from the SOP file.';
create index notifications_unseen on notifications (unit_id, role, created_at) where seen_at is null;
create index notifications_of_case on notifications (case_id, seq);

create table case_documents (
  id uuid primary key,
  case_id uuid not null references cases,
  seq int not null,
  document text not null,
  number text,
  created_at timestamptz not null default now(),
  unique (case_id, seq, document)
);
comment on table case_documents is 'A paper that an event issued. number: the office''s, once it has one.';
