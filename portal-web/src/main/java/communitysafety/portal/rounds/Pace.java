package communitysafety.portal.rounds;

import java.time.Duration;

/**
 * When a round is run.
 *
 * @param firstAfter how long after the portal's start for the first time
 * @param pause how long after its end again
 */
public record Pace(Duration firstAfter, Duration pause) {

  /** Again and again, for the first time after one such pause. */
  public static Pace every(Duration pause) {
    return new Pace(pause, pause);
  }

  /**
   * Once an hour.
   *
   * @param minutes after the portal's start for the first time; each round has others, so that they
   *     do not all begin at once
   */
  public static Pace hourly(int minutes) {
    return new Pace(Duration.ofMinutes(minutes), Duration.ofHours(1));
  }
}
