package communitysafety.consultation.training;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;

class PublicCalendarTest {

  private static final Instant WRITTEN = Instant.parse("2026-11-23T10:00:00Z");

  private final PublicCalendar calendar =
      new PublicCalendar(
          "portal.example.org", "Standing \"Together\"", "training@portal.example.org");

  @Test
  void it_is_valid_to_two_readers_that_know_nothing_of_each_other() throws Exception {
    byte[] written = calendar.of(List.of(entry(0, false), entry(3, true)), WRITTEN);

    Calendar read = new CalendarBuilder().build(new ByteArrayInputStream(written));
    assertThat(read.validate(true).hasErrors()).isFalse();
    ICalendar other = Biweekly.parse(text(written)).first();
    assertThat(other.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
    assertThat(other.getEvents()).hasSize(4);
    assertThat(other.getMethod().getValue()).isEqualTo("PUBLISH");
    assertThat(other.getEvents().get(0).getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2027-03-27T10:00:00Z"));
    // The clocks have changed in between: ten o'clock it stays.
    assertThat(other.getEvents().get(1).getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2027-03-29T09:00:00Z"));
  }

  @Test
  void an_empty_calendar_is_valid_too() throws Exception {
    byte[] written = calendar.of(List.of(), WRITTEN);

    Calendar read = new CalendarBuilder().build(new ByteArrayInputStream(written));
    assertThat(read.validate(true).hasErrors()).isFalse();
  }

  @Test
  void each_date_has_one_uid_for_life_and_a_move_the_next_sequence() {
    CalendarEntry entry = entry(0, false);
    CalendarEntry moved =
        new CalendarEntry(
            entry.session(),
            entry.title(),
            entry.about(),
            entry.place(),
            entry.dates(),
            1,
            false,
            entry.page());

    ICalendar before = Biweekly.parse(text(calendar.of(List.of(entry), WRITTEN))).first();
    ICalendar after = Biweekly.parse(text(calendar.of(List.of(moved), WRITTEN))).first();

    for (int i = 0; i < 2; i++) {
      assertThat(after.getEvents().get(i).getUid().getValue())
          .isEqualTo(before.getEvents().get(i).getUid().getValue())
          .startsWith("session-" + entry.session() + "-" + (i + 1));
      assertThat(after.getEvents().get(i).getSequence().getValue()).isOne();
    }
  }

  @Test
  void no_line_is_longer_than_the_standard_lets_it_be_and_no_character_is_torn() {
    String text = text(calendar.of(List.of(entry(0, false)), WRITTEN));

    assertThat(text.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(text.replace("\r\n ", "")).contains("Wiedźmowanie 和平 وعي");
  }

  private static CalendarEntry entry(int revision, boolean cancelled) {
    UUID session = UUID.randomUUID();
    return new CalendarEntry(
        session,
        "Hate crime; what it is, and what helps",
        "For everybody.\nWiedźmowanie 和平 وعي ".repeat(5),
        "Town hall, High Street, Selby, YO8 4AJ",
        List.of(
            new SessionDate(
                Instant.parse("2027-03-27T10:00:00Z"), Instant.parse("2027-03-27T12:00:00Z")),
            new SessionDate(
                Instant.parse("2027-03-29T09:00:00Z"), Instant.parse("2027-03-29T11:00:00Z"))),
        revision,
        cancelled,
        URI.create("https://portal.example.org/training/sessions/" + session));
  }

  private static String text(byte[] written) {
    return new String(written, StandardCharsets.UTF_8);
  }
}
