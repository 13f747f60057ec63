-- What reporters told about themselves, until at least ten wait: sealed, all of one size, in no order, without a time.
-- The key of the batch lies wrapped beside it and is destroyed with it; what wraps it is not in the database.
create table reporting.equality_batch (
  only_one  boolean primary key default true check (only_one),
  id        uuid not null,                    -- random
  epoch     integer not null,
  wrapped   bytea not null
);

create table reporting.equality_waiting (
  id      uuid primary key,                   -- random
  sealed  bytea not null
);

grant select, insert, update, delete on reporting.equality_batch to portal_app;
grant select, insert, delete on reporting.equality_waiting to portal_app;
