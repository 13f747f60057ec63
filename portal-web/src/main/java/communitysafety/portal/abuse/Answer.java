package communitysafety.portal.abuse;

import java.time.Duration;

/**
 * Whether something may be done now.
 *
 * @param after how long until it may be; zero when it may be now
 */
public record Answer(Verdict verdict, Duration after) {

  /** What was found. */
  public enum Verdict {
    YES,
    /** This network has done it too often. */
    SLOWLY,
    /** All together do it more often than the portal can bear. */
    BUSY
  }

  static final Answer YES = new Answer(Verdict.YES, Duration.ZERO);

  public boolean isYes() {
    return verdict == Verdict.YES;
  }

  /**
   * For {@code Retry-After}: a started second counts whole, so that who waits as long is let in.
   */
  public long seconds() {
    return Math.max(1, after.plusMillis(999).toSeconds());
  }

  /** The same for people: a started minute counts whole. */
  public long minutes() {
    return (seconds() + 59) / 60;
  }

  /** The status that tells of it: 429, or 503 when it is nobody's own doing; 200 for yes. */
  public int status() {
    return switch (verdict) {
      case YES -> 200;
      case SLOWLY -> 429;
      case BUSY -> 503;
    };
  }
}
