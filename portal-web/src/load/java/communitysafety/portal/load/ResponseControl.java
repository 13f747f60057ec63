package communitysafety.portal.load;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/**
 * The control of {@link ConsultationJourney}: what one response that is sent writes, in one
 * transaction, through bare JDBC by the same role: the scope, the response, and the draft that
 * becomes the receipt. No HTTP, no survey, no sealing.
 */
final class ResponseControl implements Work {

  private final BlockingQueue<Connected> idle;

  ResponseControl(DataSource database, int connections) throws SQLException {
    this.idle = new ArrayBlockingQueue<>(connections);
    for (int i = 0; i < connections; i++) {
      idle.add(new Connected(database.getConnection()));
    }
  }

  @Override
  public Client client() {
    return new Client() {
      @Override
      public void once() throws SQLException, InterruptedException {
        Connected connection = idle.take();
        try {
          connection.send();
        } finally {
          idle.add(connection);
        }
      }

      @Override
      public void close() {}
    };
  }

  /**
   * Takes away what was written: nobody could open it, and whoever counts responses would try it
   * again and again while others are measured.
   */
  void forget() throws SQLException {
    for (Connected each : idle) {
      each.forget();
    }
  }

  /** Gives its connections back. */
  void close() throws SQLException {
    for (Connected each : idle) {
      each.close();
    }
  }

  /** One connection with its statements prepared, and a draft of its own. */
  private static final class Connected {

    private final Connection connection;
    private final PreparedStatement scope;
    private final PreparedStatement response;
    private final PreparedStatement draft;
    private final UUID consultation;
    private final byte[] locator = random(32);

    /** What sealed and padded answers come to. */
    private final byte[] sealed = random(1024 + 28);

    private final byte[] receipt = random(4096 + 28);

    private final List<UUID> written = new ArrayList<>();

    Connected(Connection connection) throws SQLException {
      this.connection = connection;
      connection.setAutoCommit(false);
      try (Statement select = connection.createStatement();
          ResultSet row =
              select.executeQuery(
                  "select id from consultation.consultation where slug = 'feeling-safe-at-night'")) {
        row.next();
        consultation = row.getObject(1, UUID.class);
      }
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into shared.draft (locator, revision, sealed, expires_at)"
                  + " values (?, 0, ?, now() + interval '1 day')")) {
        insert.setBytes(1, locator);
        insert.setBytes(2, receipt);
        insert.executeUpdate();
      }
      connection.commit();
      scope = connection.prepareStatement("select set_config('portal.consultation', ?, true)");
      response =
          connection.prepareStatement(
              "insert into consultation.response"
                  + " (id, consultation, survey_version, channel, week, sealed, withdrawal, state)"
                  + " values (?, ?, 1, 'WEB', ?, ?, ?, 'NEW')");
      draft =
          connection.prepareStatement(
              "update shared.draft set revision = revision + 1, sealed = ?, expires_at = ?"
                  + " where locator = ?");
    }

    void send() throws SQLException {
      try {
        scope.setString(1, consultation.toString());
        scope.execute();
        UUID id = UUID.randomUUID();
        response.setObject(1, id);
        response.setObject(2, consultation);
        response.setDate(
            3,
            Date.valueOf(LocalDate.now().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
        response.setBytes(4, sealed);
        response.setBytes(5, random(32));
        response.executeUpdate();
        draft.setBytes(1, receipt);
        draft.setObject(2, OffsetDateTime.now().plusHours(1));
        draft.setBytes(3, locator);
        draft.executeUpdate();
        connection.commit();
        written.add(id);
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      }
    }

    void close() throws SQLException {
      connection.close();
    }

    void forget() throws SQLException {
      scope.setString(1, consultation.toString());
      scope.execute();
      try (PreparedStatement delete =
          connection.prepareStatement("delete from consultation.response where id = any(?)")) {
        delete.setArray(1, connection.createArrayOf("uuid", written.toArray()));
        delete.executeUpdate();
      }
      connection.commit();
      written.clear();
    }

    private static byte[] random(int length) {
      byte[] bytes = new byte[length];
      ThreadLocalRandom.current().nextBytes(bytes);
      return bytes;
    }
  }
}
