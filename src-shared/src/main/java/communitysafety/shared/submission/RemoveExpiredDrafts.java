package communitysafety.shared.submission;

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
 * Removes the drafts whose lifetime is over. They are unfindable from that moment anyway; this
 * makes the rows go too. To be run every few minutes, on any number of nodes.
 */
@Dependent
public class RemoveExpiredDrafts {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final Clock clock;

  @Inject
  RemoveExpiredDrafts(Clock clock) {
    this.clock = clock;
  }

  /**
   * @return how many were removed
   */
  @Transactional
  public int remove() {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from shared.draft where expires_at <= ?")) {
      delete.setObject(1, OffsetDateTime.now(clock));
      return delete.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException("Expired drafts could not be removed", e);
    }
  }
}
