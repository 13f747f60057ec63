-- What was answered in own words, one row for each text, sealed. Nothing of it leaves the house unread.
create table consultation.words (
  id            uuid primary key,             -- random
  consultation  uuid not null references consultation.consultation,
  question      text not null,
  response      uuid not null references consultation.response on delete cascade,
  language      text not null,
  may_publish   boolean not null,             -- whoever wrote it agreed
  sealed        bytea not null,
  state         text not null check (state in ('UNREAD', 'PASSED', 'WITHHELD', 'BLACKED_OUT')),
  reason        text,                         -- why it was withheld or blacked out
  blacked_out   bytea,                        -- what may be read of it, sealed
  read_by       uuid references shared.staff_member,
  read_at       timestamptz,
  version       integer not null default 0,
  check ((state = 'UNREAD') = (read_by is null)),
  check ((state in ('WITHHELD', 'BLACKED_OUT')) = (reason is not null)),
  check ((state = 'BLACKED_OUT') = (blacked_out is not null))
);
create index words_of_question on consultation.words (consultation, question, state, id);
create index words_of_response on consultation.words (response);

-- What texts are about, as staff sort them.
create table consultation.theme (
  id            uuid primary key,
  consultation  uuid not null references consultation.consultation,
  question      text not null,
  label         text not null,
  given         integer not null default 0 check (given >= 0),    -- to how many texts
  unique (consultation, question, label)
);

create table consultation.words_theme (
  words         uuid not null references consultation.words on delete cascade,
  theme         uuid not null references consultation.theme,
  consultation  uuid not null references consultation.consultation,
  primary key (words, theme)
);
create index words_theme_by_theme on consultation.words_theme (theme, words);

alter table consultation.words enable row level security;
alter table consultation.words force row level security;
create policy of_the_consultation_in_scope on consultation.words for all to portal_app
  using (consultation::text = current_setting('portal.consultation', true))
  with check (consultation::text = current_setting('portal.consultation', true));
create policy owner_maintains on consultation.words for all to portal_owner using (true) with check (true);

alter table consultation.theme enable row level security;
alter table consultation.theme force row level security;
create policy of_the_consultation_in_scope on consultation.theme for all to portal_app
  using (consultation::text = current_setting('portal.consultation', true))
  with check (consultation::text = current_setting('portal.consultation', true));
create policy owner_maintains on consultation.theme for all to portal_owner using (true) with check (true);

alter table consultation.words_theme enable row level security;
alter table consultation.words_theme force row level security;
create policy of_the_consultation_in_scope on consultation.words_theme for all to portal_app
  using (consultation::text = current_setting('portal.consultation', true))
  with check (consultation::text = current_setting('portal.consultation', true));
create policy owner_maintains on consultation.words_theme for all to portal_owner using (true) with check (true);

grant select, insert, update, delete on consultation.words to portal_app;
grant select, insert, update, delete on consultation.theme to portal_app;
grant select, insert, delete on consultation.words_theme to portal_app;
