package communitysafety.portal.staff;

import communitysafety.shared.hub.Area;
import communitysafety.shared.hub.Hubs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the staff pages: codes, days and numbers as people say them. */
@Named("staffWords")
@ApplicationScoped
public class StaffWords {

  private static final String BUNDLE = "communitysafety.portal.text.staff";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
  private static final DateTimeFormatter DAY_OF_ANOTHER_YEAR =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  @Inject Clock clock;
  @Inject Hubs hubs;

  /** The text of the key with its arguments; the key between question marks when there is none. */
  public String say(String key, Object... arguments) {
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, Locale.UK);
    if (!bundle.containsKey(key)) {
      return "???" + key + "???";
    }
    String text = bundle.getString(key);
    if (arguments.length == 0) {
      return text;
    }
    MessageFormat format = new MessageFormat(text, Locale.UK);
    return format.format(asNumbers(format.getFormatsByArgumentIndex(), arguments));
  }

  /** Where the words have a number, one that came as text is written as a number. */
  private static Object[] asNumbers(Format[] formats, Object[] arguments) {
    Object[] written = arguments.clone();
    for (int i = 0; i < Math.min(formats.length, written.length); i++) {
      if (formats[i] instanceof NumberFormat
          && written[i] instanceof String digits
          && digits.matches("\\d{1,9}")) {
        written[i] = Integer.valueOf(digits);
      }
    }
    return written;
  }

  /** A code of an enum, {@code Strand.RACE}; empty for null. */
  public String code(String kind, Object code) {
    return code == null ? "" : say(kind + "." + code);
  }

  /** Codes of one kind, in the order they come. */
  public List<String> codes(String kind, Collection<?> codes) {
    return codes.stream().map(code -> code(kind, code)).toList();
  }

  /** Name of an area; its code where there is none such any more. */
  public String area(String code) {
    return hubs.areas().stream()
        .filter(area -> area.code().equals(code))
        .map(Area::name)
        .findFirst()
        .orElse(code);
  }

  /** Today, tomorrow and yesterday by name, others as {@code Wed 25 Nov}. */
  public String day(LocalDate day) {
    return switch ((int) ChronoUnit.DAYS.between(today(), day)) {
      case 0 -> say("staff.day.today");
      case 1 -> say("staff.day.tomorrow");
      case -1 -> say("staff.day.yesterday");
      default -> date(day);
    };
  }

  /** {@code Wed 25 Nov}, with the year when it is another than this. */
  public String date(LocalDate day) {
    return day.format(day.getYear() == today().getYear() ? DAY : DAY_OF_ANOTHER_YEAR);
  }

  /** {@code today, 09:41} in Europe/London. */
  public String moment(OffsetDateTime moment) {
    var local = moment.atZoneSameInstant(LONDON);
    return say("staff.moment", day(local.toLocalDate()), local.format(TIME));
  }

  /** Until when to respond, and whether that is over: {@code 2 days overdue}. */
  public String due(LocalDate respondBy, boolean overdue) {
    if (!overdue) {
      return day(respondBy);
    }
    long days = ChronoUnit.DAYS.between(respondBy, today());
    return days == 1 ? say("staff.overdue.day") : say("staff.overdue.days", days);
  }

  /** The day it is for the people who read this. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(LONDON));
  }
}
