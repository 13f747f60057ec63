-- What the reporter lets each recipient know: numbered, added to, never changed. Number 1 comes with the report; the
-- highest is in force. Who may read a sealed part follows from it and is kept with the part, in shared_with.
create table reporting.consent_change (
  id            uuid primary key,
  report        uuid not null references reporting.report deferrable initially deferred,
  number        integer not null check (number >= 1),
  at            timestamptz not null,
  changed_by    text not null check (changed_by in ('REPORTER', 'PARTNER')),
  police        text not null check (police in ('COUNT_ONLY', 'WHAT_HAPPENED', 'WHO_I_AM', 'CONTACT_ME')),
  hub           text not null check (hub in ('COUNT_ONLY', 'WHAT_HAPPENED', 'WHO_I_AM', 'CONTACT_ME')),
  support       boolean not null,
  text_version  text not null,
  unique (report, number)
);

alter table reporting.consent_change enable row level security;
alter table reporting.consent_change force row level security;
create policy owner_maintains on reporting.consent_change for all to portal_owner using (true) with check (true);
-- The first comes from anyone with a report; a later one only from who holds the report's return code.
create policy reporter_answers on reporting.consent_change for insert to portal_app
  with check (number = 1 or report = nullif(current_setting('portal.report', true), '')::uuid);
create policy reporter_reads_own on reporting.consent_change for select to portal_app
  using (report = nullif(current_setting('portal.report', true), '')::uuid);
create policy teams_with_a_referral_read on reporting.consent_change for select to portal_app
  using (exists (select 1 from shared.referral r
                 where r.submission = consent_change.report
                   and r.recipient = current_setting('portal.team', true)));

grant select, insert on reporting.consent_change to portal_app;

-- Until now there were a yes or no for each recipient, and whoever owned a report read the account in any case: the
-- ladder begins where that stood, so that nobody reads more or less than before.
insert into reporting.consent_change (id, report, number, at, changed_by, police, hub, support, text_version)
select gen_random_uuid(), r.id, 1, r.received_at, case r.channel when 'API' then 'PARTNER' else 'REPORTER' end,
       case when r.share_police then 'CONTACT_ME'
            when exists (select 1 from shared.referral o join shared.team t on t.code = o.recipient
                         where o.submission = r.id and o.role = 'OWNER' and t.kind = 'POLICE_HATE_CRIME_TEAM')
            then 'WHAT_HAPPENED' else 'COUNT_ONLY' end,
       case when r.share_hub then 'CONTACT_ME'
            when exists (select 1 from shared.referral o join shared.team t on t.code = o.recipient
                         where o.submission = r.id and o.role = 'OWNER' and t.kind <> 'POLICE_HATE_CRIME_TEAM')
            then 'WHAT_HAPPENED' else 'COUNT_ONLY' end,
       r.share_support, 'yes-or-no'
from reporting.report r;
set constraints all immediate;

update reporting.report_part p
set shared_with = concat_ws(' ',
      case when c.hub <> 'COUNT_ONLY' then 'CITY_OF_YORK COMMUNITY_SAFETY_HUB' end,
      case when c.police <> 'COUNT_ONLY' then 'POLICE_HATE_CRIME_TEAM' end,
      case when c.hub <> 'COUNT_ONLY' then 'TRIAGE' end)
from reporting.consent_change c
where c.report = p.report and p.part = 'ACCOUNT';

-- A part is read by the kinds of team that the consents in force release it to, whether they own the report or are
-- told of it; and by the reporter.
drop policy referred_and_released_teams_read on reporting.report_part;
create policy referred_and_released_teams_read on reporting.report_part for select to portal_app
  using (exists (select 1 from shared.referral r join shared.team t on t.code = r.recipient
                 where r.submission = report_part.report
                   and r.recipient = current_setting('portal.team', true)
                   and t.kind = any (string_to_array(report_part.shared_with, ' '))));
create policy reporter_reads_own on reporting.report_part for select to portal_app
  using (report = nullif(current_setting('portal.report', true), '')::uuid);
create policy reporter_releases_own on reporting.report_part for update to portal_app
  using (report = nullif(current_setting('portal.report', true), '')::uuid)
  with check (report = nullif(current_setting('portal.report', true), '')::uuid);
grant update (shared_with) on reporting.report_part to portal_app;

create policy reporter_reads_own on reporting.report for select to portal_app
  using (id = nullif(current_setting('portal.report', true), '')::uuid);

alter table reporting.report_part drop column owners_read;
alter table reporting.report_part drop constraint report_part_part_check;
alter table reporting.report_part add check (part in ('ACCOUNT', 'DETAILS', 'IDENTITY', 'CONTACT'));
alter table reporting.report drop column share_police, drop column share_hub, drop column share_support;
