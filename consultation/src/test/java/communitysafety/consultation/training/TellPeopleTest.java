package communitysafety.consultation.training;

import static communitysafety.consultation.training.TrainingOnDatabase.NOW;
import static communitysafety.consultation.training.TrainingOnDatabase.POLICE;
import static communitysafety.consultation.training.TrainingOnDatabase.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.shared.mail.PersonalMail;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TellPeopleTest {

  private final TrainingOnDatabase training = new TrainingOnDatabase();
  private final TellPeople tellPeople = training.the(TellPeople.class);

  @BeforeEach
  void whatOtherTestsLeft() {
    tell();
  }

  @AfterEach
  void close() throws Exception {
    training.close();
  }

  @Test
  void who_books_for_themselves_gets_one_mail_with_code_and_invitation() {
    Booked booked = training.book(training.session(1));

    List<News> news = tell();

    assertThat(news).hasSize(1);
    assertThat(news.get(0).code()).contains(booked.code());
    assertThat(news.get(0).calendars()).extracting(CalendarMessage::sequence).containsExactly(0);
    assertThat(tell()).isEmpty();
  }

  @Test
  void changes_that_nobody_was_told_of_make_one_mail_with_how_things_stand() {
    UUID session = training.session(1);
    training.book(session);
    tell();
    Instant later = NOW.plus(Duration.ofDays(40));
    Planning planning = training.the(Planning.class);
    for (int i = 0; i < 3; i++) {
      planning.move(
          POLICE,
          session,
          List.of(
              new SessionDate(later.plusSeconds(60L * i), later.plusSeconds(7_200)),
              new SessionDate(later.plusSeconds(90_000), later.plusSeconds(97_200))),
          new Gathering.Webinar(new JoiningLink(URI.create("https://other.example"))));
    }

    List<News> moved = tell();
    planning.cancel(POLICE, session);
    List<News> cancelled = tell();

    assertThat(moved).hasSize(1);
    assertThat(moved.get(0).calendars())
        .extracting(CalendarMessage::sequence)
        .containsExactly(3, 3);
    assertThat(cancelled.get(0).calendars())
        .extracting(CalendarMessage::cancels)
        .containsExactly(true, true);
  }

  @Test
  void an_organisation_is_told_of_its_booking_and_each_colleague_of_their_own_place_alone() {
    Person ana = aPerson();
    Person contact = aPerson();
    Booked booked =
        training.book(
            training.session(5), BookingDetails.ofOrganisation("Mencap", contact, List.of(ana)), 2);
    tell();

    UUID seat =
        TrainingOnDatabase.only(
            "select id from consultation.attendee where booking = ?",
            row -> row.getObject(1, UUID.class),
            booked.booking());
    Person instead = aPerson();
    training.the(NamePeople.class).transfer(booked.code(), seat, instead);
    List<News> news = tell();

    assertThat(news).extracting(News::to).containsExactly(ana, instead);
    assertThat(news).allSatisfy(each -> assertThat(each.code()).isEmpty());
    assertThat(news.get(0).calendars().get(0).cancels()).isTrue();
    assertThat(news.get(1).calendars().get(0).cancels()).isFalse();
    assertThat(news.get(1).calendars().get(0).uid())
        .isNotEqualTo(news.get(0).calendars().get(0).uid());
  }

  @Test
  void a_request_is_no_invitation_until_it_is_approved() {
    UUID session =
        training.session(
            2, FitPolicy.STRICT, 5, training.aCourse(true), NOW.plus(Duration.ofDays(30)));
    Booked declined = training.book(session);
    Booked approved = training.book(session);

    assertThat(tell()).allSatisfy(each -> assertThat(each.calendars()).isEmpty());
    DecideRequest decide = training.the(DecideRequest.class);
    decide.decline(POLICE, declined.booking(), "Not for the public");
    decide.approve(POLICE, approved.booking());
    List<News> news = tell();

    assertThat(news)
        .filteredOn(each -> each.code().equals(Optional.of(declined.code())))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.reason()).contains("Not for the public");
              assertThat(each.calendars()).isEmpty();
            });
    assertThat(news)
        .filteredOn(each -> each.code().equals(Optional.of(approved.code())))
        .singleElement()
        .satisfies(each -> assertThat(each.calendars()).hasSize(1));
  }

  @Test
  void who_could_not_be_written_to_is_told_the_next_time() {
    training.book(training.session(1));
    assertThatThrownBy(
            () ->
                tellPeople.tell(
                    news -> {
                      throw new IllegalStateException("the words are missing");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(tell()).hasSize(1);
  }

  private List<News> tell() {
    List<News> told = new ArrayList<>();
    tellPeople.tell(
        news -> {
          told.add(news);
          return new PersonalMail(news.to().email(), "Training", "Text", Locale.UK);
        });
    return told;
  }
}
