-- What stays in clear, and why: codes, area, dates and status, without which nothing could be routed, promised or
-- counted. The words of the reporter, the exact place and who they are lie sealed in report_part.
create table reporting.report (
  id               uuid primary key,
  reference        text not null unique,
  received_at      timestamptz not null,
  channel          text not null check (channel in ('WEB', 'API')),
  subject          text not null check (subject in ('HATE_CRIME', 'ANTI_SOCIAL_BEHAVIOUR', 'BOTH', 'NOT_SURE')),
  red_flag         boolean not null,
  relation         text not null check (relation in ('VICTIM', 'WITNESS', 'ON_BEHALF', 'PROFESSIONAL')),
  agreement        text check (agreement in ('YES', 'NO', 'CANNOT_ASK')),
  named            boolean not null,
  strands          text not null,             -- codes separated by one space; empty when none
  behaviours       text not null,
  impact           text,
  when_precision   text not null check (when_precision in ('EXACT', 'ABOUT', 'PERIOD', 'ONGOING')),
  happened_from    date,
  happened_to      date,
  place_kind       text not null,
  area             text not null,
  area_method      text not null,
  area_confidence  text not null,
  share_police     boolean not null,
  share_hub        boolean not null,
  share_support    boolean not null,
  rule_set         text not null,
  rules            text not null,             -- names of the routing rules that fired, separated by one space
  data_key         uuid not null
);

-- The parts of a report that are sealed. Who may read one is decided here and not by the query that asks:
-- a team needs a referral of the report, and either owns it where the part is open to owners, or is of a kind
-- that the reporter agreed to share with.
create table reporting.report_part (
  id           uuid primary key,
  report       uuid not null references reporting.report deferrable initially deferred,
  part         text not null check (part in ('ACCOUNT', 'IDENTITY')),
  sealed       bytea not null,
  owners_read  boolean not null,
  shared_with  text not null,                 -- kinds of team separated by one space; empty when none
  unique (report, part)
);

alter table reporting.report enable row level security;
alter table reporting.report force row level security;
create policy anyone_may_report on reporting.report for insert to portal_app with check (true);
create policy teams_with_a_referral_read on reporting.report for select to portal_app
  using (exists (select 1 from shared.referral r
                 where r.submission = report.id
                   and r.recipient = current_setting('portal.team', true)));
create policy owner_maintains on reporting.report for all to portal_owner using (true) with check (true);

alter table reporting.report_part enable row level security;
alter table reporting.report_part force row level security;
create policy anyone_may_report on reporting.report_part for insert to portal_app with check (true);
create policy referred_and_released_teams_read on reporting.report_part for select to portal_app
  using (exists (select 1 from shared.referral r join shared.team t on t.code = r.recipient
                 where r.submission = report_part.report
                   and r.recipient = current_setting('portal.team', true)
                   and (t.kind = any (string_to_array(report_part.shared_with, ' '))
                        or (report_part.owners_read and r.role = 'OWNER'))));
create policy owner_maintains on reporting.report_part for all to portal_owner using (true) with check (true);

grant select, insert on reporting.report to portal_app;
grant select, insert on reporting.report_part to portal_app;
