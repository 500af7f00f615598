-- A facility that is closed: why, and by whom. Nobody is in it; the program looks before it closes one, and takes nobody in afterwards.

alter table facilities add column closed_because text, add column closed_by text,
  add check ((closed_at is null) = (closed_because is null) and (closed_at is null) = (closed_by is null));
comment on column facilities.closed_at is 'From then on nobody is taken in, held a bed or offered one here, until it is opened again. What was there before is kept.';
