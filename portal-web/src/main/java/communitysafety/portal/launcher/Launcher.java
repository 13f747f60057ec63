package communitysafety.portal.launcher;

import communitysafety.shared.database.Migrations;
import communitysafety.shared.database.Roles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Main class of portal.jar. Starts what the portal needs in the order of need, says in one line
 * what is in the way, and at the end stops it all in the opposite order.
 */
public final class Launcher {
  private final Console console = new Console();
  private final Settings settings = new Settings(System.getProperties(), System.getenv());
  private final Options options;

  /** Kept, though nobody reads it: its lock goes when it is garbage. */
  private DataDirectory data;

  private EmbeddedDatabase database;
  private DatabaseWatch databaseWatch;
  private Server server;

  private Launcher(Options options) {
    this.options = options;
  }

  /** Returns once the portal serves; the server's threads keep the process alive. */
  public static void main(String[] arguments) {
    Console console = new Console();
    try {
      List<String> words = List.of(arguments);
      Optional<Operation> operation = Operation.named(words);
      if (operation.isPresent()) {
        System.exit(
            operation
                .get()
                .run(
                    words.subList(1, words.size()),
                    new Settings(System.getProperties(), System.getenv()),
                    console.out()));
      }
      Options options = Options.parse(words);
      if (options.help()) {
        console.say(Options.USAGE.stripTrailing());
        return;
      }
      new Launcher(options).start();
    } catch (StartFailure failure) {
      console.fail(failure.getMessage());
      System.exit(failure.exitCode());
    } catch (Exception e) {
      console.fail("The portal did not start: " + e);
      System.exit(1);
    }
  }

  private void start() throws IOException, SQLException {
    boolean external = settings.find("portal.db.url").isPresent();
    refuseDemoInTheOpen(external);
    int port = claimPort();
    data = DataDirectory.claim(options.dataDir());
    console.divertLibrariesTo(data.directory("logs").resolve("console.log"));
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "portal-stop"));

    if (external) {
      migrateExternal();
    } else {
      startEmbedded();
    }
    settings.impose("portal.demo", Boolean.toString(options.demo()));
    settings.offer("portal.keys.dir", data.directory("keys").toString());

    server = new Server(programs(), options.bind(), port);
    settings.offer("portal.public-url", server.address().replaceFirst("/$", ""));
    server.start(data);
    if (database != null) {
      databaseWatch = DatabaseWatch.over(database, console);
    }
    console.say("The portal answers at " + server.address());
    if (options.demo()) {
      console.say(DemoStaff.announcement());
    }
  }

  private void refuseDemoInTheOpen(boolean external) {
    if (!options.demo()) {
      return;
    }
    if (external) {
      throw StartFailure.misused("Demo accounts never go into an external database: add --no-demo");
    }
    if (!options.bind().isLoopbackAddress()) {
      throw StartFailure.misused(
          "Demo accounts are for this machine alone: add --no-demo to listen on "
              + options.bind().getHostAddress());
    }
  }

  private int claimPort() {
    InetAddress bind = options.bind();
    try (ServerSocket socket = new ServerSocket(options.port(), 1, bind)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw StartFailure.because(
          "Port "
              + options.port()
              + " of "
              + bind.getHostAddress()
              + " cannot be had ("
              + e.getMessage()
              + "): stop what uses it, or choose another with --port");
    }
  }

  private void startEmbedded() throws IOException, SQLException {
    database = EmbeddedDatabase.in(data, settings);
    Optional<Long> orphan = database.start();
    orphan.ifPresent(
        process ->
            console.say(
                "Stopped the PostgreSQL (process "
                    + process
                    + ") that a killed portal left running on this data"));
    Migrations.migrate(database.owner());
    if (options.demo()) {
      DemoStaff.welcome(database.owner());
    } else {
      DemoStaff.shutOut(database.owner());
    }
    settings.offer("portal.keys.create", Boolean.toString(nothingIsSealed(database.owner())));
    settings.offer("portal.db.url", database.url());
    settings.offer("portal.db.user", Roles.APP);
    settings.offer("portal.db.password", database.appPassword());
  }

  /** Keys may be made only while nothing is sealed: new ones would hide that the old are lost. */
  private static boolean nothingIsSealed(DataSource owner) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select not exists (select 1 from shared.data_key)")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private void migrateExternal() {
    settings.offer("portal.db.user", Roles.APP);
    if (settings.find("portal.db.owner.password").isEmpty()) {
      console.say("The database is not migrated: portal.db.owner.password is not set");
      return;
    }
    migrate(OwnerDatabase.external(settings.find("portal.db.url").orElseThrow(), settings));
  }

  private static void migrate(DataSource owner) {
    try {
      Migrations.migrate(owner);
    } catch (SQLException e) {
      throw StartFailure.because(
          "The database at portal.db.url cannot be migrated: " + e.getMessage(), e);
    }
  }

  /** First the server, so that whoever is being served still has a database. */
  private void stop() {
    if (server != null) {
      server.stop();
    }
    if (databaseWatch != null) {
      databaseWatch.stop();
    }
    if (database != null) {
      database.stop();
    }
  }

  /** Where portal.jar is, and its WAR and libraries beside it. */
  private static Path programs() {
    try {
      return Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
