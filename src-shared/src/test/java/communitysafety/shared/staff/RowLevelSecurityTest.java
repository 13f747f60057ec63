package communitysafety.shared.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.shared.PortalDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What PostgreSQL itself refuses to the role that serves, whatever a query forgets. */
class RowLevelSecurityTest {

  private final UUID submission = UUID.randomUUID();

  @BeforeEach
  void selby_has_a_referral_with_a_line_in_the_audit_trail() throws SQLException {
    try (Connection connection = PortalDatabase.get().app().getConnection()) {
      run(
          connection,
          "insert into shared.referral (id, submission, reference, subject, area, recipient, role,"
              + " red_flag, received_at, respond_by, status) values (gen_random_uuid(), '"
              + submission
              + "', 'X', 'HATE_CRIME', 'HUB-SELB', 'HUB-SELB', 'OWNER', false, now(),"
              + " current_date, 'AWAITING')");
      run(
          connection,
          "insert into shared.audit_entry (id, at, actor, action, submission)"
              + " values (gen_random_uuid(), now(), 'PUBLIC', 'REPORT_RECEIVED', '"
              + submission
              + "')");
    }
  }

  @Test
  void a_team_sees_its_own_rows_and_no_other_team_does() throws SQLException {
    assertThat(seenBy("HUB-SELB", "shared.referral")).isEqualTo(1);
    assertThat(seenBy("HUB-SELB", "shared.audit_entry")).isEqualTo(1);
    for (String other : new String[] {"HUB-SCAR", "POLICE", "TRIAGE", "", "HUB-SELB'"}) {
      assertThat(seenBy(other, "shared.referral")).as(other).isZero();
      assertThat(seenBy(other, "shared.audit_entry")).as(other).isZero();
    }
  }

  @Test
  void where_no_team_is_set_there_are_no_rows() throws SQLException {
    try (Connection connection = PortalDatabase.get().app().getConnection()) {
      assertThat(count(connection, "shared.referral")).isZero();
      assertThat(count(connection, "shared.audit_entry")).isZero();
    }
  }

  @Test
  void a_connection_that_goes_back_to_the_pool_keeps_no_team() throws SQLException {
    try (Connection connection = PortalDatabase.get().app().getConnection()) {
      for (boolean commits : new boolean[] {true, false}) {
        connection.setAutoCommit(false);
        enter(connection, "HUB-SELB");
        assertThat(count(connection, "shared.referral")).isEqualTo(1);
        if (commits) {
          connection.commit();
        } else {
          connection.rollback();
        }
        connection.setAutoCommit(true);
        assertThat(count(connection, "shared.referral")).isZero();
      }
    }
  }

  @Test
  void no_team_moves_anothers_referral_or_makes_it_its_own() throws SQLException {
    assertThat(changed("HUB-SCAR", "status = 'CLOSED'")).isZero();
    assertThat(changed("HUB-SCAR", "recipient = 'HUB-SCAR'")).isZero();
    assertThatThrownBy(() -> changed("HUB-SELB", "recipient = 'HUB-SCAR'"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("row-level security");
    assertThat(changed("HUB-SELB", "status = 'ACCEPTED'")).isEqualTo(1);
  }

  @Test
  void nobody_who_serves_changes_or_removes_a_line_of_the_audit_trail() throws SQLException {
    for (String forbidden :
        new String[] {
          "update shared.audit_entry set detail = 'x'",
          "delete from shared.audit_entry",
          "truncate shared.audit_entry",
          "alter table shared.audit_entry disable row level security",
          "set role portal_owner",
          "delete from shared.referral",
          "update shared.staff_member set team = 'POLICE'",
          "insert into shared.staff_member values (gen_random_uuid(), 'x', 'x', 'x', 'POLICE', '')"
        }) {
      try (Connection connection = PortalDatabase.get().app().getConnection()) {
        connection.setAutoCommit(false);
        enter(connection, "HUB-SELB");
        assertThatThrownBy(() -> run(connection, forbidden))
            .as(forbidden)
            .isInstanceOf(SQLException.class)
            .hasMessageMatching("(?s).*(permission denied|must be owner).*");
      }
    }
  }

  private int seenBy(String team, String table) throws SQLException {
    try (Connection connection = PortalDatabase.get().app().getConnection()) {
      connection.setAutoCommit(false);
      enter(connection, team);
      return count(connection, table);
    }
  }

  private int changed(String team, String change) throws SQLException {
    try (Connection connection = PortalDatabase.get().app().getConnection()) {
      connection.setAutoCommit(false);
      enter(connection, team);
      try (PreparedStatement update =
          connection.prepareStatement(
              "update shared.referral set " + change + " where submission = ?")) {
        update.setObject(1, submission);
        return update.executeUpdate();
      }
    }
  }

  private int count(Connection connection, String table) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select count(*) from " + table + " where submission = ?")) {
      query.setObject(1, submission);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static void enter(Connection connection, String team) throws SQLException {
    try (PreparedStatement scope =
        connection.prepareStatement("select set_config('portal.team', ?, true)")) {
      scope.setString(1, team);
      scope.execute();
    }
  }

  private static void run(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
