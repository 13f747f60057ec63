-- A session of several dates has a mark for each; what somebody's attendance is follows from the newest of every date.
alter table consultation.attendance_mark add column date_number integer not null default 1 check (date_number > 0);
create index attendance_mark_of_date on consultation.attendance_mark (attendee, date_number, number desc);
