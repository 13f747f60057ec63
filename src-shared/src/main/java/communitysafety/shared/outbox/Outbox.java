package communitysafety.shared.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** Where a use case leaves what must go out. */
@ApplicationScoped
public class Outbox {

  @PersistenceContext EntityManager entities;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  @Inject RelaySignal signal;

  /**
   * Stores the message in the running transaction; the relay hears of it once that has committed.
   *
   * @throws jakarta.transaction.TransactionalException when no transaction is running
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void enqueue(OutboxMessage message) {
    entities.persist(message);
    if (transaction.getResource(Outbox.class) == null) {
      transaction.putResource(Outbox.class, true);
      transaction.registerInterposedSynchronization(new TellAfterCommit());
    }
  }

  /** Registered once per transaction, however many messages it stores. */
  private final class TellAfterCommit implements Synchronization {
    @Override
    public void beforeCompletion() {
      // Not here: a NOTIFY inside the transaction would make all writers queue for one lock.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        signal.raise();
      }
    }
  }
}
