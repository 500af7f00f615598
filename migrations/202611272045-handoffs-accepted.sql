-- The inbox shows what a unit has accepted within two weeks, the latest first.
create index handoffs_accepted on handoffs (to_unit, answered_at desc) where status = 'accepted';
