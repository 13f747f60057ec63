package communitysafety.consultation.training;

import communitysafety.shared.audit.Actor;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.privacy.BatchKeys;
import communitysafety.shared.privacy.WrappedKey;
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
 * noise, then the rows. What stays is the proof: when, and how many. To be run every hour; keys
 * that are left it wraps for the present epoch.
 */
@Dependent
public class DestroyNeeds {

  private final Attempts attempts;
  private final BatchKeys keys;
  private final Clock clock;

  @Inject
  DestroyNeeds(Attempts attempts, BatchKeys keys, Clock clock) {
    this.attempts = attempts;
    this.keys = keys;
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
    attempts.at(this::renew);
    return due.size();
  }

  /** Wraps what is left for the present epoch, so that an old one can be destroyed. */
  private Void renew(Connection connection) throws SQLException {
    List<WrappedKey> all =
        Sql.select(
            connection,
            "select id, epoch, wrapped from consultation.needs_key order by id for update",
            row -> new WrappedKey(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3)));
    for (WrappedKey old : all) {
      if (!keys.isPresent(old)) {
        WrappedKey renewed = keys.renewed(old);
        Sql.execute(
            connection,
            "update consultation.needs_key set epoch = ?, wrapped = ? where id = ?",
            renewed.epoch(),
            renewed.wrapped(),
            renewed.id());
      }
    }
    return null;
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
