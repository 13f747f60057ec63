package communitysafety.shared.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Semaphore;

/**
 * Says, within this node, that something has been committed to the outbox. Raising it costs nothing
 * and never waits; however often it is raised before somebody looks, it is found raised once.
 */
@ApplicationScoped
public class RelaySignal {

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  private final Semaphore raised = new Semaphore(0);

  /** Raises it once the running transaction has committed, however often this is called in it. */
  public void raiseAfterCommit() {
    if (transaction.getResource(RelaySignal.class) == null) {
      transaction.putResource(RelaySignal.class, true);
      transaction.registerInterposedSynchronization(new AfterCommit());
    }
  }

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

  /** Registered once per transaction, however many messages it stores. */
  private final class AfterCommit implements Synchronization {
    @Override
    public void beforeCompletion() {
      // Not here: a NOTIFY inside the transaction would make all writers queue for one lock.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        raise();
      }
    }
  }
}
