package communitysafety.shared.outbox;

import java.time.Duration;
import java.util.Optional;

/**
 * When to try again: the wait doubles with each failure up to a cap, and the actual wait is drawn
 * evenly between nothing and that ("full jitter"), so that what failed together does not come back
 * together.
 *
 * @param first longest wait after the first failure
 * @param cap longest wait after any failure
 * @param attempts how many attempts are made in all, at least one
 */
public record RetrySchedule(Duration first, Duration cap, int attempts) {

  /**
   * With twelve attempts the last is made 5 hours 4 minutes after the first at the latest, 2 hours
   * 32 minutes on average.
   */
  public static final int USUAL_ATTEMPTS = 12;

  public RetrySchedule {
    if (attempts < 1) {
      throw new IllegalArgumentException("at least one attempt is made");
    }
    if (first.isNegative() || first.isZero() || cap.compareTo(first) < 0) {
      throw new IllegalArgumentException("the first wait is positive and within the cap");
    }
  }

  /** Thirty seconds, a minute, two … an hour at most. */
  public static RetrySchedule of(int attempts) {
    return new RetrySchedule(Duration.ofSeconds(30), Duration.ofHours(1), attempts);
  }

  /**
   * How long to wait after the given number of failures.
   *
   * @param failures how many attempts have failed, from 1
   * @param chance where in the range, from 0 to below 1
   * @return empty when no further attempt is made
   */
  public Optional<Duration> waitAfter(int failures, double chance) {
    if (failures >= attempts) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofMillis((long) (longestWaitAfter(failures).toMillis() * chance)));
  }

  Duration longestWaitAfter(int failures) {
    Duration longest = first;
    for (int i = 1; i < failures && longest.compareTo(cap) < 0; i++) {
      longest = longest.multipliedBy(2);
    }
    return longest.compareTo(cap) < 0 ? longest : cap;
  }
}
