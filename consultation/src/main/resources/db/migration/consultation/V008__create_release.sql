-- What has left the house: protected, frozen, numbered. Everything public reads from here alone, and nobody changes it.
create table consultation.release (
  consultation  uuid not null references consultation.consultation,
  number        integer not null check (number > 0),
  document      text not null,                -- JSON
  digest        bytea not null,               -- SHA-256 of the document
  frozen_at     timestamptz not null,
  frozen_by     uuid not null references shared.staff_member,
  primary key (consultation, number)
);

-- The true counts behind a release: what comes later must give nothing away together with it.
create table consultation.release_basis (
  consultation  uuid not null,
  number        integer not null,
  responses     integer not null check (responses >= 0),
  figures       text not null,                -- JSON
  primary key (consultation, number),
  foreign key (consultation, number) references consultation.release
);

alter table consultation.release enable row level security;
alter table consultation.release force row level security;
create policy everybody_reads on consultation.release for select to portal_app using (true);
create policy of_the_consultation_in_scope on consultation.release for insert to portal_app
  with check (consultation::text = current_setting('portal.consultation', true));
create policy owner_maintains on consultation.release for all to portal_owner using (true) with check (true);

alter table consultation.release_basis enable row level security;
alter table consultation.release_basis force row level security;
create policy of_the_consultation_in_scope on consultation.release_basis for all to portal_app
  using (consultation::text = current_setting('portal.consultation', true))
  with check (consultation::text = current_setting('portal.consultation', true));
create policy owner_maintains on consultation.release_basis for all to portal_owner using (true) with check (true);

grant select, insert on consultation.release to portal_app;
grant select, insert on consultation.release_basis to portal_app;
