-- Words of somebody taking part that tell of a crime or of somebody at risk, sealed under a key of their own. Kept apart
-- from the response, whether or not that is ever sent.
create table consultation.concern (
  id            uuid primary key,
  reference     text not null unique,
  consultation  uuid not null references consultation.consultation,
  received_at   timestamptz not null,
  data_key      uuid not null,                -- in shared.data_key
  sealed        bytea not null
);

alter table consultation.concern enable row level security;
alter table consultation.concern force row level security;
create policy anyone_may_raise on consultation.concern for insert to portal_app with check (true);
create policy teams_with_a_referral_read on consultation.concern for select to portal_app
  using (exists (select 1 from shared.referral r
                 where r.submission = concern.id
                   and r.recipient = current_setting('portal.team', true)));
create policy owner_maintains on consultation.concern for all to portal_owner using (true) with check (true);

grant select, insert on consultation.concern to portal_app;

-- The role that serves destroys no data keys, but those of responses whose time is over: a consultation that ended
-- longer ago than the given time, which is never taken to be less than ninety days.
create function consultation.forget_responses(older_than interval) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  forgotten integer := 0;
  ended uuid;
begin
  for ended in
    select c.id from consultation.consultation c join consultation.response_key k on k.consultation = c.id
    where c.closed_at < clock_timestamp() - greatest(older_than, interval '90 days')
    for update of k skip locked
  loop
    delete from shared.data_key d using consultation.response_key k where k.consultation = ended and d.id = k.data_key;
    delete from consultation.response where consultation = ended;
    delete from consultation.response_key where consultation = ended;
    forgotten := forgotten + 1;
  end loop;
  return forgotten;
end
$$;
revoke all on function consultation.forget_responses(interval) from public;
grant execute on function consultation.forget_responses(interval) to portal_app;
