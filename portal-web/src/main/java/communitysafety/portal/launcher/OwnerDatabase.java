package communitysafety.portal.launcher;

import communitysafety.shared.database.Roles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The portal's database for an operator, as {@code portal_owner}: the external one that is
 * configured; else the embedded one of the data directory, joined where the portal runs, and
 * otherwise started for the occasion and stopped when closed.
 */
final class OwnerDatabase implements AutoCloseable {

  /** What it is asked to do may take long, but that it lets us in may not. */
  private static final int SECONDS_TO_SIGN_IN = 30;

  private final DataSource owner;
  private final EmbeddedDatabase startedByUs;

  private OwnerDatabase(DataSource owner, EmbeddedDatabase startedByUs) {
    this.owner = owner;
    this.startedByUs = startedByUs;
  }

  static OwnerDatabase reach(Path dataDir, Settings settings) throws IOException, SQLException {
    Optional<String> url = settings.find("portal.db.url");
    if (url.isPresent()) {
      return new OwnerDatabase(external(url.get(), settings), null);
    }
    if (!Files.isDirectory(dataDir.resolve("database"))) {
      throw StartFailure.misused(
          "There is no database in "
              + dataDir
              + ": say where with --data-dir, or set portal.db.url");
    }
    Optional<DataDirectory> ours = DataDirectory.claimIfFree(dataDir);
    if (ours.isPresent()) {
      EmbeddedDatabase database = EmbeddedDatabase.in(ours.get(), settings);
      database.start();
      return new OwnerDatabase(database.owner(), database);
    }
    EmbeddedDatabase running = EmbeddedDatabase.in(DataDirectory.ofAnother(dataDir), settings);
    if (!running.join()) {
      throw StartFailure.because(
          "The portal on " + dataDir + " is starting or stopping: try again in a moment");
    }
    return new OwnerDatabase(running.owner(), null);
  }

  static DataSource external(String url, Settings settings) {
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setUrl(url);
    owner.setLoginTimeout(SECONDS_TO_SIGN_IN);
    owner.setUser(settings.find("portal.db.owner.user").orElse(Roles.OWNER));
    owner.setPassword(
        settings
            .find("portal.db.owner.password")
            .orElseThrow(() -> StartFailure.misused("Set portal.db.owner.password")));
    return owner;
  }

  DataSource owner() {
    return owner;
  }

  @Override
  public void close() {
    if (startedByUs != null) {
      startedByUs.stop();
    }
  }
}
