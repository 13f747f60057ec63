package communitysafety.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import communitysafety.shared.PortalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PendingMigrationsTest {

  private final PendingMigrations migrations = PendingMigrations.onClassPath();

  @Test
  void the_migrations_of_this_program_are_known() {
    assertThat(migrations.expected()).isGreaterThan(7);
  }

  @Test
  void the_serving_role_sees_that_none_is_missing() throws SQLException {
    try (Connection app = PortalDatabase.get().app().getConnection()) {
      assertThat(migrations.countIn(app)).isZero();
    }
  }

  @Test
  void a_migration_that_was_not_applied_is_noticed() throws SQLException {
    try (Connection owner = PortalDatabase.get().owner().getConnection();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("delete from shared.flyway_schema_history where version = '003'");
      assertThat(migrations.countIn(owner)).isEqualTo(1);
      owner.rollback();
    }
  }
}
