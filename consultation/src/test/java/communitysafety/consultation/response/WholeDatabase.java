package communitysafety.consultation.response;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that PostgreSQL tells of every row of the portal: what a logical dump holds, and besides the
 * transaction that wrote a row and its place on the disk.
 */
final class WholeDatabase {

  /**
   * @param table with its schema
   * @param columns everything as text, {@code xmin} and {@code ctid} with them, {@code …#size} of
   *     bytes; without what is null
   */
  record Row(String table, Map<String, String> columns) {

    String get(String column) {
      return columns.get(column);
    }
  }

  private WholeDatabase() {}

  static List<Row> rows() throws SQLException {
    List<Row> rows = new ArrayList<>();
    for (String table :
        Responding.column(
            "select format('%I.%I', table_schema, table_name) from information_schema.tables"
                + " where table_type = 'BASE TABLE' and table_schema in ('shared', 'consultation')"
                // Names of places: thousands of rows that never change.
                + " and table_name not in ('postcode_sector', 'outward_code', 'town')")) {
      try (Connection connection = Responding.superuser();
          Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "select xmin::text as xmin, ctid::text as ctid, t.* from " + table + " t")) {
        while (row.next()) {
          rows.add(new Row(table, columns(row)));
        }
      }
    }
    return rows;
  }

  private static Map<String, String> columns(ResultSet row) throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    ResultSetMetaData about = row.getMetaData();
    for (int i = 1; i <= about.getColumnCount(); i++) {
      String value = row.getString(i);
      if (value != null) {
        columns.put(about.getColumnLabel(i), value);
        if (about.getColumnTypeName(i).equals("bytea")) {
          columns.put(about.getColumnLabel(i) + "#size", String.valueOf(row.getBytes(i).length));
        }
      }
    }
    return columns;
  }

  /** In the order of a column: numbers and places by their size, all else as text. */
  static Comparator<Row> inOrderOf(String column) {
    return Comparator.comparing(row -> sortable(row.columns().getOrDefault(column, "")));
  }

  /** {@code (12,3)} and {@code 99} so that as text they are in the order of their numbers. */
  private static String sortable(String value) {
    return value.matches("\\(?\\d{1,15}(,\\d{1,9}\\))?")
        ? Arrays.stream(value.replaceAll("[()]", "").split(","))
            .map(number -> String.format("%015d", Long.parseLong(number)))
            .collect(Collectors.joining(","))
        : value;
  }
}
