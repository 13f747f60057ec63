package communitysafety.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares the migrations this program was built with, by their file names, with those the database
 * has had. Needs no Flyway, so that the portal can ask without being able to migrate.
 */
public final class PendingMigrations {

  /** In this order, since reporting refers to shared. */
  static final List<String> SCHEMAS = List.of("shared", "reporting", "consultation");

  private static final Pattern FILE = Pattern.compile("V(\\d+)__\\w+\\.sql");

  private final List<Migration> expected;

  private PendingMigrations(List<Migration> expected) {
    this.expected = expected;
  }

  /** All that are on the class path; to be read once. */
  public static PendingMigrations onClassPath() {
    List<Migration> found = new ArrayList<>();
    for (String schema : SCHEMAS) {
      for (String file : files("db/migration/" + schema)) {
        Matcher name = FILE.matcher(file);
        if (name.matches()) {
          found.add(new Migration(schema, name.group(1)));
        }
      }
    }
    return new PendingMigrations(found);
  }

  /** How many there are; 0 would mean that the program was packed without them. */
  public int expected() {
    return expected.size();
  }

  /**
   * @param connection may read the histories, as portal_app and portal_owner may
   * @return how many have not been applied successfully
   */
  public int countIn(Connection connection) throws SQLException {
    Set<Migration> applied = new HashSet<>();
    try (Statement statement = connection.createStatement()) {
      for (String schema : expected.stream().map(Migration::schema).distinct().toList()) {
        try (ResultSet row =
            statement.executeQuery(
                "select version from " + schema + ".flyway_schema_history where success")) {
          while (row.next()) {
            applied.add(new Migration(schema, row.getString(1)));
          }
        }
      }
    }
    return (int) expected.stream().filter(migration -> !applied.contains(migration)).count();
  }

  private static List<String> files(String folder) {
    URL place = PendingMigrations.class.getClassLoader().getResource(folder);
    if (place == null) {
      return List.of();
    }
    try {
      if (place.getProtocol().equals("jar")) {
        String jar = place.getPath().substring(0, place.getPath().indexOf("!/"));
        try (FileSystem inside = FileSystems.newFileSystem(Path.of(URI.create(jar)))) {
          return names(inside.getPath("/" + folder));
        }
      }
      return names(Path.of(URI.create(place.toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private record Migration(String schema, String version) {}
}
