package communitysafety.consultation.training;

import static communitysafety.consultation.training.TrainingOnDatabase.NOW;
import static communitysafety.consultation.training.TrainingOnDatabase.POLICE;
import static communitysafety.consultation.training.TrainingOnDatabase.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import communitysafety.shared.outbox.PersonalRelay;
import communitysafety.shared.privacy.BatchKeys;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemindPeopleTest {

  private static final String REMINDER = "Your training is coming up";
  private static final String JOINING = "Your link to join online";
  private static final String FOLLOW_UP = "How was your training?";
  private static final String NAMES = "Please say who comes to the training";

  private final TrainingOnDatabase training = new TrainingOnDatabase();
  private final RemindPeople remindPeople = training.the(RemindPeople.class);
  private final AskForNames askForNames = training.the(AskForNames.class);
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void begin_with_nobody_to_remind() {
    TrainingOnDatabase.asOwner("delete from shared.personal_mail");
    TrainingOnDatabase.asOwner(
        "update consultation.training_session set state = 'CANCELLED' where taken >= 0");
    server.start();
  }

  @AfterEach
  void close() throws Exception {
    server.stop();
    training.close();
  }

  @Test
  void people_are_reminded_once_some_days_before_and_again_when_the_date_is_moved()
      throws Exception {
    UUID session = training.session(1);
    training.book(session);
    remindedIn(Duration.ofDays(26));
    assertThat(remindedIn(Duration.ofDays(1))).containsExactly(REMINDER);
    assertThat(remindedIn(Duration.ofHours(1))).isEmpty();

    Instant later = NOW.plus(Duration.ofDays(50));
    training
        .the(Planning.class)
        .move(
            POLICE,
            session,
            List.of(new SessionDate(later, later.plusSeconds(7_200))),
            new Gathering.Webinar(new JoiningLink(URI.create("https://other.example"))));

    assertThat(remindedIn(Duration.ofDays(19))).isEmpty();
    assertThat(remindedIn(Duration.ofDays(1))).containsExactly(REMINDER);
  }

  @Test
  void nobody_is_reminded_of_what_they_have_just_booked_or_have_cancelled() throws Exception {
    UUID session = training.session(2);
    Booked cancelled = training.book(session);
    training.the(CancelBooking.class).cancel(cancelled.code());
    training.clock.move(Duration.ofDays(28));
    training.book(session);

    assertThat(remindedIn(Duration.ofHours(1))).isEmpty();
  }

  @Test
  void the_link_to_join_is_each_person_s_own_and_comes_the_day_before_to_those_who_have_a_place()
      throws Exception {
    UUID session = training.session(3);
    Person ana = aPerson();
    Person contact = aPerson();
    training.book(session, BookingDetails.ofOrganisation("Mencap", contact, List.of(ana)), 2);
    training.book(session);
    training.clock.move(Duration.ofDays(28));
    remindedIn(Duration.ofHours(23));
    server.purgeEmailFromAllMailboxes();

    assertThat(remindedIn(Duration.ofHours(1))).containsExactly(JOINING, JOINING);

    List<String> texts = new ArrayList<>();
    for (MimeMessage each : server.getReceivedMessages()) {
      assertThat(each.getAllRecipients()[0].toString()).isNotEqualTo(contact.email());
      texts.add(GreenMailUtil.getBody(each));
    }
    assertThat(texts)
        .allSatisfy(
            text ->
                assertThat(text)
                    .containsPattern("/training/join\\?code=3?D?\\w")
                    .doesNotContain("webinar.example"));
    assertThat(texts.get(0).replaceAll("(?s).*code=", ""))
        .isNotEqualTo(texts.get(1).replaceAll("(?s).*code=", ""));
  }

  @Test
  void those_who_were_there_are_asked_how_it_was_and_nobody_else() throws Exception {
    UUID session = training.session(3);
    TrainingOnDatabase.asOwner(
        "update consultation.course set feedback = 'how-was-it' where id ="
            + " (select course from consultation.training_session where id = ?)",
        session);
    Person there = aPerson();
    Booked came = training.book(session, BookingDetails.ofPerson(there), 1);
    Booked missed = training.book(session);
    training.book(session);
    training.clock.move(Duration.ofDays(30));
    mark(came, Attendance.PARTIAL);
    mark(missed, Attendance.NO_SHOW);
    remindedIn(Duration.ofHours(1));
    server.purgeEmailFromAllMailboxes();

    assertThat(remindedIn(Duration.ofHours(1))).containsExactly(FOLLOW_UP);

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()[0].toString()).isEqualTo(there.email());
    assertThat(GreenMailUtil.getBody(mail)).contains("/consultations/how-was-it");
    assertThat(remindedIn(Duration.ofHours(1))).isEmpty();
  }

  @Test
  void an_organisation_is_asked_once_for_names_a_week_before_and_again_for_another_date()
      throws Exception {
    UUID session = training.session(9);
    Person contact = aPerson();
    Booked booked = training.book(session, organisation(contact, aPerson()), 3);
    training.book(session, organisation(aPerson(), aPerson()), 1);
    training.book(session);
    assertThat(askedIn(Duration.ofDays(23).minusSeconds(1))).isEmpty();
    assertThat(askedIn(Duration.ofSeconds(1))).containsExactly(NAMES);
    assertThat(askedIn(Duration.ofDays(1))).isEmpty();
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()[0].toString()).isEqualTo(contact.email());
    assertThat(GreenMailUtil.getBody(mail).replace("=\r\n", ""))
        .contains("2 of your places have no name yet")
        .contains(booked.code().text());

    Instant later = NOW.plus(Duration.ofDays(60));
    training
        .the(Planning.class)
        .move(
            POLICE,
            session,
            List.of(new SessionDate(later, later.plusSeconds(7_200))),
            new Gathering.Webinar(new JoiningLink(URI.create("https://other.example"))));
    assertThat(askedIn(Duration.ofDays(28))).isEmpty();
    assertThat(askedIn(Duration.ofDays(1))).containsExactly(NAMES);
  }

  @Test
  void nobody_is_asked_for_names_on_the_day_they_booked_or_when_there_are_none_missing()
      throws Exception {
    UUID session = training.session(9);
    training.clock.move(Duration.ofDays(27));
    Booked booked = training.book(session, organisation(aPerson(), aPerson()), 2);
    Booked named = training.book(session, organisation(aPerson(), aPerson()), 2);
    Booked cancelled = training.book(session, organisation(aPerson(), aPerson()), 2);
    assertThat(askedIn(Duration.ofHours(23))).isEmpty();
    training.the(NamePeople.class).name(named.code(), aPerson());
    training.the(CancelBooking.class).cancel(cancelled.code());

    assertThat(askedIn(Duration.ofHours(2))).containsExactly(NAMES);
    assertThat(training.the(ReadBooking.class).read(booked.code()).unnamed()).isOne();
  }

  private static BookingDetails organisation(Person contact, Person who) {
    return BookingDetails.ofOrganisation("Mencap " + UUID.randomUUID(), contact, List.of(who));
  }

  /** The subjects that arrive of places without a name when so much time has passed. */
  private List<String> askedIn(Duration time) throws Exception {
    return arrivingIn(time, askForNames::ask);
  }

  private void mark(Booked booked, Attendance mark) {
    UUID attendee =
        TrainingOnDatabase.only(
            "select id from consultation.attendee where booking = ?",
            row -> row.getObject(1, UUID.class),
            booked.booking());
    training.the(MarkAttendance.class).mark(POLICE, attendee, mark);
  }

  /** The subjects that arrive when so much time has passed. */
  private List<String> remindedIn(Duration time) throws Exception {
    return arrivingIn(time, remindPeople::remind);
  }

  private List<String> arrivingIn(Duration time, Runnable round) throws Exception {
    training.clock.move(time);
    int before = server.getReceivedMessages().length;
    round.run();
    new PersonalRelay(server.getSmtp().getPort(), training.the(BatchKeys.class), training.clock)
        .deliverDue();
    List<String> subjects = new ArrayList<>();
    for (int i = before; i < server.getReceivedMessages().length; i++) {
      subjects.add(server.getReceivedMessages()[i].getSubject());
    }
    return subjects;
  }
}
