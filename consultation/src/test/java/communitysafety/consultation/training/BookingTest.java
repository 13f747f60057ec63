package communitysafety.consultation.training;

import static communitysafety.consultation.training.TrainingOnDatabase.NOW;
import static communitysafety.consultation.training.TrainingOnDatabase.POLICE;
import static communitysafety.consultation.training.TrainingOnDatabase.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.HoldPlaces.Held;
import communitysafety.shared.problem.Refusal;
import communitysafety.shared.staff.NotPermitted;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BookingTest {

  private final TrainingOnDatabase training = new TrainingOnDatabase();
  private final HoldPlaces holdPlaces = training.the(HoldPlaces.class);
  private final ConfirmBooking confirmBooking = training.the(ConfirmBooking.class);
  private final JoinWaitingList joinWaitingList = training.the(JoinWaitingList.class);
  private final CancelBooking cancelBooking = training.the(CancelBooking.class);
  private final AcceptOffer acceptOffer = training.the(AcceptOffer.class);
  private final NamePeople namePeople = training.the(NamePeople.class);

  @AfterEach
  void close() throws Exception {
    training.close();
  }

  @Test
  void a_place_that_is_held_and_confirmed_is_taken_once() {
    UUID session = training.session(2);

    Booked booked = training.book(session);

    assertThat(booked.state()).isEqualTo(BookingState.CONFIRMED);
    assertThat(training.count(session).taken()).isOne();
    assertThat(training.count(session).holds()).isTrue();
  }

  @Test
  void the_last_place_is_given_once() {
    UUID session = training.session(1);
    training.book(session);

    assertThatThrownBy(() -> holdPlaces.hold(session, 1)).isInstanceOf(SessionFull.class);
  }

  @Test
  void a_form_sent_twice_is_one_booking_with_one_answer() {
    UUID session = training.session(2);
    Held held = holdPlaces.hold(session, 1);
    UUID key = UUID.randomUUID();
    BookingDetails details = BookingDetails.ofPerson(aPerson());

    Booked first = confirmBooking.confirm(held.booking(), key, details, Needs.none());
    Booked again = confirmBooking.confirm(held.booking(), key, details, Needs.none());

    assertThat(again).isEqualTo(first);
    assertThatThrownBy(
            () -> confirmBooking.confirm(held.booking(), UUID.randomUUID(), details, Needs.none()))
        .isInstanceOf(BookingOver.class);
    assertThat(training.count(session).taken()).isOne();
  }

  @Test
  void a_person_has_one_place_however_they_write_their_address() {
    UUID session = training.session(5);
    training.book(session, BookingDetails.ofPerson(new Person("Bo", "Bo@example.org")), 1);

    assertThatThrownBy(
            () ->
                training.book(
                    session, BookingDetails.ofPerson(new Person("B", " bo@EXAMPLE.org")), 1))
        .isInstanceOf(AlreadyBooked.class);
    assertThat(training.count(session).holds()).isTrue();
  }

  @Test
  void a_hold_is_good_at_the_very_moment_it_ends_and_not_after() {
    UUID session = training.session(1);
    Held held = holdPlaces.hold(session, 1);
    training.clock.move(Duration.between(NOW, held.until()));
    assertThatThrownBy(() -> holdPlaces.hold(session, 1)).isInstanceOf(SessionFull.class);

    training.clock.move(Duration.ofNanos(1_000));

    assertThat(holdPlaces.hold(session, 1).booking()).isNotEqualTo(held.booking());
    assertThatThrownBy(
            () ->
                confirmBooking.confirm(
                    held.booking(),
                    UUID.randomUUID(),
                    BookingDetails.ofPerson(aPerson()),
                    Needs.none()))
        .isInstanceOf(SessionFull.class);
    assertThat(training.count(session).holds()).isTrue();
  }

  @Test
  void who_confirms_too_late_still_gets_a_place_that_nobody_else_took() {
    UUID session = training.session(1);
    Held held = holdPlaces.hold(session, 1);
    training.clock.move(Duration.ofHours(1));

    Booked booked =
        confirmBooking.confirm(
            held.booking(), UUID.randomUUID(), BookingDetails.ofPerson(aPerson()), Needs.none());

    assertThat(booked.state()).isEqualTo(BookingState.CONFIRMED);
    assertThat(training.count(session).holds()).isTrue();
  }

  @Test
  void booking_has_a_window() {
    UUID session = training.session(1);
    training.clock.move(Duration.ofDays(29));

    assertThatThrownBy(() -> holdPlaces.hold(session, 1)).isInstanceOf(BookingClosed.class);
  }

  @Test
  void a_place_that_is_given_back_is_offered_to_the_first_in_line_and_kept_for_them() {
    UUID session = training.session(1);
    Booked there = training.book(session);
    Booked first = wait(session, 1);
    Booked second = wait(session, 1);

    cancelBooking.cancel(there.code());

    assertThat(training.stateOf(first.booking())).isEqualTo(BookingState.OFFERED);
    assertThat(training.stateOf(second.booking())).isEqualTo(BookingState.WAITING);
    assertThatThrownBy(() -> holdPlaces.hold(session, 1)).isInstanceOf(SessionFull.class);
    assertThat(acceptOffer.accept(first.code()).state()).isEqualTo(BookingState.CONFIRMED);
    assertThat(acceptOffer.accept(first.code()).state()).isEqualTo(BookingState.CONFIRMED);
    assertThatThrownBy(() -> acceptOffer.accept(second.code())).isInstanceOf(BookingOver.class);
    assertThat(training.count(session).holds()).isTrue();
  }

  @Test
  void an_offer_that_is_declined_or_not_answered_goes_to_the_next() {
    UUID session = training.session(1);
    Booked there = training.book(session);
    Booked first = wait(session, 1);
    Booked second = wait(session, 1);
    Booked third = wait(session, 1);
    cancelBooking.cancel(there.code());

    cancelBooking.cancel(first.code());
    assertThat(training.stateOf(second.booking())).isEqualTo(BookingState.OFFERED);

    // Eight working hours from Monday 10:00 are Tuesday 10:00.
    training.clock.move(Duration.ofHours(24).plusSeconds(1));
    training.the(OfferFreePlaces.class).offer();

    assertThat(training.stateOf(second.booking())).isEqualTo(BookingState.EXPIRED);
    assertThat(training.stateOf(third.booking())).isEqualTo(BookingState.OFFERED);
    assertThatThrownBy(() -> acceptOffer.accept(second.code())).isInstanceOf(BookingOver.class);
    assertThat(training.count(session).holds()).isTrue();
  }

  @Test
  void who_leaves_the_line_is_offered_nothing() {
    UUID session = training.session(1);
    Booked there = training.book(session);
    Booked first = wait(session, 1);
    Booked second = wait(session, 1);

    cancelBooking.cancel(first.code());
    cancelBooking.cancel(there.code());

    assertThat(training.stateOf(first.booking())).isEqualTo(BookingState.CANCELLED);
    assertThat(training.stateOf(second.booking())).isEqualTo(BookingState.OFFERED);
  }

  @Test
  void nobody_overtakes_a_group_where_the_policy_is_strict() {
    UUID session = training.session(3);
    Booked there = training.book(session, organisation("A"), 2);
    training.book(session);
    Booked group = wait(session, 3);
    Booked single = wait(session, 1);

    cancelBooking.cancel(there.code());

    assertThat(training.stateOf(group.booking())).isEqualTo(BookingState.WAITING);
    assertThat(training.stateOf(single.booking())).isEqualTo(BookingState.WAITING);
    assertThatThrownBy(() -> holdPlaces.hold(session, 1)).isInstanceOf(SessionFull.class);
  }

  @Test
  void a_group_that_does_not_fit_is_passed_and_stays_first_where_the_policy_says_so() {
    UUID session =
        training.session(
            3,
            FitPolicy.SKIP_AND_KEEP_POSITION,
            10,
            training.aCourse(false),
            NOW.plus(Duration.ofDays(30)));
    Booked two = training.book(session, organisation("A"), 2);
    Booked one = training.book(session);
    Booked group = wait(session, 3);
    Booked single = wait(session, 1);

    cancelBooking.cancel(one.code());
    assertThat(training.stateOf(single.booking())).isEqualTo(BookingState.OFFERED);
    assertThat(training.stateOf(group.booking())).isEqualTo(BookingState.WAITING);

    cancelBooking.cancel(single.code());
    cancelBooking.cancel(two.code());
    assertThat(training.stateOf(group.booking())).isEqualTo(BookingState.OFFERED);
    assertThat(training.count(session).holds()).isTrue();
  }

  @Test
  void nobody_waits_while_there_are_places() {
    UUID session = training.session(1);

    assertThatThrownBy(() -> wait(session, 1)).isInstanceOf(StillPlacesFree.class);
  }

  @Test
  void an_organisation_books_places_and_says_later_who_comes_and_who_comes_instead() {
    UUID session = training.session(5);
    Booked booked = training.book(session, organisation("Mencap, Selby"), 2);
    Person colleague = aPerson();

    UUID ana = namePeople.name(booked.code(), aPerson());
    namePeople.name(booked.code(), aPerson());
    assertThatThrownBy(() -> namePeople.name(booked.code(), aPerson()))
        .isInstanceOf(NoPlaceLeft.class);
    UUID instead = namePeople.transfer(booked.code(), ana, colleague);

    assertThat(instead).isNotEqualTo(ana);
    assertThatThrownBy(() -> training.book(session, BookingDetails.ofPerson(colleague), 1))
        .isInstanceOf(AlreadyBooked.class);
    assertThatThrownBy(() -> namePeople.transfer(booked.code(), ana, aPerson()))
        .isInstanceOf(BookingNotFound.class);
    assertThat(training.count(session).holds()).isTrue();
  }

  @Test
  void an_organisation_has_no_more_places_than_one_may_over_all_its_bookings() {
    UUID session =
        training.session(
            9, FitPolicy.STRICT, 3, training.aCourse(false), NOW.plus(Duration.ofDays(30)));
    training.book(session, organisation("York LGBT Forum"), 2);

    assertThatThrownBy(() -> training.book(session, organisation("  york  lgbt-forum"), 2))
        .isInstanceOf(TooManyForOrganisation.class);
    assertThatThrownBy(() -> holdPlaces.hold(session, 4))
        .isInstanceOf(TooManyForOrganisation.class);
    training.book(session, organisation("York LGBT Forum"), 1);
  }

  @Test
  void the_capacity_never_falls_below_what_is_taken_and_who_is_affected_is_named() {
    UUID session = training.session(4);
    training.book(session);
    training.clock.move(Duration.ofMinutes(1));
    Booked group = training.book(session, organisation("A"), 2);
    ChangeCapacity change = training.the(ChangeCapacity.class);

    CapacityChange.BelowTaken refused =
        change.change(POLICE, session, 2).fold(done -> null, below -> below);

    assertThat(refused.taken()).isEqualTo(3);
    assertThat(refused.affected())
        .extracting(CapacityChange.Affected::booking)
        .containsExactly(group.booking());
    assertThat(refused.affected().get(0).contact()).isNotNull();
    assertThat(training.count(session).capacity()).isEqualTo(4);
    assertThat(change.change(POLICE, session, 3).<Boolean>fold(done -> true, below -> false))
        .isTrue();
    assertThatThrownBy(() -> holdPlaces.hold(session, 1)).isInstanceOf(SessionFull.class);
  }

  @Test
  void more_room_is_offered_to_who_waits() {
    UUID session = training.session(1);
    training.book(session);
    Booked first = wait(session, 1);

    training.the(ChangeCapacity.class).change(POLICE, session, 2);

    assertThat(training.stateOf(first.booking())).isEqualTo(BookingState.OFFERED);
    assertThat(training.count(session).holds()).isTrue();
  }

  @Test
  void who_comes_to_the_door_is_counted_like_everybody() {
    UUID session = training.session(2);
    training.book(session);
    AdmitWalkIn admit = training.the(AdmitWalkIn.class);
    UUID attendee = admit.admit(POLICE, session, aPerson());
    MarkAttendance mark = training.the(MarkAttendance.class);

    mark.mark(POLICE, attendee, Attendance.PARTIAL);
    mark.mark(POLICE, attendee, Attendance.FULL);

    assertThatThrownBy(() -> admit.admit(POLICE, session, aPerson()))
        .isInstanceOf(SessionFull.class);
    assertThat(training.count(session).holds()).isTrue();
    assertThat(
            TrainingOnDatabase.<String>only(
                "select string_agg(mark, ' ' order by number) from consultation.attendance_mark"
                    + " where attendee = ?",
                row -> row.getString(1),
                attendee))
        .isEqualTo("PARTIAL FULL");
  }

  @Test
  void a_course_for_professionals_is_requested_and_decided_by_its_team() {
    UUID session =
        training.session(
            2, FitPolicy.STRICT, 5, training.aCourse(true), NOW.plus(Duration.ofDays(30)));
    Booked asked = training.book(session);
    Booked other = training.book(session);
    DecideRequest decide = training.the(DecideRequest.class);
    StaffMember selby = TrainingOnDatabase.member("HUB-SELB", TeamKind.COMMUNITY_SAFETY_HUB);

    assertThat(asked.state()).isEqualTo(BookingState.REQUESTED);
    assertThatThrownBy(() -> decide.approve(selby, asked.booking()))
        .isInstanceOf(SessionNotFound.class);
    decide.approve(POLICE, asked.booking());
    decide.decline(POLICE, other.booking(), "Not for the public");

    assertThat(training.stateOf(asked.booking())).isEqualTo(BookingState.CONFIRMED);
    assertThat(training.stateOf(other.booking())).isEqualTo(BookingState.DECLINED);
    assertThatThrownBy(() -> decide.approve(POLICE, other.booking()))
        .isInstanceOf(BookingOver.class);
    assertThat(training.count(session).taken()).isOne();
    assertThat(training.count(session).holds()).isTrue();
  }

  @Test
  void a_booking_moves_to_another_session_of_the_course_or_stays_where_it_is() {
    Course course = training.aCourse(false);
    Instant day = NOW.plus(Duration.ofDays(30));
    UUID one = training.session(1, FitPolicy.STRICT, 5, course, day);
    UUID other = training.session(1, FitPolicy.STRICT, 5, course, day);
    Booked booked = training.book(one);
    Booked full = training.book(other);
    MoveBooking move = training.the(MoveBooking.class);
    assertThatThrownBy(() -> move.move(booked.code(), other, Needs.none()))
        .isInstanceOf(SessionFull.class);

    cancelBooking.cancel(full.code());
    move.move(booked.code(), other, Needs.none());
    move.move(booked.code(), other, Needs.none());

    assertThat(training.count(one).taken()).isZero();
    assertThat(training.count(other).taken()).isOne();
    assertThat(training.count(other).holds()).isTrue();
    assertThat(sequenceOf(attendeeOf(booked.booking()))).isOne();
  }

  @Test
  void a_session_that_moves_keeps_its_people_and_one_that_is_cancelled_keeps_nobody() {
    UUID session = training.session(2);
    Booked booked = training.book(session);
    UUID attendee = attendeeOf(booked.booking());
    Instant later = NOW.plus(Duration.ofDays(40));
    Planning planning = training.the(Planning.class);

    planning.move(
        POLICE,
        session,
        List.of(new SessionDate(later, later.plusSeconds(7_200))),
        new Gathering.Webinar(new JoiningLink(URI.create("https://other.example"))));
    assertThat(sequenceOf(attendee)).isOne();
    planning.cancel(POLICE, session);

    assertThat(sequenceOf(attendee)).isEqualTo(2);
    assertThat(training.stateOf(booked.booking())).isEqualTo(BookingState.CANCELLED);
    assertThatThrownBy(() -> holdPlaces.hold(session, 1)).isInstanceOf(BookingClosed.class);
    assertThat(
            TrainingOnDatabase.<String>only(
                "select string_agg(kind, ' ' order by number) from consultation.booking_event"
                    + " where booking = ?",
                row -> row.getString(1),
                booked.booking()))
        .isEqualTo("CONFIRMED PERSON_CONFIRMED MOVED PERSON_MOVED PERSON_CANCELLED CANCELLED");
  }

  @Test
  void a_booking_can_be_cancelled_by_oneself_until_a_day() {
    UUID session = training.session(1);
    Booked booked = training.book(session);
    training.clock.move(Duration.ofDays(28).plusSeconds(1));

    assertThatThrownBy(() -> cancelBooking.cancel(booked.code()))
        .isInstanceOf(TooLateToChange.class);
    assertThatThrownBy(() -> cancelBooking.cancel(CheckedCode.random()))
        .isInstanceOf(BookingNotFound.class);
  }

  @Test
  void needs_are_read_by_who_teaches_the_session_alone_and_are_noise_some_days_later() {
    StaffMember trainer = TrainingOnDatabase.member("POLICE", TeamKind.POLICE_HATE_CRIME_TEAM);
    TrainingSession plan =
        TrainingOnDatabase.aSession(
            5, FitPolicy.STRICT, 5, training.aCourse(false), NOW.plus(Duration.ofDays(30)));
    plan =
        new TrainingSession(
            plan.id(),
            plan.course(),
            plan.gathering(),
            plan.area(),
            plan.dates(),
            Set.of(trainer.id()),
            plan.capacity(),
            plan.bookingOpensAt(),
            plan.bookingClosesAt(),
            plan.changeUntil(),
            plan.fitPolicy(),
            plan.mostPerOrganisation());
    training.the(Planning.class).plan(POLICE, plan);
    Needs needs = new Needs("a loop", "halal", "Dari", true);
    Held held = holdPlaces.hold(plan.id(), 1);
    confirmBooking.confirm(
        held.booking(), UUID.randomUUID(), BookingDetails.ofPerson(aPerson()), needs);
    ReadNeeds read = training.the(ReadNeeds.class);

    assertThat(read.of(trainer, plan.id()))
        .containsExactly(new ReadNeeds.Told(held.booking(), Optional.empty(), needs));
    assertThat(read.of(POLICE, plan.id())).isEmpty();
    StaffMember clerk =
        new StaffMember(
            trainer.id(),
            "x",
            "POLICE",
            TeamKind.POLICE_HATE_CRIME_TEAM,
            EnumSet.of(Permission.PLAN_TRAINING));
    UUID session = plan.id();
    assertThatThrownBy(() -> read.of(clerk, session)).isInstanceOf(NotPermitted.class);

    DestroyNeeds destroy = training.the(DestroyNeeds.class);
    training.clock.move(Duration.ofDays(36));
    destroy.destroy();
    assertThat(read.of(trainer, session)).hasSize(1);
    training.clock.move(Duration.ofDays(1));
    destroy.destroy();

    assertThat(read.of(trainer, session)).isEmpty();
    assertThat(
            TrainingOnDatabase.<List<Integer>>only(
                "select (select count(*) from consultation.needs_key where session = ?),"
                    + " (select count(*) from consultation.booking_needs where session = ?),"
                    + " (select how_many from consultation.needs_destroyed where session = ?)",
                row -> List.of(row.getInt(1), row.getInt(2), row.getInt(3)),
                session,
                session,
                session))
        .containsExactly(0, 0, 1);
  }

  @Test
  void nothing_that_is_stored_of_a_booking_tells_who_it_is() {
    UUID session = training.session(1);
    Booked booked =
        training.book(
            session, BookingDetails.ofPerson(new Person("Canary Name", "canary@example.org")), 1);

    String stored =
        TrainingOnDatabase.only(
            "select b::text || a::text || encode(b.sealed, 'escape') || encode(a.sealed, 'escape')"
                + " from consultation.booking b join consultation.attendee a on a.booking = b.id"
                + " where b.id = ?",
            row -> row.getString(1),
            booked.booking());

    assertThat(stored).doesNotContainIgnoringCase("canary").doesNotContain(booked.code().text());
  }

  /** Whatever is done, in whatever order: what is taken is counted the same in three ways. */
  @Test
  void in_random_lives_of_sessions_nothing_is_ever_taken_twice_or_lost() {
    int[] done = new int[8];
    for (long seed = 1; seed <= 10; seed++) {
      new RandomLife(seed, done).live(50);
    }
    assertThat(done).as("how often each move was made").doesNotContain(0);
  }

  /** Draws moves, and checks after each. */
  private final class RandomLife {
    private final Random random;
    private final long seed;
    private final UUID session;
    private final List<Held> held = new ArrayList<>();
    private final List<CheckedCode> codes = new ArrayList<>();
    private final int[] done;

    RandomLife(long seed, int... done) {
      this.seed = seed;
      this.done = done;
      random = new Random(seed);
      session =
          training.session(
              1 + random.nextInt(6),
              FitPolicy.values()[random.nextInt(2)],
              4,
              training.aCourse(random.nextInt(4) == 0),
              training.clock.instant().plus(Duration.ofDays(30)));
    }

    void live(int moves) {
      for (int i = 0; i < moves; i++) {
        int move = random.nextInt(8);
        try {
          make(move);
          done[move]++;
        } catch (Refusal e) {
          // Most moves are refused at some time; what counts is what is left.
        }
        TrainingOnDatabase.Count count = training.count(session);
        assertThat(count.holds()).as("seed %d, move %d: %s", seed, i, count).isTrue();
      }
    }

    private void make(int move) {
      int n = 1 + random.nextInt(3);
      switch (move) {
        case 0 -> held.add(holdPlaces.hold(session, n));
        case 1 -> {
          Held one = held.isEmpty() ? holdPlaces.hold(session, 1) : any(held);
          codes.add(
              confirmBooking
                  .confirm(
                      one.booking(),
                      UUID.randomUUID(),
                      organisation("Org " + random.nextInt(3)),
                      Needs.none())
                  .code());
        }
        case 2 -> codes.add(BookingTest.this.wait(session, n).code());
        case 3 -> {
          if (!codes.isEmpty()) {
            cancelBooking.cancel(any(codes));
          }
        }
        case 4 -> {
          if (!codes.isEmpty()) {
            acceptOffer.accept(any(codes));
          }
        }
        case 5 -> training.the(ChangeCapacity.class).change(POLICE, session, 1 + random.nextInt(7));
        case 6 -> training.clock.move(Duration.ofMinutes(1 + random.nextInt(600)));
        default -> training.the(AdmitWalkIn.class).admit(POLICE, session, aPerson());
      }
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }
  }

  private Booked wait(UUID session, int n) {
    return joinWaitingList.join(
        session,
        n,
        n == 1 ? BookingDetails.ofPerson(aPerson()) : organisation("Group " + UUID.randomUUID()),
        Needs.none());
  }

  private static BookingDetails organisation(String name) {
    return BookingDetails.ofOrganisation(name, aPerson(), List.of());
  }

  private static UUID attendeeOf(UUID booking) {
    return TrainingOnDatabase.only(
        "select id from consultation.attendee where booking = ?",
        row -> row.getObject(1, UUID.class),
        booking);
  }

  private static int sequenceOf(UUID attendee) {
    return TrainingOnDatabase.only(
        "select sequence from consultation.attendee where id = ?", row -> row.getInt(1), attendee);
  }
}
