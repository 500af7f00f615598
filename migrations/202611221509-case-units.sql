-- Who has had to do with a case, so that a unit's cases are found without looking at everybody's.

create table case_units (
  unit_id uuid not null,
  case_id uuid not null references cases deferrable initially deferred,
  primary key (unit_id, case_id)
);
comment on table case_units is 'Every unit that has opened, owned or been offered a case: they see it. Ids of cases are in the order of their opening (UUIDv7).';

insert into case_units
select owner_unit, id from cases
union select opened_by_unit, id from cases
union select to_unit, case_id from handoffs where to_unit is not null
union select from_unit, case_id from handoffs;

drop index cases_opened;
