package communitysafety.consultation.response;

import communitysafety.shared.privacy.BatchKeys;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.DataKeys;
import communitysafety.shared.privacy.WrappedKey;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The data keys of consultations: one for all responses of a consultation, made with its first
 * response, destroyed some time after its end.
 */
@ApplicationScoped
public class ResponseKeys {

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  @Inject DataKeys dataKeys;
  @Inject BatchKeys opener;

  /**
   * The key that opens a consultation's responses.
   *
   * @return empty when nobody has answered yet, or its time is over
   */
  @Transactional(TxType.SUPPORTS)
  public Optional<DataKey> find(UUID consultation) {
    try (Connection connection = database.getConnection()) {
      return find(connection, consultation);
    } catch (SQLException e) {
      throw new PersistenceException("The key of responses could not be read", e);
    }
  }

  private Optional<DataKey> find(Connection connection, UUID consultation) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select d.id, d.epoch, d.wrapped from consultation.response_key k"
                + " join shared.data_key d on d.id = k.data_key where k.consultation = ?")) {
      select.setObject(1, consultation);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                opener.open(
                    new WrappedKey(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3))))
            : Optional.empty();
      }
    }
  }

  /** The key, made now when this is the first response; two at once make one. */
  DataKey findOrCreate(Connection connection, UUID consultation) throws SQLException {
    Optional<DataKey> known = find(connection, consultation);
    if (known.isPresent()) {
      return known.get();
    }
    FirstOfTwo.waitForTheOther(connection, "response-key:" + consultation);
    known = find(connection, consultation);
    if (known.isPresent()) {
      return known.get();
    }
    DataKey key = dataKeys.create();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into consultation.response_key (consultation, data_key) values (?, ?)")) {
      insert.setObject(1, consultation);
      insert.setObject(2, key.id());
      insert.executeUpdate();
    }
    return key;
  }
}
