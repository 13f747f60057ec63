package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.shared.privacy.DataKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * An organisation says who comes, after it booked; or that a colleague comes instead. Whether they
 * were where the course asks is told to them by mail, and to the team, but not here.
 */
@Dependent
public class NamePeople {

  private final Attempts attempts;
  private final BookingsByCode bookings;
  private final BookingSeal seal;

  @Inject
  NamePeople(Attempts attempts, BookingsByCode bookings, BookingSeal seal) {
    this.attempts = attempts;
    this.bookings = bookings;
    this.seal = seal;
  }

  /**
   * Gives a place that has no name to a person. To name them twice is to name them once.
   *
   * @return number of who comes
   * @throws BookingNotFound when the code leads to no booking
   * @throws BookingOver when it is not confirmed or requested, and when it is a person's
   * @throws NoPlaceLeft when all its places have names
   * @throws AlreadyBooked when the person has a place in this session
   */
  public UUID name(CheckedCode code, Person person) {
    return attempts.at(
        connection ->
            bookings.enter(connection, code, (session, booking) -> seat(session, booking, person)));
  }

  /**
   * Has a colleague come in the place of somebody. To say so twice is to say it once.
   *
   * @return number of the colleague
   * @throws BookingNotFound when the code leads to no booking, or the person is not in it
   * @throws TooLateToChange when people cannot change by themselves any more
   */
  public UUID transfer(CheckedCode code, UUID attendee, Person colleague) {
    return attempts.at(
        connection ->
            bookings.enter(
                connection,
                code,
                (session, booking) -> {
                  if (!session.mayChange(booking)) {
                    throw new TooLateToChange();
                  }
                  if (session.people().live(booking.id()).contains(attendee)) {
                    session.people().release(booking.id(), attendee);
                  } else if (session.people().find(booking.id(), seal.index(colleague)).isEmpty()) {
                    throw new BookingNotFound();
                  }
                  return seat(session, booking, colleague);
                }));
  }

  private UUID seat(LockedSession session, BookingRow booking, Person person) throws SQLException {
    boolean kept =
        booking.state() == BookingState.CONFIRMED || booking.state() == BookingState.REQUESTED;
    if (!kept || booking.organisation() == null) {
      throw new BookingOver();
    }
    Optional<UUID> named = session.people().find(booking.id(), seal.index(person));
    if (named.isPresent()) {
      return named.get();
    }
    DataKey key = seal.keyOf(booking);
    return session
        .people()
        .seat(booking.id(), person, seal, key, booking.state() == BookingState.CONFIRMED);
  }
}
