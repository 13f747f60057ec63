create sequence consultation.place_in_line;
grant usage on sequence consultation.place_in_line to portal_app;

-- Some places of a session, for a person or for an organisation. Held, offered, requested and confirmed ones count as
-- taken; while it is only held it knows nothing of anybody.
create table consultation.booking (
  id              uuid primary key,
  session         uuid not null references consultation.training_session,
  n               integer not null check (n between 1 and 10),
  state           text not null check (state in
                    ('HELD', 'OFFERED', 'REQUESTED', 'CONFIRMED', 'WAITING', 'EXPIRED', 'CANCELLED', 'DECLINED')),
  expires_at      timestamptz,
  place_in_line   bigint,
  idempotency_key uuid unique,
  contact         bytea,                       -- index of the e-mail address
  organisation    bytea,                       -- index of its name; null for a person
  locator         bytea unique,                -- index of the booking code
  data_key        uuid,                        -- in shared.data_key
  sealed          bytea,
  reason          text,                        -- why it was declined
  created_at      timestamptz not null,
  check ((state in ('HELD', 'OFFERED')) = (expires_at is not null)),
  check ((contact is null) = (sealed is null) and (contact is null) = (locator is null)
         and (contact is null) = (data_key is null)),
  check (state in ('HELD', 'EXPIRED', 'CANCELLED') or contact is not null),
  check (state <> 'HELD' or contact is null),
  check (state <> 'WAITING' or place_in_line is not null)
) with (fillfactor = 70);
create unique index one_live_booking_per_person on consultation.booking (session, contact)
  where state in ('OFFERED', 'REQUESTED', 'CONFIRMED', 'WAITING');
create index booking_with_an_end on consultation.booking (session, expires_at) where expires_at is not null;
create index booking_in_line on consultation.booking (session, place_in_line) where state = 'WAITING';
create index booking_of_session on consultation.booking (session, state);

-- A person who comes, or came. Its id is the UID of their invitation, for life; sequence is that invitation's.
create table consultation.attendee (
  id         uuid primary key,
  booking    uuid not null references consultation.booking,
  session    uuid not null references consultation.training_session,
  person     bytea not null,                   -- index of the e-mail address
  sealed     bytea not null,
  sequence   integer not null default 0,
  live       boolean not null,
  dates_told integer not null default 0,       -- of how many dates they have invitations
  attendance text check (attendance in ('FULL', 'PARTIAL', 'NO_SHOW', 'CANCELLED'))
);
create unique index one_place_per_person on consultation.attendee (session, person) where live;
create index attendee_of_booking on consultation.attendee (booking);
create index attendee_by_person on consultation.attendee (person);

-- The numbered places that are gone: two bookings can never have place 7.
create table consultation.place (
  session  uuid not null references consultation.training_session,
  place_no integer not null check (place_no > 0),
  booking  uuid not null references consultation.booking,
  attendee uuid unique references consultation.attendee,
  primary key (session, place_no)
);
create index place_of_booking on consultation.place (booking);

-- What happened to a booking, in order; people are told of what was not told yet.
create table consultation.booking_event (
  booking  uuid not null references consultation.booking,
  number   integer not null check (number > 0),
  kind     text not null,
  attendee uuid references consultation.attendee,
  sequence integer,
  at       timestamptz not null,
  told_at  timestamptz,
  primary key (booking, number)
);
create index booking_event_untold on consultation.booking_event (at) where told_at is null;

-- Every mark in the register; the newest holds.
create table consultation.attendance_mark (
  attendee uuid not null references consultation.attendee,
  number   integer not null check (number > 0),
  mark     text not null check (mark in ('FULL', 'PARTIAL', 'NO_SHOW', 'CANCELLED')),
  at       timestamptz not null,
  by       uuid not null references shared.staff_member,
  primary key (attendee, number)
);

grant select, insert, update on consultation.booking to portal_app;
grant select, insert, update on consultation.attendee to portal_app;
grant select, insert, update, delete on consultation.place to portal_app;
grant select, insert on consultation.booking_event to portal_app;
grant update (told_at) on consultation.booking_event to portal_app;
grant select, insert on consultation.attendance_mark to portal_app;
