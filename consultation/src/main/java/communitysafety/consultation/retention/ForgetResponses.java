package communitysafety.consultation.retention;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Destroys the data keys of consultations that ended long ago, and the responses they sealed; what
 * was released stays. The database itself sees to it that no other key can be destroyed this way.
 * To be run every hour, on any number of nodes.
 */
@Dependent
public class ForgetResponses {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final Duration kept;

  @Inject
  ForgetResponses(
      @ConfigProperty(name = "portal.retention.responses", defaultValue = "P730D") Duration kept) {
    this.kept = kept;
  }

  /**
   * @return of how many consultations
   */
  @Transactional
  public int forget() {
    try (Connection connection = database.getConnection();
        PreparedStatement call =
            connection.prepareStatement(
                "select consultation.forget_responses(make_interval(secs => ?))")) {
      call.setLong(1, kept.toSeconds());
      try (ResultSet row = call.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new PersistenceException("Responses could not be forgotten", e);
    }
  }
}
