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
 * Erases certificates whose time is long over, key and words; who verifies one from then on is told
 * that it is unknown. To be run every hour, on any number of nodes.
 */
@Dependent
public class ForgetCertificates {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final Duration kept;

  @Inject
  ForgetCertificates(
      @ConfigProperty(name = "portal.retention.certificates", defaultValue = "P2191D")
          Duration kept) {
    this.kept = kept;
  }

  /**
   * @return how many
   */
  @Transactional
  public int forget() {
    try (Connection connection = database.getConnection();
        PreparedStatement call =
            connection.prepareStatement(
                "select consultation.forget_certificates(make_interval(secs => ?))")) {
      call.setLong(1, kept.toSeconds());
      try (ResultSet row = call.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new PersistenceException("Certificates could not be erased", e);
    }
  }
}
