-- Certificates whose time is over: longer ago than the given time, which is never taken to be less than a year, counted
-- from their last day, and from the day they were issued where they do not end. One that another took the place of is
-- never younger than that other. The key goes, and with it the words in every copy.
create function consultation.forget_certificates(older_than interval) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  forgotten integer;
begin
  with gone as (
    delete from consultation.certificate c
    where coalesce(c.expires_on, c.issued_on) < (clock_timestamp() - greatest(older_than, interval '365 days'))::date
    returning c.data_key),
  keys as (
    delete from shared.data_key d using gone where d.id = gone.data_key)
  select count(*) into forgotten from gone;
  return forgotten;
end
$$;
revoke all on function consultation.forget_certificates(interval) from public;
grant execute on function consultation.forget_certificates(interval) to portal_app;
