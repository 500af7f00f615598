-- The durable message path: what a commit wants done afterwards, what has been done, and what could not be done.

create table outbox (
  id uuid primary key,
  queue text not null,
  name text not null,
  payload jsonb not null check (jsonb_typeof(payload) = 'object'),
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  attempts integer not null default 0,
  not_before timestamptz,
  parked_at timestamptz,
  last_error text
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

comment on table outbox is
  'Messages, written in the transaction whose effect they announce. The relay hands them to the queue backend (job id = id). A row goes away some time after its message was done.';
comment on column outbox.id is 'UUIDv7, so that ids are in the order of time';
comment on column outbox.payload is 'ids only, never personal data';
comment on column outbox.sent_at is 'handed to the queue backend; null: waiting';
comment on column outbox.attempts is 'how often the backend refused this row, while it was well itself';
comment on column outbox.not_before is 'the next try of a row that was refused';
comment on column outbox.parked_at is 'refused too often; stays until a person redrives it';
comment on column outbox.last_error is 'a code without personal data';

-- The relay reads this index alone; it stays as small as what is waiting.
create index outbox_unsent on outbox (id) where sent_at is null and parked_at is null;
create index outbox_parked on outbox (parked_at) where parked_at is not null;

create table inbox (
  message_id uuid not null,
  consumer text not null,
  at timestamptz not null default now(),
  primary key (message_id, consumer)
);

comment on table inbox is
  'Messages that are done, written in the transaction of their effect: whoever finds its row does nothing. Kept longer than any message can come back.';

create table dead_letters (
  message_id uuid primary key,
  queue text not null,
  name text not null,
  payload jsonb not null,
  code text not null,
  reason jsonb not null,
  failed_at timestamptz not null default now(),
  times integer not null default 1,
  redriven_at timestamptz,
  redriven_by text
);

comment on table dead_letters is
  'Messages that were refused, or failed too often: visible until somebody redrives them, under the same id. Open while redriven_at is null.';
comment on column dead_letters.code is 'of the refusal, or what failed (SQLSTATE and the like); never personal data';
comment on column dead_letters.reason is 'words for people: {"id": ..., "en": ...}; never personal data';
comment on column dead_letters.times is 'how often it came to this';
comment on column dead_letters.redriven_by is 'account id';

create index dead_letters_open on dead_letters (failed_at, message_id) where redriven_at is null;

create table idempotency_keys (
  key uuid not null,
  account text not null,
  route text not null,
  request_hash bytea not null,
  status smallint,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (account, key)
);

comment on table idempotency_keys is
  'First answers to requests that carried an Idempotency-Key, so that a repeat gets the same answer and changes nothing.';
comment on column idempotency_keys.account is 'account id: two accounts may happen to use one key';
comment on column idempotency_keys.route is 'method and path pattern; a key used again elsewhere is refused';
comment on column idempotency_keys.request_hash is 'SHA-256 of the request; a key used again for something else is refused';
comment on column idempotency_keys.status is 'HTTP status of the first answer; null while it is being worked out';
comment on column idempotency_keys.answer is 'body of the first answer, which may be personal data only by id';

create index idempotency_keys_by_age on idempotency_keys (created_at);
