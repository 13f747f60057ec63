package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Somebody gives back what they have: confirmed or requested places, an offer (that is to decline
 * it), a position in line (that is to leave it), or what was only held for them. The places go to
 * the waiting list in the same transaction. What they said they need is removed.
 */
@Dependent
public class CancelBooking {

  private final Attempts attempts;
  private final Gate gate;
  private final BookingsByCode bookings;
  private final NeedsSeal needs;

  @Inject
  CancelBooking(Attempts attempts, Gate gate, BookingsByCode bookings, NeedsSeal needs) {
    this.attempts = attempts;
    this.gate = gate;
    this.bookings = bookings;
    this.needs = needs;
  }

  /**
   * Cancelling twice is cancelling once.
   *
   * @throws BookingNotFound when the code leads to no booking
   * @throws TooLateToChange when it is confirmed and people cannot change by themselves any more
   */
  public void cancel(CheckedCode code) {
    attempts.at(
        connection ->
            bookings.enter(
                connection,
                code,
                (session, booking) -> {
                  if (booking.state() == BookingState.CONFIRMED && !session.mayChange(booking)) {
                    throw new TooLateToChange();
                  }
                  needs.forget(connection, booking.id());
                  return end(session, booking);
                }));
  }

  /**
   * Gives back what was held, when somebody leaves the form.
   *
   * @throws BookingNotFound when nothing was held
   */
  public void letGo(UUID held) {
    attempts.at(
        connection ->
            gate.enterOf(
                connection,
                held,
                session -> {
                  BookingRow booking = session.booking(held).orElseThrow(BookingNotFound::new);
                  // Known only to whoever held it; once confirmed, the code is what counts.
                  return booking.state() == BookingState.HELD && end(session, booking);
                }));
  }

  private static boolean end(LockedSession session, BookingRow booking) throws SQLException {
    if (!booking.state().takesPlaces() && booking.state() != BookingState.WAITING) {
      return false;
    }
    session.end(booking, BookingState.CANCELLED, null);
    if (!booking.isAnonymous()) {
      session.history().note(booking.id(), BookingEventKind.CANCELLED);
    }
    return true;
  }
}
