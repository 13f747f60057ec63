package communitysafety.portal.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that a portal keeps, as texts to search: every row of every table with its bytes as they are,
 * PostgreSQL's own statistics of them, and every file of the data directory (the journal and the
 * logs among them) but the server's programs.
 */
final class EverythingKept {

  private final Map<String, String> texts = new TreeMap<>();

  private EverythingKept() {}

  static EverythingKept by(BreakablePortal portal) throws SQLException, IOException {
    EverythingKept everything = new EverythingKept();
    try (Connection connection = portal.superuser()) {
      for (String table : tables(connection)) {
        everything.texts.put("table " + table, rows(connection, table));
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("checkpoint");
      }
    }
    everything.readFiles(portal.portal().dataDir());
    return everything;
  }

  /** Where the text stands, in letters of either size. */
  List<String> placesOf(String searched) {
    String small = searched.toLowerCase(Locale.ROOT);
    return texts.entrySet().stream()
        .filter(text -> text.getValue().toLowerCase(Locale.ROOT).contains(small))
        .map(Map.Entry::getKey)
        .toList();
  }

  List<String> places() {
    return List.copyOf(texts.keySet());
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select format('%I.%I', schemaname, tablename) from pg_tables"
                    + " where schemaname not in ('pg_catalog', 'information_schema')")) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    tables.add("pg_catalog.pg_stats");
    return tables;
  }

  private static String rows(Connection connection, String table) throws SQLException {
    StringBuilder rows = new StringBuilder();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select * from " + table)) {
      ResultSetMetaData columns = row.getMetaData();
      while (row.next()) {
        for (int column = 1; column <= columns.getColumnCount(); column++) {
          boolean bytes = columns.getColumnType(column) == Types.BINARY;
          byte[] value = bytes ? row.getBytes(column) : null;
          rows.append(
              value == null
                  ? row.getString(column)
                  : new String(value, StandardCharsets.ISO_8859_1));
          rows.append('\n');
        }
      }
    }
    return rows.toString();
  }

  private void readFiles(Path dataDir) throws IOException {
    List<Path> programs =
        List.of(dataDir.resolve("payara/runtime"), dataDir.resolve("payara/applications"));
    try (Stream<Path> files = Files.walk(dataDir)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> programs.stream().noneMatch(file::startsWith))
          .forEach(file -> texts.put("file " + dataDir.relativize(file), content(file)));
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException gone) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
