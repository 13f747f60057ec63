package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Whoever booked says that they can come although the session was moved. */
@Dependent
public class StillComing {

  private final Attempts attempts;
  private final BookingsByCode bookings;

  @Inject
  StillComing(Attempts attempts, BookingsByCode bookings) {
    this.attempts = attempts;
    this.bookings = bookings;
  }

  /**
   * Saying it twice is saying it once.
   *
   * @throws BookingNotFound when the code leads to no booking
   * @throws BookingOver when it is not confirmed or requested
   */
  public void say(CheckedCode code) {
    attempts.at(
        connection ->
            bookings.enter(
                connection,
                code,
                (session, booking) -> {
                  if (booking.state() != BookingState.CONFIRMED
                      && booking.state() != BookingState.REQUESTED) {
                    throw new BookingOver();
                  }
                  session.stillComing(booking.id());
                  return null;
                }));
  }
}
