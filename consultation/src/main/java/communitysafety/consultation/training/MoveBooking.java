package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.shared.privacy.DataKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Somebody takes their places to another session of the same course: both gates, or neither. Places
 * that were lost because their session was cancelled can be taken too; the people who were to come
 * are then invited anew.
 */
@Dependent
public class MoveBooking {

  private final Attempts attempts;
  private final Gate gate;
  private final BookingsByCode bookings;
  private final BookingSeal seal;
  private final NeedsSeal needs;

  @Inject
  MoveBooking(
      Attempts attempts, Gate gate, BookingsByCode bookings, BookingSeal seal, NeedsSeal needs) {
    this.attempts = attempts;
    this.gate = gate;
    this.bookings = bookings;
    this.seal = seal;
    this.needs = needs;
  }

  /**
   * What whoever booked said about needs was for the trainers of the first session and is removed;
   * it is said anew. What their people said for themselves goes along: nobody asks them.
   *
   * @throws BookingNotFound when the code leads to no booking
   * @throws SessionNotFound when there is no such session, or it is of another course
   * @throws BookingOver when it is not confirmed, or not any more
   * @throws TooLateToChange when people cannot change by themselves any more
   * @throws BookingClosed when the other session takes no bookings
   * @throws SessionFull when it has not so many places
   * @throws TooManyForOrganisation when the organisation has too many there
   * @throws AlreadyBooked when somebody of the booking has a place there
   */
  public void move(CheckedCode code, UUID to, Needs said) {
    attempts.at(
        connection -> {
          BookingRow found = bookings.find(connection, code);
          if (found.session().equals(to)) {
            return null;
          }
          return gate.enterBoth(
              connection,
              found.session(),
              to,
              (old, other) -> move(connection, found, old, other, said));
        });
  }

  private Void move(
      Connection connection, BookingRow found, LockedSession old, LockedSession other, Needs said)
      throws SQLException {
    BookingRow booking = old.booking(found.id()).orElseThrow(BookingOver::new);
    boolean lost = isLost(old, booking);
    if (booking.state() != BookingState.CONFIRMED && !lost) {
      throw new BookingOver();
    }
    if (!other.standing().course().equals(old.standing().course())) {
      throw new SessionNotFound();
    }
    if (!lost && !old.mayChange(booking)) {
      throw new TooLateToChange();
    }
    if (!other.takesBookings()) {
      throw new BookingClosed();
    }
    if (booking.organisation() != null
        && other.placesOf(booking.organisation(), booking.id()) + booking.n()
            > other.standing().mostPerOrganisation()) {
      throw new TooManyForOrganisation();
    }
    if (!other.letsNewcomersIn() || !other.take(booking.n())) {
      throw new SessionFull();
    }
    List<NeedsSeal.Said> ofThemselves = needs.saidForThemselves(connection, old.id(), booking.id());
    needs.forget(connection, booking.id());
    if (lost) {
      DataKey key = seal.keyOf(booking);
      other.revive(
          booking,
          seal.people(connection, old.history().comingUntilCancelled(booking.id()), key),
          seal,
          key);
    } else {
      old.freePlaces(booking.id());
      other.receive(booking);
    }
    needs.keep(connection, other.id(), booking.id(), said);
    for (NeedsSeal.Said each : ofThemselves) {
      needs.keep(connection, other.id(), each);
    }
    return null;
  }

  /** Whether it was confirmed and would be still, had its session not been cancelled. */
  private static boolean isLost(LockedSession session, BookingRow booking) throws SQLException {
    return booking.state() == BookingState.CANCELLED
        && !session.standing().open()
        && session.history().wasConfirmed(booking.id());
  }
}
