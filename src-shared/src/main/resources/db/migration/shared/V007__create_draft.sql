-- Answers not yet sent, sealed with a key that only the visitor's cookie holds. The locator is derived from that
-- key one way, so neither the row nor the locator opens anything.
create table shared.draft (
  locator     bytea primary key,
  revision    integer not null,
  sealed      bytea not null,
  expires_at  timestamptz not null
);

create index draft_expiry on shared.draft (expires_at);

grant select, insert, update, delete on shared.draft to portal_app;
