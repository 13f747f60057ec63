package communitysafety.shared;

import communitysafety.shared.database.Migrations;
import communitysafety.shared.database.Roles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL that tests stand on: one per JVM, started when first asked for, with the portal's
 * roles and every migration on the class path, gone with the JVM. Tests share it, so each makes
 * rows of its own (fresh ids) and expects only those.
 */
public final class PortalDatabase {
  private static final String DATABASE = "portal";
  private static final String OWNER_PASSWORD = "owner-in-tests";
  private static final String APP_PASSWORD = "app-in-tests";
  private static PortalDatabase running;

  private final int port;

  private PortalDatabase(int port) {
    this.port = port;
  }

  /** Never null; starts the database at the first call. */
  public static synchronized PortalDatabase get() {
    if (running == null) {
      running = start();
    }
    return running;
  }

  /** Connects as portal_owner: may do everything to the portal's tables, and migrates. */
  public DataSource owner() {
    return dataSource(Roles.OWNER, OWNER_PASSWORD);
  }

  /** Connects as portal_app, the role that serves: row-level security applies. */
  public DataSource app() {
    return dataSource(Roles.APP, APP_PASSWORD);
  }

  /** As the portal's configuration wants it: {@code portal.db.url}. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE + "?stringtype=unspecified";
  }

  public String appUser() {
    return Roles.APP;
  }

  public String appPassword() {
    return APP_PASSWORD;
  }

  private DataSource dataSource(String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url());
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  private static PortalDatabase start() {
    try {
      // Lives until the JVM ends; its own shutdown hook stops it. Speed before safety: nothing here
      // outlives the tests.
      @SuppressWarnings("resource")
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("synchronous_commit", "off")
              .setServerConfig("full_page_writes", "off")
              .setServerConfig("max_connections", "100")
              .start();
      try (Connection superuser = server.getPostgresDatabase().getConnection()) {
        Roles.ensure(superuser, OWNER_PASSWORD, APP_PASSWORD, DATABASE);
      }
      PortalDatabase database = new PortalDatabase(server.getPort());
      Migrations.migrate(database.owner());
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("the tests' database could not be prepared", e);
    }
  }
}
