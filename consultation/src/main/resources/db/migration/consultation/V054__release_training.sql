-- What of a year of training has left the house: protected, frozen. Years have no session in common, and nobody changes it.
create table consultation.training_release (
  team       text not null references shared.team,
  year       integer not null,                -- in which the financial year begins
  document   text not null,                   -- JSON
  digest     bytea not null,                  -- SHA-256 of the document
  frozen_at  timestamptz not null,
  frozen_by  uuid not null references shared.staff_member,
  primary key (team, year)
);

alter table consultation.training_release enable row level security;
alter table consultation.training_release force row level security;
create policy everybody_reads on consultation.training_release for select to portal_app using (true);
create policy of_the_team_in_scope on consultation.training_release for insert to portal_app
  with check (team = current_setting('portal.team', true));
create policy owner_maintains on consultation.training_release for all to portal_owner using (true) with check (true);

grant select, insert on consultation.training_release to portal_app;
