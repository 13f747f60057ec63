package communitysafety.consultation.response;

import communitysafety.shared.privacy.BatchKeys;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.WrappedKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys under which codes are stored, one for each consultation, destroyed when it closes: from
 * then on nobody can find the row of a code, not even with the code in hand. Works on connections
 * whose transaction is the caller's.
 */
@ApplicationScoped
class EntryKeys {

  @Inject BatchKeys keys;

  /** What a code is found by. */
  static byte[] index(DataKey key, EntryCode code) {
    return key.index("entry-code", code.text().getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * The one code of an e-mail address, the same each time it is asked for, so that neither address
   * nor code need be kept.
   */
  static EntryCode codeOf(DataKey key, String emailAddress) {
    String normalised = emailAddress.strip().toLowerCase(Locale.ROOT);
    return EntryCode.of(key.index("entry-address", normalised.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * @return empty when there are no codes yet, or no more
   */
  Optional<DataKey> find(Connection connection, UUID consultation) throws SQLException {
    return wrapped(connection, consultation, "").map(keys::open);
  }

  DataKey findOrCreate(Connection connection, UUID consultation) throws SQLException {
    Optional<DataKey> known = find(connection, consultation);
    if (known.isPresent()) {
      return known.get();
    }
    WrappedKey made = keys.create();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into consultation.entry_key (consultation, id, epoch, wrapped)"
                + " values (?, ?, ?, ?) on conflict do nothing")) {
      insert.setObject(1, consultation);
      insert.setObject(2, made.id());
      insert.setInt(3, made.epoch());
      insert.setBytes(4, made.wrapped());
      insert.executeUpdate();
    }
    // Of two that make one at once, the second takes what the first made.
    return find(connection, consultation).orElseThrow();
  }

  void destroy(Connection connection, UUID consultation) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from consultation.entry_key where consultation = ?")) {
      delete.setObject(1, consultation);
      delete.executeUpdate();
    }
  }

  /** Wraps all by the present epoch, so that an old one can be destroyed. */
  void renew(Connection connection) throws SQLException {
    for (UUID consultation : all(connection)) {
      Optional<WrappedKey> key = wrapped(connection, consultation, " for update");
      if (key.isPresent() && !keys.isPresent(key.get())) {
        WrappedKey renewed = keys.renewed(key.get());
        try (PreparedStatement update =
            connection.prepareStatement(
                "update consultation.entry_key set epoch = ?, wrapped = ? where consultation = ?")) {
          update.setInt(1, renewed.epoch());
          update.setBytes(2, renewed.wrapped());
          update.setObject(3, consultation);
          update.executeUpdate();
        }
      }
    }
  }

  private static List<UUID> all(Connection connection) throws SQLException {
    List<UUID> consultations = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select consultation from consultation.entry_key order by consultation");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        consultations.add(row.getObject(1, UUID.class));
      }
    }
    return consultations;
  }

  private static Optional<WrappedKey> wrapped(Connection connection, UUID consultation, String lock)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, epoch, wrapped from consultation.entry_key where consultation = ?"
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
}
