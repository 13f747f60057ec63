-- How often a session was moved: what anybody put into a calendar of their own is replaced by what has a higher number.
alter table consultation.training_session add column revision integer not null default 0 check (revision >= 0);
