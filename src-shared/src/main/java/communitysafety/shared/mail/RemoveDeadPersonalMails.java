package communitysafety.shared.mail;

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
 * Removes what is left of mails to persons that were given up, after as long as delivered messages
 * are kept. To be run once an hour or so, on any number of nodes.
 */
@Dependent
public class RemoveDeadPersonalMails {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final Clock clock;
  private final Duration kept;

  @Inject
  RemoveDeadPersonalMails(
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
                "delete from shared.personal_mail where state = 'DEAD' and created_at <= ?")) {
      delete.setObject(1, OffsetDateTime.now(clock).minus(kept));
      return delete.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException("Mails that were given up could not be removed", e);
    }
  }
}
