-- Photos and scans of a case. The bytes are in a folder or an S3 bucket, sealed under a key derived from the person's; here is what belongs to them.

create table attachments (
  id uuid primary key,
  case_id uuid not null references cases,
  person_id uuid not null references persons,
  kind text not null check (kind in ('photo_face', 'photo_full', 'photo_mark', 'photo_place', 'document_scan', 'belongings', 'signature', 'other')),
  media_type text not null check (media_type in ('image/jpeg', 'application/pdf')),
  size int not null check (size > 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  width int check (width > 0),
  height int check (height > 0),
  has_thumbnail boolean not null,
  meta bytea,
  storage_key text not null unique,
  created_at timestamptz not null default now(),
  created_by uuid not null references accounts,
  unit_id uuid not null references units,
  removed_at timestamptz,
  removed_by uuid references accounts,
  removed_because text check (removed_because ~ '^[a-z][a-z_]{2,39}$'),
  check ((media_type = 'image/jpeg') = (width is not null) and (width is null) = (height is null)),
  check ((removed_at is null) = (removed_by is null) and (removed_at is null) = (removed_because is null)),
  check ((meta is null) = (removed_at is not null))
);
create index attachments_of_case on attachments (case_id, id) where removed_at is null;
comment on table attachments is 'A photo or scan. Removing one deletes its bytes and its meta and leaves the row: who removed it, when and why.';
comment on column attachments.person_id is 'Under whose key it is sealed; stays so when the case is later found to be of somebody else.';
comment on column attachments.size is 'Bytes in clear; as stored it is 29 bytes longer for every 64 KiB begun.';
comment on column attachments.sha256 is 'Of the bytes as stored: a backup can be checked without any key.';
comment on column attachments.meta is 'File name and caption, which may hold a name: JSON, sealed like the bytes. Null once removed.';

create table unowned_blobs (
  storage_key text primary key,
  delete_after timestamptz not null
);
create index unowned_blobs_due on unowned_blobs (delete_after);
comment on table unowned_blobs is 'Bytes that no attachment has: written down before they are stored, and struck out by the commit that makes the attachment. What is still here when due is deleted.';
