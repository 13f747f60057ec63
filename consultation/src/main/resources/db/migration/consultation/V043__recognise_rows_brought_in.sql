-- Rows of files that were brought in, so that the same row of the same file is not counted twice. Nothing leads from here
-- to a response: who takes one back is not brought in again with the file it came in.
create table consultation.imported_row (
  consultation  uuid not null references consultation.consultation,
  content       bytea not null,               -- HMAC of what stands in the row
  occurrence    integer not null check (occurrence > 0),    -- of rows that are the same: the first, the second ...
  primary key (consultation, content, occurrence)
);

alter table consultation.imported_row enable row level security;
alter table consultation.imported_row force row level security;
create policy of_the_consultation_in_scope on consultation.imported_row for all to portal_app
  using (consultation::text = current_setting('portal.consultation', true))
  with check (consultation::text = current_setting('portal.consultation', true));
create policy owner_maintains on consultation.imported_row for all to portal_owner using (true) with check (true);

grant select, insert, delete on consultation.imported_row to portal_app;
