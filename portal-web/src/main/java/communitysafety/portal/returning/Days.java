package communitysafety.portal.returning;

import communitysafety.shared.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Days and moments as people here say them, in Europe/London. In the night when the clocks go back
 * one hour comes twice: the moment is told with the offset it had then, "1:30am (BST)".
 */
final class Days {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' h:mma", Locale.UK);
  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern(" (zzz)", Locale.UK);

  private Days() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /**
   * @param iso as {@link LocalDate} writes it
   */
  static String day(String iso) {
    return day(LocalDate.parse(iso));
  }

  static String moment(OffsetDateTime moment) {
    var here = moment.atZoneSameInstant(WorkingDays.ZONE);
    boolean twice = WorkingDays.ZONE.getRules().getValidOffsets(here.toLocalDateTime()).size() > 1;
    return MOMENT.format(here).replace("AM", "am").replace("PM", "pm")
        + (twice ? ZONE.format(here) : "");
  }
}
