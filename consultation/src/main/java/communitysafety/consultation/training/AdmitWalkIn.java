package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Somebody stands at the door without a booking. They are let in when there is a place, whoever is
 * in line: those who wait are not here. The booking window does not matter.
 */
@Dependent
public class AdmitWalkIn {

  private final Attempts attempts;
  private final Gate gate;
  private final BookingSeal seal;
  private final RegisterKeepers keepers;

  @Inject
  AdmitWalkIn(Attempts attempts, Gate gate, BookingSeal seal, RegisterKeepers keepers) {
    this.attempts = attempts;
    this.gate = gate;
    this.seal = seal;
    this.keepers = keepers;
  }

  /**
   * @return number of the person in the register
   * @throws communitysafety.shared.staff.NotPermitted unless the member keeps registers
   * @throws SessionNotFound when the member does not keep the register of this one
   * @throws BookingClosed when the session was cancelled
   * @throws SessionFull when there is no place
   * @throws AlreadyBooked when the person has a place
   */
  public UUID admit(StaffMember member, UUID session, Person person) {
    keepers.requireAny(member);
    return attempts.at(
        connection ->
            gate.enter(
                connection,
                session,
                locked -> {
                  keepers.require(connection, member, session);
                  return admit(locked, person);
                }));
  }

  private UUID admit(LockedSession session, Person person) throws SQLException {
    if (!session.standing().open()) {
      throw new BookingClosed();
    }
    UUID booking = UUID.randomUUID();
    if (!session.hold(booking, 1, session.at())) {
      throw new SessionFull();
    }
    DataKey key = seal.newKey();
    session.keep(
        booking,
        BookingState.CONFIRMED,
        null,
        seal.seal(booking, BookingDetails.ofPerson(person), CheckedCode.random(), key));
    session.history().note(booking, BookingEventKind.CONFIRMED);
    return session.people().seat(booking, person, seal, key, true);
  }
}
