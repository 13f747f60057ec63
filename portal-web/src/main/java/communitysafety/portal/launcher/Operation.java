package communitysafety.portal.launcher;

import communitysafety.consultation.training.EraseBookings;
import communitysafety.reporting.retention.EraseReport;
import communitysafety.shared.privacy.BlindIndex;
import communitysafety.shared.privacy.KeyDirectory;
import communitysafety.shared.privacy.RotateKeys;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A command that portal.jar offers beside serving: {@code java -jar portal.jar erase …}. It works
 * on the database and the keys that the portal would use with the same configuration, whether that
 * is running or not.
 */
enum Operation {
  ERASE("erase") {
    @Override
    int run(DataSource owner, Path keys, PrintStream out, String... arguments) throws SQLException {
      return new EraseReport(owner, Clock.systemUTC(), out).run(arguments);
    }
  },
  ERASE_BOOKINGS("erase-bookings") {
    @Override
    int run(DataSource owner, Path keys, PrintStream out, String... arguments) throws SQLException {
      return new EraseBookings(
              owner, BlindIndex.of(new KeyDirectory(keys)), Clock.systemUTC(), System.in, out)
          .run(arguments);
    }
  },
  ROTATE_KEYS("rotate-keys") {
    @Override
    int run(DataSource owner, Path keys, PrintStream out, String... arguments) throws SQLException {
      return new RotateKeys(new KeyDirectory(keys), owner, out).run(arguments);
    }
  };

  private final String word;

  Operation(String word) {
    this.word = word;
  }

  /** The operation that the first argument names; empty when it names none. */
  static Optional<Operation> named(List<String> arguments) {
    for (Operation operation : values()) {
      if (!arguments.isEmpty() && arguments.get(0).equals(operation.word)) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }

  /**
   * @param arguments what follows the operation's word; {@code --data-dir DIR} is ours, all else
   *     the operation's
   * @return the exit code of the process
   */
  int run(List<String> arguments, Settings settings, PrintStream out) throws IOException {
    List<String> rest = new ArrayList<>(arguments);
    Path dataDir = takeDataDir(rest).toAbsolutePath().normalize();
    Path keys = settings.find("portal.keys.dir").map(Path::of).orElse(dataDir.resolve("keys"));
    try (OwnerDatabase database = OwnerDatabase.reach(dataDir, settings)) {
      return run(database.owner(), keys, out, rest.toArray(String[]::new));
    } catch (SQLException e) {
      throw StartFailure.because(
          "Nothing was done: the database cannot be used (SQL state " + e.getSQLState() + ")", e);
    }
  }

  /** Said twice, the last one counts, as with the portal's own options. */
  private static Path takeDataDir(List<String> arguments) {
    Path dataDir = Path.of("data");
    for (int option = arguments.indexOf("--data-dir");
        option >= 0;
        option = arguments.indexOf("--data-dir")) {
      if (option + 1 == arguments.size()) {
        throw StartFailure.misused("Say a value after --data-dir");
      }
      dataDir = Path.of(arguments.remove(option + 1));
      arguments.remove(option);
    }
    return dataDir;
  }

  abstract int run(DataSource owner, Path keys, PrintStream out, String... arguments)
      throws SQLException;
}
