-- Who is back with the return code is told how their report stands: which teams have it, who opened and accepted it.
-- The pages tell of teams and days, never of persons, reasons or notes.
create policy reporter_reads_own on shared.referral for select to portal_app
  using (submission = nullif(current_setting('portal.report', true), '')::uuid);
create policy reporter_reads_own on shared.audit_entry for select to portal_app
  using (submission = nullif(current_setting('portal.report', true), '')::uuid);

-- Who gave no name when they reported may give it later: the parts are added, and this says so in clear.
create policy reporter_gives_name on reporting.report for update to portal_app
  using (id = nullif(current_setting('portal.report', true), '')::uuid)
  with check (named and id = nullif(current_setting('portal.report', true), '')::uuid);
grant update (named) on reporting.report to portal_app;
