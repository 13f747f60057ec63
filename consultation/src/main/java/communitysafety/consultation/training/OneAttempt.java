package communitysafety.consultation.training;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work once, in a transaction of its own, so that it can be run again when it lost a race. */
@ApplicationScoped
class OneAttempt {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  OneAttempt() {}

  OneAttempt(DataSource database) {
    this.database = database;
  }

  /** What is done on the connection of the running transaction. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  @Transactional(TxType.REQUIRES_NEW)
  <T> T make(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new PersistenceException("Training could not be booked or changed", e);
    }
  }
}
