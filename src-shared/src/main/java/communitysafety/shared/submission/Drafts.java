package communitysafety.shared.submission;

import communitysafety.shared.privacy.Padding;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The drafts of all visitors, each sealed with a key that only its visitor's cookie holds. The
 * database has a locator that leads nowhere back, a revision, sealed bytes padded ({@link Padding})
 * and the time of expiry.
 *
 * <p>Every method joins the running transaction or opens one.
 */
@ApplicationScoped
@Transactional
public class Drafts {

  /** Ample for every question answered at full length; more is not a person's answers. */
  static final int MOST_BYTES = 128 * 1024;

  private static final System.Logger LOG = System.getLogger(Drafts.class.getName());

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "portal.draft.lifetime", defaultValue = "PT24H")
  Duration lifetime;

  @Inject
  @ConfigProperty(name = "portal.draft.kept-lifetime", defaultValue = "P7D")
  Duration keptLifetime;

  Drafts() {}

  Drafts(DataSource database, Clock clock, Duration lifetime) {
    this.database = database;
    this.clock = clock;
    this.lifetime = lifetime;
    this.keptLifetime = Duration.ofDays(7);
  }

  /** Stores a first revision under a new key. */
  public Draft begin(byte[] content) {
    return begin(DraftKey.random(), content, lifetime);
  }

  /** Stores a first revision under a new key, for another time than answers are kept. */
  public Draft begin(byte[] content, Duration forSoLong) {
    return begin(DraftKey.random(), content, forSoLong);
  }

  /**
   * Puts a draft under a key that a return code leads to, in the place of the one it was.
   *
   * @param draft as it was read; it is found no longer
   * @throws StaleDraft when it was saved, sent or removed since it was read
   */
  public Draft keep(Draft draft, DraftKey kept, byte[] content) {
    int removed =
        execute(
            "delete from shared.draft where locator = ? and revision = ? and expires_at > ?",
            draft.key().locator(),
            draft.revision(),
            OffsetDateTime.now(clock));
    if (removed == 0) {
      throw new StaleDraft();
    }
    return begin(kept, content, keptLifetime);
  }

  private Draft begin(DraftKey key, byte[] content, Duration forSoLong) {
    byte[] sealed = key.seal(pad(content), key.revisionSeen());
    execute(
        "insert into shared.draft (locator, revision, sealed, expires_at) values (?, ?, ?, ?)",
        key.locator(),
        key.revisionSeen(),
        sealed,
        expiry(forSoLong));
    return new Draft(key, key.revisionSeen(), content);
  }

  /**
   * Opens the draft of a key.
   *
   * @return empty when there is none any more: it expired, was sent or discarded. Empty too, with a
   *     warning in the log, when the row does not open or is older than what this visitor has seen:
   *     someone altered it or put an old one back, and nothing of it is to be trusted. For the
   *     visitor it is the same: the answers are gone
   */
  public Optional<Draft> find(DraftKey key) {
    int revision;
    byte[] sealed;
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select revision, sealed from shared.draft where locator = ? and expires_at > ?")) {
      select.setBytes(1, key.locator());
      select.setObject(2, OffsetDateTime.now(clock));
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        revision = row.getInt(1);
        sealed = row.getBytes(2);
      }
    } catch (SQLException e) {
      throw failed("read", e);
    }
    Optional<Draft> draft =
        revision < key.revisionSeen()
            ? Optional.empty()
            : key.open(sealed, revision)
                .map(padded -> new Draft(key.seeing(revision), revision, Padding.unpad(padded)));
    if (draft.isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "A stored draft was altered, or an older one was put back: it is not used");
    }
    return draft;
  }

  /**
   * Stores the next revision and begins its lifetime anew: 24 hours, or seven days where a return
   * code opens it too.
   *
   * @param draft as it was read; it is not changed
   * @return the draft to go on with; its cookie value is new
   * @throws StaleDraft when it was saved, sent or removed since it was read
   */
  public Draft save(Draft draft, byte[] content) {
    return save(draft, content, draft.key().isKept() ? keptLifetime : lifetime);
  }

  /**
   * Stores the next revision for another time than answers are kept.
   *
   * @throws StaleDraft when it was saved or removed since it was read
   */
  public Draft save(Draft draft, byte[] content, Duration forSoLong) {
    int next = draft.revision() + 1;
    DraftKey key = draft.key().seeing(next);
    int saved =
        execute(
            "update shared.draft set revision = ?, sealed = ?, expires_at = ?"
                + " where locator = ? and revision = ? and expires_at > ?",
            next,
            key.seal(pad(content), next),
            expiry(forSoLong),
            key.locator(),
            draft.revision(),
            OffsetDateTime.now(clock));
    if (saved == 0) {
      throw new StaleDraft();
    }
    return new Draft(key, next, content);
  }

  /**
   * Lets a draft live on from now without changing it, unless that was done within the last minute.
   */
  public void prolong(Draft draft, Duration forSoLong) {
    execute(
        "update shared.draft set expires_at = ? where locator = ? and expires_at < ?",
        expiry(forSoLong),
        draft.key().locator(),
        expiry(forSoLong).minusMinutes(1));
  }

  /** Removes the draft of a key; when there is none, nothing happens. */
  public void discard(DraftKey key) {
    execute("delete from shared.draft where locator = ?", key.locator());
  }

  private OffsetDateTime expiry(Duration forSoLong) {
    return OffsetDateTime.now(clock).plus(forSoLong);
  }

  private int execute(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed("stored", e);
    }
  }

  private static PersistenceException failed(String what, SQLException cause) {
    return new PersistenceException("A draft could not be " + what, cause);
  }

  private static byte[] pad(byte[] content) {
    if (content.length > MOST_BYTES) {
      throw new IllegalArgumentException("a draft holds at most " + MOST_BYTES + " bytes");
    }
    return Padding.pad(content);
  }
}
