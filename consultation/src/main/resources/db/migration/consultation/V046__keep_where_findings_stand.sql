-- Where the findings of a draft stand in the workbook it was uploaded in, until it is changed in the portal.
alter table consultation.draft_survey add column cells text;    -- JSON; null when it was not uploaded
