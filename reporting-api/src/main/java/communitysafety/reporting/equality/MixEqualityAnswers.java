package communitysafety.reporting.equality;

import communitysafety.shared.privacy.BatchKeys;
import communitysafety.shared.privacy.WrappedKey;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Moves the answers that wait to where they can be counted, at least ten at once, shuffled and in
 * one transaction, and destroys the key that opened them. From then on they have nothing in common
 * with a report: no id, no order, no transaction, and no time but the month.
 *
 * <p>To be run after each that is kept, and every hour.
 */
@Dependent
public class MixEqualityAnswers {

  /** Whoever knows that somebody answered has at least so many to choose among. */
  static final int FEWEST = 10;

  private static final SecureRandom RANDOM = new SecureRandom();

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final BatchKeys keys;
  private final Clock clock;

  @Inject
  MixEqualityAnswers(BatchKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * @return how many were moved; 0 while there are too few
   */
  @Transactional(TxType.REQUIRES_NEW)
  public int mix() {
    try (Connection connection = database.getConnection()) {
      return mix(connection);
    } catch (SQLException e) {
      throw new PersistenceException("Equality answers could not be mixed", e);
    }
  }

  int mix(Connection connection) throws SQLException {
    WaitingAnswers waiting = new WaitingAnswers(connection, keys);
    Optional<WrappedKey> batch = waiting.lockedBatch();
    if (batch.isEmpty()) {
      return 0;
    }
    if (waiting.count() < FEWEST) {
      if (!keys.isPresent(batch.get())) {
        waiting.rewrap(keys.renewed(batch.get()));
      }
      return 0;
    }
    List<EqualityAnswers> answers = waiting.open(batch.get());
    Collections.shuffle(answers, RANDOM);
    insert(connection, answers);
    waiting.destroy();
    return answers.size();
  }

  private void insert(Connection connection, List<EqualityAnswers> answers) throws SQLException {
    LocalDate month = LocalDate.now(clock.withZone(ZoneOffset.UTC)).withDayOfMonth(1);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into reporting.equality_answer (id, month, question_set, age, condition, effect,"
                + " ethnic_group, religion, sex, gender_same, orientation)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (EqualityAnswers each : answers) {
        insert.setObject(1, UUID.randomUUID());
        insert.setObject(2, month);
        insert.setString(3, EqualityAnswers.QUESTION_SET);
        insert.setString(4, code(each.age()));
        insert.setString(5, code(each.condition()));
        insert.setString(6, code(each.effect()));
        insert.setString(7, code(each.ethnicGroup()));
        insert.setString(8, code(each.religion()));
        insert.setString(9, code(each.sex()));
        insert.setString(10, code(each.genderSame()));
        insert.setString(11, code(each.orientation()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static String code(Enum<?> answer) {
    return answer == null ? null : answer.name();
  }
}
