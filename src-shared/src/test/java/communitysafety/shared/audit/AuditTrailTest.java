package communitysafety.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.shared.PortalDatabase;
import communitysafety.shared.submission.Reference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T09:00:00Z");
  private static final Reference REFERENCE = Reference.read("2222-2222-2222").orElseThrow();

  private final PortalDatabase database = PortalDatabase.get();
  private final UUID submission = UUID.randomUUID();

  @Test
  void a_line_tells_who_did_what_when_and_for_which_team() throws SQLException {
    UUID member = UUID.randomUUID();
    AuditEntry entry =
        AuditEntry.by(Actor.staff(member, "Sam Lee", "HUB-SELB"), AuditAction.REPORT_VIEWED, NOW)
            .about(submission, REFERENCE);

    add(entry);

    assertThat(
            asOwner(
                "select concat_ws('|', at at time zone 'UTC', actor, actor_name, team, action,"
                    + " reference) from shared.audit_entry where submission = '"
                    + submission
                    + "'"))
        .containsExactly(
            "2026-11-23 09:00:00|" + member + "|Sam Lee|HUB-SELB|REPORT_VIEWED|222222222222");
  }

  @Test
  void a_member_of_the_public_is_a_member_of_the_public_and_no_more() throws SQLException {
    add(AuditEntry.by(Actor.PUBLIC, AuditAction.REPORT_RECEIVED, NOW).about(submission, REFERENCE));

    assertThat(
            asOwner(
                "select concat_ws('|', actor, actor_name, team, detail) from shared.audit_entry"
                    + " where submission = '"
                    + submission
                    + "'"))
        .containsExactly("PUBLIC");
  }

  @Test
  void a_line_is_seen_by_teams_that_have_a_referral_and_by_no_other() throws SQLException {
    add(AuditEntry.by(Actor.PUBLIC, AuditAction.REPORT_RECEIVED, NOW).about(submission, REFERENCE));
    refer("HUB-SELB");

    assertThat(seenBy("HUB-SELB")).containsExactly("REPORT_RECEIVED");
    assertThat(seenBy("HUB-SCAR")).isEmpty();
    assertThat(seenBy("")).isEmpty();
  }

  @Test
  void not_even_the_portal_changes_or_removes_a_line() throws SQLException {
    add(AuditEntry.by(Actor.SYSTEM, AuditAction.REPORT_ERASED, NOW));

    for (String command :
        List.of(
            "update shared.audit_entry set actor = 'PUBLIC'",
            "delete from shared.audit_entry",
            "truncate shared.audit_entry")) {
      assertThatThrownBy(
              () -> {
                try (Connection connection = database.app().getConnection();
                    Statement statement = connection.createStatement()) {
                  statement.execute(command);
                }
              })
          .as(command)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  private void add(AuditEntry entry) throws SQLException {
    try (Connection connection = database.app().getConnection()) {
      AuditTrail.add(entry, connection);
    }
  }

  private void refer(String team) throws SQLException {
    try (Connection connection = database.owner().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into shared.referral (id, submission, reference, subject, area, recipient,"
                    + " role, red_flag, received_at, respond_by, status) values (?, ?,"
                    + " '222222222222', 'HATE_CRIME', 'UNKNOWN', ?, 'OWNER', false, now(), now(),"
                    + " 'AWAITING')")) {
      insert.setObject(1, UUID.randomUUID());
      insert.setObject(2, submission);
      insert.setString(3, team);
      insert.executeUpdate();
    }
  }

  private List<String> seenBy(String team) throws SQLException {
    try (Connection connection = database.app().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select set_config('portal.team', '" + team + "', true)");
      return strings(
          statement,
          "select action from shared.audit_entry where submission = '" + submission + "'");
    }
  }

  private List<String> asOwner(String query) throws SQLException {
    try (Connection connection = database.owner().getConnection();
        Statement statement = connection.createStatement()) {
      return strings(statement, query);
    }
  }

  private static List<String> strings(Statement statement, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    }
    return values;
  }
}
