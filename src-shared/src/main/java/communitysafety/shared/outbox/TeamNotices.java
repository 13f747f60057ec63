package communitysafety.shared.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The messages to teams, as the relay carries them. */
record TeamNotices(OutboxQueue queue, DeliveryChannel channel) implements Outgoing<OutboxMessage> {

  @Override
  public boolean configured() {
    return channel.configured();
  }

  @Override
  public Optional<OutboxMessage> claim(OffsetDateTime now, Duration lease) throws SQLException {
    return queue.claim(now, lease);
  }

  @Override
  public int attempts(OutboxMessage message) {
    return message.attempts();
  }

  @Override
  public Delivery deliver(OutboxMessage message) {
    return channel.deliver(message);
  }

  @Override
  public void delivered(OutboxMessage message, OffsetDateTime at) throws SQLException {
    queue.delivered(message, at);
  }

  @Override
  public void failed(OutboxMessage message, String reason, OffsetDateTime nextAttempt)
      throws SQLException {
    queue.failed(message, reason, nextAttempt);
  }

  @Override
  public void dead(OutboxMessage message, String reason, OffsetDateTime at) throws SQLException {
    queue.dead(message, reason, at);
  }
}
