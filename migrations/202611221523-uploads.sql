-- Photos and scans that arrive in parts, because the network comes and goes.

create table uploads (
  id uuid primary key,
  case_id uuid not null references cases,
  person_id uuid not null references persons,
  account_id uuid not null references accounts,
  kind text not null,
  media_type text not null,
  size int not null check (size > 0),
  sha256 bytea not null check (length(sha256) = 32),
  meta bytea not null,
  received int not null default 0 check (received between 0 and size),
  expires_at timestamptz not null default now() + interval '7 days'
);
comment on table uploads is 'A file on its way; its id is that of the attachment it becomes. Deleted when it has become one, or a week after it began.';
comment on column uploads.sha256 is 'Of the file in clear, as the sender has it: what arrived is compared with it.';
comment on column uploads.meta is 'File name and caption, sealed under the key of the attachment.';
create index uploads_of_account on uploads (account_id);
create index uploads_expiring on uploads (expires_at);

create table upload_parts (
  upload_id uuid not null references uploads on delete cascade,
  at int not null,
  size int not null check (size > 0),
  bytes bytea not null,
  primary key (upload_id, at)
);
comment on table upload_parts is 'bytes: sealed, as those of attachments are, under the same key: who is erased takes them along.';
alter table upload_parts alter column bytes set storage external;
