package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.shared.privacy.DataKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Somebody says who they are and keeps the places that are held for them. Where the owning team
 * decides who comes, and where the course asks for another one that they were not seen at, they are
 * requested, stand in its inbox, and stay taken until it has decided. A hold that has expired
 * enters the gate again: it is confirmed when there still are places, and refused when not.
 */
@Dependent
public class ConfirmBooking {

  private final Attempts attempts;
  private final Gate gate;
  private final BookingSeal seal;
  private final NeedsSeal needsSeal;
  private final Prerequisites prerequisites;
  private final RequestInbox inbox;

  @Inject
  ConfirmBooking(
      Attempts attempts,
      Gate gate,
      BookingSeal seal,
      NeedsSeal needsSeal,
      Prerequisites prerequisites,
      RequestInbox inbox) {
    this.attempts = attempts;
    this.gate = gate;
    this.seal = seal;
    this.needsSeal = needsSeal;
    this.prerequisites = prerequisites;
    this.inbox = inbox;
  }

  /**
   * @param held as {@link HoldPlaces} gave it
   * @param idempotencyKey made with the form; the same form sent twice is one booking and has one
   *     answer
   * @throws BookingNotFound when nothing was held
   * @throws BookingOver when it was confirmed with another key, or cancelled
   * @throws BookingClosed when it expired and the session takes no bookings any more
   * @throws SessionFull when it expired and others have the places
   * @throws AlreadyBooked when somebody of these has a place in this session
   * @throws TooManyForOrganisation when the organisation has too many with its other bookings
   * @throws NoPlaceLeft when there are more people than places
   */
  public Booked confirm(UUID held, UUID idempotencyKey, BookingDetails details, Needs needs) {
    return attempts.at(
        connection ->
            gate.enterOf(
                connection,
                held,
                session -> confirm(session, held, idempotencyKey, details, needs)));
  }

  private Booked confirm(
      LockedSession session, UUID held, UUID key, BookingDetails details, Needs needs)
      throws SQLException {
    BookingRow booking = session.booking(held).orElseThrow(BookingNotFound::new);
    if (key.equals(booking.idempotencyKey())) {
      return new Booked(held, seal.openCode(booking, seal.keyOf(booking)), booking.state());
    }
    if (booking.state() == BookingState.EXPIRED && booking.isAnonymous()) {
      enterAgain(session, booking);
    } else if (booking.state() != BookingState.HELD) {
      throw new BookingOver();
    }
    byte[] organisation = seal.organisationIndex(details);
    if (organisation != null
        && session.placesOf(organisation, held) + booking.n()
            > session.standing().mostPerOrganisation()) {
      throw new TooManyForOrganisation();
    }
    if (details.attendees().size() > booking.n()) {
      throw new NoPlaceLeft();
    }
    DataKey dataKey = seal.newKey();
    CheckedCode code = CheckedCode.random();
    BookingState state =
        session.standing().needsApproval() || prerequisites.leaveItToTheTeam(session, details)
            ? BookingState.REQUESTED
            : BookingState.CONFIRMED;
    session.keep(held, state, key, seal.seal(held, details, code, dataKey));
    session
        .history()
        .note(
            held,
            state == BookingState.CONFIRMED
                ? BookingEventKind.CONFIRMED
                : BookingEventKind.REQUESTED);
    for (Person person : details.attendees()) {
      session.people().seat(held, person, seal, dataKey, state == BookingState.CONFIRMED);
    }
    needsSeal.keep(session.connection(), session.id(), held, needs);
    if (state == BookingState.REQUESTED) {
      inbox.place(session, held);
    }
    return new Booked(held, code, state);
  }

  private static void enterAgain(LockedSession session, BookingRow booking) throws SQLException {
    if (!session.takesBookings()) {
      throw new BookingClosed();
    }
    if (!session.letsNewcomersIn() || !session.take(booking.n())) {
      throw new SessionFull();
    }
    session.givePlaces(booking.id(), booking.n());
  }
}
