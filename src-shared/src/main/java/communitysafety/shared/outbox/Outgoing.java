package communitysafety.shared.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One kind of things that leave the portal, with its queue and its way out. The relay carries all
 * kinds: whoever implements this as a bean is served by it and writes to a table of its own.
 *
 * @param <L> one thing on its way
 */
public interface Outgoing<L> {

  /** Whether the way out has been set up. While it is not, nothing is claimed. */
  boolean configured();

  /**
   * Takes up what has been due longest and no other relay is taking up, counts the attempt, and
   * commits. It falls due again when the lease ends.
   *
   * @return empty when nothing is due
   */
  Optional<L> claim(OffsetDateTime now, Duration lease) throws SQLException;

  /** How often it has been taken up, this time included. */
  int attempts(L letter);

  /** How often it is tried, and when. */
  default RetrySchedule schedule(RetrySchedule usual) {
    return usual;
  }

  /** Tries once, and never throws for what the other side did; see {@link DeliveryChannel}. */
  Delivery deliver(L letter);

  /** The other side has taken it, whoever holds the lease by now. */
  void delivered(L letter, OffsetDateTime at) throws SQLException;

  /** The attempt failed and another follows, unless another relay has taken it up. */
  void failed(L letter, String reason, OffsetDateTime nextAttempt) throws SQLException;

  /** Nobody tries any more, unless another relay has taken it up. */
  void dead(L letter, String reason, OffsetDateTime at) throws SQLException;
}
