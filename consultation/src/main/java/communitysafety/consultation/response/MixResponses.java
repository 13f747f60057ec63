package communitysafety.consultation.response;

import communitysafety.consultation.publication.ConsultationScope;
import communitysafety.shared.privacy.BatchKeys;
import communitysafety.shared.privacy.DataKey;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Moves responses of an anonymous consultation from where they wait to where they are counted,
 * shuffled and in one transaction, and destroys the key that opened them. From then on they have
 * nothing in common with the codes they came with: no id, no order, no transaction, no time but the
 * week, and that is one for all.
 *
 * <p>So many stay behind, drawn by lot, that when the consultation closes there are still enough
 * for the last to have company. The rows of the codes used since the last time, and of the quotas,
 * are written anew: neither their transaction nor their place on the disk tells of who came when.
 *
 * <p>To be run after each response, and every hour.
 */
@Dependent
public class MixResponses {

  /** Whoever knows that somebody took part has at least so many responses to choose among. */
  static final int FEWEST = 10;

  private static final SecureRandom RANDOM = new SecureRandom();

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final BatchKeys batchKeys;
  private final ResponseKeys responseKeys;
  private final Clock clock;

  @Inject
  MixResponses(BatchKeys batchKeys, ResponseKeys responseKeys, Clock clock) {
    this.batchKeys = batchKeys;
    this.responseKeys = responseKeys;
    this.clock = clock;
  }

  /**
   * @return how many were moved; 0 while there are too few, and in consultations that are not
   *     anonymous
   */
  @Transactional(TxType.REQUIRES_NEW)
  public int mix(UUID consultation) {
    try (Connection connection = database.getConnection()) {
      return mix(connection, consultation, false);
    } catch (SQLException e) {
      throw new PersistenceException("Responses could not be mixed", e);
    }
  }

  /** Of which consultations some wait; to be mixed hour by hour. */
  @Transactional
  public List<UUID> waiting() {
    List<UUID> consultations = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select consultation from consultation.response_batch");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        consultations.add(row.getObject(1, UUID.class));
      }
      return consultations;
    } catch (SQLException e) {
      throw new PersistenceException("Waiting responses could not be looked for", e);
    }
  }

  /** Wraps the key of a batch by the present epoch, so that an old one can be destroyed. */
  @Transactional(TxType.REQUIRES_NEW)
  public void renewKey(UUID consultation) {
    try (Connection connection = database.getConnection()) {
      WaitingResponses waiting = new WaitingResponses(connection, consultation, batchKeys);
      Optional<WrappedKey> batch = waiting.lockedBatch();
      if (batch.isPresent()) {
        waiting.renew(batch.get());
      }
    } catch (SQLException e) {
      throw new PersistenceException("The key of a batch could not be renewed", e);
    }
  }

  /**
   * @param last whether no more will come, so that all must go
   */
  int mix(Connection connection, UUID consultation, boolean last) throws SQLException {
    ConsultationScope.enter(connection, consultation);
    WaitingResponses waiting = new WaitingResponses(connection, consultation, batchKeys);
    if (!last && waiting.count() < 2 * FEWEST) {
      // Looked at without a lock: nobody who sends waits for this.
      return 0;
    }
    Optional<WrappedKey> batch = waiting.lockedBatch();
    if (batch.isEmpty()) {
      return 0;
    }
    List<WaitingResponse> responses = waiting.open(batch.get());
    int going = last ? responses.size() : responses.size() - FEWEST;
    if (going < (last ? 1 : FEWEST)) {
      // Another was at it meanwhile.
      return 0;
    }
    Collections.shuffle(responses, RANDOM);
    move(connection, consultation, responses.subList(0, going));
    waiting.destroy();
    if (going < responses.size()) {
      waiting.add(responses.subList(going, responses.size()), waiting.batchAlone());
    }
    writeCodesAnew(connection, consultation);
    takePlaces(connection, consultation, responses.subList(0, going));
    return going;
  }

  private void move(Connection connection, UUID consultation, List<WaitingResponse> responses)
      throws SQLException {
    DataKey key = responseKeys.findOrCreate(connection, consultation);
    LocalDate week = SendResponse.week(clock);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into consultation.response"
                + " (id, consultation, survey_version, channel, week, sealed, state)"
                + " values (?, ?, ?, ?, ?, ?, 'NEW')")) {
      for (WaitingResponse each : responses) {
        UUID id = UUID.randomUUID();
        insert.setObject(1, id);
        insert.setObject(2, consultation);
        insert.setInt(3, each.surveyVersion());
        insert.setString(4, each.channel().name());
        insert.setObject(5, week);
        insert.setBytes(6, ResponseSeal.seal(each.response(), id, key));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Removed and put back in the order of their indexes, which nobody chose. */
  private static void writeCodesAnew(Connection connection, UUID consultation) throws SQLException {
    try (PreparedStatement rewrite =
        connection.prepareStatement(
            "with used as (delete from consultation.entry_code"
                + "   where consultation = ? and state = 'WAITING' returning code, channel)"
                + " insert into consultation.entry_code (consultation, code, state, channel)"
                + " select ?, code, 'USED', channel from used order by code")) {
      rewrite.setObject(1, consultation);
      rewrite.setObject(2, consultation);
      rewrite.executeUpdate();
    }
  }

  /** All quotas are written, whether or not somebody took a place: each tells of all alike. */
  private static void takePlaces(
      Connection connection, UUID consultation, List<WaitingResponse> responses)
      throws SQLException {
    Map<UUID, Integer> places = new HashMap<>();
    responses.forEach(each -> each.quotas().forEach(quota -> places.merge(quota, 1, Integer::sum)));
    try (PreparedStatement update =
        connection.prepareStatement(
            "update consultation.quota set taken = least(wanted, taken + ?) where id = ?")) {
      for (UUID quota : quotas(connection, consultation)) {
        update.setInt(1, places.getOrDefault(quota, 0));
        update.setObject(2, quota);
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private static List<UUID> quotas(Connection connection, UUID consultation) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id from consultation.quota where consultation = ? order by id")) {
      select.setObject(1, consultation);
      List<UUID> ids = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
      }
      return ids;
    }
  }
}
