-- What whoever booked was written of their booking at its time. About is when the first date begins, so that they are
-- written to again when it is moved.
create table consultation.booking_notice (
  booking uuid not null references consultation.booking on delete cascade,
  kind    text not null check (kind in ('NAMES_MISSING')),
  about   timestamptz not null,
  sent_at timestamptz not null,
  primary key (booking, kind, about)
);
grant select, insert on consultation.booking_notice to portal_app;
