package communitysafety.consultation.response;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Lets one of two that would make the same thing go first, until its transaction ends. */
final class FirstOfTwo {

  private FirstOfTwo() {}

  static void waitForTheOther(Connection connection, String thing) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
      lock.setString(1, thing);
      lock.execute();
    }
  }
}
