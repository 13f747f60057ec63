package communitysafety.consultation.response;

import communitysafety.consultation.publication.ConsultationClosed;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What happens to codes and waiting responses when a consultation closes, in the transaction that
 * closes it: the last responses move together, the codes become two numbers, and the key they were
 * stored under is destroyed.
 *
 * <p>Fewer than ten in all move too: nothing is lost, no row of a code is left to set beside them,
 * and no release is made of so few.
 */
@ApplicationScoped
public class EndParticipation {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  @Inject MixResponses mixResponses;
  @Inject EntryKeys entryKeys;

  void end(@Observes ConsultationClosed closed) {
    try (Connection connection = database.getConnection()) {
      end(connection, closed.consultation());
    } catch (SQLException e) {
      throw new PersistenceException("Codes and waiting responses could not be ended", e);
    }
  }

  private void end(Connection connection, UUID consultation) throws SQLException {
    mixResponses.mix(connection, consultation, true);
    change(
        connection,
        consultation,
        "insert into consultation.participation (consultation, made, used)"
            + " select consultation, count(*), count(*) filter (where state <> 'UNUSED')"
            + " from consultation.entry_code where consultation = ? group by consultation"
            + " on conflict do nothing");
    for (String table : List.of("entry_code", "response_batch")) {
      change(
          connection,
          consultation,
          "delete from consultation." + table + " where consultation = ?");
    }
    entryKeys.destroy(connection, consultation);
  }

  private static void change(Connection connection, UUID consultation, String sql)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, consultation);
      statement.executeUpdate();
    }
  }
}
