package communitysafety.reporting.retention;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/**
 * Forgets what an Idempotency-Key was answered once its 24 hours are over. No answer is given from
 * an expired row anyway; this makes the rows go too.
 */
@Dependent
public class RemoveExpiredIdempotencyKeys {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final Clock clock;

  @Inject
  RemoveExpiredIdempotencyKeys(Clock clock) {
    this.clock = clock;
  }

  /**
   * @return how many were removed
   */
  @Transactional
  public int remove() {
    try (Connection connection = database.getConnection()) {
      return remove(connection, OffsetDateTime.now(clock));
    } catch (SQLException e) {
      throw new PersistenceException("Expired Idempotency-Keys could not be removed", e);
    }
  }

  static int remove(Connection connection, OffsetDateTime now) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from reporting.idempotency_key where expires_at <= ?")) {
      delete.setObject(1, now);
      return delete.executeUpdate();
    }
  }
}
