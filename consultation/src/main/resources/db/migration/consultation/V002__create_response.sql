-- What was answered. The words and choices are sealed under the consultation's data key; in clear stands what a count
-- needs before it opens anything. Its id is random, it has no time but the week, and in an anonymous consultation
-- nothing in it leads to a code.
create table consultation.response (
  id              uuid primary key,           -- random
  consultation    uuid not null references consultation.consultation,
  survey_version  integer not null,
  channel         text not null check (channel in ('WEB', 'PAPER', 'TELEPHONE', 'EVENT')),
  week            date not null,              -- the Monday
  sealed          bytea not null,
  withdrawal      bytea unique,               -- index of the reference; null in an anonymous consultation
  state           text not null check (state in ('NEW', 'COUNTED', 'WITHDRAWN')),
  foreign key (consultation, survey_version) references consultation.survey_version
);
create index response_to_count on consultation.response (consultation) where state <> 'COUNTED';
create index response_of_consultation on consultation.response (consultation, id);

-- The data key of a consultation's responses.
create table consultation.response_key (
  consultation  uuid primary key references consultation.consultation,
  data_key      uuid not null                 -- in shared.data_key
);

alter table consultation.response enable row level security;
alter table consultation.response force row level security;
create policy of_the_consultation_in_scope on consultation.response for all to portal_app
  using (consultation::text = current_setting('portal.consultation', true))
  with check (consultation::text = current_setting('portal.consultation', true));
create policy owner_maintains on consultation.response for all to portal_owner using (true) with check (true);

grant select, insert, update, delete on consultation.response to portal_app;
grant select, insert on consultation.response_key to portal_app;
