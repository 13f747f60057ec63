package communitysafety.reporting.report;

import communitysafety.shared.privacy.BlindIndex;
import communitysafety.shared.submission.Reference;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Submits a report once for each Idempotency-Key, however often the request is repeated: the key is
 * remembered in the transaction of the report, so neither is there without the other.
 */
@Dependent
public class SubmitReportOnce {

  static final Duration REMEMBERED = Duration.ofHours(24);

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final SubmitReport submitReport;
  private final BlindIndex blindIndex;
  private final Clock clock;

  @Inject
  SubmitReportOnce(SubmitReport submitReport, BlindIndex blindIndex, Clock clock) {
    this.submitReport = submitReport;
    this.blindIndex = blindIndex;
    this.clock = clock;
  }

  /**
   * @param body the request as it came, to tell a repetition from another report
   * @throws IdempotencyKeyInUse while another request with the key runs
   * @throws IdempotencyKeyReused when the key came with another body
   */
  @Transactional
  public IdempotentReceipt submit(
      Submission submission, Optional<IdempotencyKey> key, byte[] body) {
    if (key.isEmpty()) {
      return receipt(submitReport.submit(submission));
    }
    byte[] keyHash = blindIndex.of("idempotency-key", key.get().bytes());
    byte[] bodyHash = blindIndex.of("idempotency-body", body);
    try (Connection connection = database.getConnection()) {
      lock(connection, keyHash);
      Optional<IdempotentReceipt> earlier = earlierAnswer(connection, keyHash, bodyHash);
      if (earlier.isPresent()) {
        return earlier.get();
      }
      IdempotentReceipt receipt = receipt(submitReport.submit(submission));
      remember(connection, keyHash, bodyHash, receipt);
      return receipt;
    } catch (SQLException e) {
      throw new PersistenceException("An Idempotency-Key could not be looked up", e);
    }
  }

  private static IdempotentReceipt receipt(ReportReceipt receipt) {
    return new IdempotentReceipt(receipt.reference(), receipt.receivedAt());
  }

  private static void lock(Connection connection, byte[] keyHash) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
      lock.setLong(1, ByteBuffer.wrap(keyHash).getLong());
      try (ResultSet row = lock.executeQuery()) {
        row.next();
        if (!row.getBoolean(1)) {
          throw new IdempotencyKeyInUse();
        }
      }
    }
  }

  private Optional<IdempotentReceipt> earlierAnswer(
      Connection connection, byte[] keyHash, byte[] bodyHash) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select body_hash, reference, received_at from reporting.idempotency_key"
                + " where key_hash = ? and expires_at > ?")) {
      select.setBytes(1, keyHash);
      select.setObject(2, OffsetDateTime.now(clock));
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        if (!MessageDigest.isEqual(bodyHash, row.getBytes(1))) {
          throw new IdempotencyKeyReused();
        }
        return Optional.of(
            new IdempotentReceipt(
                new Reference(row.getString(2)), row.getObject(3, OffsetDateTime.class)));
      }
    }
  }

  private void remember(
      Connection connection, byte[] keyHash, byte[] bodyHash, IdempotentReceipt receipt)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into reporting.idempotency_key"
                + " (key_hash, body_hash, reference, received_at, expires_at)"
                + " values (?, ?, ?, ?, ?)"
                + " on conflict (key_hash) do update set body_hash = excluded.body_hash,"
                + " reference = excluded.reference, received_at = excluded.received_at,"
                + " expires_at = excluded.expires_at")) {
      insert.setBytes(1, keyHash);
      insert.setBytes(2, bodyHash);
      insert.setString(3, receipt.reference().value());
      insert.setObject(4, receipt.receivedAt());
      insert.setObject(5, receipt.receivedAt().plus(REMEMBERED));
      insert.executeUpdate();
    }
  }
}
