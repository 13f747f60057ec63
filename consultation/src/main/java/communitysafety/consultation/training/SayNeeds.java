package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Whoever booked says anew what they need; what they said before is removed. What their people said
 * for themselves stays.
 */
@Dependent
public class SayNeeds {

  private final Attempts attempts;
  private final BookingsByCode bookings;
  private final NeedsSeal seal;

  @Inject
  SayNeeds(Attempts attempts, BookingsByCode bookings, NeedsSeal seal) {
    this.attempts = attempts;
    this.bookings = bookings;
    this.seal = seal;
  }

  /**
   * @param needs none removes what was said and says nothing
   * @throws BookingNotFound when the code leads to no booking
   * @throws BookingOver when it has no places and waits for none
   * @throws BookingClosed when needs of this session were destroyed
   */
  public void say(CheckedCode code, Needs needs) {
    attempts.at(
        connection ->
            bookings.enter(
                connection,
                code,
                (session, booking) -> {
                  if (!booking.state().takesPlaces() && booking.state() != BookingState.WAITING) {
                    throw new BookingOver();
                  }
                  NeedsSeal.forgetSaidBy(connection, booking.id(), Optional.empty());
                  seal.keep(connection, session.id(), booking.id(), needs);
                  return null;
                }));
  }
}
