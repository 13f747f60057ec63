-- The same after it was mixed: codes to be counted, no word, no time but the month, and nothing that a report has too.
-- The role that serves puts them here and never reads them.
create table reporting.equality_answer (
  id            uuid primary key,             -- random
  month         date not null check (extract(day from month) = 1),
  question_set  text not null,
  age           text,                         -- all that follow: a code, or null when it was not answered
  condition     text,
  effect        text,
  ethnic_group  text,
  religion      text,
  sex           text,
  gender_same   text,
  orientation   text
);

grant insert on reporting.equality_answer to portal_app;
