package communitysafety.shared.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What waits in a table of things that leave the portal, as several relays share it. The table has
 * the columns {@code id}, {@code state}, {@code attempts}, {@code next_attempt_at} and {@code
 * last_failure}. States are written as literals and not as parameters: only so does PostgreSQL use
 * the partial indexes, which stay small while what is over piles up.
 *
 * @param <L> one thing on its way
 */
public final class WaitingRows<L> {

  private final DataSource database;
  private final String table;
  private final Reading<L> reading;

  /**
   * @param table a name of ours, never anything that was sent to us
   */
  public WaitingRows(DataSource database, String table, Reading<L> reading) {
    this.database = database;
    this.table = table;
    this.reading = reading;
  }

  /**
   * Takes up the row that has been due longest and that no other relay is taking up. Committed
   * before it returns: no lock is held while it is sent. It falls due again when the lease ends, so
   * should this node die it is sent by another, at worst twice.
   *
   * @return empty when nothing is due
   */
  public Optional<L> claim(OffsetDateTime now, Duration lease) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement claim =
            connection.prepareStatement(
                "update "
                    + table
                    + " set attempts = attempts + 1, next_attempt_at = ?"
                    + " where id = (select id from "
                    + table
                    + "   where state = 'PENDING' and next_attempt_at <= ?"
                    + "   order by next_attempt_at limit 1 for update skip locked)"
                    + " returning *")) {
      claim.setObject(1, now.plus(lease));
      claim.setObject(2, now);
      try (ResultSet row = claim.executeQuery()) {
        return row.next() ? Optional.of(reading.from(row)) : Optional.empty();
      }
    }
  }

  /**
   * The attempt failed and another follows, unless another relay has taken the row up.
   *
   * @param attempts how often it had been taken up, the failed attempt included
   */
  public void failed(UUID id, int attempts, String reason, OffsetDateTime nextAttempt)
      throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update "
                    + table
                    + " set next_attempt_at = ?, last_failure = ?"
                    + " where id = ? and attempts = ? and state = 'PENDING'")) {
      update.setObject(1, nextAttempt);
      update.setString(2, reason);
      update.setObject(3, id);
      update.setInt(4, attempts);
      update.executeUpdate();
    }
  }

  /** Makes a thing of its row. */
  @FunctionalInterface
  public interface Reading<L> {
    L from(ResultSet row) throws SQLException;
  }
}
