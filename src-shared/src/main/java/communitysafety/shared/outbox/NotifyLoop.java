package communitysafety.shared.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Tells the relays of all nodes that this node has committed something. However many requests
 * commit, PostgreSQL is told at most once per interval, and never inside a request's transaction: a
 * transaction that notifies takes a lock that makes all such commits queue.
 */
final class NotifyLoop implements Runnable {

  static final Duration INTERVAL = Duration.ofMillis(50);

  private static final Logger LOG = System.getLogger(NotifyLoop.class.getName());

  private final RelaySignal signal;
  private final DataSource database;

  NotifyLoop(RelaySignal signal, DataSource database) {
    this.signal = signal;
    this.database = database;
  }

  @Override
  public void run() {
    try {
      while (true) {
        signal.await();
        tell();
        Thread.sleep(INTERVAL.toMillis());
      }
    } catch (InterruptedException e) {
      // The application stops.
      Thread.currentThread().interrupt();
    }
  }

  private void tell() {
    try (Connection connection = database.getConnection();
        Statement notify = connection.createStatement()) {
      notify.execute("notify " + Wakening.CHANNEL);
    } catch (SQLException e) {
      // The relays poll; they will find it.
      LOG.log(Level.DEBUG, "could not notify: {0}", e.getSQLState());
    }
  }
}
