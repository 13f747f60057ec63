package communitysafety.portal.load;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The control: the statements that one accepted report of {@link ApiReports} sends, in one
 * transaction, through bare JDBC by the same role, with the same number of connections and rows of
 * the same size. No HTTP, no JSON, no sealing, no routing.
 */
final class Control implements Work {

  private final DataSource database;
  private final BlockingQueue<Connected> idle;
  private final AtomicLong written = new AtomicLong();

  Control(DataSource database, int connections) throws SQLException {
    this.database = database;
    this.idle = new ArrayBlockingQueue<>(Math.max(1, connections));
    for (int i = 0; i < connections; i++) {
      idle.add(new Connected(database.getConnection()));
    }
  }

  long written() {
    return written.get();
  }

  /** Gives its connections back: the database has no more than the portal and one control need. */
  void close() throws SQLException {
    for (Connected each = idle.poll(); each != null; each = idle.poll()) {
      each.close();
    }
  }

  /** How many reports there are: counted from their keys, whoever may read them. */
  long countReports() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select (select count(*) from shared.data_key)"
                    + " - (select count(*) from consultation.response_key)"
                    + " - (select count(data_key) from consultation.booking)"
                    + " - (select count(*) from consultation.certificate)")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public Client client() {
    return new Client() {
      @Override
      public void once() throws SQLException, InterruptedException {
        Connected connection = idle.take();
        try {
          connection.report();
          written.incrementAndGet();
        } finally {
          idle.add(connection);
        }
      }

      @Override
      public void close() {}
    };
  }

  /** One connection with its statements prepared. */
  private static final class Connected {

    private final Connection connection;
    private final PreparedStatement dataKey;
    private final PreparedStatement report;
    private final PreparedStatement part;
    private final PreparedStatement consents;
    private final PreparedStatement referral;
    private final PreparedStatement message;
    private final PreparedStatement audit;
    private final byte[] wrapped = random(60);

    /** The smallest bucket that sealed content is padded to, and the seal. */
    private final byte[] sealed = random(1024 + 28);

    Connected(Connection connection) throws SQLException {
      this.connection = connection;
      connection.setAutoCommit(false);
      dataKey =
          connection.prepareStatement(
              "insert into shared.data_key (id, epoch, wrapped, created_at) values (?, ?, ?, ?)");
      report =
          connection.prepareStatement(
              "INSERT INTO reporting.report (ID, AGREEMENT, AREA, area_confidence, area_method,"
                  + " BAND, BEHAVIOURS, CHANNEL, data_key, happened_from, happened_to, IMPACT,"
                  + " MATRIX, NAMED, place_kind, when_precision, QUALIFIER, received_at, red_flag, REFERENCE, RELATION,"
                  + " rule_set, RULES, STRANDS, SUBJECT)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                  + " ?, ?)");
      part =
          connection.prepareStatement(
              "INSERT INTO reporting.report_part (ID, PART, REPORT, SEALED, shared_with)"
                  + " VALUES (?, ?, ?, ?, ?)");
      consents =
          connection.prepareStatement(
              "INSERT INTO reporting.consent_change (ID, AT, changed_by, HUB, NUMBER, POLICE,"
                  + " REPORT, SUPPORT, text_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
      referral =
          connection.prepareStatement(
              "INSERT INTO shared.referral (ID, AREA, OUTCOME, RECIPIENT, received_at, red_flag,"
                  + " REFERENCE, respond_by, ROLE, STATUS, SUBJECT, SUBMISSION, taken_by,"
                  + " transferred_to, VERSION) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                  + " ?)");
      message =
          connection.prepareStatement(
              "INSERT INTO shared.outbox_message (ID, ATTEMPTS, created_at, delivered_at, KIND,"
                  + " last_failure, next_attempt_at, RECIPIENT, red_flag, REFERENCE, REFERRAL,"
                  + " STATE, SUBJECT, SUBMISSION) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
      audit =
          connection.prepareStatement(
              "INSERT INTO shared.audit_entry (ID, ACTION, ACTOR, actor_name, AT, DETAIL,"
                  + " REFERENCE, SUBMISSION, TEAM) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    void close() throws SQLException {
      connection.close();
    }

    void report() throws SQLException {
      UUID id = UuidCreator.getTimeOrderedEpoch();
      UUID key = UuidCreator.getTimeOrderedEpoch();
      OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
      String reference = reference();
      try {
        execute(dataKey, key, 1, wrapped, now);
        execute(
            report,
            id,
            null,
            "HUB-SELB",
            "HIGH",
            "EXACT_SECTOR",
            "STANDARD",
            "",
            "API",
            key,
            Date.valueOf("2026-01-20"),
            null,
            null,
            "2026-11",
            true,
            "POSTCODE",
            "EXACT",
            null,
            now,
            false,
            reference,
            "VICTIM",
            "2026-1",
            "HATE_CRIME_GOES_TO_POLICE HUB_WHERE_HATE_CRIME_HAPPENED_IS_TOLD",
            "RACE",
            "HATE_CRIME");
        String kinds = "CITY_OF_YORK COMMUNITY_SAFETY_HUB POLICE_HATE_CRIME_TEAM TRIAGE";
        execute(part, UuidCreator.getTimeOrderedEpoch(), "ACCOUNT", id, sealed, kinds);
        execute(part, UuidCreator.getTimeOrderedEpoch(), "DETAILS", id, sealed, kinds);
        execute(part, UuidCreator.getTimeOrderedEpoch(), "IDENTITY", id, sealed, "");
        execute(part, UuidCreator.getTimeOrderedEpoch(), "CONTACT", id, sealed, "");
        execute(
            consents,
            UuidCreator.getTimeOrderedEpoch(),
            now,
            "PARTNER",
            "WHAT_HAPPENED",
            1,
            "WHAT_HAPPENED",
            id,
            false,
            "api-2026-1");
        refer(id, reference, "POLICE", "OWNER", now);
        refer(id, reference, "HUB-SELB", "INFORMATION", now);
        execute(
            audit,
            UuidCreator.getTimeOrderedEpoch(),
            "REPORT_RECEIVED",
            "API",
            null,
            now,
            "POLICE OWNER, HUB-SELB INFORMATION",
            reference,
            id,
            null);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      }
    }

    private void refer(UUID report, String reference, String team, String role, OffsetDateTime now)
        throws SQLException {
      UUID id = UuidCreator.getTimeOrderedEpoch();
      execute(
          referral,
          id,
          "HUB-SELB",
          null,
          team,
          now,
          false,
          reference,
          Date.valueOf(LocalDate.now().plusDays(2)),
          role,
          "AWAITING",
          "HATE_CRIME",
          report,
          null,
          null,
          1);
      execute(
          message,
          UuidCreator.getTimeOrderedEpoch(),
          0,
          now,
          null,
          "REFERRAL_OPENED",
          null,
          now,
          team,
          false,
          reference,
          id,
          "PENDING",
          "HATE_CRIME",
          report);
    }

    private static void execute(PreparedStatement statement, Object... values) throws SQLException {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }

    private static String reference() {
      StringBuilder reference = new StringBuilder(12);
      for (int i = 0; i < 12; i++) {
        reference.append(
            "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".charAt(ThreadLocalRandom.current().nextInt(32)));
      }
      return reference.toString();
    }

    private static byte[] random(int length) {
      byte[] bytes = new byte[length];
      ThreadLocalRandom.current().nextBytes(bytes);
      return bytes;
    }
  }
}
