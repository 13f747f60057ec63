package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Somebody whom an organisation booked for says themselves what they need: whoever booked does not
 * learn it. What they said before is removed, what was said for all stays.
 */
@Dependent
public class SayOwnNeeds {

  private final Attempts attempts;
  private final PlacesByCode places;
  private final NeedsSeal seal;

  @Inject
  SayOwnNeeds(Attempts attempts, PlacesByCode places, NeedsSeal seal) {
    this.attempts = attempts;
    this.places = places;
    this.seal = seal;
  }

  /**
   * @param needs none removes what was said and says nothing
   * @throws BookingNotFound when the code leads to nobody whom others booked for
   * @throws BookingOver when they do not come, or not any more
   * @throws BookingClosed when needs of this session were destroyed
   */
  public void say(CheckedCode code, Needs needs) {
    attempts.at(
        connection ->
            places.enter(
                connection,
                code,
                (session, booking, attendee) -> {
                  NeedsSeal.forgetSaidBy(connection, booking.id(), Optional.of(attendee));
                  seal.keep(
                      connection,
                      session.id(),
                      new NeedsSeal.Said(booking.id(), Optional.of(attendee), needs));
                  return null;
                }));
  }
}
