-- One data key per report, wrapped by the key-encryption key of an epoch. Without the epoch's key, which is
-- never in the database or its backups, the wrapped bytes are noise. Destroying a row destroys what it sealed.
create table shared.data_key (
  id          uuid primary key,
  epoch       integer not null,
  wrapped     bytea not null,
  created_at  timestamptz not null
);

create index data_key_epoch on shared.data_key (epoch);

grant select, insert on shared.data_key to portal_app;
