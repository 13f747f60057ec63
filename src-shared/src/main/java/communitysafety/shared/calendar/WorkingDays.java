package communitysafety.shared.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * Counts working days for promises such as "within 2 working days": Monday to Friday, less the bank
 * holidays of England and Wales, by the calendar in {@link #ZONE}.
 *
 * <p>The rule: the day a thing is received is day 0, whatever the hour, and counting starts on the
 * next working day. What is received on a weekend or a bank holiday counts as received on the next
 * working day. So "within 1 working day" of Friday at 20:00 is Monday, and of Saturday it is
 * Tuesday; "within 0 working days" is the day of receipt, or the first working day after it.
 */
@ApplicationScoped
public class WorkingDays {

  /** The clock people here live by. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private final BankHolidays bankHolidays;

  public WorkingDays() {
    this(BankHolidays.ofEnglandAndWales());
  }

  WorkingDays(BankHolidays bankHolidays) {
    this.bankHolidays = bankHolidays;
  }

  /** Neither a weekend nor a bank holiday. */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !bankHolidays.contains(day);
  }

  /** The day itself when it is a working day, else the next one. */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate working = day;
    while (!isWorkingDay(working)) {
      working = working.plusDays(1);
    }
    return working;
  }

  /**
   * The last day that still is "within" so many working days of the moment of receipt.
   *
   * @param workingDays zero or more
   * @throws IllegalArgumentException when the number is negative
   */
  public LocalDate plus(Instant received, int workingDays) {
    return plus(received.atZone(ZONE).toLocalDate(), workingDays);
  }

  /** As {@link #plus(Instant, int)}; the offset is only how the moment was written down. */
  public LocalDate plus(OffsetDateTime received, int workingDays) {
    return plus(received.toInstant(), workingDays);
  }

  /** As {@link #plus(Instant, int)}, for a day of receipt. */
  public LocalDate plus(LocalDate received, int workingDays) {
    if (workingDays < 0) {
      throw new IllegalArgumentException("working days are counted forward");
    }
    LocalDate day = onOrAfter(received);
    for (int left = workingDays; left > 0; left--) {
      day = onOrAfter(day.plusDays(1));
    }
    return day;
  }
}
