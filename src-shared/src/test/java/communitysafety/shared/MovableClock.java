package communitysafety.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class MovableClock extends Clock {

  private volatile Instant now;

  private MovableClock(Instant now) {
    this.now = now;
  }

  /** Stands at a moment of UTC, such as {@code 2026-11-23T09:00:00Z}. */
  public static MovableClock at(String moment) {
    return new MovableClock(Instant.parse(moment));
  }

  public void move(Duration forward) {
    now = now.plus(forward);
  }

  public OffsetDateTime now() {
    return now.atOffset(ZoneOffset.UTC);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
