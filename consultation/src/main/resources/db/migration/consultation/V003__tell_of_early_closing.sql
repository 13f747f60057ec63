-- Why a consultation ended before the time that was told: public, like the reason of an extension.
alter table consultation.consultation
  add closed_early_because text,
  add check (closed_early_because is null or state = 'CLOSED'),
  add check ((state = 'CLOSED') = (closed_at is not null));
create index consultation_due on consultation.consultation (closes_at) where state = 'PUBLISHED';
create index consultation_of_team on consultation.consultation (team, id);
