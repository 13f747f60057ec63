-- Concerns whose time is over: raised longer ago than the given time, which is never taken to be less than a year, and
-- worked on by nobody any more. The key goes, and with it the words in every copy; the row, its referrals and their
-- messages. The audit trail stays.
create function consultation.forget_concerns(older_than interval) returns table (id uuid, reference text)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  for id, reference in
    select c.id, c.reference from consultation.concern c
    where c.received_at < clock_timestamp() - greatest(older_than, interval '365 days')
      and not exists (select 1 from shared.referral r
                      where r.submission = c.id and r.status in ('AWAITING', 'ACCEPTED'))
    order by c.id
    for update of c skip locked
  loop
    delete from shared.data_key d using consultation.concern c where c.id = forget_concerns.id and d.id = c.data_key;
    delete from shared.outbox_message m where m.submission = forget_concerns.id;
    delete from shared.referral r where r.submission = forget_concerns.id;
    delete from consultation.concern c where c.id = forget_concerns.id;
    return next;
  end loop;
end
$$;
revoke all on function consultation.forget_concerns(interval) from public;
grant execute on function consultation.forget_concerns(interval) to portal_app;
