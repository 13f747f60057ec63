package communitysafety.shared.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two roles the portal knows: {@value #OWNER} owns the schemas and migrates them, {@value #APP}
 * serves. Neither is a superuser or passes by row-level security. Created by whoever administers
 * the server: the launcher for the embedded one, the tests' own base for theirs; on an external
 * PostgreSQL an administrator creates them by hand.
 */
public final class Roles {
  public static final String OWNER = "portal_owner";
  public static final String APP = "portal_app";

  private Roles() {}

  /**
   * Makes both roles exist with the given passwords, and the database exist and belong to the
   * owner. May be repeated: roles and database that exist are kept, passwords are set anew.
   *
   * @param superuser a connection in auto-commit mode, to any database of the server
   */
  public static void ensure(
      Connection superuser, String ownerPassword, String appPassword, String database)
      throws SQLException {
    ensureRole(superuser, OWNER, ownerPassword);
    ensureRole(superuser, APP, appPassword);
    if (!exists(superuser, "select 1 from pg_database where datname = ?", database)) {
      execute(superuser, "create database %I owner %I template template0", database, OWNER);
    }
    execute(superuser, "revoke all on database %I from public", database, null);
    execute(superuser, "grant connect on database %I to %I", database, APP);
  }

  private static void ensureRole(Connection superuser, String role, String password)
      throws SQLException {
    String verb =
        exists(superuser, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
    execute(
        superuser,
        verb
            + " role %I login nosuperuser nocreatedb nocreaterole nobypassrls noreplication"
            + " password %L",
        role,
        password);
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /** PostgreSQL quotes the names and passwords itself, since such statements take no parameters. */
  private static void execute(Connection connection, String template, String first, String second)
      throws SQLException {
    String command;
    try (PreparedStatement quote =
        connection.prepareStatement("select format(?::text, ?::text, ?::text)")) {
      quote.setString(1, template);
      quote.setString(2, first);
      quote.setString(3, second);
      try (ResultSet row = quote.executeQuery()) {
        row.next();
        command = row.getString(1);
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
