package communitysafety.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A portal on a PostgreSQL that is not its own, set up by the word of operations.md. */
class ExternalDatabaseIT {

  private static final String OWNER_PASSWORD = "an owner's";
  private static final String APP_PASSWORD = "an app's";
  private static final Pattern COMMANDS = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

  private static final String REPORT =
      """
      {"subject": "HATE_CRIME", "reporter": {"relation": "VICTIM"},
       "account": "They shouted at me.", "strands": ["RACE"],
       "when": {"precision": "ONGOING"}, "where": {"kind": "POSTCODE", "postcode": "YO8 9FT"},
       "consents": {"police": "WHAT_HAPPENED", "hub": "WHAT_HAPPENED"}}
      """;

  private final PortalUnderTest portal = PortalUnderTest.fresh().with("--no-demo");

  @AfterEach
  void end() {
    portal.close();
  }

  @Test
  void a_report_is_kept_in_a_postgresql_that_was_prepared_as_the_documentation_says()
      throws Exception {
    try (EmbeddedPostgres server = askingForPasswords()) {
      prepare(server);
      String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/portal";
      portal
          .configured("PORTAL_DB_URL", url + "?stringtype=unspecified")
          .configured("PORTAL_DB_PASSWORD", APP_PASSWORD)
          .configured("PORTAL_DB_OWNER_PASSWORD", OWNER_PASSWORD);
      assertThat(portal.run("rotate-keys", "--new-epoch")).as(portal.output()).isZero();

      portal.start();
      assertThat(ask("health/ready", null).statusCode()).isEqualTo(200);
      assertThat(ask("api/reports", REPORT).statusCode()).isEqualTo(201);
      assertThat(count(url, "reporting.report")).isEqualTo(1);
      assertThat(count(url, "shared.staff_member")).as("demo accounts").isZero();
      assertThat(portal.dataDir().resolve("database")).doesNotExist();
      portal.stop();

      portal.configured("PORTAL_DB_OWNER_PASSWORD", "").start();
      assertThat(portal.output()).contains("The database is not migrated");
      assertThat(ask("api/reports", REPORT).statusCode()).isEqualTo(201);
      assertThat(count(url, "reporting.report")).isEqualTo(2);
      portal.stop();
    }
  }

  /** As one on another machine does; only its superuser, who prepares it, is let in without. */
  private EmbeddedPostgres askingForPasswords() throws Exception {
    Path rules = portal.dataDir().resolve("pg_hba.conf");
    Files.writeString(
        rules,
        """
        host all postgres 127.0.0.1/32 trust
        host all all 127.0.0.1/32 scram-sha-256
        """);
    return EmbeddedPostgres.builder().setServerConfig("hba_file", rules.toString()).start();
  }

  private static void prepare(EmbeddedPostgres server) throws Exception {
    Path operations =
        Path.of(System.getProperty("basedir", "."), "../src-shared/docs/operations.md");
    Matcher commands = COMMANDS.matcher(Files.readString(operations));
    assertThat(commands.find()).isTrue();
    try (Connection superuser = server.getPostgresDatabase().getConnection();
        Statement statement = superuser.createStatement()) {
      for (String command : commands.group(1).split(";\\s*")) {
        statement.execute(
            command
                .replace("OWNER-PASSWORD", OWNER_PASSWORD.replace("'", "''"))
                .replace("APP-PASSWORD", APP_PASSWORD.replace("'", "''")));
      }
    }
  }

  private HttpResponse<String> ask(String path, String report) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(portal.address(path));
    if (report != null) {
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(report));
    }
    return HttpCalls.send(request);
  }

  private static int count(String url, String table) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "portal_owner", OWNER_PASSWORD);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getInt(1);
    }
  }
}
