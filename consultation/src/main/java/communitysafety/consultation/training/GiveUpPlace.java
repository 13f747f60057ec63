package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Somebody whom an organisation booked for says that they cannot come. The place stays the
 * organisation's, without a name, and whoever booked is told: they name somebody else or give it
 * back. So it can be said until the session begins, later than places can be given back.
 */
@Dependent
public class GiveUpPlace {

  private final Attempts attempts;
  private final PlacesByCode places;

  @Inject
  GiveUpPlace(Attempts attempts, PlacesByCode places) {
    this.attempts = attempts;
    this.places = places;
  }

  /**
   * @throws BookingNotFound when the code leads to nobody whom others booked for
   * @throws BookingOver when they do not come, or not any more
   * @throws TooLateToChange when the session has begun
   */
  public void giveUp(CheckedCode code) {
    attempts.at(
        connection ->
            places.enter(
                connection,
                code,
                (session, booking, attendee) -> {
                  CorrectPerson.requireNotBegun(connection, session);
                  session.people().release(booking.id(), attendee);
                  session.history().note(booking.id(), BookingEventKind.PLACE_GIVEN_UP);
                  return null;
                }));
  }
}
