package communitysafety.shared.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Where a relay sleeps until a node says that something was committed, over a connection of its own
 * that listens to PostgreSQL. When that connection is lost it sleeps its time out and tries to
 * connect again, at growing intervals: being deaf delays deliveries by one poll and no more.
 */
final class Wakening implements AutoCloseable {

  static final String CHANNEL = "portal_outbox";

  private static final Logger LOG = System.getLogger(Wakening.class.getName());
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  /** The wait on the socket cannot be interrupted, so it is made in slices. */
  private static final Duration SLICE = Duration.ofMillis(500);

  private final DataSource database;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Connection listening;
  private Duration pause = FIRST_PAUSE;
  private long connectNotBefore = System.nanoTime();

  /**
   * @param database gives plain connections, outside any pool: one is kept for good
   */
  Wakening(DataSource database) {
    this.database = database;
  }

  /**
   * Returns when something may be due: a node has said so, or the time is over, or it begins to
   * listen (for what was said before that went unheard). Also, within half a second, when stopped.
   */
  void await(Duration atMost) throws InterruptedException {
    if (listening == null && System.nanoTime() - connectNotBefore >= 0) {
      connect();
      if (listening != null) {
        return;
      }
    }
    if (listening == null) {
      stopped.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
      return;
    }
    try {
      if (!heard(atMost) && !isStopped() && !listening.isValid(2)) {
        lost();
      }
    } catch (SQLException e) {
      lost();
    }
  }

  private boolean heard(Duration atMost) throws SQLException, InterruptedException {
    PGConnection notifications = listening.unwrap(PGConnection.class);
    long end = System.nanoTime() + atMost.toNanos();
    for (long left = atMost.toNanos(); left > 0 && !isStopped(); left = end - System.nanoTime()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      // Zero would mean to wait for ever.
      int slice = (int) Math.max(1, Math.min(SLICE.toMillis(), left / 1_000_000));
      if (notifications.getNotifications(slice).length > 0) {
        return true;
      }
    }
    return false;
  }

  /** Nobody sleeps here any more. May be called by any thread. */
  void stop() {
    stopped.countDown();
  }

  boolean isStopped() {
    return stopped.getCount() == 0;
  }

  private void connect() {
    try {
      Connection connection = database.getConnection();
      try (Statement listen = connection.createStatement()) {
        listen.execute("listen " + CHANNEL);
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
      listening = connection;
      pause = FIRST_PAUSE;
    } catch (SQLException e) {
      connectNotBefore = System.nanoTime() + pause.toNanos();
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  private void lost() {
    LOG.log(Level.WARNING, "The outbox relay no longer hears PostgreSQL; it polls and reconnects");
    close();
  }

  @Override
  public void close() {
    if (listening != null) {
      try {
        listening.close();
      } catch (SQLException e) {
        // It is being given up, whatever state it is in.
        LOG.log(Level.DEBUG, "closing failed: {0}", e.getSQLState());
      }
      listening = null;
    }
  }
}
