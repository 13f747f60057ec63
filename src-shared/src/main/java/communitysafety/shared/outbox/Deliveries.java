package communitysafety.shared.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** How deliveries stand, for staff and for those who run the portal. */
@ApplicationScoped
public class Deliveries {

  private static final int SHOWN = 100;

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  @Inject DeliveryChannel channel;

  /** Of all teams, for those who run the portal. */
  public OutboxStatus status() {
    return read(queue -> queue.status(channel.configured(), null));
  }

  /** Of one team. */
  public OutboxStatus status(String team) {
    return read(queue -> queue.status(channel.configured(), team));
  }

  /** What could not be delivered to the team: the newest hundred, newest first. */
  public List<DeadLetter> deadLetters(String team) {
    return read(queue -> queue.deadLetters(team, SHOWN));
  }

  private <T> T read(Question<T> question) {
    try {
      return question.ask(new OutboxQueue(database));
    } catch (SQLException e) {
      throw new PersistenceException("the outbox cannot be read", e);
    }
  }

  /** What is asked of the queue. */
  @FunctionalInterface
  private interface Question<T> {
    T ask(OutboxQueue queue) throws SQLException;
  }
}
