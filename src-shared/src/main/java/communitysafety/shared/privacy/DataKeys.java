package communitysafety.shared.privacy;

import com.github.f4b6a3.uuid.UuidCreator;
import com.google.crypto.tink.Aead;
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
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The data keys, one per report. A row holds the key wrapped by the key-encryption key of an epoch,
 * which is never in the database, so that a stolen database or backup opens nothing.
 *
 * <p>Plain JDBC through the portal's data source: it joins the running transaction, and the row is
 * there before anything that names it.
 */
@ApplicationScoped
public class DataKeys {

  private static final System.Logger LOG = System.getLogger(DataKeys.class.getName());
  private static final String CHECK_VIOLATION = "23514";

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  @Inject KeyEpochs epochs;
  @Inject Clock clock;

  DataKeys() {}

  DataKeys(DataSource database, KeyEpochs epochs, Clock clock) {
    this.database = database;
    this.epochs = epochs;
    this.clock = clock;
  }

  /**
   * Refuses to start with the keys of another database, or with a directory that is behind it:
   * reports sealed from then on would lie among the others under the same epoch numbers, and no key
   * directory would open them all. A database that is away at this moment is no reason not to
   * start, nor is a single row that someone damaged.
   */
  void refuseForeignKeys() {
    try (Connection connection = database.getConnection()) {
      int newest = newestEpochInUse(connection);
      if (newest > epochs.current().number()) {
        throw new EpochMissing(newest);
      }
      for (Map.Entry<Integer, Aead> epoch : epochs.all().entrySet()) {
        if (!opensAny(connection, epoch.getKey(), epoch.getValue())) {
          throw new IllegalStateException(
              "The keys in "
                  + epochs.directory()
                  + " (portal.keys.dir) are not those of this database: they open none of its data"
                  + " keys of epoch "
                  + epoch.getKey());
        }
      }
    } catch (SQLException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Whether the keys fit the database was not checked: it does not answer (SQL state "
              + e.getSQLState()
              + ")");
    }
  }

  private static int newestEpochInUse(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select coalesce(max(epoch), 0) from shared.data_key");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  /** True also when there is no data key of that epoch. */
  private static boolean opensAny(Connection connection, int epoch, Aead key) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, wrapped from shared.data_key where epoch = ? limit 20")) {
      select.setInt(1, epoch);
      boolean none = true;
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          none = false;
          try {
            DataKey.unwrap(row.getObject(1, UUID.class), epoch, row.getBytes(2), key);
            return true;
          } catch (SealBroken e) {
            // One damaged row says nothing of the keys; the next may open.
          }
        }
      }
      return none;
    }
  }

  /**
   * Makes a key and inserts its wrapped row in the running transaction, which there must be: a key
   * without what it sealed is of no use to anyone.
   */
  @Transactional(TxType.MANDATORY)
  public DataKey create() {
    KeyEpochs.Epoch epoch = epochs.current();
    DataKey key = DataKey.random(UuidCreator.getTimeOrderedEpoch());
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into shared.data_key (id, epoch, wrapped, created_at) values (?, ?, ?, ?)")) {
      insert.setObject(1, key.id());
      insert.setInt(2, epoch.number());
      insert.setBytes(3, key.wrap(epoch.number(), epoch.key()));
      insert.setObject(4, OffsetDateTime.now(clock));
      insert.executeUpdate();
      return key;
    } catch (SQLException e) {
      if (CHECK_VIOLATION.equals(e.getSQLState())) {
        // The epoch was destroyed while this node still held its key; the next try uses the new
        // one.
        epochs.lookAgain();
      }
      throw new PersistenceException("A data key could not be stored", e);
    }
  }

  /**
   * Fetches and unwraps a key.
   *
   * @throws KeyDestroyed when the report was erased; the running transaction goes on
   * @throws EpochMissing when this node lacks the key of its epoch
   * @throws SealBroken when the row was altered or swapped
   */
  @Transactional(
      value = TxType.SUPPORTS,
      dontRollbackOn = {KeyDestroyed.class})
  public DataKey find(UUID id) {
    int epoch;
    byte[] wrapped;
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select epoch, wrapped from shared.data_key where id = ?")) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new KeyDestroyed(id);
        }
        epoch = row.getInt(1);
        wrapped = row.getBytes(2);
      }
    } catch (SQLException e) {
      throw new PersistenceException("A data key could not be read", e);
    }
    return DataKey.unwrap(id, epoch, wrapped, epochs.of(epoch));
  }

  /**
   * Fetches and unwraps many at once, as a list of people needs.
   *
   * @return by number; those that were destroyed are not among them
   * @throws EpochMissing when this node lacks the key of one's epoch
   * @throws SealBroken when a row was altered or swapped
   */
  @Transactional(TxType.SUPPORTS)
  public Map<UUID, DataKey> find(Collection<UUID> ids) {
    Map<UUID, DataKey> found = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select id, epoch, wrapped from shared.data_key where id = any (?)")) {
      select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID id = row.getObject(1, UUID.class);
          int epoch = row.getInt(2);
          found.put(id, DataKey.unwrap(id, epoch, row.getBytes(3), epochs.of(epoch)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new PersistenceException("Data keys could not be read", e);
    }
  }

  /**
   * Destroys a key, and with it what it sealed. Only the role that owns the schema may: the role
   * that serves cannot destroy evidence.
   *
   * @param owner a connection of {@code portal_owner}; its transaction is the caller's
   * @return false when there was no such key
   */
  public static boolean destroy(Connection owner, UUID id) throws SQLException {
    try (PreparedStatement delete =
        owner.prepareStatement("delete from shared.data_key where id = ?")) {
      delete.setObject(1, id);
      return delete.executeUpdate() == 1;
    }
  }
}
