package communitysafety.portal.consulting;

import communitysafety.consultation.publication.Description;
import communitysafety.portal.staff.StaffWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Times as staff read and type them, in Europe/London. */
@ApplicationScoped
public class StaffTimes {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  @Inject StaffWords words;

  /** {@code 11 Jan 2027, 09:00}; empty for null. */
  String moment(Instant moment) {
    if (moment == null) {
      return "";
    }
    ZonedDateTime local = moment.atZone(LONDON);
    return words.say("staff.moment", DAY.format(local), TIME.format(local));
  }

  /** The same for a moment that is no longer in: midnight is the end of the day before. */
  String closing(Instant moment) {
    if (moment == null) {
      return "";
    }
    ZonedDateTime local = moment.atZone(LONDON);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? words.say("staff.consultation.endOf", DAY.format(local.minusDays(1)))
        : moment(moment);
  }

  String day(LocalDate day) {
    return DAY.format(day);
  }

  /** As an input of type {@code datetime-local} has it; empty for null. */
  String typed(Instant moment) {
    return moment == null ? "" : TYPED.format(moment.atZone(LONDON));
  }

  /**
   * What was typed into such an input. An hour that does not exist, when the clocks go forward, is
   * the one after it; of one that comes twice, the first.
   *
   * @return empty when it is no time
   */
  Optional<Instant> read(String typed) {
    try {
      return Optional.of(LocalDateTime.parse(typed).atZone(LONDON).toInstant());
    } catch (DateTimeException | NullPointerException e) {
      return Optional.empty();
    }
  }

  /**
   * What was typed into an input of type {@code date}.
   *
   * @return empty when it is no day
   */
  Optional<LocalDate> readDay(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException | NullPointerException e) {
      return Optional.empty();
    }
  }

  /** Name of a hub's area, or of the whole. */
  String area(String code) {
    return code.equals(Description.COUNTY)
        ? words.say("staff.consultation.county")
        : words.area(code);
  }
}
