package communitysafety.consultation.response;

import communitysafety.consultation.publication.ConsultationScope;
import communitysafety.consultation.publication.PublicConsultation;
import communitysafety.consultation.response.Quotas.Quota;
import communitysafety.shared.privacy.BlindIndex;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.submission.Reference;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Takes a response back: it is counted no more, and its words are gone. What was counted already is
 * marked, and goes when the counts have been put right. The places that it took of quotas are free
 * again. The code it came with stays used: nothing joins a response to its code, in any
 * consultation.
 */
@Dependent
public class WithdrawResponse {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final BlindIndex index;
  private final ResponseKeys keys;
  private final Quotas quotas;

  @Inject
  WithdrawResponse(BlindIndex index, ResponseKeys keys, Quotas quotas) {
    this.index = index;
    this.keys = keys;
    this.quotas = quotas;
  }

  /**
   * @return false when there is none of that reference (any more)
   */
  @Transactional
  public boolean withdraw(PublicConsultation consultation, Reference reference) {
    byte[] withdrawal = SendResponse.withdrawalIndex(index, reference);
    try (Connection connection = database.getConnection()) {
      ConsultationScope.enter(connection, consultation.id());
      Optional<Held> held = hold(connection, consultation.id(), withdrawal);
      if (held.isEmpty()) {
        return false;
      }
      giveBack(connection, consultation, held.get());
      change(
          connection,
          held.get().counted
              ? "update consultation.response set state = 'WITHDRAWN' where id = ?"
              : "delete from consultation.response where id = ?",
          held.get().id);
      return true;
    } catch (SQLException e) {
      throw new PersistenceException("A response could not be withdrawn", e);
    }
  }

  /** So that whoever sends the form twice gives its places back once. */
  private static Optional<Held> hold(Connection connection, UUID consultation, byte[] withdrawal)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, sealed, state from consultation.response"
                + " where consultation = ? and withdrawal = ? and state in ('NEW', 'COUNTED')"
                + " for update")) {
      select.setObject(1, consultation);
      select.setBytes(2, withdrawal);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Held(
                    row.getObject(1, UUID.class),
                    row.getBytes(2),
                    row.getString(3).equals("COUNTED")))
            : Optional.empty();
      }
    }
  }

  /** What it took is worked out as when it was sent: the answers are what they were. */
  private void giveBack(Connection connection, PublicConsultation consultation, Held held)
      throws SQLException {
    Optional<DataKey> key = keys.find(consultation.id());
    if (key.isEmpty()) {
      return;
    }
    SealedResponse response = ResponseSeal.open(held.sealed, held.id, key.get());
    for (Quota quota :
        quotas.heldBy(response.answers(), connection, consultation.id(), consultation.survey())) {
      change(
          connection,
          "update consultation.quota set taken = taken - 1 where id = ? and taken > 0",
          quota.id());
    }
  }

  private static void change(Connection connection, String sql, UUID id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      statement.executeUpdate();
    }
  }

  private static final class Held {

    private final UUID id;
    private final byte[] sealed;
    private final boolean counted;

    Held(UUID id, byte[] sealed, boolean counted) {
      this.id = id;
      this.sealed = sealed;
      this.counted = counted;
    }
  }
}
