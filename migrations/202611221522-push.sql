-- Notices that reach somebody who does not look: web push, quiet hours, and what is held back until they end.

create table push_subscriptions (
  id uuid primary key,
  account_id uuid not null references accounts,
  device_id uuid references devices,
  endpoint text not null unique check (length(endpoint) <= 1000),
  p256dh text not null,
  auth text not null,
  language text not null check (language in ('id', 'en')),
  created_at timestamptz not null default now()
);
comment on table push_subscriptions is 'Where a browser is told of something. One that is gone is deleted; that of a lost device or a closed account is not used.';
create index push_subscriptions_of_account on push_subscriptions (account_id);

create table push_preferences (
  account_id uuid primary key references accounts,
  quiet_from text check (quiet_from ~ '^\d\d:\d\d$'),
  quiet_to text check (quiet_to ~ '^\d\d:\d\d$'),
  kinds text[] not null,
  check ((quiet_from is null) = (quiet_to is null))
);
comment on table push_preferences is 'Without a row: quiet from 21:00 to 05:00 (Asia/Jakarta), told of every kind. quiet_from null: never quiet.';

create table push_messages (
  id uuid primary key,
  account_id uuid not null references accounts,
  notification_id uuid not null references notifications,
  kind text not null check (kind in ('offered', 'overdue', 'refused')),
  urgent boolean not null,
  due_at timestamptz not null,
  batch uuid,
  unique (account_id, notification_id)
);
comment on table push_messages is 'Somebody is to be told of a notice. batch: what is told together, once it is on its way.';
create index push_messages_due on push_messages (due_at) where batch is null;
create index push_messages_of_batch on push_messages (batch) where batch is not null;

alter table notifications add column pushed_at timestamptz;
comment on column notifications.pushed_at is 'When it was looked at who is to be told by push.';
update notifications set pushed_at = now();
create index notifications_unpushed on notifications (id) where pushed_at is null;
