package communitysafety.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.shared.database.Migrations;
import communitysafety.shared.database.Roles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reports from before the ladder, in a database of their own that is then brought up to date. */
class ConsentLadderMigrationTest {

  private static final String OWNER = "owner-in-tests";
  private static final String APP = "app-in-tests";

  private static EmbeddedPostgres server;
  private static UUID sharedWithPolice;
  private static UUID sharedWithHub;
  private static UUID sharedWithNobody;

  @BeforeAll
  static void reports_from_before_are_brought_up_to_date() throws IOException, SQLException {
    server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    try (Connection superuser = server.getPostgresDatabase().getConnection()) {
      Roles.ensure(superuser, OWNER, APP, "portal");
    }
    for (String schema : new String[] {"shared", "reporting"}) {
      execute("create schema " + schema);
      execute("grant usage on schema " + schema + " to portal_app");
      Flyway.configure()
          .dataSource(owner())
          .locations("classpath:db/migration/" + schema)
          .defaultSchema(schema)
          .createSchemas(false)
          .target(schema.equals("shared") ? "latest" : "002")
          .load()
          .migrate();
    }
    sharedWithPolice = report("AAAA", true, false, "POLICE_HATE_CRIME_TEAM");
    sharedWithHub = report("BBBB", false, true, "CITY_OF_YORK COMMUNITY_SAFETY_HUB TRIAGE");
    sharedWithNobody = report("CCCC", false, false, "");
    Migrations.migrate(owner());
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  /** POLICE owned each of them, HUB-SELB was told; the account was open to the owner. */
  @Test
  void each_team_reads_afterwards_what_it_read_before() throws SQLException {
    assertThat(read(sharedWithPolice, "POLICE")).isEqualTo("ACCOUNT IDENTITY");
    assertThat(read(sharedWithPolice, "HUB-SELB")).isEmpty();
    assertThat(read(sharedWithHub, "POLICE")).isEqualTo("ACCOUNT");
    assertThat(read(sharedWithHub, "HUB-SELB")).isEqualTo("ACCOUNT IDENTITY");
    assertThat(read(sharedWithNobody, "POLICE")).isEqualTo("ACCOUNT");
    assertThat(read(sharedWithNobody, "HUB-SELB")).isEmpty();
  }

  @Test
  void the_log_begins_where_that_stood() throws SQLException {
    assertThat(log(sharedWithPolice)).isEqualTo("1 REPORTER CONTACT_ME COUNT_ONLY");
    assertThat(log(sharedWithHub)).isEqualTo("1 REPORTER WHAT_HAPPENED CONTACT_ME");
    assertThat(log(sharedWithNobody)).isEqualTo("1 REPORTER WHAT_HAPPENED COUNT_ONLY");
  }

  private static UUID report(String name, boolean police, boolean hub, String sharedWith)
      throws SQLException {
    UUID id = UUID.randomUUID();
    execute(
        "insert into reporting.report (id, reference, received_at, channel, subject, red_flag,"
            + " relation, named, strands, behaviours, when_precision, place_kind, area,"
            + " area_method, area_confidence, share_police, share_hub, share_support, rule_set,"
            + " rules, data_key) values (?, ?, now(), 'WEB', 'HATE_CRIME', false, 'VICTIM', true,"
            + " 'RACE', '', 'ABOUT', 'NOT_SURE', 'UNKNOWN', 'x', 'x', ?, ?, false, '1', 'R1', ?)",
        id,
        name,
        police,
        hub,
        UUID.randomUUID());
    for (String part : new String[] {"ACCOUNT", "IDENTITY"}) {
      execute(
          "insert into reporting.report_part (id, report, part, sealed, owners_read, shared_with)"
              + " values (gen_random_uuid(), ?, ?, '', ?, ?)",
          id,
          part,
          part.equals("ACCOUNT"),
          sharedWith);
    }
    for (String team : new String[] {"POLICE", "HUB-SELB"}) {
      execute(
          "insert into shared.referral (id, submission, reference, subject, area, recipient, role,"
              + " red_flag, received_at, respond_by, status) values (gen_random_uuid(), ?, ?,"
              + " 'HATE_CRIME', 'HUB-SELB', ?, ?, false, now(), current_date, 'AWAITING')",
          id,
          name,
          team,
          team.equals("POLICE") ? "OWNER" : "INFORMATION");
    }
    return id;
  }

  private static String read(UUID report, String team) throws SQLException {
    return asked(
        team,
        "select coalesce(string_agg(part, ' ' order by part), '') from reporting.report_part"
            + " where report = ?",
        report);
  }

  private static String log(UUID report) throws SQLException {
    return asked(
        "POLICE",
        "select string_agg(concat_ws(' ', number, changed_by, police, hub), ', ')"
            + " from reporting.consent_change where report = ?",
        report);
  }

  private static String asked(String team, String query, UUID report) throws SQLException {
    try (Connection connection =
            server.getDatabase(Roles.APP, "portal").getConnection(Roles.APP, APP);
        Statement scope = connection.createStatement();
        PreparedStatement select = connection.prepareStatement(query)) {
      connection.setAutoCommit(false);
      scope.execute("select set_config('portal.team', '" + team + "', true)");
      select.setObject(1, report);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static void execute(String command, Object... values) throws SQLException {
    try (Connection connection = owner().getConnection();
        PreparedStatement statement = connection.prepareStatement(command)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  private static DataSource owner() {
    var source = (org.postgresql.ds.PGSimpleDataSource) server.getDatabase(Roles.OWNER, "portal");
    source.setPassword(OWNER);
    return source;
  }
}
