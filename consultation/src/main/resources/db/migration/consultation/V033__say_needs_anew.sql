-- Address of the consultation that asks those who were there; null where none does.
alter table consultation.course add column feedback text check (feedback ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

-- Who says anew what they need, or gives their places back, has what they said before removed.
create policy who_books_sees_their_own on consultation.booking_needs for select to portal_app
  using (booking::text = current_setting('portal.needs_of', true));
create policy who_books_takes_back on consultation.booking_needs for delete to portal_app
  using (booking::text = current_setting('portal.needs_of', true));
