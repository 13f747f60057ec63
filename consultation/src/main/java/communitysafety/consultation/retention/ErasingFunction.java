package communitysafety.consultation.retention;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Calls what the database has for erasing. Each function decides by itself what is old enough to
 * go, whatever it is told.
 */
@Dependent
class ErasingFunction {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  /**
   * Calls it in the running transaction.
   *
   * @param call a select with one parameter: for how many seconds things are kept
   * @return how many it says are gone
   */
  int call(String call, Duration kept) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(call)) {
      statement.setLong(1, kept.toSeconds());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new PersistenceException("What was kept long enough could not be erased", e);
    }
  }
}
