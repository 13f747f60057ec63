package communitysafety.shared.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/**
 * Says, within this node, that something has been committed to the outbox. Raising it costs nothing
 * and never waits; however often it is raised before somebody looks, it is found raised once.
 */
@ApplicationScoped
public class RelaySignal {

  private final Semaphore raised = new Semaphore(0);

  /** Called after a commit, on the thread of the request. */
  public void raise() {
    if (raised.availablePermits() == 0) {
      raised.release();
    }
  }

  /** Waits until it is raised, and lowers it. */
  public void await() throws InterruptedException {
    raised.acquire();
    raised.drainPermits();
  }
}
