-- Since when whoever has these places is asked whether they can still come, the session having been moved; null once they
-- have said so, and while nobody asked.
alter table consultation.booking add column answer_awaited_since timestamptz;
create index booking_awaited on consultation.booking (session) where answer_awaited_since is not null;

-- Index of the code with which this one person joins a webinar. The code itself is worked out from the person's number and
-- kept nowhere.
alter table consultation.attendee add column join_locator bytea unique;

-- Who opened a webinar with their own code. That they came, not that they stayed: the register says how long.
create table consultation.arrival (
  attendee   uuid not null references consultation.attendee on delete cascade,
  meeting_at timestamptz not null,             -- when the meeting began that they came to
  arrived_at timestamptz not null,             -- the first time
  primary key (attendee, meeting_at)
);
grant select, insert on consultation.arrival to portal_app;
