-- Persons are found by more than they were: whoever was registered before has the old search terms until they are made anew.

alter table persons add column search_form smallint not null default 0 check (search_form >= 0);
comment on column persons.search_form is 'How what the person is found by was made: the SEARCH_FORM of the program that did it. An older one is made anew, in the background, after the next start.';
