package communitysafety.consultation.results;

import communitysafety.consultation.publication.ConsultationScope;
import communitysafety.consultation.publication.Consultations;
import communitysafety.consultation.release.Cell;
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
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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

  /** Advisory locks: of who counts against who chooses what to count, and of the cells. */
  private static final int CHOOSING = 0x636f756e;

  private static final int CELLS = 0x63656c6c;

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
    lock(connection, "pg_advisory_xact_lock_shared", CHOOSING, consultation);
    List<Row> rows =
        rows(
            connection,
            "select id, survey_version, channel, week, sealed, state from consultation.response"
                + " where consultation = ? and state <> 'COUNTED' limit "
                + BATCH
                + " for update skip locked",
            consultation);
    if (rows.isEmpty()) {
      return 0;
    }
    DataKey key = key(consultation);
    List<Breakdown> breakdowns = breakdowns(connection, consultation);
    Tallies tallies = new Tallies();
    List<UUID> counted = new ArrayList<>();
    List<UUID> withdrawn = new ArrayList<>();
    try (KeepWords words = new KeepWords(connection, consultation, key)) {
      for (Row row : rows) {
        SealedResponse response = open(key, row);
        if (response == null) {
          continue;
        }
        Survey survey = consultations.survey(consultation, row.version());
        tallies.count(
            survey,
            response.answers(),
            row.channel(),
            row.week(),
            breakdowns.stream()
                .filter(each -> each.holds(row.id()))
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
    write(connection, consultation, tallies);
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

  /**
   * What was counted before a question was chosen is counted by it from the first id to the last.
   */
  private int countAnew(Connection connection, UUID consultation) throws SQLException {
    if (breakdowns(connection, consultation).stream().allMatch(CountResponses::isComplete)) {
      return 0;
    }
    lock(connection, "pg_advisory_xact_lock", CHOOSING, consultation);
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
      write(connection, consultation, tallies);
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
      LOG.log(System.Logger.Level.WARNING, "Response {0} does not open", row.id());
      return null;
    }
  }

  private static boolean isComplete(Breakdown breakdown) {
    return breakdown.countedTo().equals(COMPLETE);
  }

  /** Keeps everybody from counting this consultation while what is counted changes. */
  static void lockChoosing(Connection connection, UUID consultation) throws SQLException {
    lock(connection, "pg_advisory_xact_lock", CHOOSING, consultation);
  }

  private static void lock(Connection connection, String function, int what, UUID consultation)
      throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select " + function + "(?, hashtext(?))")) {
      lock.setInt(1, what);
      lock.setString(2, consultation.toString());
      lock.execute();
    }
  }

  private static List<Row> rows(Connection connection, String sql, UUID... parameters)
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

  /** Many cells in one statement. The lock has two who count write one after the other. */
  private static void write(Connection connection, UUID consultation, Tallies tallies)
      throws SQLException {
    List<Map.Entry<Cell, Tallies.Change>> more = new ArrayList<>();
    List<Map.Entry<Cell, Tallies.Change>> fewer = new ArrayList<>();
    for (Map.Entry<Cell, Tallies.Change> each : tallies.changes().entrySet()) {
      (each.getValue().count < 0 ? fewer : more).add(each);
    }
    lock(connection, "pg_advisory_xact_lock", CELLS, consultation);
    write(
        connection,
        consultation,
        more,
        "insert into consultation.tally (consultation, by_question, in_group, question, option,"
            + " count, total) select ?, * from unnest(?, ?, ?, ?, ?::int[], ?::numeric[]) on"
            + " conflict (consultation, by_question, in_group, question, option) do update set"
            + " count = tally.count + excluded.count, total = tally.total + excluded.total");
    write(
        connection,
        consultation,
        fewer,
        "update consultation.tally t set count = t.count + less.count, total = t.total +"
            + " less.total from (select ?::uuid as consultation, * from unnest(?, ?, ?, ?, ?::int[],"
            + " ?::numeric[]) as u(by_question, in_group, question, option, count, total)) less"
            + " where t.consultation = less.consultation and t.by_question = less.by_question and"
            + " t.in_group = less.in_group and t.question = less.question and t.option ="
            + " less.option");
  }

  private static void write(
      Connection connection,
      UUID consultation,
      List<Map.Entry<Cell, Tallies.Change>> changes,
      String sql)
      throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    try (PreparedStatement write = connection.prepareStatement(sql)) {
      write.setObject(1, consultation);
      write.setArray(2, texts(connection, changes, each -> each.getKey().by()));
      write.setArray(3, texts(connection, changes, each -> each.getKey().group()));
      write.setArray(4, texts(connection, changes, each -> each.getKey().question()));
      write.setArray(5, texts(connection, changes, each -> each.getKey().option()));
      write.setArray(
          6,
          connection.createArrayOf(
              "int4", changes.stream().map(each -> each.getValue().count).toArray()));
      write.setArray(
          7,
          connection.createArrayOf(
              "numeric", changes.stream().map(each -> each.getValue().total).toArray()));
      if (write.executeUpdate() != changes.size()) {
        throw new SQLException("A count that was to fall is not there");
      }
    }
  }

  private static Array texts(
      Connection connection,
      List<Map.Entry<Cell, Tallies.Change>> changes,
      Function<Map.Entry<Cell, Tallies.Change>, String> text)
      throws SQLException {
    return connection.createArrayOf("text", changes.stream().map(text).toArray());
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
