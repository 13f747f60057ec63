-- What was certified, as it was on the day; the words are sealed and never changed. Another certificate may take its
-- place, or it may be taken back with a reason.
create table consultation.certificate (
  id            uuid primary key,
  locator       bytea not null unique,         -- index of its code
  holder        bytea not null,                -- index of the e-mail address
  attendee      uuid,                          -- what it was earned by; in consultation.attendee
  course        text not null,                 -- code
  edition       integer not null check (edition > 0),
  issued_on     date not null,
  expires_on    date,                          -- last day; null when it does not end
  remind_on     date,
  reminded_at   timestamptz,
  superseded_by uuid references consultation.certificate deferrable initially deferred,
  revoked_at    timestamptz,
  reason        text,
  data_key      uuid not null,                 -- in shared.data_key
  sealed        bytea not null,
  check (expires_on >= issued_on),
  check ((revoked_at is null) = (reason is null))
);
create unique index one_certificate_in_force on consultation.certificate (attendee)
  where superseded_by is null and attendee is not null;
create index certificate_of_holder on consultation.certificate (holder, course);
create index certificate_to_remind on consultation.certificate (remind_on) where reminded_at is null;

grant select, insert on consultation.certificate to portal_app;
grant update (reminded_at, superseded_by, revoked_at, reason) on consultation.certificate to portal_app;
