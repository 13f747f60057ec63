-- The disclosure register: where more was disclosed to a team than the reporter agreed to, because somebody was at
-- serious risk. Added to, never changed; it outlives the report, so it names it without a foreign key. The reason is
-- given by staff, who are told not to name anyone.
create table reporting.disclosure (
  id             uuid primary key,
  report         uuid not null,
  reference      text not null,
  at             timestamptz not null,
  staff_member   uuid not null,
  staff_name     text not null,               -- display name at the time
  team           text not null,               -- whom it was disclosed to: the team of the member of staff
  level          text not null check (level in ('WHAT_HAPPENED', 'WHO_I_AM', 'CONTACT_ME')),
  parts          text not null,               -- parts of the report disclosed, separated by one space
  power          text not null,
  reason         text not null check (char_length(reason) between 10 and 500),
  told_reporter  boolean not null             -- whether the reporter may be shown that it was disclosed
);

create index disclosure_report on reporting.disclosure (report, team);
create index disclosure_register on reporting.disclosure (team, at desc, id);

alter table reporting.disclosure enable row level security;
alter table reporting.disclosure force row level security;
create policy owner_maintains on reporting.disclosure for all to portal_owner using (true) with check (true);
-- Only to one's own team, and only of a report it has a referral of.
create policy own_team_discloses on reporting.disclosure for insert to portal_app
  with check (team = current_setting('portal.team', true)
              and exists (select 1 from shared.referral r
                          where r.submission = disclosure.report and r.recipient = disclosure.team));
create policy own_team_reads on reporting.disclosure for select to portal_app
  using (team = current_setting('portal.team', true));
create policy register_reads on reporting.disclosure for select to portal_app
  using (current_setting('portal.disclosures', true) = 'all');
create policy reporter_reads_what_is_safe on reporting.disclosure for select to portal_app
  using (told_reporter and report = nullif(current_setting('portal.report', true), '')::uuid);

grant select, insert on reporting.disclosure to portal_app;

drop policy referred_and_released_teams_read on reporting.report_part;
create policy referred_and_released_teams_read on reporting.report_part for select to portal_app
  using (exists (select 1 from shared.referral r join shared.team t on t.code = r.recipient
                 where r.submission = report_part.report
                   and r.recipient = current_setting('portal.team', true)
                   and (t.kind = any (string_to_array(report_part.shared_with, ' '))
                        or exists (select 1 from reporting.disclosure d
                                   where d.report = report_part.report
                                     and d.team = r.recipient
                                     and report_part.part = any (string_to_array(d.parts, ' '))))));
