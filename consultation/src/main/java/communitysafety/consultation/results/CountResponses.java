package communitysafety.consultation.results;

import communitysafety.consultation.publication.ConsultationScope;
import communitysafety.consultation.publication.Consultations;
import communitysafety.consultation.response.Channel;
import communitysafety.consultation.response.ResponseKeys;
import communitysafety.consultation.response.ResponseSeal;
import communitysafety.consultation.response.SealedResponse;
import communitysafety.consultation.survey.Survey;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.SealBroken;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Brings the counts up to what was answered: adds what is new, takes away what was withdrawn, and
 * counts from the beginning what is to be divided by a question chosen later. Each response changes
 * the counts and its own state in one transaction, so that it is counted once, whoever counts and
 * whenever somebody stops.
 */
@Dependent
public class CountResponses {

  /** So many at once: enough that cells are written seldom, few enough that nobody waits long. */
  static final int BATCH = 500;

  /** After every id there is. */
  static final UUID COMPLETE = new UUID(-1L, -1L);

  private static final System.Logger LOG = System.getLogger(CountResponses.class.getName());

  /** Advisory lock of who counts against who chooses what to count. */
  private static final int CHOOSING = 0x636f756e;

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final Consultations consultations;
  private final ResponseKeys keys;

  @Inject
  CountResponses(Consultations consultations, ResponseKeys keys) {
    this.consultations = consultations;
    this.keys = keys;
  }

  /**
   * One batch of one consultation.
   *
   * @return how many responses were looked at; 0 when there is nothing to do
   */
  @Transactional(TxType.REQUIRES_NEW)
  public int count(UUID consultation) {
    try (Connection connection = database.getConnection()) {
      return count(connection, consultation);
    } catch (SQLException e) {
      throw new PersistenceException("Responses could not be counted", e);
    }
  }

  /** As {@link #count(UUID)}, in the transaction of this connection. */
  int count(Connection connection, UUID consultation) throws SQLException {
    ConsultationScope.enter(connection, consultation);
    int counted = countWaiting(connection, consultation);
    return counted > 0 ? counted : countAnew(connection, consultation);
  }

  /** A response as it stands in its row. */
  private record Row(
      UUID id, int version, Channel channel, LocalDate week, byte[] sealed, boolean withdrawn) {}

  /** A question to divide by, and how far it has been counted. */
  private record Breakdown(String question, UUID countedTo) {
    /** Ids are compared as PostgreSQL does, byte by byte. */
    boolean holds(UUID response) {
      return response.toString().compareTo(countedTo.toString()) <= 0;
    }
  }

  private int countWaiting(Connection connection, UUID consultation) throws SQLException {
    if (!tryLock(connection, "pg_try_advisory_xact_lock_shared", consultation)) {
      // A release is worked out from the counts as they are: that may take longer than a
      // connection bears to wait, and counting has time.
      return 0;
    }
    Map<Row, SealedResponse> opened = openSome(connection, consultation);
    if (opened.isEmpty()) {
      return 0;
    }
    DataKey key = key(consultation);
    List<Breakdown> breakdowns = breakdowns(connection, consultation);
    Tallies tallies = new Tallies();
    List<UUID> counted = new ArrayList<>();
    List<UUID> withdrawn = new ArrayList<>();
    try (KeepWords words = new KeepWords(connection, consultation, key)) {
      for (Map.Entry<Row, SealedResponse> each : opened.entrySet()) {
        Row row = each.getKey();
        SealedResponse response = each.getValue();
        Survey survey = consultations.survey(consultation, row.version());
        tallies.count(
            survey,
            response.answers(),
            row.channel(),
            row.week(),
            breakdowns.stream()
                .filter(breakdown -> breakdown.holds(row.id()))
                .map(Breakdown::question)
                .toList(),
            row.withdrawn() ? -1 : 1);
        if (row.withdrawn()) {
          withdrawn.add(row.id());
        } else {
          counted.add(row.id());
          words.keep(survey, row.id(), response);
        }
      }
      words.store();
    }
    TallyCells.write(connection, consultation, tallies);
    execute(
        connection,
        "update consultation.response set state = 'COUNTED' where id = any(?)",
        counted);
    execute(
        connection,
        "update consultation.theme t set given = given - gone.texts from (select x.theme,"
            + " count(*)::int as texts from consultation.words_theme x join consultation.words w on"
            + " w.id = x.words where w.response = any(?) group by x.theme) gone where t.id ="
            + " gone.theme",
        withdrawn);
    execute(connection, "delete from consultation.response where id = any(?)", withdrawn);
    return counted.size() + withdrawn.size();
  }

  /** A batch of those that wait, without any that somebody altered, however many of these wait. */
  private Map<Row, SealedResponse> openSome(Connection connection, UUID consultation)
      throws SQLException {
    List<UUID> altered = new ArrayList<>();
    while (true) {
      List<Row> rows =
          rows(
              connection,
              "select id, survey_version, channel, week, sealed, state from consultation.response"
                  + " where consultation = ? and state <> 'COUNTED' and id <> all(?) limit "
                  + BATCH
                  + " for update skip locked",
              consultation,
              connection.createArrayOf("uuid", altered.toArray()));
      Map<Row, SealedResponse> opened = new LinkedHashMap<>();
      for (Row row : rows) {
        SealedResponse response = open(key(consultation), row);
        if (response == null) {
          altered.add(row.id());
        } else {
          opened.put(row, response);
        }
      }
      if (!opened.isEmpty() || rows.size() < BATCH) {
        if (!altered.isEmpty()) {
          LOG.log(
              System.Logger.Level.WARNING,
              "{0} responses do not open, one of them {1}",
              altered.size(),
              altered.get(0));
        }
        return opened;
      }
    }
  }

  /**
   * What was counted before a question was chosen is counted by it from the first id to the last.
   */
  private int countAnew(Connection connection, UUID consultation) throws SQLException {
    if (breakdowns(connection, consultation).stream().allMatch(CountResponses::isComplete)) {
      return 0;
    }
    if (!tryLock(connection, "pg_try_advisory_xact_lock", consultation)) {
      return 0;
    }
    // Read again: before the lock, another node may have been at it.
    Breakdown breakdown =
        breakdowns(connection, consultation).stream()
            .filter(each -> !isComplete(each))
            .findFirst()
            .orElse(null);
    if (breakdown == null) {
      return 0;
    }
    List<Row> rows =
        rows(
            connection,
            "select id, survey_version, channel, week, sealed, state from consultation.response"
                + " where consultation = ? and id > ? and state <> 'NEW' order by id limit "
                + BATCH,
            consultation,
            breakdown.countedTo());
    Tallies tallies = new Tallies();
    if (!rows.isEmpty()) {
      DataKey key = key(consultation);
      for (Row row : rows) {
        SealedResponse response = open(key, row);
        if (response != null) {
          tallies.countBy(
              consultations.survey(consultation, row.version()),
              response.answers(),
              breakdown.question(),
              1);
        }
      }
      TallyCells.write(connection, consultation, tallies);
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update consultation.breakdown set counted_to = ? where consultation = ? and question ="
                + " ?")) {
      update.setObject(1, rows.size() < BATCH ? COMPLETE : rows.get(rows.size() - 1).id());
      update.setObject(2, consultation);
      update.setString(3, breakdown.question());
      update.executeUpdate();
    }
    return Math.max(1, rows.size());
  }

  private DataKey key(UUID consultation) {
    return keys.find(consultation)
        .orElseThrow(() -> new IllegalStateException("There are responses without a key"));
  }

  /**
   * @return null for one that somebody altered: it waits, and the others are counted
   */
  private static SealedResponse open(DataKey key, Row row) {
    try {
      return ResponseSeal.open(row.sealed(), row.id(), key);
    } catch (SealBroken e) {
      return null;
    }
  }

  private static boolean isComplete(Breakdown breakdown) {
    return breakdown.countedTo().equals(COMPLETE);
  }

  /** Keeps everybody from counting this consultation while what is counted changes. */
  static void lockChoosing(Connection connection, UUID consultation) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select pg_advisory_xact_lock(?, hashtext(?))")) {
      lock.setInt(1, CHOOSING);
      lock.setString(2, consultation.toString());
      lock.execute();
    }
  }

  private static boolean tryLock(Connection connection, String function, UUID consultation)
      throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select " + function + "(?, hashtext(?))")) {
      lock.setInt(1, CHOOSING);
      lock.setString(2, consultation.toString());
      try (ResultSet row = lock.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private static List<Row> rows(Connection connection, String sql, Object... parameters)
      throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(
              new Row(
                  row.getObject(1, UUID.class),
                  row.getInt(2),
                  Channel.valueOf(row.getString(3)),
                  row.getObject(4, LocalDate.class),
                  row.getBytes(5),
                  row.getString(6).equals("WITHDRAWN")));
        }
      }
    }
    return rows;
  }

  private static List<Breakdown> breakdowns(Connection connection, UUID consultation)
      throws SQLException {
    List<Breakdown> breakdowns = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select question, counted_to from consultation.breakdown where consultation = ?"
                + " order by question")) {
      select.setObject(1, consultation);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          breakdowns.add(new Breakdown(row.getString(1), row.getObject(2, UUID.class)));
        }
      }
    }
    return breakdowns;
  }

  private static void execute(Connection connection, String sql, List<UUID> responses)
      throws SQLException {
    if (!responses.isEmpty()) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setArray(1, connection.createArrayOf("uuid", responses.toArray()));
        statement.executeUpdate();
      }
    }
  }
}
