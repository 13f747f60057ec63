package communitysafety.portal.launcher;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Starts the embedded PostgreSQL again when it has ended by itself. It restarts its own processes
 * after most mishaps, but gives up when its disk is so full that it cannot write its journal, and
 * then nobody else would start it once there is room. One that was told to stop is left alone.
 */
final class DatabaseWatch {
  private static final long SECONDS_BETWEEN_LOOKS = 2;
  private static final long SECONDS_FOR_THE_LAST_LOOK = 30;

  private final EmbeddedDatabase database;
  private final Console console;
  private final ScheduledExecutorService clockwork;
  private boolean told;

  private DatabaseWatch(EmbeddedDatabase database, Console console) {
    this.database = database;
    this.console = console;
    this.clockwork =
        Executors.newSingleThreadScheduledExecutor(
            look -> {
              Thread thread = new Thread(look, "portal-database-watch");
              thread.setDaemon(true);
              return thread;
            });
  }

  static DatabaseWatch over(EmbeddedDatabase database, Console console) {
    DatabaseWatch watch = new DatabaseWatch(database, console);
    watch.clockwork.scheduleWithFixedDelay(
        watch::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    return watch;
  }

  /** Returns when nothing of ours starts PostgreSQL any more. */
  void stop() {
    clockwork.shutdown();
    try {
      clockwork.awaitTermination(SECONDS_FOR_THE_LAST_LOOK, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    if (!database.endedByItself()) {
      return;
    }
    if (!told) {
      console.fail("PostgreSQL ended by itself: it is started again as soon as it can");
      told = true;
    }
    try {
      database.startAgain();
      console.say("PostgreSQL runs again");
      told = false;
    } catch (StartFailure e) {
      // Its log says why; most often the disk is still full. The next look tries again.
    }
  }
}
