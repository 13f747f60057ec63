-- What leads from a return code to its report. The locator is derived from the code and the pepper, which is never in
-- the database: it leads nowhere back. One code a report; days and not moments, so that it cannot be matched with
-- other rows by the time.
create table reporting.return_code (
  locator     bytea primary key,
  report      uuid not null unique references reporting.report deferrable initially deferred,
  created_at  date not null,
  expires_at  date not null                   -- from this day on it opens nothing
);

create index return_code_expiry on reporting.return_code (expires_at);

alter table reporting.return_code enable row level security;
alter table reporting.return_code force row level security;
create policy owner_maintains on reporting.return_code for all to portal_owner using (true) with check (true);
create policy anyone_keeps_a_code on reporting.return_code for insert to portal_app with check (true);
-- Seen by who holds the code, by the reporter it let in, and, so that staff know whether anybody will read an answer,
-- by teams with a referral. Nobody can list the rest.
create policy holder_finds_own on reporting.return_code for select to portal_app
  using (locator = decode(nullif(current_setting('portal.locator', true), ''), 'hex'));
create policy reporter_reads_own on reporting.return_code for select to portal_app
  using (report = nullif(current_setting('portal.report', true), '')::uuid);
create policy teams_with_a_referral_read on reporting.return_code for select to portal_app
  using (exists (select 1 from shared.referral r
                 where r.submission = return_code.report
                   and r.recipient = current_setting('portal.team', true)));
create policy expired_is_seen on reporting.return_code for select to portal_app using (expires_at <= current_date);
create policy expired_goes on reporting.return_code for delete to portal_app using (expires_at <= current_date);

grant select, insert, delete on reporting.return_code to portal_app;
