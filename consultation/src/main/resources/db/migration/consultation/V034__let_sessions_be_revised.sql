-- Staff say which version of a session they saw when they change it, as they do of courses and venues. Of its places
-- turn and taken tell, which every booking changes.
alter table consultation.training_session add column version integer not null default 0;
-- Why it does not take place: told to whoever had a place or waited for one.
alter table consultation.training_session add column cancelled_because text;
