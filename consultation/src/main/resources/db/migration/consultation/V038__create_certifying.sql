-- That certificates are being issued for a session, and how far that is. One row a session: whoever presses the button
-- while another node is at it changes nothing, and what a node left unfinished another goes on with.
create table consultation.certifying (
  session  uuid primary key references consultation.training_session,
  asked_by uuid not null references shared.staff_member,
  begun_at timestamptz not null,
  beat_at  timestamptz not null,               -- the last sign of life
  done     integer not null default 0 check (done >= 0),
  of_all   integer not null default 0 check (of_all >= 0),
  issued   integer not null default 0 check (issued >= 0),
  ended_at timestamptz,
  check (done <= of_all),
  check (issued <= done)
);
grant select, insert, update on consultation.certifying to portal_app;
