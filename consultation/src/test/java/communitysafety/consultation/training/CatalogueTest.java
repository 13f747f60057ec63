package communitysafety.consultation.training;

import static communitysafety.consultation.training.TrainingOnDatabase.NOW;
import static communitysafety.consultation.training.TrainingOnDatabase.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.BrowseCatalogue.Filter;
import communitysafety.consultation.training.BrowseCatalogue.Found;
import communitysafety.consultation.training.BrowseCatalogue.Order;
import communitysafety.consultation.training.BrowseCatalogue.Undated;
import communitysafety.consultation.training.HoldPlaces.Held;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private final TrainingOnDatabase training = new TrainingOnDatabase();
  private final BrowseCatalogue catalogue = training.the(BrowseCatalogue.class);
  private final DescribeSession describeSession = training.the(DescribeSession.class);
  private final HoldPlaces holdPlaces = training.the(HoldPlaces.class);

  /** Other tests put sessions into the same catalogue; these are found by an area of their own. */
  private final String area = "AREA-" + UUID.randomUUID();

  @AfterEach
  void close() throws Exception {
    training.close();
  }

  @Test
  void sessions_are_found_by_area_topic_and_month_in_the_order_of_their_dates() {
    Course misogyny = course("Misogyny", TrainingTopic.MISOGYNY);
    Course culture = course("Culture", TrainingTopic.CULTURAL_AWARENESS);
    UUID later = session(culture, 5, "2027-03-09T10:00:00Z", "2027-03-31T22:30:00Z");
    UUID sooner = session(misogyny, 5, "2027-02-01T10:00:00Z");

    assertThat(ids(filter(null, null))).containsExactly(sooner, later);
    assertThat(ids(filter(TrainingTopic.CULTURAL_AWARENESS, null))).containsExactly(later);
    assertThat(ids(filter(null, YearMonth.of(2027, 3)))).containsExactly(later);
    // Half past eleven at night in March is the last half hour of the month by London's clock.
    assertThat(ids(filter(null, YearMonth.of(2027, 4)))).isEmpty();
    assertThat(catalogue.months()).contains(YearMonth.of(2027, 2), YearMonth.of(2027, 3));
  }

  @Test
  void what_has_begun_or_was_cancelled_is_not_listed() {
    Course course = course("Awareness", TrainingTopic.HATE_CRIME_AWARENESS);
    UUID cancelled = session(course, 5, "2027-02-01T10:00:00Z");
    UUID begun = session(course, 5, "2027-01-01T10:00:00Z");
    training.the(Planning.class).cancel(POLICE, cancelled);
    training.clock.move(Duration.between(NOW, Instant.parse("2027-01-01T10:00:00Z")));

    assertThat(ids(filter(null, null))).isEmpty();
    assertThat(describe(cancelled).availability()).isEqualTo(Availability.CANCELLED);
    assertThat(describe(begun).availability()).isEqualTo(Availability.CLOSED);
  }

  @Test
  void a_hold_that_nobody_ended_yet_takes_no_place_from_the_glance() {
    UUID session = session(course("A", TrainingTopic.MISOGYNY), 2, "2027-02-01T10:00:00Z");
    Held held = holdPlaces.hold(session, 2);

    assertThat(describe(session).free()).isZero();
    assertThat(describe(session).availability()).isEqualTo(Availability.FULL);

    training.clock.move(Duration.between(NOW, held.until()).plusSeconds(1));

    assertThat(describe(session).free()).isEqualTo(2);
    assertThat(describe(session).availability()).isEqualTo(Availability.FREE);
  }

  @Test
  void where_nobody_overtakes_newcomers_have_no_places_while_somebody_waits() {
    UUID session = session(course("A", TrainingTopic.MISOGYNY), 2, "2027-02-01T10:00:00Z");
    training.book(session);
    training
        .the(JoinWaitingList.class)
        .join(
            session,
            2,
            BookingDetails.ofOrganisation("Village hall", TrainingOnDatabase.aPerson(), List.of()),
            Needs.none());

    assertThat(describe(session).free()).isZero();
    assertThat(describe(session).waiting()).isOne();
  }

  @Test
  void what_can_be_booked_now_stands_first_when_asked_for() {
    Course course = course("A", TrainingTopic.MISOGYNY);
    UUID full = session(course, 1, "2027-02-01T10:00:00Z");
    UUID free = session(course, 1, "2027-03-01T10:00:00Z");
    training.book(full);

    assertThat(lines(filter(null, null), Order.DATE)).containsExactly(full, free);
    assertThat(lines(filter(null, null), Order.FREE_FIRST)).containsExactly(free, full);
    assertThat(ids(new Filter(null, area, null, true))).containsExactly(full, free);
    training.clock.move(Duration.between(NOW, Instant.parse("2027-01-31T11:00:00Z")));
    assertThat(ids(new Filter(null, area, null, true))).containsExactly(free);
  }

  @Test
  void a_page_of_the_catalogue_costs_two_statements_however_many_it_lists() throws Exception {
    Course course = course("A", TrainingTopic.MISOGYNY);
    for (int day = 1; day <= 9; day++) {
      session(course, 1, "2027-02-0" + day + "T10:00:00Z", "2027-02-1" + day + "T10:00:00Z");
    }
    AtomicInteger statements = new AtomicInteger();
    training.recording(connection -> TrainingOnDatabase.counting(connection, statements));

    Found found = catalogue.find(filter(null, null), Order.DATE, 2, 5);

    assertThat(statements).hasValue(2);
    assertThat(found.lines()).hasSize(5).allMatch(line -> line.dates().size() == 2);
    assertThat(found.total()).isEqualTo(9);
    statements.set(0);
    describe(found.lines().get(0).id());
    assertThat(statements).hasValue(2);
  }

  @Test
  void a_course_without_a_date_is_listed_once_by_its_newest_edition() {
    Course first = course("Old", TrainingTopic.MISOGYNY);
    Course second =
        new Course(
            UUID.randomUUID(),
            first.code(),
            2,
            "POLICE",
            "New " + first.code(),
            first.summary(),
            first.topics(),
            first.audience(),
            first.outcomes(),
            first.duration(),
            List.of(),
            false);
    training.the(EditCourses.class).add(POLICE, second);

    assertThat(catalogue.undated(TrainingTopic.MISOGYNY))
        .extracting(Undated::title)
        .contains(second.title())
        .doesNotContain(first.title());
    assertThat(catalogue.undated(TrainingTopic.CULTURAL_AWARENESS))
        .extracting(Undated::title)
        .doesNotContain(second.title());

    session(first, 1, "2027-02-01T10:00:00Z");

    assertThat(catalogue.undated(null)).extracting(Undated::title).doesNotContain(second.title());
  }

  @Test
  void a_session_tells_what_has_to_come_before_it_and_never_where_it_is_joined() {
    Course awareness = course("Awareness first", TrainingTopic.HATE_CRIME_AWARENESS);
    Course champion = training.aCourse(true, awareness.code());
    UUID session = session(champion, 3, "2027-02-01T10:00:00Z");

    SessionDescription told = describe(session);

    assertThat(told.requires()).containsExactly(awareness.title());
    assertThat(told.professionalsOnly()).isTrue();
    assertThat(told.mostPlaces()).isEqualTo(3);
    assertThat(told.toString()).doesNotContain("webinar.example");
    assertThat(describeSession.find(UUID.randomUUID())).isEmpty();
  }

  @Test
  void a_move_counts_so_that_calendars_replace_what_they_had() {
    UUID session = session(course("A", TrainingTopic.MISOGYNY), 1, "2027-02-01T10:00:00Z");
    Instant other = Instant.parse("2027-02-02T10:00:00Z");

    training
        .the(Planning.class)
        .move(
            POLICE,
            session,
            List.of(new SessionDate(other, other.plusSeconds(3600))),
            new Gathering.Webinar(new JoiningLink(URI.create("https://webinar.example/abc"))));

    assertThat(describe(session).revision()).isOne();
  }

  @Test
  void a_hold_tells_how_long_it_lasts_and_can_be_used_afterwards_as_long_as_nobody_ended_it() {
    ReadHold readHold = training.the(ReadHold.class);
    UUID session = session(course("A", TrainingTopic.MISOGYNY), 2, "2027-02-01T10:00:00Z");
    Held held = holdPlaces.hold(session, 2);

    assertThat(readHold.find(held.booking()).orElseThrow())
        .isEqualTo(new ReadHold.Standing(session, 2, Optional.of(held.until().toInstant()), true));
    training.clock.move(Duration.ofHours(1));
    assertThat(readHold.find(held.booking()).orElseThrow())
        .matches(hold -> hold.open() && hold.until().isEmpty());
    training.the(CancelBooking.class).letGo(held.booking());
    assertThat(readHold.find(UUID.randomUUID())).isEmpty();
  }

  @Test
  void who_goes_in_line_with_the_same_form_twice_stands_there_once() {
    JoinWaitingList joinWaitingList = training.the(JoinWaitingList.class);
    UUID session = session(course("A", TrainingTopic.MISOGYNY), 1, "2027-02-01T10:00:00Z");
    training.book(session);
    UUID key = UUID.randomUUID();
    BookingDetails details = BookingDetails.ofPerson(TrainingOnDatabase.aPerson());

    Booked first = joinWaitingList.join(session, key, 1, details, Needs.none());
    Booked again = joinWaitingList.join(session, key, 1, details, Needs.none());

    assertThat(again).isEqualTo(first);
    assertThat(training.count(session).inLine()).isOne();
    assertThat(training.count(session).holds()).isTrue();
  }

  @Test
  void who_is_booked_is_told_again_how_they_stand_but_not_over_and_over() {
    UUID session = session(course("A", TrainingTopic.MISOGYNY), 5, "2027-02-01T10:00:00Z");
    BookingDetails details = BookingDetails.ofPerson(TrainingOnDatabase.aPerson());
    Booked booked = training.book(session, details, 1);
    int before = untold(booked);
    TellAgain tellAgain = training.the(TellAgain.class);

    UUID form = UUID.randomUUID();
    CheckedCode shown = tellAgain.tell(session, form, details);
    int after = untold(booked);
    assertThat(tellAgain.tell(session, form, details)).isEqualTo(shown);
    tellAgain.tell(session, form, BookingDetails.ofPerson(TrainingOnDatabase.aPerson()));

    // One line for the booking, one for the person who comes.
    assertThat(after).isEqualTo(before + 2);
    assertThat(untold(booked)).isEqualTo(after);
    assertThatThrownBy(() -> training.the(CancelBooking.class).cancel(shown))
        .isInstanceOf(BookingNotFound.class);
    training.clock.move(Duration.ofDays(2));
    tellAgain.tell(session, form, details);
    assertThat(untold(booked)).isEqualTo(after + 2);
  }

  @Test
  void an_organisation_gets_its_places_without_the_names_of_who_comes_already() {
    UUID session = session(course("A", TrainingTopic.MISOGYNY), 5, "2027-02-01T10:00:00Z");
    Person there = TrainingOnDatabase.aPerson();
    Booked booked = training.book(session, BookingDetails.ofPerson(there), 1);
    int before = untold(booked);
    Person other = TrainingOnDatabase.aPerson();
    BookingDetails details =
        BookingDetails.ofOrganisation(
            "Village hall", TrainingOnDatabase.aPerson(), List.of(there, other));

    BookingDetails left = training.the(TellAgain.class).withoutWhoComesAlready(session, details);

    assertThat(left.attendees()).containsExactly(other);
    assertThat(untold(booked)).isEqualTo(before + 1);
    training.book(session, left, 2);
    assertThat(training.count(session).holds()).isTrue();
  }

  private static int untold(Booked booked) {
    return TrainingOnDatabase.only(
        "select count(*) from consultation.booking_event where booking = ? and told_at is null",
        row -> row.getInt(1),
        booked.booking());
  }

  private Course course(String title, TrainingTopic topic) {
    Course course =
        new Course(
            UUID.randomUUID(),
            "COURSE-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT),
            1,
            "POLICE",
            title,
            "What it is and what helps.",
            EnumSet.of(topic),
            "Everybody",
            List.of("Tell one from the other"),
            Duration.ofMinutes(120),
            List.of(),
            false);
    training.the(EditCourses.class).add(POLICE, course);
    return course;
  }

  /** Booked until a day before it begins. */
  private UUID session(Course course, int capacity, String... startingAt) {
    List<SessionDate> dates =
        List.of(startingAt).stream()
            .map(Instant::parse)
            .map(start -> new SessionDate(start, start.plus(Duration.ofHours(1))))
            .toList();
    Instant first = dates.get(0).startsAt();
    TrainingSession session =
        new TrainingSession(
            UUID.randomUUID(),
            course.id(),
            new Gathering.Webinar(new JoiningLink(URI.create("https://webinar.example/abc"))),
            area,
            dates,
            Set.of(),
            capacity,
            NOW.minus(Duration.ofDays(1)),
            first.minus(Duration.ofDays(1)),
            first.minus(Duration.ofDays(2)),
            FitPolicy.STRICT,
            5);
    training.the(Planning.class).plan(POLICE, session);
    return session.id();
  }

  private SessionDescription describe(UUID session) {
    return describeSession.find(session).orElseThrow();
  }

  private Filter filter(TrainingTopic topic, YearMonth month) {
    return new Filter(topic, area, month, false);
  }

  private List<UUID> ids(Filter filter) {
    return lines(filter, Order.DATE);
  }

  private List<UUID> lines(Filter filter, Order order) {
    return catalogue.find(filter, order, 0, 100).lines().stream().map(CatalogueLine::id).toList();
  }
}
