-- Removes bookings with all that hangs on them, the keys first. How many places of a session were taken stays with the
-- session: it tells of nobody, and reports of past years count it. Certificates stay by a rule of their own.
create function consultation.remove_bookings(gone uuid[]) returns void
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  delete from shared.data_key d using consultation.booking b where b.id = any (gone) and d.id = b.data_key;
  delete from shared.outbox_message m where m.submission = any (gone);
  delete from shared.referral r where r.submission = any (gone);
  delete from consultation.booking_needs n where n.booking = any (gone);
  delete from consultation.place p where p.booking = any (gone);
  delete from consultation.attendance_mark m using consultation.attendee a
    where a.booking = any (gone) and m.attendee = a.id;
  delete from consultation.booking_event e where e.booking = any (gone);
  delete from consultation.attendee a where a.booking = any (gone);
  update consultation.training_session s set waiting = waiting - w.n
    from (select session, count(*) as n from consultation.booking
          where id = any (gone) and state = 'WAITING' group by session) w
    where s.id = w.session;
  delete from consultation.booking b where b.id = any (gone);
end
$$;
revoke all on function consultation.remove_bookings(uuid[]) from public;

-- Bookings whose session ended longer ago than the given time, which is never taken to be less than a year; and what was
-- only held, of nobody, a day later. At most a thousand at once.
create function consultation.forget_bookings(older_than interval) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  gone uuid[];
begin
  gone := array(
    select b.id from consultation.booking b
    where (select max(d.ends_at) from consultation.session_date d where d.session = b.session)
            < clock_timestamp() - greatest(older_than, interval '365 days')
       or (b.contact is null and b.state in ('EXPIRED', 'CANCELLED')
           and b.created_at < clock_timestamp() - interval '1 day')
    order by b.id limit 1000 for update skip locked);
  perform consultation.remove_bookings(gone);
  return cardinality(gone);
end
$$;
revoke all on function consultation.forget_bookings(interval) from public;
grant execute on function consultation.forget_bookings(interval) to portal_app;

-- All of one person, found by the index of their address: the bookings they made, with everybody in them, their places in
-- bookings that others made, and their certificates where that is asked for. For portal_owner alone.
create function consultation.erase_person(
    who bytea, and_certificates boolean, out bookings integer, out others integer, out places integer,
    out certificates integer)
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  made uuid[] := array(select b.id from consultation.booking b where b.contact = who order by b.id for update);
  was  uuid[] := array(select a.id from consultation.attendee a
                       where a.person = who and a.booking <> all (made) order by a.id for update);
begin
  bookings := cardinality(made);
  places := cardinality(was);
  select count(*) into others from consultation.attendee a where a.booking = any (made) and a.person <> who;
  perform consultation.remove_bookings(made);
  update consultation.place set attendee = null where attendee = any (was);
  delete from consultation.attendance_mark m where m.attendee = any (was);
  delete from consultation.booking_event e where e.attendee = any (was);
  delete from consultation.attendee a where a.id = any (was);
  certificates := 0;
  if and_certificates then
    delete from shared.data_key d using consultation.certificate c where c.holder = who and d.id = c.data_key;
    delete from consultation.certificate c where c.holder = who;
    get diagnostics certificates = row_count;
  end if;
end
$$;
revoke all on function consultation.erase_person(bytea, boolean) from public;
