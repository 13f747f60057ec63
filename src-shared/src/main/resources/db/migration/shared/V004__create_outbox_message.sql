-- What must leave the portal, written in the transaction that gave rise to it. Holds no personal data:
-- a message says which team, which reference and what kind of news; words come from templates.
create table shared.outbox_message (
  id               uuid primary key,
  kind             text not null,
  recipient        text not null references shared.team,
  referral         uuid not null,
  submission       uuid not null,
  reference        text not null,
  subject          text not null,
  red_flag         boolean not null,
  created_at       timestamptz not null,
  state            text not null check (state in ('PENDING', 'DELIVERED', 'DEAD')),
  attempts         integer not null default 0,
  next_attempt_at  timestamptz not null,      -- while a relay is at work on it: the end of its lease
  delivered_at     timestamptz,
  last_failure     text                       -- a code of ours, never what a server answered
);

create index outbox_message_due on shared.outbox_message (next_attempt_at) where state = 'PENDING';
create index outbox_message_dead on shared.outbox_message (recipient) where state = 'DEAD';

grant select, insert on shared.outbox_message to portal_app;
grant update (state, attempts, next_attempt_at, delivered_at, last_failure) on shared.outbox_message to portal_app;
