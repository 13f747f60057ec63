package communitysafety.portal.consultations;

import communitysafety.portal.faces.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** When a consultation opens and closes, as people say it, in Europe/London. */
@ApplicationScoped
public class TimesInWords {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Inject Words words;
  @Inject Clock clock;

  /** The day and, unless it is midnight, the time. */
  public String opening(Instant moment, Locale locale) {
    ZonedDateTime local = moment.atZone(LONDON);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? day(local.toLocalDate(), locale)
        : atTime(local, locale);
  }

  /** A moment that is no longer in: midnight is the end of the day before. */
  public String closing(Instant moment, Locale locale) {
    ZonedDateTime local = moment.atZone(LONDON);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? words.sayIn(locale, "consultations.endOf", day(local.toLocalDate().minusDays(1), locale))
        : atTime(local, locale);
  }

  public String day(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  public String day(Instant moment, Locale locale) {
    return day(LocalDate.ofInstant(moment, LONDON), locale);
  }

  /** The day it is for the people who read this. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(LONDON));
  }

  private String atTime(ZonedDateTime local, Locale locale) {
    return words.sayIn(
        locale,
        "consultations.atTime",
        day(local.toLocalDate(), locale),
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(local));
  }
}
