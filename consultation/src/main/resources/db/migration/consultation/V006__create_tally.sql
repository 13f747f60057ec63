-- What responses come to: one row for each count that staff look at, kept as responses come and go, so that looking
-- takes as long at a hundred thousand as at ten. Counted are whole groups of people; how small they may be to leave the
-- house is for the release to say.
create table consultation.tally (
  consultation  uuid not null references consultation.consultation,
  by_question   text not null,      -- question whose options divide the people; @channel, @week; empty for everybody
  in_group      text not null,      -- option of by_question; empty for everybody and for those who stated none
  question      text not null,      -- empty for the people themselves
  option        text not null,      -- value of an option, a band of numbers, or #asked, #answered
  count         integer not null check (count >= 0),
  total         numeric not null default 0,   -- sum of numbers, or of places in an order
  primary key (consultation, by_question, in_group, question, option)
);

-- The questions that staff want the others divided by. One that is chosen late is counted from the first response on;
-- how far it has come stands here, so that what comes and goes meanwhile is counted once.
create table consultation.breakdown (
  consultation  uuid not null references consultation.consultation,
  question      text not null,
  counted_to    uuid not null,      -- responses up to this id are in its tallies
  chosen_by     uuid not null references shared.staff_member,
  chosen_at     timestamptz not null,
  primary key (consultation, question)
);

alter table consultation.tally enable row level security;
alter table consultation.tally force row level security;
create policy of_the_consultation_in_scope on consultation.tally for all to portal_app
  using (consultation::text = current_setting('portal.consultation', true))
  with check (consultation::text = current_setting('portal.consultation', true));
create policy owner_maintains on consultation.tally for all to portal_owner using (true) with check (true);

alter table consultation.breakdown enable row level security;
alter table consultation.breakdown force row level security;
create policy of_the_consultation_in_scope on consultation.breakdown for all to portal_app
  using (consultation::text = current_setting('portal.consultation', true))
  with check (consultation::text = current_setting('portal.consultation', true));
create policy owner_maintains on consultation.breakdown for all to portal_owner using (true) with check (true);

grant select, insert, update, delete on consultation.tally to portal_app;
grant select, insert, update, delete on consultation.breakdown to portal_app;
