package communitysafety.consultation.training;

import static communitysafety.consultation.training.TrainingOnDatabase.NOW;
import static communitysafety.consultation.training.TrainingOnDatabase.POLICE;
import static communitysafety.consultation.training.TrainingOnDatabase.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.training.FindTeamSessions.Filter;
import communitysafety.consultation.training.FindTeamSessions.Order;
import communitysafety.consultation.training.FindTeamSessions.Show;
import communitysafety.shared.referral.ColleagueWasFirst;
import communitysafety.shared.staff.NotPermitted;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamKind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Staff who plan training: what they see, what they change, what they decide, and who may not. */
class PlanningTest {

  private static final StaffMember SELBY =
      TrainingOnDatabase.member("HUB-SELB", TeamKind.COMMUNITY_SAFETY_HUB);

  private final TrainingOnDatabase training = new TrainingOnDatabase();
  private final Planning planning = training.the(Planning.class);
  private final EditCourses editCourses = training.the(EditCourses.class);
  private final BookForSomebody bookForSomebody = training.the(BookForSomebody.class);
  private final ReadTeamSession readSession = training.the(ReadTeamSession.class);
  private final DecideRequest decide = training.the(DecideRequest.class);

  /** How the request stands in the inbox of the team. */
  private record Referred(String recipient, String status, String outcome, UUID takenBy) {}

  @AfterEach
  void end() throws SQLException {
    training.close();
  }

  @Test
  void a_request_stands_in_the_inbox_of_the_team_that_owns_the_course_until_it_is_approved() {
    Booked asked = training.book(sessionForProfessionals(5));

    assertThat(asked.state()).isEqualTo(BookingState.REQUESTED);
    assertThat(referred(asked)).isEqualTo(new Referred("POLICE", "AWAITING", null, null));
    assertThat(noticesOf(asked)).isOne();

    decide.approve(POLICE, asked.booking());

    assertThat(training.stateOf(asked.booking())).isEqualTo(BookingState.CONFIRMED);
    assertThat(referred(asked))
        .isEqualTo(new Referred("POLICE", "CLOSED", "ACTION_TAKEN", POLICE.id()));
    assertThatThrownBy(() -> decide.decline(POLICE, asked.booking(), "Too late"))
        .isInstanceOf(BookingOver.class);
  }

  @Test
  void a_request_that_is_declined_leaves_the_inbox_with_the_reason_in_the_trail() {
    Booked asked = training.book(sessionForProfessionals(5));

    decide.decline(POLICE, asked.booking(), "It is for officers of the force.");

    assertThat(referred(asked))
        .isEqualTo(new Referred("POLICE", "CLOSED", "NO_FURTHER_ACTION", POLICE.id()));
    assertThat(
            TrainingOnDatabase.<String>only(
                "select detail from shared.audit_entry where submission = ?"
                    + " and action = 'TRAINING_REQUEST_DECLINED'",
                row -> row.getString(1),
                asked.booking()))
        .endsWith("\nIt is for officers of the force.");
    assertThat(training.the(ReadRequest.class).read(POLICE, asked.booking()).reason())
        .isEqualTo("It is for officers of the force.");
  }

  @Test
  void a_request_that_is_taken_back_or_has_nothing_left_to_ask_for_leaves_the_inbox() {
    UUID session = sessionForProfessionals(5);
    Booked takenBack = training.book(session);
    Booked left = training.book(session);

    training.the(CancelBooking.class).cancel(takenBack.code());
    assertThat(referred(takenBack))
        .isEqualTo(new Referred("POLICE", "CLOSED", "NO_FURTHER_ACTION", null));
    assertThat(referred(left).status()).isEqualTo("AWAITING");

    planning.cancel(POLICE, session, "The hall is flooded.");
    assertThat(referred(left).status()).isEqualTo("CLOSED");
    assertThat(readSession.read(POLICE, session).cancelledBecause())
        .isEqualTo("The hall is flooded.");
  }

  @Test
  void an_offer_for_professionals_that_is_accepted_comes_to_the_inbox_too() {
    UUID session = sessionForProfessionals(1);
    Booked first = training.book(session);
    Booked second =
        training
            .the(JoinWaitingList.class)
            .join(session, 1, BookingDetails.ofPerson(aPerson()), Needs.none());
    training.the(CancelBooking.class).cancel(first.code());

    assertThat(training.the(AcceptOffer.class).accept(second.code()).state())
        .isEqualTo(BookingState.REQUESTED);
    assertThat(referred(second).status()).isEqualTo("AWAITING");
  }

  @Test
  void the_team_reads_who_asks_and_who_of_them_has_been_where_they_must() {
    Course first = training.aCourse(false);
    Course second = training.aCourse(true, first.code());
    UUID before = training.session(3, FitPolicy.STRICT, 3, first, NOW.plus(Duration.ofDays(30)));
    Person been = aPerson();
    training.book(before, BookingDetails.ofPerson(been), 1);
    TrainingOnDatabase.asOwner(
        "update consultation.attendee set attendance = 'FULL' where session = ?", before);
    UUID session = training.session(3, FitPolicy.STRICT, 3, second, NOW.plus(Duration.ofDays(60)));
    Booked asked =
        training.book(
            session, BookingDetails.ofOrganisation("Selby College", been, List.of(been)), 2);

    TrainingRequest request = training.the(ReadRequest.class).read(POLICE, asked.booking());

    assertThat(request.booking().organisation()).contains("Selby College");
    assertThat(request.booking().people()).containsExactly(been);
    assertThat(request.prerequisites())
        .containsExactly(new TrainingRequest.Prerequisite(first.title(), 1));
  }

  @Test
  void a_capacity_below_what_is_taken_names_those_who_came_last() {
    UUID session = training.session(4);
    training.book(session);
    training.clock.move(Duration.ofMinutes(1));
    Person last = aPerson();
    training.book(session, BookingDetails.ofOrganisation("Selby College", last, List.of()), 2);

    CapacityChange refused = training.the(ChangeCapacity.class).change(POLICE, session, 2);

    List<Person> affected =
        refused.fold(
            changed -> List.<Person>of(),
            below -> below.affected().stream().map(CapacityChange.Affected::contact).toList());
    assertThat(affected).containsExactly(last);
    assertThat(readSession.read(POLICE, session).session().capacity()).isEqualTo(4);
  }

  @Test
  void staff_book_by_telephone_at_the_same_gate_and_never_past_who_waits() {
    UUID session = training.session(1);

    Booked first = byTelephone(session);
    Booked second = byTelephone(session);

    assertThat(first.state()).isEqualTo(BookingState.CONFIRMED);
    assertThat(second.state()).isEqualTo(BookingState.WAITING);
    ReadSessionBookings.Page page =
        training.the(ReadSessionBookings.class).read(POLICE, session, 0);
    assertThat(page.rows())
        .extracting(OpenedBooking::booking)
        .containsExactly(first.booking(), second.booking());

    bookForSomebody.cancel(POLICE, first.booking());
    bookForSomebody.cancel(POLICE, first.booking());

    assertThat(training.stateOf(second.booking())).isEqualTo(BookingState.OFFERED);
    assertThat(training.count(session).holds()).isTrue();
  }

  @Test
  void nobody_is_booked_into_what_is_over() {
    UUID session = training.session(1);
    training.clock.move(Duration.ofDays(40));

    assertThatThrownBy(() -> byTelephone(session)).isInstanceOf(BookingClosed.class);
  }

  @Test
  void of_two_colleagues_who_change_a_session_the_second_is_told() {
    UUID session = training.session(3);
    TeamSession seen = readSession.read(POLICE, session);
    TrainingSession planned = seen.session();

    planning.move(POLICE, session, seen.version(), planned.dates(), planned.gathering());

    assertThatThrownBy(() -> planning.revise(POLICE, seen.version(), planned))
        .isInstanceOf(ColleagueWasFirst.class);
    assertThatThrownBy(
            () ->
                planning.move(
                    POLICE, session, seen.version(), planned.dates(), planned.gathering()))
        .isInstanceOf(ColleagueWasFirst.class);
    planning.revise(POLICE, readSession.read(POLICE, session).version(), planned);
  }

  @Test
  void a_booking_in_between_is_no_change_of_the_session() {
    UUID session = training.session(3);
    TeamSession seen = readSession.read(POLICE, session);

    training.book(session);

    planning.revise(POLICE, seen.version(), seen.session());
    assertThat(readSession.read(POLICE, session).taken()).isOne();
  }

  @Test
  void what_a_course_teaches_is_not_corrected_but_taught_in_a_new_edition() {
    Course course = training.aCourse(false);
    FindTeamCourses courses = training.the(FindTeamCourses.class);

    editCourses.correct(POLICE, 0, with(course, 1, "Hate crime: awareness", course.duration()));
    assertThat(courses.one(POLICE, course.id()).course().title())
        .isEqualTo("Hate crime: awareness");

    Course longer = with(course, 1, course.title(), Duration.ofMinutes(180));
    assertThatThrownBy(() -> editCourses.correct(POLICE, 1, longer))
        .isInstanceOf(NewEditionNeeded.class);
    assertThatThrownBy(
            () -> editCourses.correct(POLICE, 0, with(course, 1, "x", course.duration())))
        .isInstanceOf(ColleagueWasFirst.class);

    Course next = with(course, 2, course.title(), Duration.ofMinutes(180));
    editCourses.add(POLICE, next);
    assertThat(courses.one(POLICE, next.id()).latest()).isTrue();
    assertThat(courses.one(POLICE, course.id()).latest()).isFalse();
    assertThatThrownBy(() -> editCourses.add(POLICE, with(course, 2, "y", course.duration())))
        .isInstanceOf(ColleagueWasFirst.class);
  }

  @Test
  void a_list_tells_what_is_to_come_what_was_and_what_fell_away() {
    Course course = training.aCourse(false);
    UUID later = training.session(9, FitPolicy.STRICT, 9, course, NOW.plus(Duration.ofDays(60)));
    UUID sooner = training.session(9, FitPolicy.STRICT, 9, course, NOW.plus(Duration.ofDays(30)));
    UUID cancelled =
        training.session(9, FitPolicy.STRICT, 9, course, NOW.plus(Duration.ofDays(40)));
    training.book(later);
    planning.cancel(POLICE, cancelled);

    assertThat(found(course, Show.UPCOMING, Order.SOONEST)).containsExactly(sooner, later);
    assertThat(found(course, Show.UPCOMING, Order.FULLEST)).containsExactly(later, sooner);
    assertThat(found(course, Show.CANCELLED, Order.SOONEST)).containsExactly(cancelled);
    assertThat(found(course, Show.PAST, Order.SOONEST)).isEmpty();
    training.clock.move(Duration.ofDays(35));
    assertThat(found(course, Show.PAST, Order.SOONEST)).containsExactly(sooner);
  }

  @Test
  void another_team_is_refused_at_every_door() {
    UUID session = training.session(3);
    Booked booked = training.book(session);
    Booked asked = training.book(sessionForProfessionals(3));
    TeamSession seen = readSession.read(POLICE, session);
    Course course =
        training.the(FindTeamCourses.class).one(POLICE, seen.session().course()).course();

    for (Executable door :
        List.<Executable>of(
            () -> readSession.read(SELBY, session),
            () -> training.the(ReadSessionBookings.class).read(SELBY, session, 0),
            () -> planning.revise(SELBY, seen.version(), seen.session()),
            () ->
                planning.move(
                    SELBY, session, 0, seen.session().dates(), seen.session().gathering()),
            () -> planning.cancel(SELBY, session, "No"),
            () -> training.the(ChangeCapacity.class).change(SELBY, session, 9),
            () ->
                bookForSomebody.book(
                    SELBY, session, 1, BookingDetails.ofPerson(aPerson()), Needs.none()),
            () -> bookForSomebody.cancel(SELBY, booked.booking()),
            () -> decide.approve(SELBY, asked.booking()),
            () -> decide.decline(SELBY, asked.booking(), "No"),
            () -> training.the(ReadRequest.class).read(SELBY, asked.booking()))) {
      assertThatThrownBy(door::execute).isInstanceOf(SessionNotFound.class);
    }
    assertThatThrownBy(() -> training.the(FindTeamCourses.class).one(SELBY, course.id()))
        .isInstanceOf(CourseNotFound.class);
    assertThatThrownBy(() -> editCourses.correct(SELBY, 0, course))
        .isInstanceOf(CourseNotFound.class);
    assertThat(training.stateOf(booked.booking())).isEqualTo(BookingState.CONFIRMED);
  }

  @Test
  void who_plans_no_training_is_refused_at_every_door() {
    UUID session = training.session(3);
    StaffMember other =
        new StaffMember(POLICE.id(), "Pat", "POLICE", TeamKind.POLICE_HATE_CRIME_TEAM, Set.of());

    for (Executable door :
        List.<Executable>of(
            () -> readSession.read(other, session),
            () -> readSession.whoTeaches(other),
            () ->
                training
                    .the(FindTeamSessions.class)
                    .find(other, new Filter(Show.UPCOMING, "", ""), Order.SOONEST, 0, 10),
            () -> training.the(FindTeamCourses.class).all(other),
            () -> training.the(FindVenues.class).all(other),
            () -> training.the(ReadSessionBookings.class).read(other, session, 0),
            () -> bookForSomebody.cancel(other, UUID.randomUUID()),
            () -> training.the(ReadRequest.class).read(other, UUID.randomUUID()))) {
      assertThatThrownBy(door::execute).isInstanceOf(NotPermitted.class);
    }
  }

  private Booked byTelephone(UUID session) {
    return bookForSomebody.book(
        POLICE, session, 1, BookingDetails.ofPerson(aPerson()), Needs.none());
  }

  private UUID sessionForProfessionals(int capacity) {
    return training.session(
        capacity, FitPolicy.STRICT, 3, training.aCourse(true), NOW.plus(Duration.ofDays(30)));
  }

  private List<UUID> found(Course course, Show show, Order order) {
    return training
        .the(FindTeamSessions.class)
        .find(POLICE, new Filter(show, course.code(), ""), order, 0, 10)
        .rows()
        .stream()
        .map(ListedSession::id)
        .toList();
  }

  private static Course with(Course course, int edition, String title, Duration duration) {
    return new Course(
        edition == course.edition() ? course.id() : UUID.randomUUID(),
        course.code(),
        edition,
        course.team(),
        title,
        course.summary(),
        course.topics(),
        course.audience(),
        course.outcomes(),
        duration,
        course.requires(),
        course.professionalsOnly());
  }

  private static Referred referred(Booked booked) {
    return TrainingOnDatabase.only(
        "select recipient, status, outcome, taken_by from shared.referral where submission = ?"
            + " and subject = 'TRAINING_REQUEST'",
        row ->
            new Referred(
                row.getString(1), row.getString(2), row.getString(3), row.getObject(4, UUID.class)),
        booked.booking());
  }

  private static int noticesOf(Booked booked) {
    return TrainingOnDatabase.only(
        "select count(*) from shared.outbox_message where submission = ?",
        row -> row.getInt(1),
        booked.booking());
  }
}
