package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.shared.privacy.DataKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Somebody goes in line for places of a session that is full. */
@Dependent
public class JoinWaitingList {

  private final Attempts attempts;
  private final Gate gate;
  private final BookingSeal seal;
  private final NeedsSeal needsSeal;

  @Inject
  JoinWaitingList(Attempts attempts, Gate gate, BookingSeal seal, NeedsSeal needsSeal) {
    this.attempts = attempts;
    this.gate = gate;
    this.seal = seal;
    this.needsSeal = needsSeal;
  }

  /** For who puts somebody in line once, such as staff. */
  public Booked join(UUID session, int n, BookingDetails details, Needs needs) {
    return join(session, UUID.randomUUID(), n, details, needs);
  }

  /**
   * @param idempotencyKey made with the form; the same form sent twice is one place in line
   * @param n 1 to 10; more than one for an organisation alone
   * @throws SessionNotFound when there is no such session
   * @throws BookingClosed when it takes no bookings
   * @throws StillPlacesFree when nobody has to wait
   * @throws AlreadyBooked when the person has a place or is in line
   * @throws TooManyForOrganisation when the organisation has too many with its other bookings
   */
  public Booked join(
      UUID session, UUID idempotencyKey, int n, BookingDetails details, Needs needs) {
    return attempts.at(
        connection ->
            gate.enter(
                connection, session, locked -> join(locked, idempotencyKey, n, details, needs)));
  }

  private Booked join(LockedSession session, UUID key, int n, BookingDetails details, Needs needs)
      throws SQLException {
    Optional<BookingRow> before = session.bookingSentWith(key);
    if (before.isPresent()) {
      BookingRow booking = before.get();
      return new Booked(booking.id(), seal.openCode(booking, seal.keyOf(booking)), booking.state());
    }
    if (!session.takesBookings()) {
      throw new BookingClosed();
    }
    if (session.letsNewcomersIn() && session.free() >= n) {
      throw new StillPlacesFree();
    }
    UUID booking = UUID.randomUUID();
    byte[] organisation = seal.organisationIndex(details);
    int others = organisation == null ? 0 : session.placesOf(organisation, booking);
    if (others + n > session.standing().mostPerOrganisation()) {
      throw new TooManyForOrganisation();
    }
    DataKey dataKey = seal.newKey();
    CheckedCode code = CheckedCode.random();
    session.line().put(booking, key, n, seal.seal(booking, details, code, dataKey));
    needsSeal.keep(session.connection(), session.id(), booking, needs);
    return new Booked(booking, code, BookingState.WAITING);
  }
}
