-- Remembers for 24 hours what an Idempotency-Key was answered, so that a repeated POST creates nothing twice.
-- Key and body are kept only as HMACs.
create table reporting.idempotency_key (
  key_hash     bytea primary key,
  body_hash    bytea not null,
  reference    text not null,
  received_at  timestamptz not null,
  expires_at   timestamptz not null
);

create index idempotency_key_expiry on reporting.idempotency_key (expires_at);

grant select, insert, update, delete on reporting.idempotency_key to portal_app;
