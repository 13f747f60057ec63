package communitysafety.consultation.training;

import communitysafety.shared.calendar.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * Counts hours in which people at work read their mail: 9:00 to 17:00 of working days, by the clock
 * of Europe/London.
 */
@ApplicationScoped
public class WorkingHours {

  private static final LocalTime FROM = LocalTime.of(9, 0);
  private static final LocalTime TO = LocalTime.of(17, 0);

  private final WorkingDays days;

  WorkingHours() {
    this(new WorkingDays());
  }

  @Inject
  WorkingHours(WorkingDays days) {
    this.days = days;
  }

  /**
   * The moment at which so much working time has gone by.
   *
   * @param time not negative
   */
  public Instant after(Instant start, Duration time) {
    ZonedDateTime at = start.atZone(WorkingDays.ZONE);
    LocalDate day = days.onOrAfter(at.toLocalDate());
    Duration left = time;
    if (!day.equals(at.toLocalDate()) || at.toLocalTime().isBefore(FROM)) {
      at = day.atTime(FROM).atZone(WorkingDays.ZONE);
    }
    while (true) {
      ZonedDateTime evening = day.atTime(TO).atZone(WorkingDays.ZONE);
      if (!at.isAfter(evening)) {
        Duration today = Duration.between(at, evening);
        if (left.compareTo(today) <= 0) {
          return at.plus(left).toInstant();
        }
        left = left.minus(today);
      }
      day = days.onOrAfter(day.plusDays(1));
      at = day.atTime(FROM).atZone(WorkingDays.ZONE);
    }
  }
}
