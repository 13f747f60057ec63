package communitysafety.consultation.response;

import communitysafety.shared.privacy.BatchKeys;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.WrappedKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The responses of one anonymous consultation that wait until there are enough to be mixed: sealed
 * by a key of their batch, of one size, without a time. Works on a connection whose transaction is
 * the caller's and is in the consultation's scope.
 *
 * <p>Who sends holds the batch before anything else, and who mixes or closes holds it alone.
 */
final class WaitingResponses {

  private final Connection connection;
  private final UUID consultation;
  private final BatchKeys keys;

  WaitingResponses(Connection connection, UUID consultation, BatchKeys keys) {
    this.connection = connection;
    this.consultation = consultation;
    this.keys = keys;
  }

  /** The batch to add to, held until the transaction ends so that it is not mixed meanwhile. */
  WrappedKey batchToAddTo() throws SQLException {
    return batchOrNew("for key share");
  }

  /** The same, held by nobody else. */
  WrappedKey batchAlone() throws SQLException {
    return batchOrNew("for update");
  }

  /** As {@link #batchAlone}, but none is begun. */
  Optional<WrappedKey> lockedBatch() throws SQLException {
    return batch("for update");
  }

  private WrappedKey batchOrNew(String lock) throws SQLException {
    Optional<WrappedKey> batch = batch(lock);
    while (batch.isEmpty()) {
      begin(keys.create());
      batch = batch(lock);
    }
    return batch.get();
  }

  byte[] seal(WaitingResponse response, WrappedKey batch) {
    return seal(response, batch, keys.open(batch));
  }

  private static byte[] seal(WaitingResponse response, WrappedKey batch, DataKey key) {
    return key.seal(response.written(), context(batch));
  }

  void add(List<WaitingResponse> responses, WrappedKey batch) throws SQLException {
    DataKey key = keys.open(batch);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into consultation.response_waiting (id, consultation, sealed)"
                + " values (?, ?, ?)")) {
      for (WaitingResponse each : responses) {
        insert.setObject(1, UUID.randomUUID());
        insert.setObject(2, consultation);
        insert.setBytes(3, seal(each, batch, key));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  int count() throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select count(*) from consultation.response_waiting where consultation = ?")) {
      select.setObject(1, consultation);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /** Opens all that wait, in no order that means anything. */
  List<WaitingResponse> open(WrappedKey batch) throws SQLException {
    DataKey key = keys.open(batch);
    List<WaitingResponse> responses = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select sealed from consultation.response_waiting where consultation = ?")) {
      select.setObject(1, consultation);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          responses.add(WaitingResponse.read(key.open(row.getBytes(1), context(batch))));
        }
      }
    }
    return responses;
  }

  /**
   * Removes all that wait and puts them back in an order drawn by lot: neither transaction nor
   * place tells which of them came last.
   */
  void shuffle() throws SQLException {
    try (PreparedStatement rewrite =
        connection.prepareStatement(
            "with taken as (delete from consultation.response_waiting where consultation = ?"
                + "   returning sealed)"
                + " insert into consultation.response_waiting (id, consultation, sealed)"
                + " select gen_random_uuid(), ?, sealed from taken order by gen_random_uuid()")) {
      rewrite.setObject(1, consultation);
      rewrite.setObject(2, consultation);
      rewrite.executeUpdate();
    }
  }

  /** Removes all that wait, and the key that opened them. */
  void destroy() throws SQLException {
    for (String table : List.of("response_waiting", "response_batch")) {
      try (PreparedStatement delete =
          connection.prepareStatement(
              "delete from consultation." + table + " where consultation = ?")) {
        delete.setObject(1, consultation);
        delete.executeUpdate();
      }
    }
  }

  /** Wraps the batch's key by the present epoch, so that an old one can be destroyed. */
  void renew(WrappedKey batch) throws SQLException {
    if (keys.isPresent(batch)) {
      return;
    }
    WrappedKey renewed = keys.renewed(batch);
    try (PreparedStatement update =
        connection.prepareStatement(
            "update consultation.response_batch set epoch = ?, wrapped = ?"
                + " where consultation = ?")) {
      update.setInt(1, renewed.epoch());
      update.setBytes(2, renewed.wrapped());
      update.setObject(3, consultation);
      update.executeUpdate();
    }
  }

  /** Of two that begin one at once, the second takes what the first made. */
  private void begin(WrappedKey key) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into consultation.response_batch (consultation, id, epoch, wrapped)"
                + " values (?, ?, ?, ?) on conflict do nothing")) {
      insert.setObject(1, consultation);
      insert.setObject(2, key.id());
      insert.setInt(3, key.epoch());
      insert.setBytes(4, key.wrapped());
      insert.executeUpdate();
    }
  }

  private Optional<WrappedKey> batch(String lock) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, epoch, wrapped from consultation.response_batch where consultation = ? "
                + lock)) {
      select.setObject(1, consultation);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new WrappedKey(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3)))
            : Optional.empty();
      }
    }
  }

  private static String context(WrappedKey batch) {
    return "WAITING:" + batch.id();
  }
}
