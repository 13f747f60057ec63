package communitysafety.consultation.training;

import communitysafety.consultation.training.CapacityChange.Affected;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Staff make room, or find that the room is smaller. Never below what is taken. */
@Dependent
public class ChangeCapacity {

  private final Attempts attempts;
  private final Gate gate;
  private final BookingSeal seal;

  @Inject
  ChangeCapacity(Attempts attempts, Gate gate, BookingSeal seal) {
    this.attempts = attempts;
    this.gate = gate;
    this.seal = seal;
  }

  /**
   * @param capacity at least 1
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws SessionNotFound when it is no session of their team
   */
  public CapacityChange change(StaffMember member, UUID session, int capacity) {
    member.requires(Permission.PLAN_TRAINING);
    return attempts.at(
        connection ->
            gate.enter(
                connection,
                session,
                locked -> {
                  OwnSessions.require(connection, member, session);
                  return locked.changeCapacity(capacity)
                      ? new CapacityChange.Changed(capacity)
                      : new CapacityChange.BelowTaken(locked.taken(), affected(locked, capacity));
                }));
  }

  private List<Affected> affected(LockedSession session, int capacity) throws SQLException {
    List<Affected> affected = new ArrayList<>();
    int tooMany = session.taken() - capacity;
    for (UUID booking : session.newestFirst()) {
      if (tooMany <= 0) {
        break;
      }
      BookingRow row = session.booking(booking).orElseThrow();
      OffsetDateTime at = session.bookedAt(booking);
      Person contact = row.isAnonymous() ? null : seal.openContact(row, seal.keyOf(row));
      affected.add(new Affected(booking, row.n(), row.state(), at, contact));
      tooMany -= row.n();
    }
    return affected;
  }
}
