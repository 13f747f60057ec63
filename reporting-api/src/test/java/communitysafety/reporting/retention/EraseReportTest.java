package communitysafety.reporting.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.submission.Reference;
import communitysafety.shared.submission.References;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EraseReportTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

  private final DataSource owner = PortalDatabase.get().owner();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final EraseReport eraseReport =
      new EraseReport(owner, CLOCK, new PrintStream(said, true, StandardCharsets.UTF_8));

  private final Reference reference = new References().next();
  private final UUID report = UuidCreator.getTimeOrderedEpoch();
  private final UUID dataKey = UuidCreator.getTimeOrderedEpoch();

  @BeforeEach
  void store() throws SQLException {
    store(report, reference, dataKey);
  }

  @Test
  void an_erased_report_leaves_nothing_but_the_audit_trail_and_the_disclosure_register()
      throws SQLException {
    assertThat(run("--reason", "ERASURE_REQUEST", "--yes")).isZero();

    assertThat(rowsOf(report, reference, dataKey)).isZero();
    assertThat(count("select count(*) from reporting.disclosure where report = ?", report))
        .isEqualTo(1);
    assertThat(
            count(
                "select count(*) from shared.audit_entry where submission = ?"
                    + " and action = 'REPORT_RECEIVED'",
                report))
        .isEqualTo(1);
    assertThat(
            text(
                "select actor || ' ' || reference || ' ' || detail from shared.audit_entry"
                    + " where submission = ? and action = 'REPORT_ERASED'",
                report))
        .isEqualTo("SYSTEM " + reference.value() + " ERASURE_REQUEST");
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("Erased " + reference)
        .contains(
            "2 sealed parts, 1 lines of the conversation, 1 return code, 2 consents, 2 messages, 2 referrals, 1 remembered answers, 1 report");
  }

  @Test
  void without_a_yes_nothing_changes_and_what_would_go_is_told() throws SQLException {
    assertThat(run("--reason", "TRIAL")).isZero();

    assertThat(rowsOf(report, reference, dataKey)).isEqualTo(13);
    assertThat(
            count(
                "select count(*) from shared.audit_entry where submission = ?"
                    + " and action = 'REPORT_ERASED'",
                report))
        .isZero();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("Would erase", "say --yes");
  }

  @Test
  void the_report_beside_it_stays() throws SQLException {
    UUID otherReport = UuidCreator.getTimeOrderedEpoch();
    UUID otherKey = UuidCreator.getTimeOrderedEpoch();
    Reference otherReference = new References().next();
    store(otherReport, otherReference, otherKey);

    run("--reason", "RETENTION_OVER", "--yes");

    assertThat(rowsOf(otherReport, otherReference, otherKey)).isEqualTo(13);
  }

  @Test
  void an_erased_report_cannot_be_erased_again() throws SQLException {
    run("--reason", "TRIAL", "--yes");

    assertThat(run("--reason", "TRIAL", "--yes")).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("There is no report " + reference);
  }

  @ParameterizedTest(name = "erase {0}")
  @ValueSource(
      strings = {
        "",
        "REF",
        "REF --yes",
        "REF --reason",
        "REF --reason BECAUSE",
        "REF --reason TRIAL --no",
        "AAAA-BBBB-CCCC --reason TRIAL"
      })
  void what_is_not_understood_changes_nothing(String arguments) throws SQLException {
    String[] words = arguments.replace("REF", reference.value()).split(" ");

    assertThat(eraseReport.run(words)).isEqualTo(2);
    assertThat(rowsOf(report, reference, dataKey)).isEqualTo(13);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("Usage: erase REFERENCE");
  }

  @Test
  void expired_idempotency_keys_go_and_the_others_stay() throws SQLException {
    try (Connection connection = PortalDatabase.get().app().getConnection()) {
      OffsetDateTime expiry = OffsetDateTime.parse("2026-11-24T08:00:00Z");

      RemoveExpiredIdempotencyKeys.remove(connection, expiry.minusSeconds(1));
      assertThat(answers()).isEqualTo(1);
      RemoveExpiredIdempotencyKeys.remove(connection, expiry);
      assertThat(answers()).isZero();
    }
  }

  private int answers() throws SQLException {
    return count(
        "select count(*) from reporting.idempotency_key where reference = ?", reference.value());
  }

  private int run(String... rest) throws SQLException {
    String[] words = new String[rest.length + 1];
    words[0] = reference.toString();
    System.arraycopy(rest, 0, words, 1, rest.length);
    return eraseReport.run(words);
  }

  private void store(UUID id, Reference name, UUID key) throws SQLException {
    execute(
        "insert into shared.data_key (id, epoch, wrapped, created_at)"
            + " values (?, 1, '\\x00', '2026-11-23T08:00:00Z')",
        key);
    execute(
        "insert into reporting.report (id, reference, received_at, channel, subject, red_flag,"
            + " relation, named, strands, behaviours, when_precision, place_kind, area,"
            + " area_method, area_confidence, rule_set, rules, data_key)"
            + " values (?, ?, '2026-11-23T08:00:00Z', 'API', 'HATE_CRIME', false, 'VICTIM', true,"
            + " 'RACE', '', 'ABOUT', 'NOT_SURE', 'UNKNOWN', 'x', 'x', '1', 'R1', ?)",
        id,
        name.value(),
        key);
    for (String part : new String[] {"ACCOUNT", "IDENTITY"}) {
      execute(
          "insert into reporting.report_part (id, report, part, sealed, shared_with)"
              + " values (?, ?, ?, '\\x00', '')",
          UUID.randomUUID(),
          id,
          part);
    }
    for (int number = 1; number <= 2; number++) {
      execute(
          "insert into reporting.consent_change (id, report, number, at, changed_by, police, hub,"
              + " support, text_version) values (?, ?, ?, '2026-11-23T08:00:00Z', 'REPORTER',"
              + " 'CONTACT_ME', 'COUNT_ONLY', false, 'x')",
          UUID.randomUUID(),
          id,
          number);
    }
    execute(
        "insert into reporting.disclosure (id, report, reference, at, staff_member, staff_name,"
            + " team, level, parts, power, reason, told_reporter) values (?, ?, ?,"
            + " '2026-11-23T08:00:00Z', ?, 'A member', 'POLICE', 'WHO_I_AM', 'ACCOUNT IDENTITY',"
            + " 'VITAL_INTERESTS', 'a reason of ten or more', false)",
        UUID.randomUUID(),
        id,
        name.value(),
        UUID.randomUUID());
    execute(
        "insert into reporting.message (id, report, at, direction, kind, sealed)"
            + " values (?, ?, '2026-11-23T08:00:00Z', 'FROM_REPORTER', 'MESSAGE', '\\x00')",
        UUID.randomUUID(),
        id);
    execute(
        "insert into reporting.return_code (locator, report, created_at, expires_at)"
            + " values (?, ?, '2026-11-23', '2028-11-23')",
        id.toString().getBytes(StandardCharsets.US_ASCII),
        id);
    for (String team : new String[] {"POLICE", "TRIAGE"}) {
      UUID referral = UUID.randomUUID();
      execute(
          "insert into shared.referral (id, submission, reference, subject, area, recipient, role,"
              + " red_flag, received_at, respond_by, status)"
              + " values (?, ?, ?, 'HATE_CRIME', 'UNKNOWN', ?, 'OWNER', false,"
              + " '2026-11-23T08:00:00Z', '2026-11-25', 'AWAITING')",
          referral,
          id,
          name.value(),
          team);
      execute(
          "insert into shared.outbox_message (id, kind, recipient, referral, submission, reference,"
              + " subject, red_flag, created_at, state, next_attempt_at)"
              + " values (?, 'REFERRAL_OPENED', ?, ?, ?, ?, 'HATE_CRIME', false,"
              + " '2026-11-23T08:00:00Z', 'PENDING', '2026-11-23T08:00:00Z')",
          UUID.randomUUID(),
          team,
          referral,
          id,
          name.value());
    }
    execute(
        "insert into reporting.idempotency_key (key_hash, body_hash, reference, received_at,"
            + " expires_at) values (?, '\\x00', ?, '2026-11-23T08:00:00Z', '2026-11-24T08:00:00Z')",
        name.value().getBytes(StandardCharsets.US_ASCII),
        name.value());
    execute(
        "insert into shared.audit_entry (id, at, actor, action, submission, reference)"
            + " values (?, '2026-11-23T08:00:00Z', 'API', 'REPORT_RECEIVED', ?, ?)",
        UUID.randomUUID(),
        id,
        name.value());
  }

  private int rowsOf(UUID id, Reference name, UUID key) throws SQLException {
    return count("select count(*) from shared.data_key where id = ?", key)
        + count("select count(*) from reporting.report where id = ?", id)
        + count("select count(*) from reporting.report_part where report = ?", id)
        + count("select count(*) from reporting.consent_change where report = ?", id)
        + count("select count(*) from reporting.message where report = ?", id)
        + count("select count(*) from reporting.return_code where report = ?", id)
        + count("select count(*) from shared.referral where submission = ?", id)
        + count("select count(*) from shared.outbox_message where submission = ?", id)
        + count("select count(*) from reporting.idempotency_key where reference = ?", name.value());
  }

  private int count(String sql, Object key) throws SQLException {
    return Integer.parseInt(text(sql, key));
  }

  private String text(String sql, Object key) throws SQLException {
    try (Connection connection = owner.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, key);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private void execute(String sql, Object... values) throws SQLException {
    try (Connection connection = owner.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
