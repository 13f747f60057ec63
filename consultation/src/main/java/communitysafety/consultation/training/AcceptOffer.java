package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.shared.privacy.DataKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** Somebody from the waiting list takes the places they were offered. */
@Dependent
public class AcceptOffer {

  private final Attempts attempts;
  private final BookingsByCode bookings;
  private final BookingSeal seal;
  private final Prerequisites prerequisites;
  private final RequestInbox inbox;

  @Inject
  AcceptOffer(
      Attempts attempts,
      BookingsByCode bookings,
      BookingSeal seal,
      Prerequisites prerequisites,
      RequestInbox inbox) {
    this.attempts = attempts;
    this.bookings = bookings;
    this.seal = seal;
    this.prerequisites = prerequisites;
    this.inbox = inbox;
  }

  /**
   * Accepting twice is accepting once.
   *
   * @throws BookingNotFound when the code leads to no booking
   * @throws BookingOver when the offer has expired, and when there was none
   */
  public Booked accept(CheckedCode code) {
    return attempts.at(
        connection -> bookings.enter(connection, code, (s, b) -> accept(s, b, code)));
  }

  private Booked accept(LockedSession session, BookingRow booking, CheckedCode code)
      throws SQLException {
    if (booking.state() == BookingState.CONFIRMED || booking.state() == BookingState.REQUESTED) {
      return new Booked(booking.id(), code, booking.state());
    }
    if (booking.state() != BookingState.OFFERED) {
      throw new BookingOver();
    }
    DataKey key = seal.keyOf(booking);
    BookingDetails details = seal.openDetails(booking, key);
    BookingState state =
        session.standing().needsApproval() || prerequisites.leaveItToTheTeam(session, details)
            ? BookingState.REQUESTED
            : BookingState.CONFIRMED;
    session.settle(booking.id(), state);
    session
        .history()
        .note(
            booking.id(),
            state == BookingState.CONFIRMED
                ? BookingEventKind.CONFIRMED
                : BookingEventKind.REQUESTED);
    for (Person person : details.attendees()) {
      session.people().seat(booking.id(), person, seal, key, state == BookingState.CONFIRMED);
    }
    if (state == BookingState.REQUESTED) {
      inbox.place(session, booking.id());
    }
    return new Booked(booking.id(), code, state);
  }
}
