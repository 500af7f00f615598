/** The tables of whoever is not Pulang: as little as a durable step needs. */
import { ask } from './services.mjs';

const TABLES = `
create table chain_cases (id uuid primary key, state text not null, version int not null, changed_at timestamptz not null default now());
create table chain_events (case_id uuid not null, seq int not null, event text not null, at timestamptz not null default now(), primary key (case_id, seq));
create table chain_outbox (id uuid primary key, case_id uuid not null, seq int not null, created_at timestamptz not null default now(), sent_at timestamptz);
create index chain_outbox_unsent on chain_outbox (id) where sent_at is null;
create table chain_inbox (message_id uuid primary key, at timestamptz not null default now());

create function chain_step(of uuid, nth int, what text, message uuid) returns void language plpgsql as $$
begin
  if nth = 1 then
    insert into chain_cases values (of, what, 1);
  else
    update chain_cases set state = what, version = nth, changed_at = now() where id = of and version = nth - 1;
    if not found then raise 'the case has moved on'; end if;
  end if;
  insert into chain_events values (of, nth, what);
  insert into chain_outbox (id, case_id, seq) values (message, of, nth);
end $$;`;

export const EVENTS = ['opened', 'identity_asked', 'answered', 'decided', 'placed'];

export const createTables = (url) => ask(url, TABLES);
