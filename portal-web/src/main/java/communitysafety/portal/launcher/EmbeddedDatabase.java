package communitysafety.portal.launcher;

import communitysafety.shared.database.Roles;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL of the portal's own, on its data directory: initialised at the first start,
 * listening on loopback only, and with a password for every role. It is started through pg_ctl and
 * so lives in a session of its own: Ctrl-C at the console does not reach it, and the launcher stops
 * it after the server has drained. A launcher killed outright leaves it running; the next start
 * finds and stops it.
 */
final class EmbeddedDatabase {
  private static final String NAME = "portal";
  private static final String SUPERUSER = "postgres";

  /**
   * Where PostgreSQL's control file says how it ended (DBState in pg_control.h), and its word for
   * "as told".
   */
  private static final int STATE_IN_CONTROL_FILE = 16;

  private static final int SHUT_DOWN = 1;

  /** Of postmaster.pid, counted from 0; the format is PostgreSQL's, miscadmin.h. */
  private static final int PORT_LINE = 3;

  private static final int STATUS_LINE = 7;

  /** Changes with every release of the binaries, so that a newer one is unpacked beside the old. */
  private final Path home;

  private final Path cluster;
  private final Path logs;
  private final Credentials credentials;
  private int port;

  private EmbeddedDatabase(Path home, Path cluster, Path logs, Credentials credentials) {
    this.home = home;
    this.cluster = cluster;
    this.logs = logs;
    this.credentials = credentials;
  }

  static EmbeddedDatabase in(DataDirectory data, Settings settings) throws IOException {
    Path home =
        settings
            .find("portal.db.binaries")
            .map(Path::of)
            .map(Path::toAbsolutePath)
            .orElseGet(() -> data.path("postgresql"))
            .resolve(version());
    return new EmbeddedDatabase(
        home,
        data.path("database"),
        data.directory("logs"),
        Credentials.in(data.path("credentials.properties")));
  }

  /**
   * Starts it, with roles and database ready and nothing migrated yet.
   *
   * @return the process id of a PostgreSQL that a killed portal left and that was stopped first
   */
  Optional<Long> start() throws IOException, SQLException {
    Files.createDirectories(home.getParent());
    PostgresBinaries.unpackInto(home);
    Optional<Long> orphan = runningProcess();
    if (orphan.isPresent()) {
      stop();
    }
    initialise();
    port = freePort();
    configure();
    startAgain();
    try (Connection superuser =
        dataSource("postgres", SUPERUSER, credentials.superuser()).getConnection()) {
      Roles.ensure(superuser, credentials.owner(), credentials.app(), NAME);
    }
    return orphan;
  }

  /**
   * Starts it as it is configured, on the port it had.
   *
   * @throws StartFailure when it does not come up
   */
  void startAgain() {
    runPostgres(
        "PostgreSQL did not start",
        "pg_ctl",
        "start",
        "-D",
        cluster.toString(),
        "-l",
        logs.resolve("postgresql-start.log").toString(),
        "-w",
        "-t",
        "120",
        "-s");
  }

  /**
   * Whether none runs although nobody shut it down. False too where its files cannot be read: then
   * to start it would not help.
   */
  boolean endedByItself() {
    if (runningProcess().isPresent()) {
      return false;
    }
    try (InputStream control = Files.newInputStream(cluster.resolve("global/pg_control"))) {
      ByteBuffer beginning = ByteBuffer.wrap(control.readNBytes(STATE_IN_CONTROL_FILE + 4));
      return beginning.order(ByteOrder.nativeOrder()).getInt(STATE_IN_CONTROL_FILE) != SHUT_DOWN;
    } catch (IOException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  /**
   * Finds where a running one listens, without touching it.
   *
   * @return false where none runs, or it is not ready for connections
   */
  boolean join() throws IOException {
    if (runningProcess().isEmpty()) {
      return false;
    }
    List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
    boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    if (ready) {
      port = Integer.parseInt(lines.get(PORT_LINE).strip());
    }
    return ready;
  }

  /** Returns when it is down; nothing happens where none runs on the data directory. */
  void stop() {
    if (runningProcess().isPresent()) {
      runPostgres(
          "PostgreSQL did not stop",
          "pg_ctl",
          "stop",
          "-D",
          cluster.toString(),
          "-m",
          "fast",
          "-w",
          "-t",
          "60",
          "-s");
    }
  }

  DataSource owner() {
    return dataSource(NAME, Roles.OWNER, credentials.owner());
  }

  String url() {
    return url(NAME);
  }

  String appPassword() {
    return credentials.app();
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?stringtype=unspecified";
  }

  private DataSource dataSource(String database, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url(database));
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  /** The postmaster of this data directory, if one is alive: a file alone proves nothing. */
  private Optional<Long> runningProcess() {
    try {
      Path file = cluster.resolve("postmaster.pid");
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      long id = Long.parseLong(Files.readAllLines(file).get(0).trim());
      return ProcessHandle.of(id)
          .filter(ProcessHandle::isAlive)
          .filter(
              process -> process.info().command().map(c -> c.endsWith("/postgres")).orElse(false))
          .map(ProcessHandle::pid);
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private void initialise() throws IOException {
    if (Files.exists(cluster)) {
      return;
    }
    Path unfinished = cluster.resolveSibling("database.new");
    PostgresBinaries.delete(unfinished);
    Path passwordFile = cluster.resolveSibling("superuser.password");
    Files.deleteIfExists(passwordFile);
    Files.writeString(passwordFile, credentials.superuser() + "\n", StandardOpenOption.CREATE_NEW);
    try {
      runPostgres(
          "The database could not be initialised",
          "initdb",
          "-D",
          unfinished.toString(),
          "-U",
          SUPERUSER,
          "--auth=scram-sha-256",
          "--pwfile=" + passwordFile,
          "--encoding=UTF8",
          "--locale=C",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--data-checksums",
          "--no-instructions");
    } finally {
      Files.delete(passwordFile);
    }
    Files.writeString(
        unfinished.resolve("postgresql.conf"),
        "\ninclude 'portal.conf'\n",
        StandardOpenOption.APPEND);
    Files.writeString(
        unfinished.resolve("pg_hba.conf"),
        """
        # Loopback only, and never without a password.
        host all all 127.0.0.1/32 scram-sha-256
        """);
    Files.move(unfinished, cluster);
  }

  /**
   * Written at every start. Terse on purpose: what an error says about a row (its DETAIL), the
   * statement and its parameters could hold a resident's words, and stay out of the log.
   */
  private void configure() throws IOException {
    Files.writeString(
        cluster.resolve("portal.conf"),
        """
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        max_connections = 60
        password_encryption = 'scram-sha-256'
        min_wal_size = 32MB
        max_wal_size = 256MB
        logging_collector = on
        log_directory = '%s'
        log_filename = 'postgresql-%%a.log'
        log_truncate_on_rotation = on
        log_rotation_age = 1d
        log_file_mode = 0600
        log_timezone = 'UTC'
        log_statement = 'none'
        log_min_duration_statement = -1
        log_min_error_statement = panic
        log_error_verbosity = terse
        log_parameter_max_length = 0
        log_parameter_max_length_on_error = 0
        """
            .formatted(port, logs.toString().replace("'", "''")));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void runPostgres(String failure, String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      // PostgreSQL refuses root; inside a user namespace it is nobody in particular.
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    Path output = logs.resolve(program + ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .start();
      int exitCode = process.waitFor();
      if (exitCode != 0) {
        throw StartFailure.because(failure + ": see " + output + " and the logs beside it");
      }
    } catch (IOException e) {
      throw StartFailure.because(failure + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StartFailure.because(failure + ": interrupted", e);
    }
  }

  private static String version() {
    return BuildFacts.get("postgresql.version");
  }
}
