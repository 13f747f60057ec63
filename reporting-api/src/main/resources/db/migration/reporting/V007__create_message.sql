-- What reporter and teams write to each other after the report was sent. Added to, never changed. The words are sealed
-- with the report's own key and padded to whole kilobytes; the id is time-ordered, and so is a conversation.
create table reporting.message (
  id            uuid primary key,
  report        uuid not null references reporting.report deferrable initially deferred,
  at            timestamptz not null,
  direction     text not null check (direction in ('FROM_REPORTER', 'FROM_TEAM')),
  kind          text not null
                check (kind in ('MESSAGE', 'INCIDENT', 'CORRECTION', 'IDENTITY_GIVEN', 'DELETION_ASKED')),
  team          text,                         -- code of the team that wrote; null when the reporter did
  staff_member  uuid,
  staff_name    text,                         -- as colleagues know them; the reporter is told the team alone
  sealed        bytea not null,
  check ((direction = 'FROM_TEAM') = (team is not null and staff_member is not null and staff_name is not null)),
  check (direction = 'FROM_REPORTER' or kind = 'MESSAGE')
);

create index message_conversation on reporting.message (report, id desc);

alter table reporting.message enable row level security;
alter table reporting.message force row level security;
create policy owner_maintains on reporting.message for all to portal_owner using (true) with check (true);
create policy reporter_reads_own on reporting.message for select to portal_app
  using (report = nullif(current_setting('portal.report', true), '')::uuid);
create policy reporter_writes on reporting.message for insert to portal_app
  with check (direction = 'FROM_REPORTER' and report = nullif(current_setting('portal.report', true), '')::uuid);
-- A team reads the conversation when it may read what happened: report_part's own policy decides.
create policy teams_that_read_the_account_read on reporting.message for select to portal_app
  using (current_setting('portal.team', true) <> ''
         and exists (select 1 from reporting.report_part p
                     where p.report = message.report and p.part = 'ACCOUNT'));
create policy owning_team_writes on reporting.message for insert to portal_app
  with check (direction = 'FROM_TEAM' and team = current_setting('portal.team', true)
              and exists (select 1 from shared.referral r
                          where r.submission = message.report and r.role = 'OWNER'
                            and r.recipient = current_setting('portal.team', true)));

grant select, insert on reporting.message to portal_app;
