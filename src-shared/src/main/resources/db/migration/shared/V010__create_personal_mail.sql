-- Mails to persons on their way out: address, subject, words and files are sealed under a key that lies wrapped in the
-- row. The row goes when the mail has been taken. A mail that is given up loses its content at once; the bare row stays
-- for a time, so that somebody notices.
create table shared.personal_mail (
  id               uuid primary key,          -- random: the order of rows says nothing
  epoch            integer,
  wrapped          bytea,
  sealed           bytea,
  created_at       timestamptz not null,
  state            text not null check (state in ('PENDING', 'DEAD')),
  attempts         integer not null default 0,
  next_attempt_at  timestamptz not null,      -- while a relay is at work on it: the end of its lease
  last_failure     text,                      -- a code of ours, never what a server answered
  check ((state = 'DEAD') = (epoch is null)),
  check ((state = 'DEAD') = (wrapped is null)),
  check ((state = 'DEAD') = (sealed is null))
);

create index personal_mail_due on shared.personal_mail (next_attempt_at) where state = 'PENDING';

grant select, insert, update, delete on shared.personal_mail to portal_app;
