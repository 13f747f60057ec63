package communitysafety.portal.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.shared.PortalDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** privacy.md tells of every column that the migrations make, and of none that is not there. */
class PrivacyTableTest {

  private static final Path PRIVACY = Path.of("../src-shared/docs/privacy.md");
  private static final int CELLS = 5;

  @Test
  void every_stored_column_is_told_and_every_told_column_is_stored() throws Exception {
    assertThat(differences(stored(), rows(Files.readString(PRIVACY)))).isEmpty();
  }

  /** The twin: the same comparison, of a database and a table that do not fit. */
  @Test
  void a_column_without_a_line_and_a_line_without_a_column_are_found() {
    List<String> table =
        rows(
            """
            <!-- columns:begin -->
            | column | what | why | who | when |
            |---|---|---|---|---|
            | **A report** | | | | |
            | `a.b.kept` | x | x | x | x |
            | `a.b.gone` | x | x | x | x |
            | `a.b.hasty` | x |  | x | x |
            | `a.b.twice` | x | x | x | x |
            | `a.b.twice` | x | x | x | x |
            | `a.history.*` | x | x | x | x |
            <!-- columns:end -->
            """);

    assertThat(
            differences(
                List.of("a.b.kept", "a.b.new", "a.b.hasty", "a.b.twice", "a.history.one"), table))
        .containsExactly(
            "add to privacy.md: | `a.b.new` | WHAT | WHY | WHO SEES IT, UNDER WHICH CONSENT | WHEN"
                + " IT GOES |",
            "take out of privacy.md: `a.b.gone`",
            "fill in privacy.md: | `a.b.hasty` | x |  | x | x |",
            "once is enough in privacy.md: `a.b.twice`");
  }

  private static List<String> differences(Collection<String> stored, List<String> rows) {
    List<String> told = rows.stream().map(PrivacyTableTest::column).toList();
    List<String> differences = new ArrayList<>();
    stored.stream()
        .filter(column -> told.stream().noneMatch(each -> covers(each, column)))
        .map(
            column ->
                "add to privacy.md: | `"
                    + column
                    + "` | WHAT | WHY | WHO SEES IT, UNDER WHICH CONSENT | WHEN IT GOES |")
        .forEach(differences::add);
    told.stream()
        .filter(each -> stored.stream().noneMatch(column -> covers(each, column)))
        .map(each -> "take out of privacy.md: `" + each + "`")
        .forEach(differences::add);
    rows.stream()
        .filter(row -> !isFilledIn(row))
        .map(row -> "fill in privacy.md: " + row)
        .forEach(differences::add);
    told.stream()
        .filter(each -> told.indexOf(each) != told.lastIndexOf(each))
        .distinct()
        .map(each -> "once is enough in privacy.md: `" + each + "`")
        .forEach(differences::add);
    return differences;
  }

  /** Whether a line tells of the column; {@code schema.table.*} of all of a table's. */
  private static boolean covers(String told, String column) {
    return told.equals(column)
        || told.endsWith(".*") && column.startsWith(told.substring(0, told.length() - 1));
  }

  private static boolean isFilledIn(String row) {
    String[] cells = row.substring(1, row.lastIndexOf('|')).split("\\|", -1);
    return cells.length == CELLS && Arrays.stream(cells).noneMatch(String::isBlank);
  }

  private static List<String> rows(String document) {
    return document
        .substring(
            document.indexOf("<!-- columns:begin -->"), document.indexOf("<!-- columns:end -->"))
        .lines()
        .filter(line -> line.startsWith("| `"))
        .toList();
  }

  private static String column(String row) {
    return row.substring(row.indexOf('`') + 1, row.indexOf('`', row.indexOf('`') + 1));
  }

  private static Collection<String> stored() throws SQLException, IOException {
    Collection<String> columns = new TreeSet<>();
    try (Connection connection = PortalDatabase.get().owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select table_schema || '.' || table_name || '.' || column_name"
                    + " from information_schema.columns join information_schema.tables"
                    + " using (table_schema, table_name) where table_type = 'BASE TABLE'"
                    + " and table_schema not in ('pg_catalog', 'information_schema')")) {
      while (row.next()) {
        columns.add(row.getString(1));
      }
    }
    assertThat(columns).contains("reporting.report.reference", "shared.draft.sealed");
    return columns;
  }
}
