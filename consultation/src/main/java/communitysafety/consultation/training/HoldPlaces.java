package communitysafety.consultation.training;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Keeps places for somebody while they fill in the form. Nothing is asked of them before. */
@Dependent
public class HoldPlaces {

  private final Attempts attempts;
  private final Gate gate;

  @Inject
  HoldPlaces(Attempts attempts, Gate gate) {
    this.attempts = attempts;
    this.gate = gate;
  }

  /**
   * Places that are kept.
   *
   * @param booking random; whoever knows it may confirm
   * @param until at that moment they still are
   */
  public record Held(UUID booking, OffsetDateTime until) {}

  /**
   * @param n 1 to 10
   * @throws SessionNotFound when there is no such session
   * @throws BookingClosed outside the booking window, and when the session was cancelled
   * @throws TooManyForOrganisation when nobody may have so many
   * @throws SessionFull when there are not so many places, or they are kept for who waits
   */
  public Held hold(UUID session, int n) {
    UUID booking = UUID.randomUUID();
    return attempts.at(
        connection ->
            gate.enter(
                connection,
                session,
                locked -> {
                  if (!locked.takesBookings()) {
                    throw new BookingClosed();
                  }
                  if (n > locked.standing().mostPerOrganisation()) {
                    throw new TooManyForOrganisation();
                  }
                  OffsetDateTime until = locked.endOfHold();
                  if (!locked.letsNewcomersIn() || !locked.hold(booking, n, until)) {
                    throw new SessionFull();
                  }
                  return new Held(booking, until);
                }));
  }
}
