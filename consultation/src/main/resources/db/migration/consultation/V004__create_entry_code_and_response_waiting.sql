-- The codes that people take part with, each once. A code stands here only as the index of it under a key of its
-- consultation; with that key's row gone, the indexes are noise. No time, no order, nothing of a response.
create table consultation.entry_key (
  consultation  uuid primary key references consultation.consultation,
  id            uuid not null,                -- random
  epoch         integer not null,
  wrapped       bytea not null
);

create table consultation.entry_code (
  consultation  uuid not null references consultation.consultation,
  code          bytea not null,
  state         text not null check (state in ('UNUSED', 'WAITING', 'USED')),
  channel       text check (channel in ('WEB', 'PAPER', 'TELEPHONE', 'EVENT')),
  primary key (consultation, code)
);

-- What remains of the codes when a consultation is over.
create table consultation.participation (
  consultation  uuid primary key references consultation.consultation,
  made          integer not null,
  used          integer not null,
  check (used between 0 and made)
);

-- Responses of anonymous consultations until enough wait to be mixed: sealed, of one size, in no order, without a time.
-- The key of the batch lies wrapped beside it and is destroyed with it. No foreign keys: they would lock the row that
-- a closing consultation holds.
create table consultation.response_batch (
  consultation  uuid primary key,
  id            uuid not null,                -- random
  epoch         integer not null,
  wrapped       bytea not null
);

create table consultation.response_waiting (
  id            uuid primary key,             -- random
  consultation  uuid not null,
  sealed        bytea not null
);
create index response_waiting_of_consultation on consultation.response_waiting (consultation);

alter table consultation.entry_code enable row level security;
alter table consultation.entry_code force row level security;
create policy of_the_consultation_in_scope on consultation.entry_code for all to portal_app
  using (consultation::text = current_setting('portal.consultation', true))
  with check (consultation::text = current_setting('portal.consultation', true));
create policy owner_maintains on consultation.entry_code for all to portal_owner using (true) with check (true);

alter table consultation.response_waiting enable row level security;
alter table consultation.response_waiting force row level security;
create policy of_the_consultation_in_scope on consultation.response_waiting for all to portal_app
  using (consultation::text = current_setting('portal.consultation', true))
  with check (consultation::text = current_setting('portal.consultation', true));
create policy owner_maintains on consultation.response_waiting for all to portal_owner using (true) with check (true);

grant select, insert, update, delete on consultation.entry_key to portal_app;
grant select, insert, update, delete on consultation.entry_code to portal_app;
grant select, insert on consultation.participation to portal_app;
grant select, insert, update, delete on consultation.response_batch to portal_app;
grant select, insert, update, delete on consultation.response_waiting to portal_app;
