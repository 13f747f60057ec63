package communitysafety.consultation.training;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationsTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final TimeZoneRegistry ZONES =
      TimeZoneRegistryFactory.getInstance().createRegistry();
  private static final Instant SENT = Instant.parse("2026-11-23T10:00:00Z");

  private final Invitations invitations =
      new Invitations("portal.example.org", "Standing Together", "training@portal.example.org");

  @Test
  void an_invitation_is_a_valid_request_to_one_person() throws Exception {
    CalendarMessage message =
        only(invited(new Person("Ana", "ana@example.org"), 0, true, 0, day("2027-03-03T10:00")));

    VEvent event = event(message);
    assertThat(message.type()).endsWith("method=REQUEST");
    assertThat(parsed(message).validate(true).hasErrors()).isFalse();
    assertThat(event.validate(new Method("REQUEST")).hasErrors()).isFalse();
    assertThat(event.getProperties(Property.ATTENDEE)).hasSize(1);
    assertThat(value(event, Property.ORGANIZER)).isEqualTo("mailto:training@portal.example.org");
    assertThat(text(message))
        .contains("TZID:Europe/London\r\n", "DTSTART;TZID=Europe/London:20270303T100000\r\n")
        .doesNotContain("TZURL");
  }

  /** Two libraries that have nothing in common read the same. */
  @Test
  void another_reader_finds_nothing_wrong_and_the_same_moments() throws Exception {
    for (String day : List.of("2027-03-27T10:00", "2027-03-29T10:00", "2027-10-31T10:00")) {
      for (boolean comes : List.of(true, false)) {
        Person bo = new Person("O’Brien; \"Bo\", Esq: 李", "a+b@example.org");
        CalendarMessage message = only(invited(bo, 7, comes, 1, day(day)));

        ICalendar calendar = Biweekly.parse(text(message)).first();
        biweekly.component.VEvent event = calendar.getEvents().get(0);
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getMethod().getValue()).isEqualTo(comes ? "REQUEST" : "CANCEL");
        assertThat(event.getUid().getValue()).isEqualTo(message.uid());
        assertThat(event.getSequence().getValue()).isEqualTo(7);
        assertThat(event.getDateStart().getValue().toInstant())
            .isEqualTo(LocalDateTime.parse(day).atZone(LONDON).toInstant());
        assertThat(event.getAttendees()).hasSize(1);
        assertThat(event.getAttendees().get(0).getEmail()).isEqualTo("a+b@example.org");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("training@portal.example.org");
      }
    }
  }

  @Test
  void a_cancellation_is_valid_and_has_the_same_uid_and_the_next_sequence() throws Exception {
    UUID attendee = UUID.randomUUID();
    Person ana = new Person("Ana", "ana@example.org");
    Occasion occasion = occasion(day("2027-03-03T10:00"));

    CalendarMessage request = only(new Invited(attendee, ana, 0, true, 0, occasion));
    CalendarMessage cancel = only(new Invited(attendee, ana, 1, false, 1, occasion));

    assertThat(cancel.uid()).isEqualTo(request.uid());
    assertThat(event(cancel).validate(new Method("CANCEL")).hasErrors()).isFalse();
    assertThat(value(event(cancel), Property.SEQUENCE)).isEqualTo("1");
    assertThat(value(event(cancel), Property.STATUS)).isEqualTo("CANCELLED");
  }

  @Test
  void a_session_moved_across_the_clock_change_stays_at_ten_o_clock() throws Exception {
    for (String day : List.of("2027-03-27T10:00", "2027-03-29T10:00", "2027-10-31T10:00")) {
      VEvent event = event(only(invited(new Person("A", "a@example.org"), 1, true, 1, day(day))));

      assertThat(value(event, Property.DTSTART))
          .isEqualTo(day.replace("-", "").replace(":", "") + "00");
      assertThat(event.<ZonedDateTime>getStartDate().orElseThrow().getDate().toInstant())
          .isEqualTo(LocalDateTime.parse(day).atZone(LONDON).toInstant());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prince",
        "O’Brien; \"Bo\", Esq: \\ ^ 'x'",
        "محمد بن سلمان",
        "يوسف‏ 🙂👩‍👩‍👧‍👦",
        "Zoë Z̄͆̊ͯ combining",
        "李小龍"
      })
  void any_name_comes_through_and_no_line_is_longer_than_75_octets(String name) throws Exception {
    String long300 = (name + " ").repeat(80).substring(0, 300).strip();
    if (Character.isHighSurrogate(long300.charAt(long300.length() - 1))) {
      long300 = long300.substring(0, long300.length() - 1);
    }
    for (String each : List.of(name, long300)) {
      Person person = new Person(each, "a+b@example.org");
      CalendarMessage message = only(invited(person, 0, true, 0, day("2027-03-03T10:00")));

      Property attendee = event(message).getProperty(Property.ATTENDEE).orElseThrow();
      assertThat(attendee.getParameter(Parameter.CN).orElseThrow().getValue())
          .isEqualTo(person.name().replace('"', '”').replace('\\', '⧵'));
      for (String line : text(message).split("\r\n")) {
        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
      }
      assertThat(text(message).replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }
  }

  /** Whatever happens to bookings, and however mail is delayed and doubled. */
  @Test
  void a_calendar_that_gets_all_mails_in_any_order_has_exactly_the_live_bookings()
      throws Exception {
    for (long seed = 1; seed <= 30; seed++) {
      Random random = new Random(seed);
      List<CalendarMessage> mails = new ArrayList<>();
      Set<String> live = new TreeSet<>();
      for (int booking = 0; booking < 3; booking++) {
        liveOneLife(random, mails, live);
      }
      mails.addAll(mails.subList(0, mails.size() / 2));
      Collections.shuffle(mails, random);

      CalendarProgram program = new CalendarProgram();
      for (CalendarMessage mail : mails) {
        program.receive(mail.bytes());
      }

      assertThat(program.shows()).as("seed %d", seed).isEqualTo(live);
    }
  }

  /** The twin: were the sequence not counted, the order of mails would matter. */
  @Test
  void without_a_sequence_a_late_mail_would_bring_back_what_was_cancelled() throws Exception {
    UUID attendee = UUID.randomUUID();
    Person ana = new Person("Ana", "ana@example.org");
    Occasion occasion = occasion(day("2027-03-03T10:00"));
    CalendarProgram program = new CalendarProgram();

    program.receive(only(new Invited(attendee, ana, 0, false, 1, occasion)).bytes());
    program.receive(only(new Invited(attendee, ana, 0, true, 0, occasion)).bytes());

    assertThat(program.shows()).hasSize(1);
  }

  private void liveOneLife(Random random, List<CalendarMessage> mails, Set<String> live) {
    UUID attendee = UUID.randomUUID();
    Person person = new Person("Ana", "ana@example.org");
    int sequence = 0;
    int told = 0;
    boolean comes = true;
    Occasion occasion = occasion(days(random));
    for (int change = random.nextInt(5); change >= 0; change--) {
      // Some changes are told together: the mail server was down in between.
      if (random.nextInt(4) > 0 || change == 0) {
        Invited invited = new Invited(attendee, person, sequence, comes, told, occasion);
        mails.addAll(invitations.of(invited, SENT));
        told = Math.max(told, comes ? occasion.dates().size() : 0);
      }
      if (change > 0 && comes) {
        sequence++;
        if (random.nextInt(3) == 0) {
          comes = false;
        } else {
          occasion = occasion(days(random));
        }
      }
    }
    if (comes) {
      for (SessionDate date : occasion.dates()) {
        live.add(attendee + " " + date.startsAt());
      }
    }
  }

  private CalendarMessage only(Invited invited) {
    List<CalendarMessage> messages = invitations.of(invited, SENT);
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }

  private static Invited invited(
      Person person, int sequence, boolean comes, int told, List<SessionDate> dates) {
    return new Invited(UUID.randomUUID(), person, sequence, comes, told, occasion(dates));
  }

  private static Occasion occasion(List<SessionDate> dates) {
    return new Occasion(
        "Hate crime awareness; part 1, for everybody",
        dates,
        "Selby Town Hall, York Street",
        URI.create("https://portal.example.org/training/booking"));
  }

  private static List<SessionDate> day(String start) {
    Instant at = LocalDateTime.parse(start).atZone(LONDON).toInstant();
    return List.of(new SessionDate(at, at.plusSeconds(7_200)));
  }

  private static List<SessionDate> days(Random random) {
    List<SessionDate> days = new ArrayList<>();
    LocalDateTime day = LocalDateTime.parse("2027-03-01T10:00").plusDays(random.nextInt(200));
    for (int i = 0; i <= random.nextInt(3); i++) {
      days.addAll(day(day.plusDays(7L * i).toString()));
    }
    return days;
  }

  private static Calendar parsed(CalendarMessage message) throws Exception {
    return new CalendarBuilder(ZONES).build(new ByteArrayInputStream(message.bytes()));
  }

  private static VEvent event(CalendarMessage message) throws Exception {
    return parsed(message).<VEvent>getComponent("VEVENT").orElseThrow();
  }

  private static String value(VEvent event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }

  private static String text(CalendarMessage message) {
    return new String(message.bytes(), StandardCharsets.UTF_8);
  }
}
