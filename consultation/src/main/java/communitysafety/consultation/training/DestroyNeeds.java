package communitysafety.consultation.training;

import communitysafety.shared.audit.Actor;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.calendar.WorkingDays;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Destroys what people needed, some days after their session: the key first, so that backups hold
 * noise, then the rows. What stays is the proof: when, and how many. To be run every hour.
 */
@Dependent
public class DestroyNeeds {

  private final Attempts attempts;
  private final Clock clock;

  @Inject
  DestroyNeeds(Attempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /**
   * @return of how many sessions
   */
  public int destroy() {
    LocalDate today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    List<UUID> due =
        attempts.at(
            connection ->
                Sql.select(
                    connection,
                    "select session from consultation.needs_key where destroy_on <= ?"
                        + " order by session",
                    row -> row.getObject(1, UUID.class),
                    today));
    for (UUID session : due) {
      attempts.at(connection -> destroy(connection, session));
    }
    return due.size();
  }

  private Void destroy(Connection connection, UUID session) throws SQLException {
    int keys =
        Sql.execute(connection, "delete from consultation.needs_key where session = ?", session);
    if (keys == 0) {
      // Another node was first.
      return null;
    }
    Sql.select(
        connection,
        "select set_config('portal.needs_over', ?, true)",
        row -> row.getString(1),
        session.toString());
    int rows =
        Sql.execute(
            connection, "delete from consultation.booking_needs where session = ?", session);
    OffsetDateTime now = OffsetDateTime.now(clock);
    Sql.execute(
        connection,
        "insert into consultation.needs_destroyed (session, destroyed_at, how_many)"
            + " values (?, ?, ?)",
        session,
        now,
        rows);
    AuditTrail.add(
        AuditEntry.by(Actor.SYSTEM, AuditAction.TRAINING_NEEDS_DESTROYED, now)
            .noting(session.toString()),
        connection);
    return null;
  }
}
