-- The key of what the people of one session need: access, food, interpreters. It is destroyed a set number of days after
-- the session, by the role that serves.
create table consultation.needs_key (
  session    uuid primary key references consultation.training_session,
  id         uuid not null,
  epoch      integer not null,
  wrapped    bytea not null,
  destroy_on date not null
);

create table consultation.booking_needs (
  id      uuid primary key,
  booking uuid not null references consultation.booking,
  session uuid not null references consultation.training_session,
  sealed  bytea not null
);
create index booking_needs_of_session on consultation.booking_needs (session);

-- Proof that they are gone.
create table consultation.needs_destroyed (
  session      uuid primary key references consultation.training_session,
  destroyed_at timestamptz not null,
  how_many     integer not null
);

-- Only who teaches the session reads them; what destroys them comes with the session's number.
alter table consultation.booking_needs enable row level security;
alter table consultation.booking_needs force row level security;
create policy trainers_of_the_session_read on consultation.booking_needs for select to portal_app
  using (exists (select 1 from consultation.session_trainer t
                 where t.session = booking_needs.session
                   and t.staff_member::text = current_setting('portal.trainer', true))
         or session::text = current_setting('portal.needs_over', true));
create policy who_books_writes on consultation.booking_needs for insert to portal_app with check (true);
create policy they_go on consultation.booking_needs for delete to portal_app
  using (session::text = current_setting('portal.needs_over', true));
create policy owner_maintains on consultation.booking_needs for all to portal_owner using (true) with check (true);

grant select, insert, update, delete on consultation.needs_key to portal_app;
grant select, insert, delete on consultation.booking_needs to portal_app;
grant select, insert on consultation.needs_destroyed to portal_app;
