package communitysafety.consultation.training;

import static communitysafety.consultation.training.TrainingOnDatabase.NOW;
import static communitysafety.consultation.training.TrainingOnDatabase.POLICE;
import static communitysafety.consultation.training.TrainingOnDatabase.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.FindOtherSessions.Found;
import communitysafety.consultation.training.FindOtherSessions.Order;
import communitysafety.consultation.training.FindOtherSessions.OtherSession;
import communitysafety.consultation.training.OwnBooking.Attending;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody can do with a booking they hold the code of. */
class OwnBookingTest {

  private static final Instant ON = NOW.plus(Duration.ofDays(30));
  private static final Gathering ONLINE =
      new Gathering.Webinar(new JoiningLink(URI.create("https://webinar.example/abc")));

  private final TrainingOnDatabase training = new TrainingOnDatabase();
  private final ReadBooking readBooking = training.the(ReadBooking.class);
  private final CancelBooking cancelBooking = training.the(CancelBooking.class);
  private final MoveBooking moveBooking = training.the(MoveBooking.class);
  private final NamePeople namePeople = training.the(NamePeople.class);
  private final GivePlacesBack givePlacesBack = training.the(GivePlacesBack.class);
  private final CorrectPerson correctPerson = training.the(CorrectPerson.class);
  private final StillComing stillComing = training.the(StillComing.class);
  private final SayNeeds sayNeeds = training.the(SayNeeds.class);
  private final AcceptOffer acceptOffer = training.the(AcceptOffer.class);
  private final JoinWebinar joinWebinar = training.the(JoinWebinar.class);
  private final BookingSeal seal = training.the(BookingSeal.class);

  @AfterEach
  void close() throws Exception {
    training.close();
  }

  @Test
  void a_code_that_nobody_was_given_opens_and_changes_nothing() {
    CheckedCode nobodys = CheckedCode.random();

    assertThatThrownBy(() -> readBooking.read(nobodys)).isInstanceOf(BookingNotFound.class);
    assertThatThrownBy(() -> stillComing.say(nobodys)).isInstanceOf(BookingNotFound.class);
    assertThatThrownBy(() -> sayNeeds.say(nobodys, Needs.none()))
        .isInstanceOf(BookingNotFound.class);
    assertThatThrownBy(() -> givePlacesBack.keep(nobodys, 1)).isInstanceOf(BookingNotFound.class);
    assertThatThrownBy(() -> correctPerson.correctContact(nobodys, aPerson()))
        .isInstanceOf(BookingNotFound.class);
    assertThat(joinWebinar.look(nobodys)).isEmpty();
  }

  @Test
  void somebody_of_another_booking_is_not_theirs_to_change() {
    UUID session = training.session(9);
    Booked mine = training.book(session, organisation("Mine"), 2);
    Booked theirs = training.book(session, organisation("Theirs"), 2);
    UUID ana = namePeople.name(theirs.code(), aPerson());

    assertThatThrownBy(() -> namePeople.transfer(mine.code(), ana, aPerson()))
        .isInstanceOf(BookingNotFound.class);
    assertThatThrownBy(() -> correctPerson.correct(mine.code(), ana, aPerson()))
        .isInstanceOf(BookingNotFound.class);
    givePlacesBack.without(mine.code(), ana);

    assertThat(readBooking.read(theirs.code()).attending(ana)).isPresent();
    assertThat(readBooking.read(mine.code()).attending(ana)).isEmpty();
  }

  @Test
  void a_booking_tells_who_comes_and_how_many_places_have_no_name() {
    UUID session = training.session(9);
    Booked booked = training.book(session, organisation("York LGBT Forum"), 3);
    namePeople.name(booked.code(), new Person("محمد", "m@example.org"));

    OwnBooking own = readBooking.read(booked.code());

    assertThat(own.state()).isEqualTo(BookingState.CONFIRMED);
    assertThat(own.organisation()).contains("York LGBT Forum");
    assertThat(own.people()).extracting(each -> each.person().name()).containsExactly("محمد");
    assertThat(own.unnamed()).isEqualTo(2);
    assertThat(own.mayChange()).isTrue();
    assertThat(own).hasToString("OwnBooking[CONFIRMED]");
  }

  @Test
  void a_booking_is_read_with_as_many_statements_however_many_come() throws Exception {
    UUID session = training.session(9);
    Booked booked = training.book(session, organisation("A"), 5);
    namePeople.name(booked.code(), aPerson());
    AtomicInteger statements = new AtomicInteger();
    training.recording(connection -> TrainingOnDatabase.counting(connection, statements));
    readBooking.read(booked.code());
    int forOne = statements.getAndSet(0);
    for (int i = 0; i < 4; i++) {
      namePeople.name(booked.code(), aPerson());
    }
    statements.set(0);

    assertThat(readBooking.read(booked.code()).people()).hasSize(5);

    assertThat(statements.get()).isEqualTo(forOne).isLessThan(8);
  }

  @Test
  void who_waits_is_told_their_place_in_line_as_it_is_now() {
    UUID session = training.session(1);
    training.book(session);
    Booked first = wait(session);
    Booked second = wait(session);
    assertThat(readBooking.read(second.code()).placeInLine()).contains(2);

    cancelBooking.cancel(first.code());

    assertThat(readBooking.read(second.code()).placeInLine()).contains(1);
  }

  @Test
  void an_offer_is_good_at_the_very_moment_it_ends_and_not_after() {
    Booked inTime = offered();
    Booked late = offered();
    Instant end = readBooking.read(late.code()).offerEnds().orElseThrow();
    training.clock.move(Duration.between(NOW, end));

    acceptOffer.accept(inTime.code());
    acceptOffer.accept(inTime.code());
    assertThat(readBooking.read(late.code()).state()).isEqualTo(BookingState.OFFERED);
    training.clock.move(Duration.ofNanos(1_000));

    assertThat(readBooking.read(inTime.code()).state()).isEqualTo(BookingState.CONFIRMED);
    assertThat(readBooking.read(late.code()).state())
        .as("nobody has noted yet that it ended")
        .isEqualTo(BookingState.EXPIRED);
    assertThatThrownBy(() -> acceptOffer.accept(late.code())).isInstanceOf(BookingOver.class);
  }

  @Test
  void to_name_somebody_twice_is_to_name_them_once_and_so_with_a_colleague() {
    UUID session = training.session(9);
    Booked booked = training.book(session, organisation("A"), 3);
    Person ana = aPerson();
    Person bo = aPerson();

    UUID named = namePeople.name(booked.code(), ana);
    assertThat(namePeople.name(booked.code(), ana)).isEqualTo(named);
    UUID instead = namePeople.transfer(booked.code(), named, bo);

    assertThat(namePeople.transfer(booked.code(), named, bo)).isEqualTo(instead);
    assertThat(readBooking.read(booked.code()).people())
        .extracting(Attending::id)
        .containsExactly(instead);
    assertThat(training.count(session).holds()).isTrue();
  }

  @Test
  void places_that_are_given_back_go_to_who_waits_and_those_with_names_stay() {
    UUID session = training.session(5);
    Booked booked = training.book(session, organisation("A"), 5);
    Booked next = wait(session);
    UUID ana = namePeople.name(booked.code(), aPerson());

    givePlacesBack.keep(booked.code(), 3);
    givePlacesBack.keep(booked.code(), 3);

    assertThat(readBooking.read(booked.code()).n()).isEqualTo(3);
    assertThat(training.stateOf(next.booking())).isEqualTo(BookingState.OFFERED);
    namePeople.name(booked.code(), aPerson());
    assertThatThrownBy(() -> givePlacesBack.keep(booked.code(), 1))
        .isInstanceOf(PlacesHaveNames.class);
    givePlacesBack.without(booked.code(), ana);
    givePlacesBack.without(booked.code(), ana);
    assertThat(readBooking.read(booked.code()).n()).isEqualTo(2);
    assertThat(training.count(session).holds()).isTrue();
  }

  @Test
  void with_its_last_place_a_booking_ends() {
    UUID session = training.session(5);
    Booked booked = training.book(session, organisation("A"), 1);
    UUID ana = namePeople.name(booked.code(), aPerson());

    givePlacesBack.without(booked.code(), ana);

    assertThat(training.stateOf(booked.booking())).isEqualTo(BookingState.CANCELLED);
    assertThat(training.count(session).taken()).isZero();
  }

  @Test
  void a_name_is_put_right_where_it_stands() {
    Person wrong = new Person("Jo Smyth", "jo@example.org");
    Booked booked = training.book(training.session(5), BookingDetails.ofPerson(wrong), 1);
    UUID attendee = onlyPersonOf(booked).id();

    correctPerson.correctContact(booked.code(), new Person("Jo Smith", "jo@example.org"));

    assertThat(onlyPersonOf(booked).id()).isEqualTo(attendee);
    assertThat(onlyPersonOf(booked).person().name()).isEqualTo("Jo Smith");
    assertThat(readBooking.read(booked.code()).contact().name()).isEqualTo("Jo Smith");
  }

  @Test
  void another_address_gets_an_invitation_of_its_own_and_the_first_loses_theirs() {
    UUID session = training.session(5);
    Person wrong = new Person("Jo Smith", UUID.randomUUID() + "@example.org");
    Person right = new Person("Jo Smith", UUID.randomUUID() + "@example.org");
    Booked booked = training.book(session, BookingDetails.ofPerson(wrong), 1);
    UUID attendee = onlyPersonOf(booked).id();

    correctPerson.correctContact(booked.code(), right);
    correctPerson.correctContact(booked.code(), right);

    assertThat(onlyPersonOf(booked).id()).isNotEqualTo(attendee);
    assertThat(onlyPersonOf(booked).person()).isEqualTo(right);
    assertThat(readBooking.read(booked.code()).contact()).isEqualTo(right);
    assertThatThrownBy(() -> training.book(session, BookingDetails.ofPerson(right), 1))
        .isInstanceOf(AlreadyBooked.class);
    training.book(session, BookingDetails.ofPerson(wrong), 1);
    assertThat(training.count(session).holds()).isTrue();
  }

  @Test
  void after_a_move_everybody_is_asked_and_may_answer_even_when_it_is_late() {
    UUID session = training.session(5);
    Booked comes = training.book(session);
    Booked cannot = training.book(session);
    training.clock.move(Duration.ofDays(29));
    assertThatThrownBy(() -> cancelBooking.cancel(cannot.code()))
        .isInstanceOf(TooLateToChange.class);
    training.the(Planning.class).move(POLICE, session, dates(ON.plus(Duration.ofDays(7))), ONLINE);
    AwaitedAnswers awaited = training.the(AwaitedAnswers.class);
    assertThat(awaited.of(POLICE, session)).hasSize(2);
    assertThat(readBooking.read(comes.code()).answerAwaited()).isTrue();
    assertThat(readBooking.read(comes.code()).mayChange()).isTrue();

    stillComing.say(comes.code());
    stillComing.say(comes.code());
    cancelBooking.cancel(cannot.code());

    assertThat(awaited.of(POLICE, session)).isEmpty();
    assertThat(readBooking.read(comes.code()).answerAwaited()).isFalse();
    assertThat(training.stateOf(cannot.booking())).isEqualTo(BookingState.CANCELLED);
    assertThatThrownBy(() -> cancelBooking.cancel(comes.code()))
        .isInstanceOf(TooLateToChange.class);
  }

  @Test
  void other_sessions_are_those_of_the_course_with_room_for_all_of_the_booking() {
    Course course = training.aCourse(false);
    UUID session = training.session(9, FitPolicy.STRICT, 9, course, ON);
    UUID small = training.session(1, FitPolicy.STRICT, 9, course, ON.plus(Duration.ofDays(1)));
    UUID big = training.session(9, FitPolicy.STRICT, 9, course, ON.plus(Duration.ofDays(2)));
    training.session(9);
    Booked booked = training.book(session, organisation("A"), 2);
    Booked alone = training.book(session);
    FindOtherSessions others = training.the(FindOtherSessions.class);

    assertThat(others.of(booked.code(), Order.DATE, 0, 9).sessions())
        .extracting(OtherSession::id)
        .containsExactly(big);
    assertThat(others.of(alone.code(), Order.DATE, 0, 9).sessions())
        .extracting(OtherSession::id)
        .containsExactly(small, big);
    assertThat(others.one(alone.code(), small)).map(OtherSession::id).contains(small);
    assertThat(others.one(booked.code(), small)).as("too small for both").isEmpty();
  }

  @Test
  void other_sessions_come_page_by_page_and_not_where_people_wait_who_come_first() {
    Course course = training.aCourse(false);
    UUID session = training.session(9, FitPolicy.STRICT, 9, course, ON);
    List<UUID> later = new ArrayList<>();
    for (int days = 1; days <= 5; days++) {
      later.add(training.session(9, FitPolicy.STRICT, 9, course, ON.plus(Duration.ofDays(days))));
    }
    UUID waitedFor = later.remove(1);
    TrainingOnDatabase.asOwner(
        "update consultation.training_session set waiting = 1 where id = ?", waitedFor);
    Booked booked = training.book(session);
    FindOtherSessions others = training.the(FindOtherSessions.class);

    Found first = others.of(booked.code(), Order.DATE, 0, 3);
    Found second = others.of(booked.code(), Order.PLACE, 3, 3);

    assertThat(first.sessions()).extracting(OtherSession::id).isEqualTo(later.subList(0, 3));
    assertThat(second.sessions()).extracting(OtherSession::id).isEqualTo(later.subList(3, 4));
    assertThat(first.total()).isEqualTo(4).isEqualTo(second.total());
    assertThat(others.of(booked.code(), Order.DATE, 9, 3)).isEqualTo(new Found(List.of(), 0));
  }

  @Test
  void places_lost_with_a_cancelled_session_are_taken_in_another_by_the_same_people() {
    Course course = training.aCourse(false);
    UUID session = training.session(9, FitPolicy.STRICT, 9, course, ON);
    UUID other = training.session(9, FitPolicy.STRICT, 9, course, ON.plus(Duration.ofDays(2)));
    Booked booked = training.book(session, organisation("A"), 3);
    Person stays = aPerson();
    UUID goes = namePeople.name(booked.code(), aPerson());
    UUID before = namePeople.name(booked.code(), stays);
    givePlacesBack.without(booked.code(), goes);
    training.clock.move(Duration.ofMinutes(1));
    training.the(Planning.class).cancel(POLICE, session);
    assertThat(readBooking.read(booked.code()).mayGoElsewhere()).isTrue();

    moveBooking.move(booked.code(), other, Needs.none());
    moveBooking.move(booked.code(), other, Needs.none());

    OwnBooking own = readBooking.read(booked.code());
    assertThat(own.state()).isEqualTo(BookingState.CONFIRMED);
    assertThat(own.taught().session()).isEqualTo(other);
    assertThat(own.n()).isEqualTo(2);
    assertThat(own.people()).extracting(Attending::person).containsExactly(stays);
    assertThat(own.people().get(0).id()).as("a new invitation").isNotEqualTo(before);
    assertThat(training.count(session).holds()).isTrue();
    assertThat(training.count(other).holds()).isTrue();
    assertThat(training.count(other).taken()).isEqualTo(2);
  }

  @Test
  void who_cancelled_by_themselves_takes_nothing_elsewhere() {
    Course course = training.aCourse(false);
    UUID session = training.session(9, FitPolicy.STRICT, 9, course, ON);
    UUID other = training.session(9, FitPolicy.STRICT, 9, course, ON.plus(Duration.ofDays(2)));
    Booked booked = training.book(session);
    cancelBooking.cancel(booked.code());

    assertThat(readBooking.read(booked.code()).mayGoElsewhere()).isFalse();
    assertThatThrownBy(() -> moveBooking.move(booked.code(), other, Needs.none()))
        .isInstanceOf(BookingOver.class);
  }

  @Test
  void needs_said_anew_take_the_place_of_those_before_and_go_with_the_booking() {
    UUID session = training.session(5);
    Booked booked = training.book(session);

    sayNeeds.say(booked.code(), new Needs("a ramp", "", "", false));
    sayNeeds.say(booked.code(), new Needs("", "no pork", "", true));
    assertThat(needsOf(booked)).isOne();
    sayNeeds.say(booked.code(), Needs.none());
    assertThat(needsOf(booked)).isZero();

    sayNeeds.say(booked.code(), new Needs("a ramp", "", "", false));
    cancelBooking.cancel(booked.code());
    assertThat(needsOf(booked)).isZero();
    assertThatThrownBy(() -> sayNeeds.say(booked.code(), Needs.none()))
        .isInstanceOf(BookingOver.class);
  }

  @Test
  void a_webinar_is_joined_from_a_quarter_of_an_hour_before_until_its_end() {
    Booked booked = training.book(training.session(5));
    CheckedCode code = seal.joinCode(onlyPersonOf(booked).id());
    Duration untilItOpens = Duration.between(NOW, ON).minusMinutes(15);

    training.clock.move(untilItOpens.minusSeconds(1));
    assertThat(joinWebinar.look(code).orElseThrow().open()).isFalse();
    assertThat(joinWebinar.look(code).orElseThrow().opensAt())
        .isEqualTo(ON.minus(Duration.ofMinutes(15)));
    assertThat(joinWebinar.join(code)).isEmpty();
    assertThat(arrivalsOf(booked)).isZero();

    training.clock.move(Duration.ofSeconds(1));
    assertThat(joinWebinar.look(code).orElseThrow().open()).isTrue();
    assertThat(arrivalsOf(booked)).as("to look is not to arrive").isZero();
    assertThat(joinWebinar.join(code)).contains(URI.create("https://webinar.example/abc"));
    assertThat(joinWebinar.join(code)).isPresent();
    assertThat(arrivalsOf(booked)).isOne();

    training.clock.move(Duration.ofMinutes(15).plus(Duration.ofHours(2)));
    assertThat(joinWebinar.look(code)).isEmpty();
    assertThat(joinWebinar.join(code)).isEmpty();
  }

  @Test
  void nobody_joins_with_the_code_of_a_booking_or_of_somebody_who_does_not_come() {
    Booked booked = training.book(training.session(5));
    CheckedCode code = seal.joinCode(onlyPersonOf(booked).id());
    assertThat(joinWebinar.look(code)).isPresent();
    assertThat(joinWebinar.look(booked.code())).isEmpty();

    cancelBooking.cancel(booked.code());

    assertThat(joinWebinar.look(code)).isEmpty();
  }

  private Booked offered() {
    UUID session = training.session(1);
    Booked there = training.book(session);
    Booked waits = wait(session);
    cancelBooking.cancel(there.code());
    assertThat(training.stateOf(waits.booking())).isEqualTo(BookingState.OFFERED);
    return waits;
  }

  private Booked wait(UUID session) {
    return training
        .the(JoinWaitingList.class)
        .join(session, 1, BookingDetails.ofPerson(aPerson()), Needs.none());
  }

  private Attending onlyPersonOf(Booked booked) {
    List<Attending> people = readBooking.read(booked.code()).people();
    assertThat(people).hasSize(1);
    return people.get(0);
  }

  private static int needsOf(Booked booked) {
    return TrainingOnDatabase.only(
        "select count(*) from consultation.booking_needs where booking = ?",
        row -> row.getInt(1),
        booked.booking());
  }

  private static int arrivalsOf(Booked booked) {
    return TrainingOnDatabase.only(
        "select count(*) from consultation.arrival a join consultation.attendee p"
            + " on p.id = a.attendee where p.booking = ?",
        row -> row.getInt(1),
        booked.booking());
  }

  private static List<SessionDate> dates(Instant on) {
    return List.of(new SessionDate(on, on.plus(Duration.ofHours(2))));
  }

  private static BookingDetails organisation(String name) {
    return BookingDetails.ofOrganisation(name, aPerson(), List.of());
  }
}
