-- Who has forgotten their password and asks an administrator for another.

create table password_requests (
  id uuid primary key,
  account_id uuid not null references accounts,
  asked_at timestamptz not null default now(),
  closed_at timestamptz
);
comment on table password_requests is 'Closed by a new password, by signing in after all, or with the account.';
create unique index password_requests_open on password_requests (account_id) where closed_at is null;
