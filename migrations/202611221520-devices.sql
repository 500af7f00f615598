-- The phones and browsers people sign in with, so that a lost one can be shut out; and who has forgotten a password.

alter table devices rename to number_codes;
alter table number_codes rename constraint devices_pkey to number_codes_pkey;

create table devices (
  id uuid primary key,
  label text not null check (length(label) between 1 and 60),
  registered_at timestamptz not null default now(),
  lost_at timestamptz,
  lost_by uuid references accounts,
  check ((lost_at is null) = (lost_by is null))
);
comment on table devices is 'A phone or browser, by an id that it made at random. Lost is lost: if it is found it begins anew under another id.';

create table device_accounts (
  account_id uuid not null references accounts,
  device_id uuid not null references devices,
  signed_in_at timestamptz not null default now(),
  key_salt bytea check (length(key_salt) = 32),
  primary key (account_id, device_id)
);
comment on table device_accounts is 'Who has signed in with which device. Several may share the one of a desk.';
comment on column device_accounts.key_salt is 'The key of the drafts that this account keeps on this device is derived from it: without it the drafts stay locked. Deleted when the device is lost.';
create index device_accounts_of_device on device_accounts (device_id);

alter table sessions add column device_id uuid references devices;
create index sessions_of_device on sessions (device_id) where device_id is not null;

alter table number_codes add column device_id uuid references devices;
create index number_codes_of_device on number_codes (device_id) where device_id is not null;
