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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * While too few wait to be moved, these and the rows of what waits are written anew all the same:
 * no code is left in one transaction with one response.
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
    Optional<WrappedKey> batch = waiting.lockedBatch();
    if (batch.isEmpty()) {
      return 0;
    }
    List<WaitingResponse> staying = new ArrayList<>();
    List<WaitingResponse> going = new ArrayList<>();
    if (last || waiting.count() >= 2 * FEWEST) {
      staying = waiting.open(batch.get());
      Collections.shuffle(staying, RANDOM);
      going = last ? List.copyOf(staying) : enoughAlike(staying);
    }
    if (going.isEmpty()) {
      if (writeCodesAnew(connection, consultation, "WAITING") > 0) {
        waiting.shuffle();
      }
      return 0;
    }
    // Two people may have said the very same: each is one.
    Set<WaitingResponse> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    gone.addAll(going);
    staying.removeIf(gone::contains);
    move(connection, consultation, going);
    waiting.destroy();
    if (!staying.isEmpty()) {
      waiting.add(staying, waiting.batchAlone());
    }
    writeCodesAnew(connection, consultation, "USED");
    takePlaces(connection, consultation, going);
    return going.size();
  }

  /**
   * Those of which enough go and enough stay that have in common what stands in clear beside a
   * response: the version of the survey and the channel.
   *
   * @param shuffled all that wait
   */
  private static List<WaitingResponse> enoughAlike(List<WaitingResponse> shuffled) {
    Map<List<Object>, List<WaitingResponse>> alike = new HashMap<>();
    shuffled.forEach(
        each ->
            alike
                .computeIfAbsent(
                    List.of(each.surveyVersion(), each.channel()), kind -> new ArrayList<>())
                .add(each));
    List<WaitingResponse> going = new ArrayList<>();
    for (List<WaitingResponse> kind : alike.values()) {
      if (kind.size() >= 2 * FEWEST) {
        going.addAll(kind.subList(FEWEST, kind.size()));
      }
    }
    Collections.shuffle(going, RANDOM);
    return going;
  }

  /** At closing few may have come by one of the channels: then none is told from another. */
  private static boolean tellChannels(List<WaitingResponse> responses) {
    Map<Channel, Integer> crowds = new EnumMap<>(Channel.class);
    responses.forEach(each -> crowds.merge(each.channel(), 1, Integer::sum));
    return crowds.values().stream().allMatch(crowd -> crowd >= FEWEST);
  }

  /** All are sealed in the size of the largest, so that none stands out. */
  private void move(Connection connection, UUID consultation, List<WaitingResponse> responses)
      throws SQLException {
    DataKey key = responseKeys.findOrCreate(connection, consultation);
    LocalDate week = SendResponse.week(clock);
    boolean tellChannels = tellChannels(responses);
    int largest =
        responses.stream()
            .mapToInt(each -> ResponseSeal.bytes(each.response()).length)
            .max()
            .orElseThrow();
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
        insert.setString(4, (tellChannels ? each.channel() : Channel.WEB).name());
        insert.setObject(5, week);
        insert.setBytes(
            6,
            ResponseSeal.seal(
                OneSize.atLeast(ResponseSeal.bytes(each.response()), largest), id, key));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /**
   * Those used since the last time, removed and put back in the order of their indexes, which
   * nobody chose.
   *
   * @return how many
   */
  private static int writeCodesAnew(Connection connection, UUID consultation, String state)
      throws SQLException {
    try (PreparedStatement rewrite =
        connection.prepareStatement(
            "with used as (delete from consultation.entry_code"
                + "   where consultation = ? and state = 'WAITING' returning code, channel)"
                + " insert into consultation.entry_code (consultation, code, state, channel)"
                + " select ?, code, ?, channel from used order by code")) {
      rewrite.setObject(1, consultation);
      rewrite.setObject(2, consultation);
      rewrite.setString(3, state);
      return rewrite.executeUpdate();
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
