package communitysafety.shared.hub;

import communitysafety.shared.PortalDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables of places as the migrations leave them, read over JDBC by the role that serves. */
public final class PlaceTables {

  private static HubLocator locator;

  private PlaceTables() {}

  /** The locator over the project's own tables; also for the tests of other modules. */
  public static synchronized HubLocator locator() {
    if (locator == null) {
      locator = new HubLocator(gazetteer());
    }
    return locator;
  }

  static Gazetteer gazetteer() {
    return new GazetteerReader(PlaceTables::rows).read();
  }

  static List<Object[]> rows(String sql) {
    try (Connection connection = PortalDatabase.get().app().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<Object[]> rows = new ArrayList<>();
      while (result.next()) {
        Object[] row = new Object[result.getMetaData().getColumnCount()];
        for (int column = 0; column < row.length; column++) {
          row[column] = result.getObject(column + 1);
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
