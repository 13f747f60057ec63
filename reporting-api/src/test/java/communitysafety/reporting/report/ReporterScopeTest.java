package communitysafety.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.reporting.report.ReportPart.Part;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.submission.Reference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What PostgreSQL itself refuses beyond one's own report and team, whatever a query forgets. */
class ReporterScopeTest {

  private static final String[] TABLES = {"report", "report_part", "consent_change"};

  private final ConsentedReports reports = new ConsentedReports();
  private UUID own;
  private UUID another;

  @BeforeEach
  void there_are_two_reports() {
    own = ConsentedReports.id(reports.named(Consents.NOTHING));
    another = ConsentedReports.id(reports.named(Consents.NOTHING));
  }

  @Test
  void a_reporter_sees_their_own_report_and_no_other() throws SQLException {
    assertThat(seen(own, "reporting.report")).isEqualTo(1);
    assertThat(seen(own, "reporting.report_part")).isEqualTo(Part.values().length);
    assertThat(seen(own, "reporting.consent_change")).isEqualTo(1);
    assertThat(seen(own, "shared.referral")).as("the police team's and the hub's").isEqualTo(2);
    assertThat(seen(own, "shared.audit_entry")).as("that it was received").isEqualTo(1);
  }

  @Test
  void where_no_report_is_entered_there_are_no_rows() throws SQLException {
    for (String table : TABLES) {
      assertThat(seen(null, "reporting." + table)).as(table).isZero();
    }
    assertThat(seen(null, "reporting.disclosure")).isZero();
  }

  @Test
  void a_connection_that_goes_back_to_the_pool_keeps_no_report() throws SQLException {
    try (Connection connection = PortalDatabase.get().app().getConnection()) {
      for (boolean commits : new boolean[] {true, false}) {
        connection.setAutoCommit(false);
        enter(connection, "portal.report", own.toString());
        assertThat(count(connection, "reporting.report")).isEqualTo(1);
        if (commits) {
          connection.commit();
        } else {
          connection.rollback();
        }
        connection.setAutoCommit(true);
        for (String table : TABLES) {
          assertThat(count(connection, "reporting." + table)).as(table).isZero();
        }
      }
    }
  }

  @Test
  void nobody_changes_the_release_of_a_report_that_is_not_theirs() throws SQLException {
    String release = "update reporting.report_part set shared_with = 'TRIAGE' where report = '";
    assertThat(changed("portal.report", own.toString(), release + own + "'"))
        .isEqualTo(Part.values().length);
    assertThat(changed("portal.report", own.toString(), release + another + "'")).isZero();
    assertThat(changed("portal.report", "", release + own + "'")).isZero();
    assertThat(changed("portal.team", "POLICE", release + own + "'")).isZero();
  }

  @Test
  void an_answer_is_added_only_to_ones_own_log_and_never_in_place_of_another() throws SQLException {
    assertThat(changed("portal.report", own.toString(), answer(own, 2))).isEqualTo(1);
    for (String scope : new String[] {another.toString(), ""}) {
      assertThatThrownBy(() -> changed("portal.report", scope, answer(own, 2)))
          .hasMessageContaining("row-level security");
    }
    assertThatThrownBy(() -> changed("portal.team", "POLICE", answer(own, 2)))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> changed("portal.report", "", answer(own, 1)))
        .hasMessageContaining("consent_change_report_number_key");
  }

  @Test
  void a_disclosure_is_written_only_to_ones_own_team_and_only_of_a_report_it_has()
      throws SQLException {
    assertThat(changed("portal.team", "POLICE", disclosure(own, "POLICE"))).isEqualTo(1);
    for (String[] wrong :
        new String[][] {
          {"portal.team", "POLICE", "HUB-SELB"},
          {"portal.team", "HUB-SCAR", "HUB-SCAR"},
          {"portal.team", "", "POLICE"},
          {"portal.disclosures", "all", "POLICE"},
          {"portal.report", own.toString(), "POLICE"}
        }) {
      assertThatThrownBy(() -> changed(wrong[0], wrong[1], disclosure(own, wrong[2])))
          .as(String.join(" ", wrong))
          .hasMessageContaining("row-level security");
    }
  }

  @Test
  void the_logs_are_added_to_and_never_changed_and_what_is_sealed_stays_as_it_is()
      throws SQLException {
    Reference reference = reports.named(Consents.NOTHING);
    reports.disclose(reference, reports.member("POLICE"), ConsentLevel.WHO_I_AM);
    for (String forbidden :
        new String[] {
          "update reporting.consent_change set police = 'CONTACT_ME'",
          "delete from reporting.consent_change",
          "update reporting.disclosure set reason = 'something else'",
          "delete from reporting.disclosure",
          "truncate reporting.disclosure",
          "update reporting.report_part set sealed = ''",
          "update reporting.report_part set part = 'ACCOUNT'",
          "update reporting.report_part set report = gen_random_uuid()",
          "update reporting.report set named = false",
          "delete from reporting.report_part",
          "alter table reporting.consent_change disable row level security"
        }) {
      assertThatThrownBy(
              () -> changed("portal.report", ConsentedReports.id(reference).toString(), forbidden))
          .as(forbidden)
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(permission denied|must be owner|row-level security).*");
    }
  }

  private static String answer(UUID report, int number) {
    return "insert into reporting.consent_change (id, report, number, at, changed_by, police, hub,"
        + " support, text_version) values (gen_random_uuid(), '"
        + report
        + "', "
        + number
        + ", now(), 'REPORTER', 'CONTACT_ME', 'CONTACT_ME', false, 'x')";
  }

  private static String disclosure(UUID report, String team) {
    return "insert into reporting.disclosure (id, report, reference, at, staff_member, staff_name,"
        + " team, level, parts, power, reason, told_reporter) values (gen_random_uuid(), '"
        + report
        + "', 'X', now(), gen_random_uuid(), 'A member', '"
        + team
        + "', 'WHO_I_AM', 'IDENTITY', 'COURT_ORDER', 'as the court ordered', false)";
  }

  private int seen(UUID report, String table) throws SQLException {
    try (Connection connection = PortalDatabase.get().app().getConnection()) {
      connection.setAutoCommit(false);
      if (report != null) {
        enter(connection, "portal.report", report.toString());
      }
      return count(connection, table);
    }
  }

  /** How many rows it concerned; undone at the end. */
  private static int changed(String setting, String value, String change) throws SQLException {
    try (Connection connection = PortalDatabase.get().app().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      enter(connection, setting, value);
      int changed = statement.executeUpdate(change);
      connection.rollback();
      return changed;
    }
  }

  private static int count(Connection connection, String table) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet row = query.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void enter(Connection connection, String setting, String value)
      throws SQLException {
    try (Statement scope = connection.createStatement()) {
      scope.execute("select set_config('" + setting + "', '" + value + "', true)");
    }
  }
}
