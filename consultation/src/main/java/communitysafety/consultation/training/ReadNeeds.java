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
import java.util.List;
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
   * What somebody needs.
   *
   * @param attendee who said it for themselves; empty where whoever booked said it for all
   */
  public record Told(UUID booking, Optional<UUID> attendee, Needs needs) {}

  /**
   * @return of each booking one, and one of each of its people who said it themselves; nothing for
   *     anybody who does not teach this session, and once it is destroyed
   * @throws communitysafety.shared.staff.NotPermitted unless the member teaches
   */
  public List<Told> of(StaffMember member, UUID session) {
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
          return key.isEmpty() ? List.of() : open(connection, session, key.get());
        });
  }

  private List<Told> open(Connection connection, UUID session, DataKey key) throws SQLException {
    return Sql.select(
        connection,
        // Of who still comes; what was said last.
        "select distinct on (n.booking, n.attendee) n.booking, n.attendee, n.sealed"
            + " from consultation.booking_needs n"
            + " join consultation.booking b on b.id = n.booking and b.session = n.session"
            + " where n.session = ? and b.state = 'CONFIRMED'"
            + " order by n.booking, n.attendee nulls first, n.id desc",
        row -> {
          NeedsSeal.Said said = seal.said(row, key);
          return new Told(said.booking(), said.by(), said.needs());
        },
        session);
  }
}
