package communitysafety.shared.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Removes messages some time after a channel took them: until then they answer "was the team told,
 * and when?", after that nobody asks. What waits and dead letters stay, however old. To be run once
 * an hour or so, on any number of nodes.
 */
@Dependent
public class RemoveDeliveredMessages {

  /**
   * At most in one run, so that one never holds the database up; far more than are sent in an hour.
   */
  static final int AT_ONCE = 10_000;

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final Clock clock;
  private final Duration kept;

  @Inject
  RemoveDeliveredMessages(
      Clock clock,
      @ConfigProperty(name = "portal.outbox.keep", defaultValue = "P30D") Duration kept) {
    this.clock = clock;
    this.kept = kept;
  }

  /**
   * @return how many were removed
   */
  @Transactional
  public int remove() {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "delete from shared.outbox_message where id in"
                    + " (select id from shared.outbox_message"
                    + "   where state = 'DELIVERED' and delivered_at <= ? limit ?)")) {
      delete.setObject(1, OffsetDateTime.now(clock).minus(kept));
      delete.setInt(2, AT_ONCE);
      return delete.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException("Delivered messages could not be removed", e);
    }
  }
}
