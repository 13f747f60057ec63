package communitysafety.reporting.equality;

import communitysafety.shared.privacy.BatchKeys;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Keeps what somebody told about themselves, sealed and in no order, until it is mixed with others.
 * Always in a transaction of its own: nothing else that this person does shares its number.
 */
@Dependent
public class KeepEqualityAnswers {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final BatchKeys keys;

  @Inject
  KeepEqualityAnswers(BatchKeys keys) {
    this.keys = keys;
  }

  /** Keeps nothing when nothing was answered. */
  @Transactional(TxType.REQUIRES_NEW)
  public void keep(EqualityAnswers answers) {
    if (answers.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      new WaitingAnswers(connection, keys).add(answers);
    } catch (SQLException e) {
      throw new PersistenceException("Equality answers could not be kept", e);
    }
  }
}
