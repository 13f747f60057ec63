package communitysafety.shared.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;

/** What the relay's thread does: deliver what is due, sleep, again, until it is told to stop. */
final class RelayLoop implements Runnable {

  private static final Logger LOG = System.getLogger(RelayLoop.class.getName());

  private final OutboxRelay relay;
  private final Wakening wakening;
  private final Duration poll;
  private boolean troubled;

  /**
   * @param poll how long to sleep when nobody wakes it
   */
  RelayLoop(OutboxRelay relay, Wakening wakening, Duration poll) {
    this.relay = relay;
    this.wakening = wakening;
    this.poll = poll;
  }

  @Override
  public void run() {
    try (wakening) {
      while (!wakening.isStopped()) {
        deliver();
        wakening.await(poll);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver() {
    try {
      relay.deliverDue(() -> !wakening.isStopped());
      troubled = false;
    } catch (SQLException e) {
      complainOnce("SQL state " + e.getSQLState());
    } catch (RuntimeException | LinkageError e) {
      complainOnce(e.getClass().getName());
    }
  }

  /** One line when trouble begins, none each time it goes on. */
  private void complainOnce(String reason) {
    if (!troubled && !wakening.isStopped()) {
      LOG.log(Level.WARNING, "The outbox relay cannot deliver for now: {0}", reason);
    }
    troubled = true;
  }

  /** It ends after the message it is sending, or within half a second when it sleeps. */
  void stop() {
    wakening.stop();
  }
}
