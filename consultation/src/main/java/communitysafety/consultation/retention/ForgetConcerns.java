package communitysafety.consultation.retention;

import communitysafety.shared.audit.Actor;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.submission.Reference;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Erases concerns that were raised long ago and that nobody works on any more: key, words,
 * referrals and messages. A line in the audit trail says that it was done. What a team still has
 * open stays until it is closed.
 *
 * <p>To be run every hour, on any number of nodes.
 */
@Dependent
public class ForgetConcerns {

  private static final String WHY = "RETENTION_OVER";

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final AuditTrail audit;
  private final Clock clock;
  private final Duration kept;

  @Inject
  ForgetConcerns(
      AuditTrail audit,
      Clock clock,
      @ConfigProperty(name = "portal.retention.concerns", defaultValue = "P2191D") Duration kept) {
    this.audit = audit;
    this.clock = clock;
    this.kept = kept;
  }

  /**
   * @return how many
   */
  @Transactional
  public int forget() {
    int forgotten = 0;
    try (Connection connection = database.getConnection();
        PreparedStatement call =
            connection.prepareStatement(
                "select id, reference from consultation.forget_concerns(make_interval(secs => ?))")) {
      call.setLong(1, kept.toSeconds());
      try (ResultSet row = call.executeQuery()) {
        while (row.next()) {
          audit.add(
              AuditEntry.by(Actor.SYSTEM, AuditAction.CONCERN_ERASED, OffsetDateTime.now(clock))
                  .about(row.getObject(1, UUID.class), new Reference(row.getString(2)))
                  .noting(WHY));
          forgotten++;
        }
      }
      return forgotten;
    } catch (SQLException e) {
      throw new PersistenceException("Concerns could not be erased", e);
    }
  }
}
