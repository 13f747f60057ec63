-- Index of the code with which somebody whom others booked for sees their own place, says what they need and gives it up.
-- The code itself is worked out from the person's number and kept nowhere.
alter table consultation.attendee add column place_locator bytea unique;

-- Who said it for themselves; null where whoever booked said it for all.
alter table consultation.booking_needs
  add column attendee uuid references consultation.attendee on delete cascade;
create index booking_needs_of_attendee on consultation.booking_needs (attendee) where attendee is not null;
