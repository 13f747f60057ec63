package communitysafety.consultation.results;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Which consultations there may be something to count in. */
@Dependent
public class ConsultationsToCount {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  /** All that were ever published: responses are withdrawn from those that are over, too. */
  @Transactional
  public List<UUID> published() {
    List<UUID> published = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select id from consultation.consultation where state <> 'DRAFT'");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        published.add(row.getObject(1, UUID.class));
      }
      return published;
    } catch (SQLException e) {
      throw new PersistenceException("Consultations could not be read", e);
    }
  }
}
