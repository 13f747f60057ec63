package communitysafety.consultation.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Tells PostgreSQL, for the running transaction only, of which consultation responses, codes and
 * counts may be touched. A query that forgets its consultation finds nothing.
 */
public final class ConsultationScope {

  private ConsultationScope() {}

  public static void enter(Connection connection, UUID consultation) throws SQLException {
    try (PreparedStatement scope =
        connection.prepareStatement("select set_config('portal.consultation', ?, true)")) {
      scope.setString(1, consultation.toString());
      scope.execute();
    }
  }
}
