-- A team is a recipient of referrals: the Police Hate Crime Team, a Community Safety Hub, Triage or City of York.
create table shared.team (
  code     text primary key,
  kind     text not null check (kind in ('POLICE_HATE_CRIME_TEAM', 'COMMUNITY_SAFETY_HUB', 'TRIAGE', 'CITY_OF_YORK')),
  name     text not null,
  mailbox  text not null
);

grant select on shared.team to portal_app;

insert into shared.team (code, kind, name, mailbox) values
  ('POLICE',   'POLICE_HATE_CRIME_TEAM', 'Police Hate Crime Team',              'police-hate-crime@portal.invalid'),
  ('TRIAGE',   'TRIAGE',                 'Triage (Safer Communities)',          'triage@portal.invalid'),
  ('YORK',     'CITY_OF_YORK',           'City of York (Safer York Partnership)', 'york@portal.invalid'),
  ('HUB-CRAV', 'COMMUNITY_SAFETY_HUB',   'Craven Community Safety Hub',         'craven@portal.invalid'),
  ('HUB-HAMB', 'COMMUNITY_SAFETY_HUB',   'Hambleton Community Safety Hub',      'hambleton@portal.invalid'),
  ('HUB-HARR', 'COMMUNITY_SAFETY_HUB',   'Harrogate Community Safety Hub',      'harrogate@portal.invalid'),
  ('HUB-RICH', 'COMMUNITY_SAFETY_HUB',   'Richmondshire Community Safety Hub',  'richmondshire@portal.invalid'),
  ('HUB-RYED', 'COMMUNITY_SAFETY_HUB',   'Ryedale Community Safety Hub',        'ryedale@portal.invalid'),
  ('HUB-SCAR', 'COMMUNITY_SAFETY_HUB',   'Scarborough Community Safety Hub',    'scarborough@portal.invalid'),
  ('HUB-SELB', 'COMMUNITY_SAFETY_HUB',   'Selby Community Safety Hub',          'selby@portal.invalid');
