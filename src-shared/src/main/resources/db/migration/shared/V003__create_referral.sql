-- One submission placed in one recipient's inbox: the unit staff handle. Nothing personal is stored here.
create table shared.referral (
  id              uuid primary key,
  submission      uuid not null,
  reference       text not null,
  subject         text not null,              -- what it is about: HATE_CRIME, ANTI_SOCIAL_BEHAVIOUR, BOTH, NOT_SURE
  area            text not null,              -- HUB-xxxx, YORK, OUTSIDE or UNKNOWN
  recipient       text not null references shared.team,
  role            text not null check (role in ('OWNER', 'INFORMATION')),
  red_flag        boolean not null,
  received_at     timestamptz not null,
  respond_by      date not null,
  status          text not null check (status in ('AWAITING', 'ACCEPTED', 'TRANSFERRED', 'CLOSED')),
  taken_by        uuid references shared.staff_member,
  outcome         text,
  transferred_to  text references shared.team,
  version         integer not null default 0
);

create unique index one_open_referral_per_recipient on shared.referral (submission, recipient)
  where status in ('AWAITING', 'ACCEPTED');

create index referral_inbox on shared.referral (recipient, status, red_flag desc, received_at desc, id);

alter table shared.referral enable row level security;
alter table shared.referral force row level security;
-- The public and the API place referrals; only the team that holds one may read or move it.
create policy anyone_may_refer on shared.referral for insert to portal_app with check (true);
create policy own_team_reads on shared.referral for select to portal_app
  using (recipient = current_setting('portal.team', true));
create policy own_team_moves on shared.referral for update to portal_app
  using (recipient = current_setting('portal.team', true))
  with check (recipient = current_setting('portal.team', true));
create policy owner_maintains on shared.referral for all to portal_owner using (true) with check (true);

grant select, insert, update on shared.referral to portal_app;
