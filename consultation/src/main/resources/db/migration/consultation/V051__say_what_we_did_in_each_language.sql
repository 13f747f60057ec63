-- What was done is told in the other languages of the survey too. The default language stays in the columns there were, so
-- that nobody who reads only those is left without.
alter table consultation.consultation add column we_did_elsewhere text
  check (we_did_elsewhere is null or we_did is not null);   -- JSON: each of the three texts by language; null when there is none
