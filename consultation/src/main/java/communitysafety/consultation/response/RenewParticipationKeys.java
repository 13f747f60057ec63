package communitysafety.consultation.response;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Wraps the keys of codes and of waiting responses by the present epoch, so that an old one can be
 * destroyed. To be run every hour, on any number of nodes.
 */
@Dependent
public class RenewParticipationKeys {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final EntryKeys entryKeys;
  private final MixResponses mixResponses;

  @Inject
  RenewParticipationKeys(EntryKeys entryKeys, MixResponses mixResponses) {
    this.entryKeys = entryKeys;
    this.mixResponses = mixResponses;
  }

  @Transactional
  public void renew() {
    try (Connection connection = database.getConnection()) {
      entryKeys.renew(connection);
    } catch (SQLException e) {
      throw new PersistenceException("Keys of codes could not be renewed", e);
    }
    for (UUID consultation : mixResponses.waiting()) {
      mixResponses.renewKey(consultation);
    }
  }
}
