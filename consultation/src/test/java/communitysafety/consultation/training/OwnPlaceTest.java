package communitysafety.consultation.training;

import static communitysafety.consultation.training.TrainingOnDatabase.NOW;
import static communitysafety.consultation.training.TrainingOnDatabase.POLICE;
import static communitysafety.consultation.training.TrainingOnDatabase.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.consultation.training.ReadNeeds.Told;
import communitysafety.shared.mail.PersonalMail;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody whom an organisation booked for can do by themselves. */
class OwnPlaceTest {

  private static final Needs RAMP = new Needs("a ramp", "", "", false);
  private static final Needs HALAL = new Needs("", "halal", "", false);

  private final TrainingOnDatabase training = new TrainingOnDatabase();
  private final ReadPlace readPlace = training.the(ReadPlace.class);
  private final SayOwnNeeds sayOwnNeeds = training.the(SayOwnNeeds.class);
  private final GiveUpPlace giveUpPlace = training.the(GiveUpPlace.class);
  private final ReadBooking readBooking = training.the(ReadBooking.class);
  private final NamePeople namePeople = training.the(NamePeople.class);
  private final TellPeople tellPeople = training.the(TellPeople.class);
  private final TrainingMails words = training.the(TrainingMails.class);
  private final BookingSeal seal = training.the(BookingSeal.class);
  private final Person contact = aPerson();
  private final Person ana = aPerson();
  private UUID session;
  private Booked booked;
  private UUID place;
  private CheckedCode code;

  @BeforeEach
  void an_organisation_has_two_places_and_has_named_ana() {
    session = training.session(9);
    TrainingOnDatabase.asOwner(
        "insert into consultation.session_trainer (session, staff_member) values (?, ?)",
        session,
        POLICE.id());
    booked =
        training.book(session, BookingDetails.ofOrganisation("Mencap", contact, List.of(ana)), 2);
    place = readBooking.read(booked.code()).people().get(0).id();
    code = seal.placeCode(place);
  }

  @AfterEach
  void close() throws Exception {
    training.close();
  }

  @Test
  void a_place_is_shown_to_whose_it_is_and_nothing_of_the_booking_with_it() {
    OwnPlace own = readPlace.read(code);

    assertThat(own.person()).isEqualTo(ana);
    assertThat(own.bookedBy()).isEqualTo("Mencap");
    assertThat(own.comes()).isTrue();
    assertThat(own.mayGiveUp()).isTrue();
    assertThat(own.joinCode()).contains(seal.joinCode(place));
    assertThat(own.toString()).isEqualTo("OwnPlace[comes]");
    assertThatThrownBy(() -> readBooking.read(code)).isInstanceOf(BookingNotFound.class);
    assertThatThrownBy(() -> training.the(CancelBooking.class).cancel(code))
        .isInstanceOf(BookingNotFound.class);
  }

  @Test
  void no_other_code_opens_a_place() {
    Booked alone = training.book(session);
    UUID themselves = readBooking.read(alone.code()).people().get(0).id();

    for (CheckedCode other :
        List.of(
            booked.code(),
            seal.joinCode(place),
            CheckedCode.random(),
            seal.placeCode(themselves))) {
      assertThatThrownBy(() -> readPlace.read(other)).isInstanceOf(BookingNotFound.class);
      assertThatThrownBy(() -> giveUpPlace.giveUp(other)).isInstanceOf(BookingNotFound.class);
      assertThatThrownBy(() -> sayOwnNeeds.say(other, RAMP)).isInstanceOf(BookingNotFound.class);
    }
    assertThat(training.the(JoinWebinar.class).look(code)).isEmpty();
  }

  @Test
  void who_cannot_come_leaves_the_place_to_the_organisation_which_is_told() {
    tell();

    giveUpPlace.giveUp(code);

    assertThat(readPlace.read(code).comes()).isFalse();
    assertThat(readBooking.read(booked.code()).unnamed()).isEqualTo(2);
    assertThat(training.count(session).taken()).isEqualTo(2);
    assertThat(training.count(session).holds()).isTrue();
    Map<String, PersonalMail> told = tell();
    assertThat(told.get(contact.email()).subject())
        .isEqualTo("Somebody cannot come to the training");
    assertThat(told.get(contact.email()).text())
        .contains(booked.code().text())
        .doesNotContain(ana.name());
    assertThat(told.get(ana.email()).text())
        .contains("You no longer have a place")
        .doesNotContain(code.text());
    assertThat(told.get(ana.email()).attachments()).hasSize(1);
    assertThatThrownBy(() -> giveUpPlace.giveUp(code)).isInstanceOf(BookingOver.class);
  }

  @Test
  void a_place_is_given_up_until_the_session_begins_and_named_anew() {
    training.clock.move(Duration.ofDays(30).minusSeconds(1));
    giveUpPlace.giveUp(code);
    CheckedCode instead = seal.placeCode(namePeople.name(booked.code(), aPerson()));
    training.clock.move(Duration.ofSeconds(1));

    assertThat(readPlace.read(instead).mayGiveUp()).isFalse();
    assertThatThrownBy(() -> giveUpPlace.giveUp(instead)).isInstanceOf(TooLateToChange.class);
  }

  @Test
  void what_one_needs_oneself_stands_beside_what_was_said_for_all_and_goes_with_oneself() {
    training.the(SayNeeds.class).say(booked.code(), HALAL);
    sayOwnNeeds.say(code, HALAL);
    sayOwnNeeds.say(code, RAMP);
    training.the(SayNeeds.class).say(booked.code(), HALAL);

    assertThat(needs(session))
        .containsExactly(
            new Told(booked.booking(), Optional.empty(), HALAL),
            new Told(booked.booking(), Optional.of(place), RAMP));

    namePeople.transfer(booked.code(), place, aPerson());

    assertThat(needs(session)).containsExactly(new Told(booked.booking(), Optional.empty(), HALAL));
    assertThatThrownBy(() -> sayOwnNeeds.say(code, RAMP)).isInstanceOf(BookingOver.class);
  }

  @Test
  void what_one_needs_oneself_goes_along_to_another_session() {
    Course course = training.aCourse(false);
    UUID from = training.session(5, FitPolicy.STRICT, 5, course, NOW.plus(Duration.ofDays(30)));
    UUID to = training.session(5, FitPolicy.STRICT, 5, course, NOW.plus(Duration.ofDays(40)));
    TrainingOnDatabase.asOwner(
        "insert into consultation.session_trainer (session, staff_member) values (?, ?)",
        to,
        POLICE.id());
    Booked moving =
        training.book(from, BookingDetails.ofOrganisation("Mencap", contact, List.of(ana)), 1);
    UUID mover = readBooking.read(moving.code()).people().get(0).id();
    sayOwnNeeds.say(seal.placeCode(mover), RAMP);

    training.the(MoveBooking.class).move(moving.code(), to, HALAL);

    assertThat(needs(to))
        .containsExactly(
            new Told(moving.booking(), Optional.empty(), HALAL),
            new Told(moving.booking(), Optional.of(mover), RAMP));
    assertThat(readPlace.read(seal.placeCode(mover)).taught().session()).isEqualTo(to);
  }

  @Test
  void the_link_to_a_place_is_in_the_mails_to_that_person_and_in_no_other() {
    Map<String, PersonalMail> told = tell();

    assertThat(told.get(ana.email()).text())
        .contains("/training/booking?code=" + code.text())
        .contains("Mencap does not see what you need")
        .doesNotContain(booked.code().text());
    assertThat(told.get(contact.email()).text()).doesNotContain(code.text());
  }

  private List<Told> needs(UUID ofSession) {
    return training.the(ReadNeeds.class).of(POLICE, ofSession);
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
