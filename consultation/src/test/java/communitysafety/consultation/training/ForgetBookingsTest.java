package communitysafety.consultation.training;

import static communitysafety.consultation.training.TrainingOnDatabase.NOW;
import static communitysafety.consultation.training.TrainingOnDatabase.POLICE;
import static communitysafety.consultation.training.TrainingOnDatabase.aPerson;
import static communitysafety.consultation.training.TrainingOnDatabase.asOwner;
import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.shared.PortalDatabase;
import communitysafety.shared.privacy.BlindIndex;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The end of bookings: by their time, and because somebody asks. */
class ForgetBookingsTest {

  private final TrainingOnDatabase training = new TrainingOnDatabase();
  private final ForgetBookings forgetBookings = training.the(ForgetBookings.class);
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @AfterEach
  void close() throws Exception {
    training.close();
  }

  @Test
  void bookings_go_with_their_keys_three_years_after_the_session_and_no_other_does() {
    forgetBookings.forget(); // what tests before this one left
    UUID old = training.session(3);
    UUID young = training.session(3);
    Booked gone = training.book(old);
    Booked stays = training.book(young);
    training.book(old, BookingDetails.ofOrganisation("Mencap", aPerson(), List.of(aPerson())), 2);
    UUID key = keyOf(gone);
    ended(old, "1097 days");
    ended(young, "1095 days");
    int audited = auditedErasuresOfTwo();

    assertThat(forgetBookings.forget()).isEqualTo(2);

    assertThat(count("consultation.booking where session = ?", old)).isZero();
    assertThat(count("consultation.attendee where session = ?", old)).isZero();
    assertThat(count("consultation.place where session = ?", old)).isZero();
    assertThat(count("shared.data_key where id = ?", key)).isZero();
    assertThat(count("shared.data_key where id = ?", keyOf(stays))).isOne();
    assertThat(training.count(young).holds()).isTrue();
    assertThat(training.count(old).taken()).as("reports of past years count it").isEqualTo(3);
    assertThat(auditedErasuresOfTwo()).isEqualTo(audited + 1);
    assertThat(forgetBookings.forget()).isZero();
  }

  @Test
  void the_referral_of_a_request_goes_with_the_booking_and_so_do_its_messages() {
    UUID session =
        training.session(
            3, FitPolicy.STRICT, 3, training.aCourse(true), NOW.plus(Duration.ofDays(30)));
    Booked declined = training.book(session);
    Booked withdrawn = training.book(session);
    training.the(DecideRequest.class).decline(POLICE, declined.booking(), "Not this time.");
    training.the(CancelBooking.class).cancel(withdrawn.code());
    assertThat(count("shared.referral where submission = ?", declined.booking())).isOne();
    assertThat(count("shared.outbox_message where submission = ?", declined.booking())).isOne();
    ended(session, "1097 days");

    forgetBookings.forget();

    for (Booked each : List.of(declined, withdrawn)) {
      assertThat(count("shared.referral where submission = ?", each.booking())).isZero();
      assertThat(count("shared.outbox_message where submission = ?", each.booking())).isZero();
    }
  }

  @Test
  void whoever_sets_a_shorter_time_than_a_year_waits_a_year_all_the_same() {
    UUID session = training.session(1);
    training.book(session);
    ended(session, "364 days");
    ForgetBookings hasty =
        new ForgetBookings(training.the(Attempts.class), training.clock, Duration.ZERO);

    hasty.forget();

    assertThat(count("consultation.booking where session = ?", session)).isOne();
  }

  @Test
  void what_was_only_held_of_nobody_goes_the_day_after() {
    UUID session = training.session(2);
    UUID held = training.the(HoldPlaces.class).hold(session, 1).booking();
    training.the(CancelBooking.class).letGo(held);
    Booked booked = training.book(session);
    asOwner("update consultation.booking set created_at = now() - interval '2 days'");

    forgetBookings.forget();

    assertThat(count("consultation.booking where id = ?", held)).isZero();
    assertThat(count("consultation.booking where id = ?", booked.booking())).isOne();
    assertThat(training.count(session).holds()).isTrue();
  }

  @Test
  void who_asks_to_be_erased_is_gone_from_their_bookings_and_from_those_of_others()
      throws Exception {
    UUID session = training.session(5);
    Person ana = aPerson();
    training.book(session, BookingDetails.ofPerson(ana), 1);
    UUID other = training.session(5);
    Person contact = aPerson();
    Booked ofOthers =
        training.book(other, BookingDetails.ofOrganisation("Mencap", contact, List.of(ana)), 2);
    training.clock.move(Duration.ofDays(31));

    assertThat(erase(ana.email())).isZero();
    assertThat(said())
        .contains("Would erase 1 bookings")
        .contains("1 places in bookings of others");
    assertThat(count("consultation.booking where session = ?", session)).isOne();

    assertThat(erase(ana.email().toUpperCase(Locale.ROOT), "--yes")).isZero();

    assertThat(count("consultation.booking where session = ?", session)).isZero();
    assertThat(count("consultation.attendee where booking = ?", ofOthers.booking())).isZero();
    assertThat(count("consultation.booking where id = ?", ofOthers.booking())).isOne();
    assertThat(said()).doesNotContain(ana.email());
    assertThat(erase(ana.email(), "--yes")).isEqualTo(1);
    assertThat(said()).contains("nobody with this address");
  }

  @Test
  void certificates_stay_when_somebody_is_erased_unless_it_is_said_that_they_go_too()
      throws Exception {
    Person ana = aPerson();
    UUID session = training.session(5);
    training.book(session, BookingDetails.ofPerson(ana), 1);
    asOwner("update consultation.attendee set attendance = 'FULL' where session = ?", session);
    training.the(CertifyAttendance.class).certify(POLICE, session, (done, of) -> {});
    byte[] holder = training.the(BookingSeal.class).index(ana);
    UUID key =
        TrainingOnDatabase.only(
            "select data_key from consultation.certificate where holder = ?",
            row -> row.getObject(1, UUID.class),
            holder);
    training.clock.move(Duration.ofDays(31));

    assertThat(erase(ana.email(), "--yes")).isZero();
    assertThat(said()).contains("0 certificates");
    assertThat(count("consultation.certificate where holder = ?", holder)).isOne();

    assertThat(erase(ana.email(), "--certificates")).isZero();
    assertThat(said()).contains("Would erase 0 bookings").contains("1 certificates");
    assertThat(count("shared.data_key where id = ?", key)).as("only told").isOne();
    assertThat(erase(ana.email(), "--certificates", "--yes")).isZero();

    assertThat(count("consultation.certificate where holder = ?", holder)).isZero();
    assertThat(count("shared.data_key where id = ?", key)).isZero();
  }

  @Test
  void who_still_has_a_place_to_come_gives_it_back_first() throws Exception {
    UUID session = training.session(5);
    Person ana = aPerson();
    training.book(session, BookingDetails.ofPerson(ana), 1);

    assertThat(erase(ana.email(), "--yes")).isEqualTo(1);

    assertThat(said()).contains("1 bookings are still to come");
    assertThat(training.count(session).taken()).isOne();
  }

  @Test
  void what_is_not_understood_changes_nothing() throws Exception {
    assertThat(erase("no address", "--yes")).isEqualTo(2);
    assertThat(erase("a@b.example", "--all")).isEqualTo(2);
    assertThat(said()).contains("Usage");
  }

  private int erase(String address, String... arguments) throws SQLException {
    return new EraseBookings(
            PortalDatabase.get().owner(),
            training.the(BlindIndex.class),
            training.clock,
            new ByteArrayInputStream((address + "\n").getBytes(StandardCharsets.UTF_8)),
            new PrintStream(said, true, StandardCharsets.UTF_8))
        .run(arguments);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private static void ended(UUID session, String ago) {
    asOwner(
        "update consultation.session_date set starts_at = now() - ?::interval - interval '2 hours',"
            + " ends_at = now() - ?::interval where session = ?",
        ago,
        ago,
        session);
  }

  private static int auditedErasuresOfTwo() {
    return count(
        "shared.audit_entry where action = 'TRAINING_BOOKINGS_ERASED' and detail = ?",
        "RETENTION_OVER 2");
  }

  private static UUID keyOf(Booked booked) {
    return TrainingOnDatabase.only(
        "select data_key from consultation.booking where id = ?",
        row -> row.getObject(1, UUID.class),
        booked.booking());
  }

  private static int count(String what, Object value) {
    return TrainingOnDatabase.only("select count(*) from " + what, row -> row.getInt(1), value);
  }
}
