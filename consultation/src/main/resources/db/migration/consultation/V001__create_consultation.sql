-- A survey put to the public. What stands here is public from publication on; before that it is for its team alone.
create table consultation.consultation (
  id             uuid primary key,
  slug           text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60 and slug !~ '^preview-'),
  team           text not null references shared.team,
  state          text not null check (state in ('DRAFT', 'PUBLISHED', 'CLOSED')),
  area           text not null,               -- code of a hub, or COUNTY
  topics         text not null,               -- codes separated by one space; never empty
  audience       text not null check (audience in ('OPEN', 'CODES', 'EMAIL')),
  anonymous      boolean not null,
  opens_at       timestamptz,
  closes_at      timestamptz,                 -- exclusive
  closed_at      timestamptz,                 -- when its keys were destroyed and its last batch moved
  particulars    text not null,               -- JSON: what the public reads, in each language
  promise_owner  text,
  promise_by     date,
  we_asked       text,
  you_said       text,
  we_did         text,
  we_did_on      date,
  survey_version integer not null default 0,  -- the version that is answered now; 0 while a draft
  version        integer not null default 0,
  check (not anonymous or audience <> 'OPEN'),
  check (closes_at > opens_at),
  check (state = 'DRAFT' or (opens_at is not null and closes_at is not null and survey_version > 0)),
  -- Who cannot say by when and by whom it will be told what was done may not ask.
  check (state = 'DRAFT' or (promise_owner is not null and promise_by is not null)),
  check ((we_did is null) = (we_did_on is null))
);

-- The survey that is being written, and the proposal to publish it. Any change of it ends the proposal.
create table consultation.draft_survey (
  consultation  uuid primary key references consultation.consultation,
  document      text not null,                -- JSON of the survey document
  changed_by    uuid not null references shared.staff_member,
  changed_at    timestamptz not null,
  proposed_by   uuid references shared.staff_member,
  proposed_at   timestamptz,
  preview       bytea unique,                 -- index of the secret in the preview link; null when there is none
  version       integer not null default 0,
  check ((proposed_by is null) = (proposed_at is null))
);

-- Every survey that was published, as it was. Never changed.
create table consultation.survey_version (
  consultation  uuid not null references consultation.consultation,
  number        integer not null check (number > 0),
  document      text not null,
  digest        bytea not null,               -- SHA-256 of the document
  proposed_by   uuid not null references shared.staff_member,
  published_by  uuid not null references shared.staff_member,
  published_at  timestamptz not null,
  primary key (consultation, number),
  check (proposed_by <> published_by)
);

create table consultation.extension (
  consultation  uuid not null references consultation.consultation,
  announced_at  timestamptz not null,
  closed_before timestamptz not null,
  closes_at     timestamptz not null,
  reason        text not null,
  extended_by   uuid not null references shared.staff_member,
  primary key (consultation, announced_at),
  check (closes_at > closed_before)
);

-- How many of which group are wanted. Taken is changed only by one conditional update.
create table consultation.quota (
  id            uuid primary key,
  consultation  uuid not null references consultation.consultation,
  name          text not null,
  condition     text not null,                -- expression over the answers; empty for everybody
  wanted        integer not null check (wanted > 0),
  taken         integer not null default 0,
  check (taken between 0 and wanted),
  unique (consultation, name)
);

alter table consultation.consultation enable row level security;
alter table consultation.consultation force row level security;
create policy public_reads_published on consultation.consultation for select to portal_app
  using (state <> 'DRAFT'
         or team = current_setting('portal.team', true)
         or exists (select 1 from consultation.draft_survey d
                    where d.consultation = consultation.id
                      and d.preview = decode(nullif(current_setting('portal.preview', true), ''), 'hex')));
create policy team_writes on consultation.consultation for insert to portal_app
  with check (team = current_setting('portal.team', true));
create policy team_changes on consultation.consultation for update to portal_app
  using (team = current_setting('portal.team', true) or id::text = current_setting('portal.consultation', true))
  with check (team = current_setting('portal.team', true) or id::text = current_setting('portal.consultation', true));
create policy owner_maintains on consultation.consultation for all to portal_owner using (true) with check (true);

alter table consultation.draft_survey enable row level security;
alter table consultation.draft_survey force row level security;
create policy team_or_preview_reads on consultation.draft_survey for select to portal_app
  using (preview = decode(nullif(current_setting('portal.preview', true), ''), 'hex')
         or consultation::text = current_setting('portal.draft', true));
create policy team_changes on consultation.draft_survey for all to portal_app
  using (consultation::text = current_setting('portal.draft', true))
  with check (consultation::text = current_setting('portal.draft', true));
create policy owner_maintains on consultation.draft_survey for all to portal_owner using (true) with check (true);

grant select, insert, update on consultation.consultation to portal_app;
grant select, insert, update, delete on consultation.draft_survey to portal_app;
grant select, insert on consultation.survey_version to portal_app;
grant select, insert on consultation.extension to portal_app;
grant select, insert, update, delete on consultation.quota to portal_app;
