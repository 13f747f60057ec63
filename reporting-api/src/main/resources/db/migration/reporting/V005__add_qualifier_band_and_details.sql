-- Three more codes in clear.
-- qualifier: whom anti-social behaviour affects (National Standard for Incident Recording). The Home Office's returns
-- count by it, and counting must not need a report to be opened. Null when not said, and for hate crime alone.
-- band and matrix: how soon the report asks for an answer, and the version of the risk matrix that said so. Staff sort
-- and are promised by the band; without the version nobody could tell later why. The answers it came from are sealed.
-- Null in reports from before.
alter table reporting.report
  add column qualifier text check (qualifier in ('PERSONAL', 'NUISANCE', 'ENVIRONMENTAL')),
  add column band text check (band in ('STANDARD', 'MEDIUM', 'HIGH')),
  add column matrix text,
  add constraint band_with_its_matrix check ((band is null) = (matrix is null));

-- What was told beyond what must be asked, sealed and released as the account is. CONTACT is named already, for the
-- ways to reach somebody being released apart from their name.
alter table reporting.report_part
  drop constraint report_part_part_check,
  add constraint report_part_part_check check (part in ('ACCOUNT', 'DETAILS', 'IDENTITY', 'CONTACT'));
