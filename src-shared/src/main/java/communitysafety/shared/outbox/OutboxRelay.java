package communitysafety.shared.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Carries messages from the outbox to the channel, one after the other. Each is claimed in a short
 * transaction, sent with no transaction open, and settled in a second one; whatever happens in
 * between, it falls due again when the lease ends. So a message may go out twice and is never lost,
 * and a server that hangs holds no lock.
 */
final class OutboxRelay {

  /**
   * How long a message is left to the relay that took it up: several times what the channel needs
   * at its slowest, since a lease that ends too early means a repeat.
   */
  static final Duration LEASE = Duration.ofMinutes(5);

  private final OutboxQueue queue;
  private final DeliveryChannel channel;
  private final RetrySchedule schedule;
  private final Clock clock;
  private final RandomGenerator chance;

  OutboxRelay(
      OutboxQueue queue,
      DeliveryChannel channel,
      RetrySchedule schedule,
      Clock clock,
      RandomGenerator chance) {
    this.queue = queue;
    this.channel = channel;
    this.schedule = schedule;
    this.clock = clock;
    this.chance = chance;
  }

  /**
   * Tries every message that is due, unless no channel is set up: then all are left as they are.
   *
   * @param goOn asked before each message
   * @return how many were tried
   * @throws SQLException when the database does not answer; what was claimed falls due again
   */
  int deliverDue(BooleanSupplier goOn) throws SQLException {
    int tried = 0;
    while (channel.configured() && goOn.getAsBoolean()) {
      Optional<OutboxMessage> claimed = queue.claim(now(), LEASE);
      if (claimed.isEmpty()) {
        break;
      }
      settle(claimed.get(), attempt(claimed.get()));
      tried++;
    }
    return tried;
  }

  private Delivery attempt(OutboxMessage message) {
    try {
      return channel.deliver(message);
    } catch (RuntimeException e) {
      // A fault of ours must not end the relay; the name of its type is all that is safe to keep.
      return new Delivery.Failed(true, e.getClass().getSimpleName());
    }
  }

  private void settle(OutboxMessage message, Delivery delivery) throws SQLException {
    Optional<Delivery.Failed> failure = delivery.fold(taken -> Optional.empty(), Optional::of);
    if (failure.isEmpty()) {
      queue.delivered(message, now());
      return;
    }
    String reason = failure.get().reason();
    Optional<Duration> wait =
        failure.get().retryable()
            ? schedule.waitAfter(message.attempts(), chance.nextDouble())
            : Optional.empty();
    if (wait.isPresent()) {
      queue.failed(message, reason, now().plus(wait.get()));
    } else {
      queue.dead(message, reason, now());
    }
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
