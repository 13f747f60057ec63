package communitysafety.portal.health;

import communitysafety.shared.database.PendingMigrations;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health/ready}: the database answers within two seconds, has had every migration that this
 * program was built with, is at READ COMMITTED, which all but training relies on, and has room on
 * its disk. Says up or down and nothing else, since anybody may ask; why is in the log.
 */
@Readiness
@ApplicationScoped
public class ReadyForReports implements HealthCheck {

  private static final System.Logger LOG = System.getLogger(ReadyForReports.class.getName());
  private static final long PATIENCE_MILLIS = 2_000;

  /**
   * Makes PostgreSQL write some hundred kilobytes to its disk and forget them: no journal, no lock,
   * nothing to clear up. A small insert would prove nothing, as it finds room in a page that is
   * already there.
   */
  private static final String WRITES_A_TEMPORARY_FILE =
      "select count(*) from generate_series(1, 8192)";

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  @Resource ManagedExecutorService executor;

  private PendingMigrations migrations;
  private Future<Optional<String>> probe;
  private boolean wasReady = true;

  @PostConstruct
  void readMigrations() {
    migrations = PendingMigrations.onClassPath();
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(isReady()).build();
  }

  private boolean isReady() {
    boolean ready = false;
    String reason = "it does not answer in time";
    try {
      Optional<String> missing = probe().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      ready = missing.isEmpty();
      reason = missing.orElse("");
    } catch (ExecutionException e) {
      reason =
          e.getCause() instanceof SQLException sql
              ? "SQL state " + sql.getSQLState()
              : e.getCause().getClass().getSimpleName();
    } catch (TimeoutException | RejectedExecutionException e) {
      // Asked again when whoever hangs has been answered.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    tell(ready, reason);
    return ready;
  }

  /** One question to the database at a time, however many ask us and however long it takes. */
  private synchronized Future<Optional<String>> probe() {
    if (probe == null || probe.isDone()) {
      probe = executor.submit(this::answers);
    }
    return probe;
  }

  /** One line when it changes. */
  private synchronized void tell(boolean ready, String reason) {
    if (ready != wasReady) {
      LOG.log(
          System.Logger.Level.WARNING,
          ready ? "Ready for reports again" : "Not ready for reports: database, " + reason);
      wasReady = ready;
    }
  }

  /** What is missing; empty when nothing is. */
  private Optional<String> answers() throws SQLException {
    try (Connection connection = database.getConnection()) {
      if (migrations.expected() == 0 || migrations.countIn(connection) > 0) {
        return Optional.of("migrations are missing");
      }
      if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
        return Optional.of("its transactions are not READ COMMITTED");
      }
      needsRoom(connection);
      return Optional.empty();
    }
  }

  private static void needsRoom(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local work_mem = '64kB'");
      statement.execute(WRITES_A_TEMPORARY_FILE);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
