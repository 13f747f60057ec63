package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Starting, stopping and being killed, on one data directory. */
class PortalRestartIT {
  private final PortalUnderTest portal = PortalUnderTest.fresh();

  @AfterEach
  void end() {
    portal.close();
  }

  @Test
  void what_was_kept_outlives_a_kill_and_the_orphaned_database_is_stopped() throws Exception {
    portal.start();
    assertThat(status("health/ready")).isEqualTo(200);
    assertThat(Files.getPosixFilePermissions(portal.dataDir().resolve("database")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(Files.getPosixFilePermissions(portal.dataDir().resolve("credentials.properties")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    run("insert into shared.draft values ('\\x01', 1, '\\x02', now() + interval '1 day')");

    portal.kill();
    long orphan = postmaster();
    assertThat(ProcessHandle.of(orphan)).isPresent();

    portal.start();
    assertThat(portal.output()).contains("Stopped the PostgreSQL (process " + orphan + ")");
    assertThat(ask("select count(*) from shared.draft where locator = '\\x01'")).isEqualTo("1");

    int second = new Second(portal.dataDir()).start();
    assertThat(second).isEqualTo(1);

    portal.stopDatabase();
    assertThat(status("health/ready")).isNotEqualTo(200);
    portal.startDatabase();
    assertThat(status("health/ready")).isEqualTo(200);

    CompletableFuture<Integer> served;
    try (Connection connection = portal.owner().getConnection();
        Statement lock = connection.createStatement()) {
      connection.setAutoCommit(false);
      lock.execute("lock table shared.flyway_schema_history in access exclusive mode");
      served = CompletableFuture.supplyAsync(() -> status("health/ready"));
      awaitBlocked(lock);
      portal.beginStop();
      Thread.sleep(500);
      connection.commit();
    }
    assertThat(served.get(30, TimeUnit.SECONDS)).as("under way when told to stop").isEqualTo(200);
    assertThat(portal.awaitEnd()).isEqualTo(143);
    assertThat(portal.dataDir().resolve("database/postmaster.pid")).doesNotExist();
  }

  @Test
  void a_port_in_use_is_told_in_one_line() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      portal.with("--port", Integer.toString(taken.getLocalPort()));
      assertThat(portal.startInVain()).isEqualTo(1);
      assertThat(portal.output().lines())
          .singleElement()
          .asString()
          .contains("Port " + taken.getLocalPort(), "--port");
    }
  }

  @Test
  void an_unknown_option_is_told_in_one_line() {
    assertThat(portal.with("--prot").startInVain()).isEqualTo(2);
    assertThat(portal.output().lines()).singleElement().asString().contains("--prot", "--help");
  }

  @Test
  void demo_accounts_are_refused_where_others_could_reach_them() {
    assertThat(portal.with("--bind", "0.0.0.0").startInVain()).isEqualTo(2);
    assertThat(portal.output().lines()).singleElement().asString().contains("--no-demo");
  }

  @Test
  void demo_accounts_are_refused_in_an_external_database() {
    portal.configured("PORTAL_DB_URL", "jdbc:postgresql://127.0.0.1:1/none");
    assertThat(portal.startInVain()).isEqualTo(2);
    assertThat(portal.output().lines()).singleElement().asString().contains("--no-demo");
  }

  private int status(String path) {
    try {
      return HttpCalls.send(HttpRequest.newBuilder(portal.address(path))).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static void awaitBlocked(Statement statement) throws SQLException, InterruptedException {
    for (int i = 0; i < 300; i++) {
      try (ResultSet row =
          statement.executeQuery("select count(*) from pg_locks where not granted")) {
        row.next();
        if (row.getInt(1) > 0) {
          return;
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the request does not wait for the database");
  }

  private long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(portal.dataDir().resolve("database/postmaster.pid")).get(0).trim());
  }

  private void run(String command) throws SQLException {
    try (Connection connection = portal.owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private String ask(String query) throws SQLException {
    try (Connection connection = portal.owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Another portal on a directory that is in use. */
  private record Second(Path dataDir) {
    int start() throws IOException, InterruptedException {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-jar",
                  Path.of(System.getProperty("portal.programs"), "portal.jar").toString(),
                  "--port",
                  "0",
                  "--data-dir",
                  dataDir.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes());
      int exitCode = process.waitFor();
      assertThat(said.lines()).singleElement().asString().contains("Another portal", "--data-dir");
      return exitCode;
    }
  }
}
