package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.shared.privacy.DataKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Somebody is written otherwise than they were booked. A name is put right where it stands. An
 * address is the person's mailbox and calendar: the invitation there is cancelled, and there is one
 * at the new address.
 */
@Dependent
public class CorrectPerson {

  private final Attempts attempts;
  private final BookingsByCode bookings;
  private final BookingSeal seal;

  @Inject
  CorrectPerson(Attempts attempts, BookingsByCode bookings, BookingSeal seal) {
    this.attempts = attempts;
    this.bookings = bookings;
    this.seal = seal;
  }

  /**
   * Corrects somebody who comes; where they booked for themselves, who booked too.
   *
   * @throws BookingNotFound when the code leads to no booking, or the person is not in it
   * @throws AlreadyCertified when there is a certificate in the name as it was
   * @throws TooLateToChange when the address changes and the session has begun
   * @throws AlreadyBooked when somebody of that address has a place in this session
   */
  public void correct(CheckedCode code, UUID attendee, Person as) {
    attempts.at(
        connection ->
            bookings.enter(
                connection,
                code,
                (session, booking) -> {
                  DataKey key = seal.keyOf(booking);
                  if (session.people().live(booking.id()).contains(attendee)) {
                    correct(connection, session, booking, attendee, as, key);
                  } else if (session.people().find(booking.id(), seal.index(as)).isEmpty()) {
                    throw new BookingNotFound();
                  }
                  return null;
                }));
  }

  /**
   * Corrects who booked; where they booked for themselves, who comes too.
   *
   * @throws BookingNotFound when the code leads to no booking
   * @throws BookingOver when it has no places and waits for none
   * @throws AlreadyBooked when somebody of that address has booked here
   */
  public void correctContact(CheckedCode code, Person as) {
    attempts.at(
        connection ->
            bookings.enter(
                connection,
                code,
                (session, booking) -> {
                  if (!booking.state().takesPlaces() && booking.state() != BookingState.WAITING) {
                    throw new BookingOver();
                  }
                  DataKey key = seal.keyOf(booking);
                  List<UUID> coming = session.people().live(booking.id());
                  if (booking.organisation() == null && !coming.isEmpty()) {
                    correct(connection, session, booking, coming.get(0), as, key);
                  } else {
                    changeContact(session, booking, as, key);
                  }
                  return null;
                }));
  }

  private void correct(
      Connection connection,
      LockedSession session,
      BookingRow booking,
      UUID attendee,
      Person as,
      DataKey key)
      throws SQLException {
    Person was = seal.people(connection, List.of(attendee), key).get(0);
    if (was.equals(as)) {
      return;
    }
    requireUncertified(connection, attendee);
    if (was.addressCompared().equals(as.addressCompared())) {
      session.people().rename(attendee, seal.seal(as, attendee, key));
    } else {
      requireNotBegun(connection, session);
      session.people().release(booking.id(), attendee);
      session.people().seat(booking.id(), as, seal, key, booking.state() == BookingState.CONFIRMED);
    }
    if (booking.organisation() == null) {
      changeContact(session, booking, as, key);
    }
  }

  private void changeContact(LockedSession session, BookingRow booking, Person as, DataKey key)
      throws SQLException {
    BookingDetails was = seal.openDetails(booking, key);
    BookingDetails corrected =
        was.organisation()
            .map(name -> BookingDetails.ofOrganisation(name, as, List.of()))
            .orElseGet(() -> BookingDetails.ofPerson(as));
    session.changeContact(
        booking.id(), seal.seal(booking.id(), corrected, seal.openCode(booking, key), key));
  }

  private static void requireUncertified(Connection connection, UUID attendee) throws SQLException {
    boolean certified =
        Sql.first(
                connection,
                "select 1 from consultation.certificate where attendee = ? limit 1",
                row -> true,
                attendee)
            .orElse(false);
    if (certified) {
      throw new AlreadyCertified();
    }
  }

  /**
   * @throws TooLateToChange when the first date has begun
   */
  static void requireNotBegun(Connection connection, LockedSession session) throws SQLException {
    OffsetDateTime begins =
        Sql.first(
                connection,
                "select min(starts_at) from consultation.session_date where session = ?",
                row -> row.getObject(1, OffsetDateTime.class),
                session.id())
            .orElseThrow();
    if (!session.at().isBefore(begins)) {
      throw new TooLateToChange();
    }
  }
}
