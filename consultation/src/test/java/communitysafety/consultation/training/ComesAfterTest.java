package communitysafety.consultation.training;

import static communitysafety.consultation.training.TrainingOnDatabase.NOW;
import static communitysafety.consultation.training.TrainingOnDatabase.POLICE;
import static communitysafety.consultation.training.TrainingOnDatabase.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.shared.mail.PersonalMail;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A course that comes after another one, and whom it is told who was there. */
class ComesAfterTest {

  private static final Instant DAY = NOW.plus(Duration.ofDays(30));

  private final TrainingOnDatabase training = new TrainingOnDatabase();
  private final TellPeople tellPeople = training.the(TellPeople.class);
  private final TrainingMails words = training.the(TrainingMails.class);
  private final Person been = aPerson();
  private final Person notBeen = aPerson();
  private UUID session;

  @BeforeEach
  void somebody_was_at_the_first_course() {
    Course first = training.aCourse(false);
    UUID basics = training.session(5, FitPolicy.STRICT, 5, first, DAY);
    training.book(basics, BookingDetails.ofPerson(been), 1);
    TrainingOnDatabase.asOwner(
        "update consultation.attendee set attendance = 'FULL' where session = ?", basics);
    Course second = training.aCourse(false, first.code());
    session = training.session(9, FitPolicy.STRICT, 9, second, DAY);
    tell();
  }

  @AfterEach
  void close() throws Exception {
    training.close();
  }

  @Test
  void who_was_there_has_a_place_and_about_who_was_not_the_team_decides() {
    Booked one = training.book(session, BookingDetails.ofPerson(been), 1);
    Booked other = training.book(session, BookingDetails.ofPerson(notBeen), 1);

    assertThat(one.state()).isEqualTo(BookingState.CONFIRMED);
    assertThat(other.state()).isEqualTo(BookingState.REQUESTED);
    assertThat(training.count(session).taken()).as("both are taken alike").isEqualTo(2);
    assertThat(referrals(one)).isZero();
    assertThat(referrals(other)).isOne();
    Map<String, PersonalMail> told = tell();
    assertThat(told.get(been.email()).text()).contains("You have a place");
    assertThat(told.get(notBeen.email()).text())
        .contains("What comes before this course: Hate crime awareness")
        .contains("does not show that somebody with this e-mail address")
        .contains(other.code().text());

    training.the(DecideRequest.class).approve(POLICE, other.booking());

    assertThat(tell().get(notBeen.email()).subject())
        .isEqualTo("Your training request is approved");
  }

  @Test
  void an_organisation_learns_nothing_of_its_people_by_how_its_booking_stands() {
    List<BookingState> states =
        List.of(been, notBeen).stream()
            .map(
                person ->
                    training.book(
                        session,
                        BookingDetails.ofOrganisation("Mencap", aPerson(), List.of(person)),
                        1))
            .map(Booked::state)
            .toList();

    assertThat(states).containsExactly(BookingState.REQUESTED, BookingState.REQUESTED);
    assertThat(tell().values())
        .allSatisfy(mail -> assertThat(mail.text()).doesNotContain("Our register"));
  }

  @Test
  void whom_an_organisation_names_is_told_themselves_and_the_team_sees_how_many() {
    Person contact = aPerson();
    Booked booked =
        training.book(session, BookingDetails.ofOrganisation("Mencap", contact, List.of(been)), 2);
    training.the(DecideRequest.class).approve(POLICE, booked.booking());
    tell();

    training.the(NamePeople.class).name(booked.code(), notBeen);

    Map<String, PersonalMail> told = tell();
    assertThat(told.keySet()).containsExactly(notBeen.email());
    assertThat(told.get(notBeen.email()).text()).contains("What comes before this course");
    assertThat(training.the(ReadSessionBookings.class).read(POLICE, session, 0).unprepared())
        .containsExactly(Map.entry(booked.booking(), 1));
  }

  @Test
  void an_address_that_is_corrected_gets_the_same_answer_whoever_has_it() {
    Booked booked = training.book(session, BookingDetails.ofPerson(been), 1);

    training.the(CorrectPerson.class).correctContact(booked.code(), notBeen);

    assertThat(training.stateOf(booked.booking())).isEqualTo(BookingState.CONFIRMED);
  }

  @Test
  void who_waits_is_looked_at_when_they_take_the_offer() {
    Course first = training.aCourse(false);
    Course second = training.aCourse(false, first.code());
    UUID small = training.session(1, FitPolicy.STRICT, 9, second, DAY);
    Booked there = training.book(small, BookingDetails.ofPerson(been), 1);
    Booked waits =
        training
            .the(JoinWaitingList.class)
            .join(small, 1, BookingDetails.ofPerson(notBeen), Needs.none());
    assertThat(tell().get(notBeen.email()).text()).contains("What comes before this course");
    training.the(CancelBooking.class).cancel(there.code());

    assertThat(training.the(AcceptOffer.class).accept(waits.code()).state())
        .isEqualTo(BookingState.REQUESTED);
    assertThat(referrals(waits)).isOne();
    assertThat(training.count(small).holds()).isTrue();
  }

  @Test
  void staff_who_book_for_somebody_are_told_at_once() {
    assertThatThrownBy(
            () ->
                training
                    .the(BookForSomebody.class)
                    .book(POLICE, session, 1, BookingDetails.ofPerson(notBeen), Needs.none()))
        .isInstanceOf(PrerequisiteMissing.class);
  }

  private static int referrals(Booked booked) {
    return TrainingOnDatabase.only(
        "select count(*) from shared.referral where submission = ? and status = 'AWAITING'",
        row -> row.getInt(1),
        booked.booking());
  }

  private Map<String, PersonalMail> tell() {
    Map<String, PersonalMail> told = new HashMap<>();
    tellPeople.tell(
        news -> {
          PersonalMail mail = words.of(news);
          told.put(mail.to(), mail);
          return mail;
        });
    return told;
  }
}
