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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Seals what people need with the key of their session, which is destroyed soon after it. */
@Dependent
class NeedsSeal {

  private final BatchKeys keys;

  /**
   * What somebody said.
   *
   * @param by who comes and said it for themselves; empty where whoever booked said it for all
   */
  record Said(UUID booking, Optional<UUID> by, Needs needs) {}

  @Inject
  NeedsSeal(BatchKeys keys) {
    this.keys = keys;
  }

  /** Keeps what a booking needs; nothing when there is nothing. */
  void keep(Connection connection, UUID session, UUID booking, Needs needs) throws SQLException {
    keep(connection, session, new Said(booking, Optional.empty(), needs));
  }

  /** Keeps what was said; nothing when that is nothing. */
  void keep(Connection connection, UUID session, Said said) throws SQLException {
    if (said.needs().isNone()) {
      return;
    }
    DataKey key = keyOf(connection, session).orElseThrow(BookingClosed::new);
    Sql.execute(
        connection,
        "insert into consultation.booking_needs (id, booking, session, attendee, sealed)"
            + " values (?, ?, ?, ?::uuid, ?)",
        UuidCreator.getTimeOrderedEpoch(),
        said.booking(),
        session,
        said.by().orElse(null),
        key.seal(bytes(said.needs()), context(said.booking(), said.by())));
  }

  /** Removes all that was said of a booking, in whichever session. */
  void forget(Connection connection, UUID booking) throws SQLException {
    enterNeedsOf(connection, booking);
    Sql.execute(connection, "delete from consultation.booking_needs where booking = ?", booking);
  }

  /**
   * Removes what one person said.
   *
   * @param by empty for whoever booked
   */
  static void forgetSaidBy(Connection connection, UUID booking, Optional<UUID> by)
      throws SQLException {
    enterNeedsOf(connection, booking);
    Sql.execute(
        connection,
        "delete from consultation.booking_needs where booking = ?"
            + " and attendee is not distinct from ?::uuid",
        booking,
        by.orElse(null));
  }

  /**
   * What the people of a booking said for themselves, who did not ask to be taken to another
   * session; to be kept there. Empty where the key of this session is destroyed.
   */
  List<Said> saidForThemselves(Connection connection, UUID session, UUID booking)
      throws SQLException {
    enterNeedsOf(connection, booking);
    Optional<DataKey> key = keyOf(connection, session);
    return key.isEmpty()
        ? List.of()
        : Sql.select(
            connection,
            "select booking, attendee, sealed from consultation.booking_needs"
                + " where booking = ? and session = ? and attendee is not null order by id",
            row -> said(row, key.get()),
            booking,
            session);
  }

  /** What a row of number of the booking, number of who said it, and sealed words says. */
  Said said(ResultSet row, DataKey key) throws SQLException {
    UUID booking = row.getObject(1, UUID.class);
    Optional<UUID> by = Optional.ofNullable(row.getObject(2, UUID.class));
    return new Said(booking, by, open(row.getBytes(3), context(booking, by), key));
  }

  private static void enterNeedsOf(Connection connection, UUID booking) throws SQLException {
    Sql.select(
        connection,
        "select set_config('portal.needs_of', ?, true)",
        row -> row.getString(1),
        booking.toString());
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

  private static Needs open(byte[] sealed, String context, DataKey key) {
    JsonObject json =
        Json.createReader(
                new StringReader(new String(key.open(sealed, context), StandardCharsets.UTF_8)))
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

  private static String context(UUID booking, Optional<UUID> by) {
    return "NEEDS:" + booking + by.map(attendee -> ":" + attendee).orElse("");
  }
}
