-- Delivered messages go after a time. That portal_app could remove one that waits gives it nothing new: it may
-- call any message delivered. What a message tells of is in the team's inbox all the same.
grant delete on shared.outbox_message to portal_app;
