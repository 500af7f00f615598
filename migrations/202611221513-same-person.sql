-- Who may be one person, who decided so, and the links that follow from it. No personal data: ids, codes and numbers. See docs/duplicates.md.

create table person_pairs (
  id uuid primary key,
  person_a uuid not null references persons,
  person_b uuid not null references persons,
  score numeric(5, 1) not null,
  level text not null check (level in ('possible', 'very_likely')),
  reasons jsonb not null,
  state text not null check (state in ('suggested', 'same', 'not_same', 'undone')),
  found_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by uuid references accounts,
  decided_unit uuid references units,
  decided_role text,
  basis text,
  check (person_a < person_b),
  check (state = 'suggested' or decided_at is not null),
  unique (person_a, person_b)
);
create index person_pairs_other on person_pairs (person_b);
comment on table person_pairs is 'Two persons of whom the comparison says that they may be one. A hint: only people decide. What was decided stays until more is known.';
comment on column person_pairs.reasons is 'What the comparison said of each field: field, level and weight in bits; codes and numbers.';
comment on column person_pairs.state is 'undone: held to be the same once. Neither that nor not_same is suggested again unless the comparison reaches a higher level.';
comment on column person_pairs.basis is 'On what it was decided: a code.';

create table person_pair_decisions (
  pair_id uuid not null references person_pairs,
  n int not null check (n >= 1),
  decision text not null check (decision in ('same', 'not_same', 'undone')),
  score numeric(5, 1) not null,
  level text not null,
  reasons jsonb not null,
  basis text,
  decided_at timestamptz not null default now(),
  decided_by uuid not null references accounts,
  decided_unit uuid not null references units,
  decided_role text not null,
  primary key (pair_id, n)
);
comment on table person_pair_decisions is 'Append-only: every decision, and what the comparison said then. The labels by which its weights are to be set anew.';
create trigger person_pair_decisions_append_only before update or delete on person_pair_decisions for each row execute function forbid_change();

create table person_links (
  id uuid primary key,
  person_id uuid not null references persons,
  same_as uuid not null references persons,
  pair_id uuid not null references person_pairs,
  since timestamptz not null default now(),
  since_by uuid not null references accounts,
  ended_at timestamptz,
  ended_by uuid references accounts,
  check (person_id <> same_as),
  check ((ended_at is null) = (ended_by is null))
);
create unique index person_links_once on person_links (pair_id) where ended_at is null;
create index person_links_of on person_links (person_id) where ended_at is null;
create index person_links_to on person_links (same_as) where ended_at is null;
comment on table person_links is 'Two persons that are one, in either direction. Nothing of them is rewritten: what follows the link sees both, and when it ends each is as before.';

create function same_persons(asked uuid[]) returns setof uuid language sql stable as $$
  with recursive known as (
    select unnest(asked) as id
    union
    select case when l.person_id = k.id then l.same_as else l.person_id end
    from known k join person_links l on l.ended_at is null and (l.person_id = k.id or l.same_as = k.id)
  )
  select id from known
$$;
comment on function same_persons is 'These persons and all that are held to be the same as one of them.';

create table person_searches (
  person_id uuid primary key references persons,
  searched_at timestamptz not null default now(),
  compared int not null check (compared >= 0)
);
comment on table person_searches is 'When it was last looked who may be the same, and with how many the person was compared closely. No row: not looked yet, which is not the same as nobody found.';

create index case_events_police_letter on case_events (upper(regexp_replace(data ->> 'policeLetterNumber', '[^[:alnum:]]', '', 'g'))) where data ? 'policeLetterNumber';
