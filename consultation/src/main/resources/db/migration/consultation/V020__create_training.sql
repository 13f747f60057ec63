-- What is taught. An edition is never changed in what it teaches; the next one takes its place.
create table consultation.course (
  id                 uuid primary key,
  code               text not null check (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
  edition            integer not null check (edition > 0),
  team               text not null references shared.team,
  title              text not null,
  summary            text not null,
  topics             text not null,            -- codes separated by one space; never empty
  audience           text not null,
  outcomes           text not null,            -- one a line
  duration_minutes   integer not null check (duration_minutes > 0),
  requires           text not null default '', -- codes of courses separated by one space
  professionals_only boolean not null,
  version            integer not null default 0,
  unique (code, edition)
);

create table consultation.venue (
  id         uuid primary key,
  name       text not null,
  address    text not null,
  postcode   text not null,
  area       text not null,                    -- code of a hub
  access     text not null,
  directions text not null,
  version    integer not null default 0
);

-- When and where it is taught, and how many places are gone. Taken is changed only by one conditional update, under the
-- lock of the row; that it never exceeds the capacity is a constraint, not a promise of ours. Turn counts who has had
-- the lock: to take it is to write the row, so that at every isolation level whoever waited sees the present or fails.
create table consultation.training_session (
  id                    uuid primary key,
  course                uuid not null references consultation.course,
  mode                  text not null check (mode in ('FACE_TO_FACE', 'WEBINAR', 'HYBRID')),
  venue                 uuid references consultation.venue,
  joining_link          text,
  area                  text not null,         -- code of a hub, or COUNTY
  state                 text not null check (state in ('OPEN', 'CANCELLED')),
  capacity              integer not null check (capacity > 0),
  taken                 integer not null default 0,
  waiting               integer not null default 0 check (waiting >= 0),
  turn                  bigint not null default 0,
  booking_opens_at      timestamptz not null,
  booking_closes_at     timestamptz not null,  -- exclusive
  change_until          timestamptz not null,  -- until then people cancel and move by themselves
  fit_policy            text not null check (fit_policy in ('STRICT', 'SKIP_AND_KEEP_POSITION')),
  most_per_organisation integer not null check (most_per_organisation > 0),
  needs_approval        boolean not null,
  check (taken between 0 and capacity),
  check (booking_closes_at > booking_opens_at),
  check ((mode = 'WEBINAR') = (venue is null)),
  check ((mode = 'FACE_TO_FACE') = (joining_link is null))
) with (fillfactor = 60);
create index training_session_of_course on consultation.training_session (course);

create table consultation.session_date (
  session   uuid not null references consultation.training_session,
  number    integer not null check (number > 0),
  starts_at timestamptz not null,
  ends_at   timestamptz not null,
  primary key (session, number),
  check (ends_at > starts_at)
);
create index session_date_by_time on consultation.session_date (starts_at);

create table consultation.session_trainer (
  session      uuid not null references consultation.training_session,
  staff_member uuid not null references shared.staff_member,
  primary key (session, staff_member)
);

grant select, insert, update on consultation.course to portal_app;
grant select, insert, update on consultation.venue to portal_app;
grant select, insert, update on consultation.training_session to portal_app;
grant select, insert, update, delete on consultation.session_date to portal_app;
grant select, insert, delete on consultation.session_trainer to portal_app;
