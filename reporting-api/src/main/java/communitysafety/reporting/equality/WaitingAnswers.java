package communitysafety.reporting.equality;

import communitysafety.shared.privacy.BatchKeys;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.WrappedKey;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The answers that wait until there are enough to be mixed: sealed by a key of their batch, all of
 * one size, without a time. Works on a connection whose transaction is the caller's.
 */
final class WaitingAnswers {

  private final Connection connection;
  private final BatchKeys keys;

  WaitingAnswers(Connection connection, BatchKeys keys) {
    this.connection = connection;
    this.keys = keys;
  }

  /** Adds one to the batch that waits, or begins one. */
  void add(EqualityAnswers answers) throws SQLException {
    WrappedKey batch = batch("for key share").orElse(null);
    while (batch == null) {
      begin(keys.create());
      batch = batch("for key share").orElse(null);
    }
    DataKey key = keys.open(batch);
    byte[] content = answers.written().getBytes(StandardCharsets.US_ASCII);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into reporting.equality_waiting (id, sealed) values (?, ?)")) {
      insert.setObject(1, UUID.randomUUID());
      insert.setBytes(2, key.seal(content, context(batch)));
      insert.executeUpdate();
    }
  }

  /** The batch, so locked that nothing is added to it until the transaction ends. */
  Optional<WrappedKey> lockedBatch() throws SQLException {
    return batch("for update");
  }

  int count() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from reporting.equality_waiting")) {
      row.next();
      return row.getInt(1);
    }
  }

  /** Opens all that wait, in no order that means anything. */
  List<EqualityAnswers> open(WrappedKey batch) throws SQLException {
    DataKey key = keys.open(batch);
    List<EqualityAnswers> answers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select sealed from reporting.equality_waiting")) {
      while (row.next()) {
        byte[] content = key.open(row.getBytes(1), context(batch));
        answers.add(EqualityAnswers.read(new String(content, StandardCharsets.US_ASCII)));
      }
    }
    return answers;
  }

  /** Removes all that wait, and the key that opened them. */
  void destroy() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from reporting.equality_waiting");
      statement.executeUpdate("delete from reporting.equality_batch");
    }
  }

  /** Puts the key of another wrapping in the batch's place. */
  void rewrap(WrappedKey renewed) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update reporting.equality_batch set epoch = ?, wrapped = ? where id = ?")) {
      update.setInt(1, renewed.epoch());
      update.setBytes(2, renewed.wrapped());
      update.setObject(3, renewed.id());
      update.executeUpdate();
    }
  }

  private Optional<WrappedKey> batch(String lock) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select id, epoch, wrapped from reporting.equality_batch " + lock)) {
      return row.next()
          ? Optional.of(
              new WrappedKey(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3)))
          : Optional.empty();
    }
  }

  /** Of two that begin one at once, the second takes what the first made. */
  private void begin(WrappedKey key) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into reporting.equality_batch (id, epoch, wrapped) values (?, ?, ?)"
                + " on conflict do nothing")) {
      insert.setObject(1, key.id());
      insert.setInt(2, key.epoch());
      insert.setBytes(3, key.wrapped());
      insert.executeUpdate();
    }
  }

  private static String context(WrappedKey batch) {
    return "EQUALITY:" + batch.id();
  }
}
