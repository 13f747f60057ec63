-- Who saw or did what, and when. portal_app may add and (for its own team) read; nobody but the owner may change or remove.
create table shared.audit_entry (
  id         uuid primary key,
  at         timestamptz not null,
  actor      text not null,                   -- staff member id, or PUBLIC, API, SYSTEM
  actor_name text,                            -- display name of the staff member at the time
  team       text,                            -- whose inbox it happened in; null for what no team did
  action     text not null,
  submission uuid,
  reference  text,
  detail     text                             -- codes and reasons given by staff; never words of a reporter
);

create index audit_entry_submission on shared.audit_entry (submission, at, id);

alter table shared.audit_entry enable row level security;
alter table shared.audit_entry force row level security;
create policy anyone_adds on shared.audit_entry for insert to portal_app with check (true);
create policy readers_of_the_submission on shared.audit_entry for select to portal_app
  using (exists (select 1 from shared.referral r
                 where r.submission = audit_entry.submission
                   and r.recipient = current_setting('portal.team', true)));
create policy owner_maintains on shared.audit_entry for all to portal_owner using (true) with check (true);

grant select, insert on shared.audit_entry to portal_app;
