package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationException;
import net.fortuna.ical4j.validate.ValidationResult;

/** What every calendar that leaves the portal must pass, as a program reads it that gets it. */
public final class CalendarChecks {

  /** Octets in a line, without its end (RFC 5545, 3.1). */
  private static final int LONGEST_LINE = 75;

  private CalendarChecks() {}

  /**
   * It keeps to RFC 5545, and to RFC 5546 for its method.
   *
   * @return its events, in their order
   */
  public static List<VEvent> check(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    assertThat(
            Stream.of(text.split("\r\n"))
                .filter(line -> line.getBytes(StandardCharsets.UTF_8).length > LONGEST_LINE))
        .as("lines that are not folded")
        .isEmpty();
    Calendar calendar = read(file);
    List<VEvent> events = calendar.getComponents("VEVENT");
    try {
      isFine(calendar.validate(true), text);
      for (VEvent event : events) {
        isFine(event.validate(calendar.getMethod()), text);
      }
    } catch (ValidationException e) {
      throw new AssertionError(text, e);
    }
    return events;
  }

  private static void isFine(ValidationResult result, String text) {
    assertThat(result.hasErrors()).as("%s%n%s", result, text).isFalse();
  }

  private static Calendar read(byte[] file) {
    try {
      return new CalendarBuilder(TimeZoneRegistryFactory.getInstance().createRegistry())
          .build(new ByteArrayInputStream(file));
    } catch (IOException | ParserException e) {
      throw new AssertionError(new String(file, StandardCharsets.UTF_8), e);
    }
  }
}
