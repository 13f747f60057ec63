package communitysafety.consultation.response;

import communitysafety.consultation.publication.ConsultationScope;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.shared.privacy.BlindIndex;
import communitysafety.shared.submission.Reference;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Takes a response back: it is counted no more, and its words are gone. What was counted already is
 * marked, and goes when the counts have been put right. The place it took of a quota and the code
 * it came with stay used.
 */
@Dependent
public class WithdrawResponse {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final BlindIndex index;

  @Inject
  WithdrawResponse(BlindIndex index) {
    this.index = index;
  }

  /**
   * @return false when there is none of that reference (any more)
   */
  @Transactional
  public boolean withdraw(PublicConsultation consultation, Reference reference) {
    byte[] withdrawal = SendResponse.withdrawalIndex(index, reference);
    try (Connection connection = database.getConnection()) {
      ConsultationScope.enter(connection, consultation.id());
      return change(
              connection,
              "delete from consultation.response"
                  + " where consultation = ? and withdrawal = ? and state = 'NEW'",
              consultation.id(),
              withdrawal)
          || change(
              connection,
              "update consultation.response set state = 'WITHDRAWN'"
                  + " where consultation = ? and withdrawal = ? and state = 'COUNTED'",
              consultation.id(),
              withdrawal);
    } catch (SQLException e) {
      throw new PersistenceException("A response could not be withdrawn", e);
    }
  }

  private static boolean change(
      Connection connection, String sql, UUID consultation, byte[] withdrawal) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, consultation);
      statement.setBytes(2, withdrawal);
      return statement.executeUpdate() == 1;
    }
  }
}
