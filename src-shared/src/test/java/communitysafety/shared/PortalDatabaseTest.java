package communitysafety.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import communitysafety.shared.database.Migrations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class PortalDatabaseTest {
  private final PortalDatabase database = PortalDatabase.get();

  @Test
  void the_teams_are_there_for_the_role_that_serves() throws SQLException {
    assertThat(ask(database.app(), "select count(*) from shared.team")).isEqualTo("10");
  }

  @Test
  void neither_role_is_a_superuser_or_passes_by_row_level_security() throws SQLException {
    assertThat(
            ask(
                database.app(),
                "select count(*) from pg_roles where rolname in ('portal_owner', 'portal_app')"
                    + " and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)"))
        .isEqualTo("2");
  }

  @Test
  void the_role_that_serves_changes_no_table() {
    assertThatThrownBy(() -> run(database.app(), "alter table shared.team add column x text"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("must be owner");
    assertThatThrownBy(() -> run(database.app(), "create table shared.x (id int)"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> run(database.app(), "delete from shared.audit_entry"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void migrating_again_changes_nothing() throws SQLException {
    assertThat(Migrations.migrate(database.owner())).isZero();
  }

  private static String ask(DataSource source, String query) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void run(DataSource source, String command) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
