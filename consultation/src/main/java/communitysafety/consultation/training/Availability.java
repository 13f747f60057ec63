package communitysafety.consultation.training;

import java.time.Instant;

/** What somebody who finds a session can do about it now. */
public enum Availability {
  /** Booking has not begun. */
  COMING,
  /** There are places for people who come new. */
  FREE,
  /** There are none: people can go in line. */
  FULL,
  /** Booking is over, or the session is. */
  CLOSED,
  CANCELLED;

  /**
   * @param free places that people who come new may have
   */
  static Availability of(
      boolean cancelled, Instant opensAt, Instant closesAt, int free, Instant now) {
    if (cancelled) {
      return CANCELLED;
    }
    if (now.isBefore(opensAt)) {
      return COMING;
    }
    if (!now.isBefore(closesAt)) {
      return CLOSED;
    }
    return free > 0 ? FREE : FULL;
  }
}
