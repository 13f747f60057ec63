package communitysafety.consultation.training;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A booking as it is stored.
 *
 * @param expiresAt null unless held or offered
 * @param idempotencyKey null until confirmed
 * @param organisation index; null for a person
 * @param dataKey null as long as nobody is known
 * @param sealed as dataKey
 * @param answerAwaitedSince when who booked was asked whether they can still come; null unless they
 *     have to say
 */
record BookingRow(
    UUID id,
    UUID session,
    int n,
    BookingState state,
    OffsetDateTime expiresAt,
    UUID idempotencyKey,
    byte[] organisation,
    UUID dataKey,
    byte[] sealed,
    OffsetDateTime answerAwaitedSince) {

  private static final String COLUMNS =
      "select id, session, n, state, expires_at, idempotency_key, organisation, data_key, sealed,"
          + " answer_awaited_since from consultation.booking where ";

  static Optional<BookingRow> find(Connection connection, UUID booking) throws SQLException {
    return Sql.first(connection, COLUMNS + "id = ?", BookingRow::read, booking);
  }

  static Optional<BookingRow> findByCode(Connection connection, byte[] locator)
      throws SQLException {
    return Sql.first(connection, COLUMNS + "locator = ?", BookingRow::read, locator);
  }

  static Optional<BookingRow> findByIdempotencyKey(Connection connection, UUID key)
      throws SQLException {
    return Sql.first(connection, COLUMNS + "idempotency_key = ?", BookingRow::read, key);
  }

  static BookingRow read(ResultSet row) throws SQLException {
    return new BookingRow(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getInt(3),
        BookingState.valueOf(row.getString(4)),
        row.getObject(5, OffsetDateTime.class),
        row.getObject(6, UUID.class),
        row.getBytes(7),
        row.getObject(8, UUID.class),
        row.getBytes(9),
        row.getObject(10, OffsetDateTime.class));
  }

  /** Nobody is known yet: it was only held. */
  boolean isAnonymous() {
    return dataKey == null;
  }
}
