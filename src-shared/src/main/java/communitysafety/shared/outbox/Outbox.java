package communitysafety.shared.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Where a use case leaves what must go out. */
@ApplicationScoped
public class Outbox {

  @PersistenceContext EntityManager entities;

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  @Inject RelaySignal signal;

  /**
   * Stores the message in the running transaction; the relays hear of it once that has committed.
   *
   * @throws jakarta.transaction.TransactionalException when no transaction is running
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void enqueue(OutboxMessage message) {
    entities.persist(message);
    signal.raiseAfterCommit();
  }

  /**
   * Stores the message on a connection of the running transaction: for use cases that lock rows of
   * their own.
   *
   * @throws jakarta.transaction.TransactionalException when no transaction is running
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void enqueue(OutboxMessage message, Connection connection) throws SQLException {
    OutboxQueue.insert(message, connection);
    signal.raiseAfterCommit();
  }

  /**
   * Makes a dead letter of the team due again, in the running transaction. For {@link
   * RetryDeadLetter}, which asks who may and leaves a line in the audit trail.
   *
   * @return empty when it is not a dead letter of this team (any more)
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<OutboxMessage> revive(UUID message, String team, OffsetDateTime now) {
    try {
      Optional<OutboxMessage> revived = new OutboxQueue(database).revive(message, team, now);
      revived.ifPresent(again -> signal.raiseAfterCommit());
      return revived;
    } catch (SQLException e) {
      throw new PersistenceException("a dead letter cannot be revived", e);
    }
  }
}
