package communitysafety.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schemas up to date, each from its own folder of migrations and with its own history.
 * Run by {@code portal_owner} before anything serves; several nodes may start at once, Flyway's
 * lock lets one migrate and the others wait.
 */
public final class Migrations {
  private Migrations() {}

  /**
   * Applies what is missing in every schema whose migrations are on the class path.
   *
   * @param owner connects as {@code portal_owner}
   * @return how many migrations were applied; 0 when the database was up to date
   * @throws org.flywaydb.core.api.FlywayException when a migration fails or an applied one was
   *     changed
   */
  public static int migrate(DataSource owner) throws SQLException {
    ClassLoader loader = Migrations.class.getClassLoader();
    int applied = 0;
    for (String schema : PendingMigrations.SCHEMAS) {
      String folder = "db/migration/" + schema;
      if (loader.getResource(folder) == null) {
        continue;
      }
      openSchema(owner, schema);
      applied +=
          Flyway.configure(loader)
              .dataSource(owner)
              .locations("classpath:" + folder)
              .defaultSchema(schema)
              .createSchemas(false)
              .baselineOnMigrate(false)
              .cleanDisabled(true)
              .load()
              .migrate()
              .migrationsExecuted;
      letReadinessSee(owner, schema);
    }
    return applied;
  }

  /** What was applied is no secret to the portal, which is not ready before all is. */
  private static void letReadinessSee(DataSource owner, String schema) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("grant select on " + schema + ".flyway_schema_history to " + Roles.APP);
    }
  }

  private static void openSchema(DataSource owner, String schema) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema if not exists " + schema);
      statement.execute("grant usage on schema " + schema + " to " + Roles.APP);
    }
  }
}
