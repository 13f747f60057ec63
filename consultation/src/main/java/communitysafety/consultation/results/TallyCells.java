package communitysafety.consultation.results;

import communitysafety.consultation.release.Cell;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Writes what some responses change into the counts of their consultation. */
final class TallyCells {

  /** Advisory lock of the cells of one consultation. */
  private static final int CELLS = 0x63656c6c;

  private TallyCells() {}

  /** Many cells in one statement. The lock has two who count write one after the other. */
  static void write(Connection connection, UUID consultation, Tallies tallies) throws SQLException {
    List<Map.Entry<Cell, Tallies.Change>> more = new ArrayList<>();
    List<Map.Entry<Cell, Tallies.Change>> fewer = new ArrayList<>();
    for (Map.Entry<Cell, Tallies.Change> each : tallies.changes().entrySet()) {
      (each.getValue().count < 0 ? fewer : more).add(each);
    }
    lock(connection, consultation);
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

  private static void lock(Connection connection, UUID consultation) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select pg_advisory_xact_lock(?, hashtext(?))")) {
      lock.setInt(1, CELLS);
      lock.setString(2, consultation.toString());
      lock.execute();
    }
  }
}
