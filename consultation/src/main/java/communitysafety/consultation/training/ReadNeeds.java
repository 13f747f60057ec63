package communitysafety.consultation.training;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who teaches a session reads what its people need. Nobody else does, and it is noted. */
@Dependent
public class ReadNeeds {

  private final Attempts attempts;
  private final NeedsSeal seal;
  private final Clock clock;

  @Inject
  ReadNeeds(Attempts attempts, NeedsSeal seal, Clock clock) {
    this.attempts = attempts;
    this.seal = seal;
    this.clock = clock;
  }

  /**
   * @return by booking; empty for anybody who does not teach this session, and once it is destroyed
   * @throws communitysafety.shared.staff.NotPermitted unless the member teaches
   */
  public Map<UUID, Needs> of(StaffMember member, UUID session) {
    member.requires(Permission.TEACH_TRAINING);
    return attempts.at(
        connection -> {
          Sql.select(
              connection,
              "select set_config('portal.trainer', ?, true)",
              row -> row.getString(1),
              member.id().toString());
          Optional<DataKey> key = seal.keyOf(connection, session);
          AuditTrail.add(
              AuditEntry.by(
                      member.actor(), AuditAction.TRAINING_NEEDS_VIEWED, OffsetDateTime.now(clock))
                  .noting(session.toString()),
              connection);
          return key.isEmpty() ? Map.of() : open(connection, session, key.get());
        });
  }

  private Map<UUID, Needs> open(Connection connection, UUID session, DataKey key)
      throws SQLException {
    Map<UUID, Needs> needs = new LinkedHashMap<>();
    Sql.select(
        connection,
        // Of who still comes; what was said last.
        "select n.booking, n.sealed from consultation.booking_needs n"
            + " join consultation.booking b on b.id = n.booking and b.session = n.session"
            + " where n.session = ? and b.state = 'CONFIRMED' order by n.booking, n.id",
        row -> {
          UUID booking = row.getObject(1, UUID.class);
          return needs.put(booking, seal.open(row.getBytes(2), booking, key));
        },
        session);
    return needs;
  }
}
