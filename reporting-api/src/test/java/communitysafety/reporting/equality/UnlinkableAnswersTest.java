package communitysafety.reporting.equality;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import communitysafety.shared.MovableClock;
import communitysafety.shared.PortalDatabase;
import communitysafety.shared.privacy.BatchKeys;
import communitysafety.shared.privacy.KeysInTests;
import communitysafety.shared.submission.References;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Somebody who may read every table, every hidden column and the order of the rows on the disk
 * tries to say whose equality answers are whose. Each reporter answers something that no other
 * does, so that every right guess is seen.
 */
class UnlinkableAnswersTest {

  private static final int BATCHES = 12;
  private static final int REPORTERS = BATCHES * MixEqualityAnswers.FEWEST;

  private final MovableClock clock = MovableClock.at("2026-11-23T09:00:00Z");
  private final BatchKeys keys = KeysInTests.batchKeys();
  private final MixEqualityAnswers mix = new MixEqualityAnswers(keys, clock);

  @BeforeEach
  void empty() throws SQLException {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from reporting.equality_answer");
      statement.execute("delete from reporting.equality_waiting");
      statement.execute("delete from reporting.equality_batch");
    }
  }

  @Test
  void nobody_is_moved_before_there_are_ten_and_then_all_at_once() throws SQLException {
    for (int reporter = 0; reporter < MixEqualityAnswers.FEWEST - 1; reporter++) {
      keep(answersOf(reporter));
      assertThat(mixNow()).isZero();
    }
    keep(answersOf(9));

    assertThat(mixNow()).isEqualTo(10);
    assertThat(count("reporting.equality_answer")).isEqualTo(10);
    assertThat(count("reporting.equality_waiting")).isZero();
    assertThat(count("reporting.equality_batch")).isZero();
    assertThat(mixNow()).isZero();
  }

  @Test
  void every_answer_arrives_and_none_is_changed() throws SQLException {
    Set<String> told = new HashSet<>();
    for (int reporter = 0; reporter < 20; reporter++) {
      keep(answersOf(reporter));
      told.add(answersOf(reporter).written());
      mixNow();
    }

    assertThat(moved().stream().map(each -> each.written))
        .containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  void while_they_wait_nobody_reads_them_with_the_database_alone() throws SQLException {
    for (int reporter = 0; reporter < 9; reporter++) {
      keep(answersOf(reporter));
    }

    Set<Integer> sizes = new HashSet<>();
    try (Connection connection = superuser();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select id, sealed from reporting.equality_waiting")) {
      while (row.next()) {
        byte[] sealed = row.getBytes(2);
        sizes.add(sealed.length);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
            .doesNotContain("FROM_", "WHITE", "CHRISTIAN");
        assertThat(row.getObject(1, UUID.class).version()).isEqualTo(4);
      }
    }
    assertThat(sizes).hasSize(1);
  }

  @Test
  void an_old_epoch_lets_go_of_those_that_wait_for_long() throws SQLException {
    keep(answersOf(1));
    KeysInTests.newEpoch();
    mixNow();

    assertThat(ask("select epoch from reporting.equality_batch"))
        .isEqualTo(String.valueOf(KeysInTests.currentEpoch()));
    for (int reporter = 2; reporter < 11; reporter++) {
      keep(answersOf(reporter));
    }
    assertThat(mixNow()).isEqualTo(10);
  }

  @Test
  void no_column_tells_more_of_when_than_the_month() throws SQLException {
    assertThat(
            ask(
                "select count(*) from information_schema.columns where table_schema = 'reporting'"
                    + " and table_name like 'equality%' and (data_type like 'timestamp%' or"
                    + " data_type like 'time%' or data_type in ('integer', 'bigint')"
                    + " and column_name <> 'epoch' or column_default like 'nextval%')"))
        .isEqualTo("0");
    for (int reporter = 0; reporter < 10; reporter++) {
      keep(answersOf(reporter));
    }
    mixNow();
    assertThat(
            ask("select count(distinct month) || ' ' || min(month) from reporting.equality_answer"))
        .isEqualTo("1 2026-11-01");
  }

  @Test
  void afterwards_nobody_can_say_whose_are_whose() throws SQLException {
    List<UUID> reports = reportersWhoAnswer(false);

    for (String order :
        List.of("ctid", "xmin::text::bigint, ctid", "id", "xmin::text::bigint, id")) {
      int right = rightGuesses(reports, movedInOrder(order));
      // By chance one of each batch; three times that happens less than once in a million runs.
      assertThat(right).as("right guesses by %s of %d", order, REPORTERS).isLessThan(3 * BATCHES);
    }
    assertThat(idsIn("reporting.equality_answer")).doesNotContainAnyElementsOf(idsElsewhere());
    assertThat(transactionsOf("reporting.equality_answer"))
        .hasSize(BATCHES)
        .doesNotContainAnyElementsOf(transactionsOf("reporting.report"))
        .doesNotContainAnyElementsOf(transactionsOf("shared.audit_entry"))
        .doesNotContainAnyElementsOf(transactionsOf("shared.outbox_message"));
  }

  /** The twin: were they moved one by one, the same attack would find every single one. */
  @Test
  void the_attack_finds_everybody_when_they_are_not_mixed() throws SQLException {
    List<UUID> reports = reportersWhoAnswer(true);

    assertThat(rightGuesses(reports, movedInOrder("xmin::text::bigint, ctid")))
        .isEqualTo(REPORTERS);
  }

  /**
   * Each sends a report, then answers. What the report's row, its audit entry and its message look
   * like is as the portal writes them.
   */
  private List<UUID> reportersWhoAnswer(boolean careless) throws SQLException {
    List<UUID> reports = new ArrayList<>();
    for (int reporter = 0; reporter < REPORTERS; reporter++) {
      reports.add(report());
      clock.move(Duration.ofSeconds(40));
      if (careless) {
        try (Connection connection = superuser();
            Statement statement = connection.createStatement()) {
          String[] codes = answersOf(reporter).written().split(",", -1);
          statement.execute(
              "insert into reporting.equality_answer (id, month, question_set, age, ethnic_group,"
                  + " religion) values (gen_random_uuid(), '2026-11-01', 'x', '%s', '%s', '%s')"
                      .formatted(codes[0], codes[3], codes[4]));
        }
      } else {
        keep(answersOf(reporter));
        mixNow();
      }
      clock.move(Duration.ofMinutes(3));
    }
    return reports;
  }

  /**
   * The attacker knows the order of the reports and takes the n-th answer for the n-th report's.
   */
  private static int rightGuesses(List<UUID> reports, List<Moved> inOrder) {
    assertThat(inOrder).hasSameSizeAs(reports);
    int right = 0;
    for (int i = 0; i < reports.size(); i++) {
      right += inOrder.get(i).written.equals(answersOf(i).written()) ? 1 : 0;
    }
    return right;
  }

  /** Different for each of the reporters: 8 ages times 15 groups. */
  private static EqualityAnswers answersOf(int reporter) {
    return new EqualityAnswers(
        AgeBand.values()[reporter % 8],
        null,
        null,
        EthnicGroup.values()[reporter / 8],
        Religion.CHRISTIAN,
        null,
        null,
        null);
  }

  private void keep(EqualityAnswers answers) throws SQLException {
    try (Connection connection = PortalDatabase.get().app().getConnection()) {
      connection.setAutoCommit(false);
      new WaitingAnswers(connection, keys).add(answers);
      connection.commit();
    }
  }

  private int mixNow() throws SQLException {
    try (Connection connection = PortalDatabase.get().app().getConnection()) {
      connection.setAutoCommit(false);
      int moved = mix.mix(connection);
      connection.commit();
      return moved;
    }
  }

  private UUID report() throws SQLException {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String reference = new References().next().value();
    OffsetDateTime now = clock.now();
    try (Connection connection = PortalDatabase.get().owner().getConnection()) {
      connection.setAutoCommit(false);
      run(
          connection,
          "insert into reporting.report (id, reference, received_at, channel, subject, red_flag,"
              + " relation, named, strands, behaviours, when_precision, place_kind, area,"
              + " area_method, area_confidence, rule_set, rules, data_key)"
              + " values (?, ?, ?, 'WEB', 'BOTH', false, 'VICTIM', false, 'RACE', '', 'ONGOING',"
              + " 'POSTCODE', 'HUB-SELB', 'SECTOR', 'HIGH', '1', '', ?)",
          id,
          reference,
          now,
          UuidCreator.getTimeOrderedEpoch());
      run(
          connection,
          "insert into shared.audit_entry (id, at, actor, action, submission, reference)"
              + " values (?, ?, 'PUBLIC', 'REPORT_RECEIVED', ?, ?)",
          UuidCreator.getTimeOrderedEpoch(),
          now,
          id,
          reference);
      run(
          connection,
          "insert into shared.outbox_message (id, kind, recipient, referral, submission, reference,"
              + " subject, red_flag, created_at, state, next_attempt_at)"
              + " values (?, 'REFERRAL_OPENED', 'POLICE', ?, ?, ?, 'BOTH', false, ?, 'DELIVERED', ?)",
          UuidCreator.getTimeOrderedEpoch(),
          UuidCreator.getTimeOrderedEpoch(),
          id,
          reference,
          now,
          now);
      run(
          connection,
          "insert into shared.referral (id, submission, reference, subject, area, recipient, role,"
              + " red_flag, received_at, respond_by, status)"
              + " values (?, ?, ?, 'BOTH', 'HUB-SELB', 'POLICE', 'OWNER', false, ?, ?, 'AWAITING')",
          UuidCreator.getTimeOrderedEpoch(),
          id,
          reference,
          now,
          now.toLocalDate());
      connection.commit();
    }
    return id;
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private record Moved(String written) {}

  private List<Moved> moved() throws SQLException {
    return movedInOrder("1");
  }

  private List<Moved> movedInOrder(String order) throws SQLException {
    List<Moved> moved = new ArrayList<>();
    try (Connection connection = superuser();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select age, ethnic_group, religion from reporting.equality_answer order by "
                    + order)) {
      while (row.next()) {
        moved.add(
            new Moved(
                row.getString(1) + ",,," + row.getString(2) + "," + row.getString(3) + ",,,"));
      }
    }
    return moved;
  }

  private static Set<String> idsIn(String table) throws SQLException {
    return column("select id::text from " + table);
  }

  /** Every value of every column of type uuid in every other table. */
  private static Set<String> idsElsewhere() throws SQLException {
    Set<String> ids = new HashSet<>();
    for (String query :
        column(
            "select format('select %I::text from %I.%I', column_name, table_schema, table_name)"
                + " from information_schema.columns where data_type = 'uuid'"
                + " and table_schema in ('shared', 'reporting', 'consultation')"
                + " and table_name not like 'equality%'")) {
      ids.addAll(column(query));
    }
    return ids;
  }

  private static Set<String> transactionsOf(String table) throws SQLException {
    return column("select distinct xmin::text from " + table);
  }

  private static Set<String> column(String query) throws SQLException {
    Set<String> values = new HashSet<>();
    try (Connection connection = superuser();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        values.add(String.valueOf(row.getString(1)));
      }
    }
    return values;
  }

  private static long count(String table) throws SQLException {
    return Long.parseLong(ask("select count(*) from " + table));
  }

  private static String ask(String query) throws SQLException {
    return column(query).iterator().next();
  }

  private static Connection superuser() throws SQLException {
    PGSimpleDataSource source = (PGSimpleDataSource) PortalDatabase.get().owner();
    source.setUser("postgres");
    return source.getConnection();
  }
}
