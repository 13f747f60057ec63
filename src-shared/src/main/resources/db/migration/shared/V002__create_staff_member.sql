create table shared.staff_member (
  id             uuid primary key,
  sign_in_name   text not null unique check (sign_in_name = lower(sign_in_name)),
  display_name   text not null,
  password_hash  text not null,
  team           text not null references shared.team,
  permissions    text not null,               -- codes of Permission, separated by one space
  demo           boolean not null default false,
  version        integer not null default 0
);

grant select on shared.staff_member to portal_app;
