-- What people were written of a date at its time: a reminder, how to join, how it was. About is when the date began, so
-- that they are written to again when it is moved.
create table consultation.attendee_notice (
  attendee uuid not null references consultation.attendee on delete cascade,
  kind     text not null check (kind in ('REMINDER', 'JOINING_LINK', 'FOLLOW_UP')),
  about    timestamptz not null,
  sent_at  timestamptz not null,
  primary key (attendee, kind, about)
);
grant select, insert on consultation.attendee_notice to portal_app;
