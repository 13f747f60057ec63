-- As before. Which rows of files were brought in is needed as long as files can be: for twenty-eight days after the end of
-- their consultation. Two days more, and it goes; with the responses at the latest.
create or replace function consultation.forget_responses(older_than interval) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  forgotten integer := 0;
  ended uuid;
begin
  delete from consultation.imported_row r using consultation.consultation c
    where c.id = r.consultation and c.closed_at < clock_timestamp() - interval '30 days';
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
