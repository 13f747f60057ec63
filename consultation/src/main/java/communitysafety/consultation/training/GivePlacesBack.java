package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;

/**
 * An organisation gives some of its places back; they go to the waiting list in the same
 * transaction. All of them are given back by {@link CancelBooking}.
 */
@Dependent
public class GivePlacesBack {

  private final Attempts attempts;
  private final BookingsByCode bookings;

  @Inject
  GivePlacesBack(Attempts attempts, BookingsByCode bookings) {
    this.attempts = attempts;
    this.bookings = bookings;
  }

  /**
   * Makes the booking as small as this; said twice, it is done once.
   *
   * @param n how many places it keeps, at least one; when it has no more, nothing is done
   * @throws BookingNotFound when the code leads to no booking
   * @throws BookingOver when it has no places and waits for none
   * @throws TooLateToChange when people cannot change by themselves any more
   * @throws PlacesHaveNames when more people than these are named
   */
  public void keep(CheckedCode code, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("all places are given back by cancelling");
    }
    attempts.at(
        connection ->
            bookings.enter(
                connection,
                code,
                (session, booking) -> {
                  requireChangeable(session, booking);
                  if (n < booking.n()) {
                    session.giveBack(booking, booking.n() - n);
                  }
                  return null;
                }));
  }

  /**
   * Gives the place of somebody back who does not come. With the last place the booking ends.
   *
   * @throws BookingNotFound when the code leads to no booking
   * @throws BookingOver when it has no places
   * @throws TooLateToChange when people cannot change by themselves any more
   */
  public void without(CheckedCode code, UUID attendee) {
    attempts.at(
        connection ->
            bookings.enter(
                connection,
                code,
                (session, booking) -> {
                  if (session.people().live(booking.id()).contains(attendee)) {
                    requireChangeable(session, booking);
                    giveUp(session, booking, attendee);
                  }
                  return null;
                }));
  }

  private static void giveUp(LockedSession session, BookingRow booking, UUID attendee)
      throws SQLException {
    if (booking.n() == 1) {
      session.end(booking, BookingState.CANCELLED, null);
      session.history().note(booking.id(), BookingEventKind.CANCELLED);
    } else {
      session.people().release(booking.id(), attendee);
      session.giveBack(booking, 1);
    }
  }

  private static void requireChangeable(LockedSession session, BookingRow booking) {
    if (!booking.state().takesPlaces() && booking.state() != BookingState.WAITING) {
      throw new BookingOver();
    }
    if (booking.state() == BookingState.CONFIRMED && !session.mayChange(booking)) {
      throw new TooLateToChange();
    }
  }
}
