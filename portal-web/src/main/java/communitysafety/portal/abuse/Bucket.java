package communitysafety.portal.abuse;

import java.time.Duration;
import java.time.Instant;

/**
 * A token bucket: it begins full, each use takes one token, and in an hour as many come back as it
 * holds. Who comes now and then never meets its bottom. Used by one thread at a time.
 */
final class Bucket {

  private static final double MILLIS_AN_HOUR = Duration.ofHours(1).toMillis();

  private final int capacity;
  private double tokens;
  private long filledAt;

  /**
   * @param capacity at least 1
   */
  Bucket(int capacity, Instant now) {
    this.capacity = capacity;
    this.tokens = capacity;
    this.filledAt = now.toEpochMilli();
  }

  /** How long until there is a token; zero when there is one. Takes none. */
  Duration untilNext(Instant now) {
    fill(now);
    return tokens >= 1
        ? Duration.ZERO
        : Duration.ofMillis((long) Math.ceil((1 - tokens) * MILLIS_AN_HOUR / capacity));
  }

  /** To be called only when {@link #untilNext} was zero. */
  void take() {
    tokens--;
  }

  private void fill(Instant now) {
    long passed = now.toEpochMilli() - filledAt;
    // A clock that was set back gives nothing and takes nothing.
    if (passed > 0) {
      tokens = Math.min(capacity, tokens + passed * capacity / MILLIS_AN_HOUR);
    }
    filledAt = now.toEpochMilli();
  }
}
