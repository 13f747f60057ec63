package communitysafety.portal.teaching;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A day and an hour as somebody writes them who lives in Europe/London. On one night of the year an
 * hour is left out, and on another it comes twice: who means one of those has to say more.
 *
 * @param offsets one; none for an hour that is left out, two for one that comes twice
 */
record LondonHour(LocalDateTime written, List<ZoneOffset> offsets) {

  /** What says that of an hour that comes twice the second is meant. */
  static final String SECOND = "second";

  /** And the first, which is summer time still. */
  static final String FIRST = "first";

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /**
   * What was typed into inputs of type {@code date} and {@code time}.
   *
   * @return empty when that is no day or no hour
   */
  static Optional<LondonHour> read(String day, String hour) {
    try {
      return Optional.of(of(LocalDate.parse(day).atTime(LocalTime.parse(hour))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The same of an input of type {@code datetime-local}. */
  static Optional<LondonHour> read(String dayAndHour) {
    int between = dayAndHour.indexOf('T');
    return between < 0
        ? Optional.empty()
        : read(dayAndHour.substring(0, between), dayAndHour.substring(between + 1));
  }

  private static LondonHour of(LocalDateTime written) {
    return new LondonHour(written, LONDON.getRules().getValidOffsets(written));
  }

  /** The clocks went forward over it. */
  boolean isLeftOut() {
    return offsets.isEmpty();
  }

  /** The clocks went back over it. */
  boolean isTwice() {
    return offsets.size() > 1;
  }

  /**
   * The moment that is meant.
   *
   * @param which {@link #FIRST} or {@link #SECOND} of an hour that comes twice
   * @return empty for an hour that is left out, and for one that comes twice while nobody has said
   *     which
   */
  Optional<Instant> moment(String which) {
    if (!isTwice()) {
      return offsets.stream().findFirst().map(written::toInstant);
    }
    if (which.equals(FIRST)) {
      return Optional.of(written.toInstant(offsets.get(0)));
    }
    return which.equals(SECOND) ? Optional.of(written.toInstant(offsets.get(1))) : Optional.empty();
  }

  /** As inputs have it: which of two an hour is, empty for one that comes once. */
  static String which(Instant moment) {
    LondonHour hour = of(LocalDateTime.ofInstant(moment, LONDON));
    if (!hour.isTwice()) {
      return "";
    }
    return moment.equals(hour.written().toInstant(hour.offsets().get(0))) ? FIRST : SECOND;
  }

  /** As an input of type {@code datetime-local} has it. */
  static String typed(Instant moment) {
    return day(moment) + "T" + hour(moment);
  }

  static String day(Instant moment) {
    return moment.atZone(LONDON).toLocalDate().toString();
  }

  static String hour(Instant moment) {
    // Without seconds, which nobody types; an input takes it so.
    return moment.atZone(LONDON).toLocalTime().withSecond(0).withNano(0).toString();
  }
}
