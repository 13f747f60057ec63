package communitysafety.shared.mail;

import communitysafety.shared.privacy.WrappedKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A mail to a person as it waits.
 *
 * @param key what opens it; its id is the mail's
 * @param attempts how often a relay has taken it up, the running attempt included
 */
record SealedMail(WrappedKey key, byte[] sealed, OffsetDateTime createdAt, int attempts) {

  static SealedMail from(ResultSet row) throws SQLException {
    return new SealedMail(
        new WrappedKey(
            row.getObject("id", UUID.class), row.getInt("epoch"), row.getBytes("wrapped")),
        row.getBytes("sealed"),
        row.getObject("created_at", OffsetDateTime.class),
        row.getInt("attempts"));
  }

  UUID id() {
    return key.id();
  }

  /** Where the seal belongs. */
  static String context(UUID id) {
    return "PERSONAL_MAIL:" + id;
  }

  @Override
  public String toString() {
    return "SealedMail[" + id() + "]";
  }
}
