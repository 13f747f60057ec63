package communitysafety.shared.outbox;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Carries what leaves the portal to its channel, one after the other. Each is claimed in a short
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

  private final List<Outgoing<?>> outgoing;
  private final RetrySchedule schedule;
  private final Clock clock;
  private final RandomGenerator chance;

  /**
   * @param outgoing what it carries, in turn: much of one kind does not hold up the others
   */
  OutboxRelay(
      List<Outgoing<?>> outgoing, RetrySchedule schedule, Clock clock, RandomGenerator chance) {
    this.outgoing = List.copyOf(outgoing);
    this.schedule = schedule;
    this.clock = clock;
    this.chance = chance;
  }

  OutboxRelay(
      OutboxQueue queue,
      DeliveryChannel channel,
      RetrySchedule schedule,
      Clock clock,
      RandomGenerator chance) {
    this(List.of(new TeamNotices(queue, channel)), schedule, clock, chance);
  }

  /**
   * Tries everything that is due, unless its way out is not set up: then it is left as it is.
   *
   * @param goOn asked before each
   * @return how many were tried
   * @throws SQLException when the database does not answer; what was claimed falls due again
   */
  int deliverDue(BooleanSupplier goOn) throws SQLException {
    int tried = 0;
    for (int before = -1; before < tried; ) {
      before = tried;
      for (Outgoing<?> each : outgoing) {
        tried += each.configured() && goOn.getAsBoolean() ? deliverOne(each) : 0;
      }
    }
    return tried;
  }

  private <L> int deliverOne(Outgoing<L> kind) throws SQLException {
    Optional<L> claimed = kind.claim(now(), LEASE);
    if (claimed.isEmpty()) {
      return 0;
    }
    settle(kind, claimed.get(), attempt(kind, claimed.get()));
    return 1;
  }

  private static <L> Delivery attempt(Outgoing<L> kind, L letter) {
    try {
      return kind.deliver(letter);
    } catch (RuntimeException e) {
      // A fault of ours must not end the relay; the name of its type is all that is safe to keep.
      return new Delivery.Failed(true, e.getClass().getSimpleName());
    }
  }

  private <L> void settle(Outgoing<L> kind, L letter, Delivery delivery) throws SQLException {
    Optional<Delivery.Failed> failure = delivery.fold(taken -> Optional.empty(), Optional::of);
    if (failure.isEmpty()) {
      kind.delivered(letter, now());
      return;
    }
    String reason = failure.get().reason();
    Optional<Duration> wait =
        failure.get().retryable()
            ? kind.schedule(schedule).waitAfter(kind.attempts(letter), chance.nextDouble())
            : Optional.empty();
    if (wait.isPresent()) {
      kind.failed(letter, reason, now().plus(wait.get()));
    } else {
      kind.dead(letter, reason, now());
    }
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
