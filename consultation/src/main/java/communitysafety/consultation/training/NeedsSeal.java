package communitysafety.consultation.training;

import com.github.f4b6a3.uuid.UuidCreator;
import communitysafety.shared.privacy.BatchKeys;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.WrappedKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Seals what people need with the key of their session, which is destroyed soon after it. */
@Dependent
class NeedsSeal {

  private final BatchKeys keys;

  @Inject
  NeedsSeal(BatchKeys keys) {
    this.keys = keys;
  }

  /** Keeps what a booking needs; nothing when there is nothing. */
  void keep(Connection connection, UUID session, UUID booking, Needs needs) throws SQLException {
    if (needs.isNone()) {
      return;
    }
    DataKey key = keyOf(connection, session).orElseThrow(BookingClosed::new);
    Sql.execute(
        connection,
        "insert into consultation.booking_needs (id, booking, session, sealed) values (?, ?, ?, ?)",
        UuidCreator.getTimeOrderedEpoch(),
        booking,
        session,
        key.seal(bytes(needs), context(booking)));
  }

  /** Removes what a booking said it needs, in whichever session. */
  void forget(Connection connection, UUID booking) throws SQLException {
    Sql.select(
        connection,
        "select set_config('portal.needs_of', ?, true)",
        row -> row.getString(1),
        booking.toString());
    Sql.execute(connection, "delete from consultation.booking_needs where booking = ?", booking);
  }

  /** Empty once it is destroyed. */
  Optional<DataKey> keyOf(Connection connection, UUID session) throws SQLException {
    return Sql.first(
            connection,
            "select id, epoch, wrapped from consultation.needs_key where session = ?",
            row -> new WrappedKey(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3)),
            session)
        .map(keys::open);
  }

  Needs open(byte[] sealed, UUID booking, DataKey key) {
    JsonObject json =
        Json.createReader(
                new StringReader(
                    new String(key.open(sealed, context(booking)), StandardCharsets.UTF_8)))
            .readObject();
    return new Needs(
        json.getString("access"),
        json.getString("diet"),
        json.getString("interpreter"),
        json.getBoolean("britishSignLanguage"));
  }

  private static byte[] bytes(Needs needs) {
    return Json.createObjectBuilder()
        .add("access", needs.access())
        .add("diet", needs.diet())
        .add("interpreter", needs.interpreter())
        .add("britishSignLanguage", needs.britishSignLanguage())
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String context(UUID booking) {
    return "NEEDS:" + booking;
  }
}
