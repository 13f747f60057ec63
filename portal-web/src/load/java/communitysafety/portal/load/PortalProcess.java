package communitysafety.portal.load;

import communitysafety.shared.database.Migrations;
import communitysafety.shared.database.Roles;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/** A portal started for the run as anybody starts it, on a data directory of its own. */
final class PortalProcess implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("http://[^\\s:]+:(\\d+)");

  /** Clock ticks of /proc/…/stat; 100 on every Linux that Java runs on. */
  private static final double TICKS_PER_SECOND = 100;

  /** Of postmaster.pid, counted from 0: what PostgreSQL says of itself. */
  private static final int STATUS_LINE = 7;

  private static final int PORT_LINE = 3;

  private static final String DATABASE = "portal";

  /** Held, since a logger that nobody holds forgets its level. */
  private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

  /** All load comes from one address, and no person is behind it; some says it has another. */
  private static final Map<String, String> NO_LIMITS = noLimits();

  private final Process process;
  private final Path data;
  private final int port;
  private final double startSeconds;
  private final double secondsAfterDatabase;

  private PortalProcess(
      Process process, Path data, int port, double startSeconds, double secondsAfterDatabase) {
    this.process = process;
    this.data = data;
    this.port = port;
    this.startSeconds = startSeconds;
    this.secondsAfterDatabase = secondsAfterDatabase;
  }

  static PortalProcess start(Path jar, Path data, Path jvmOptions) throws IOException {
    long begun = System.nanoTime();
    ProcessBuilder portal =
        new ProcessBuilder(
                "java",
                "@" + jvmOptions,
                "-jar",
                jar.toString(),
                "--port",
                "0",
                "--data-dir",
                data.toString())
            .redirectErrorStream(true);
    portal.environment().putAll(NO_LIMITS);
    Process process = portal.start();
    CompletableFuture<Long> databaseUp =
        CompletableFuture.supplyAsync(() -> whenDatabaseIsUp(process, data));
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        Thread rest = new Thread(() -> out.lines().forEach(ignored -> {}));
        rest.setDaemon(true);
        rest.start();
        long answers = System.nanoTime();
        return new PortalProcess(
            process,
            data,
            Integer.parseInt(address.group(1)),
            (answers - begun) / 1e9,
            (answers - databaseUp.join()) / 1e9);
      }
    }
    throw new IOException("the portal did not start:\n" + said);
  }

  /**
   * The moment PostgreSQL takes connections, to a twentieth of a second; roles and tables follow.
   */
  private static long whenDatabaseIsUp(Process portal, Path data) {
    while (portal.isAlive()) {
      try {
        List<String> said = postmaster(data);
        if (said.size() > STATUS_LINE && said.get(STATUS_LINE).startsWith("ready")) {
          break;
        }
      } catch (IOException e) {
        // Not there yet.
      }
      LockSupport.parkNanos(50_000_000);
    }
    return System.nanoTime();
  }

  int port() {
    return port;
  }

  double startSeconds() {
    return startSeconds;
  }

  /** From the database taking connections to the application answering, migration included. */
  double secondsAfterDatabase() {
    return secondsAfterDatabase;
  }

  /** As the role that serves, to the same database and by the same protocol. */
  PGSimpleDataSource database() throws IOException {
    return database(DATABASE, Roles.APP, "app");
  }

  /** As the role that owns the tables, for what nobody may do on the pages. */
  PGSimpleDataSource owner() throws IOException {
    return database(DATABASE, Roles.OWNER, "owner");
  }

  /**
   * A second database on the same PostgreSQL, with the same tables, of which the portal knows
   * nothing: what is written there wakes none of its rounds.
   *
   * @return connects as the role that serves
   */
  PGSimpleDataSource databaseBeside(String name) throws IOException, SQLException {
    try (Connection superuser = database("postgres", "postgres", "superuser").getConnection()) {
      Properties passwords = passwords();
      Roles.ensure(superuser, passwords.getProperty("owner"), passwords.getProperty("app"), name);
    }
    MIGRATIONS.setLevel(Level.WARNING);
    Migrations.migrate(database(name, Roles.OWNER, "owner"));
    return database(name, Roles.APP, "app");
  }

  /** Where its keys lie. */
  Path keys() {
    return data.resolve("keys");
  }

  private PGSimpleDataSource database(String name, String role, String password)
      throws IOException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(
        "jdbc:postgresql://127.0.0.1:"
            + postmaster().get(PORT_LINE)
            + "/"
            + name
            + "?stringtype=unspecified");
    source.setUser(role);
    source.setPassword(passwords().getProperty(password));
    return source;
  }

  private Properties passwords() throws IOException {
    Properties passwords = new Properties();
    try (var reader = Files.newBufferedReader(data.resolve("credentials.properties"))) {
      passwords.load(reader);
    }
    return passwords;
  }

  ProcessorTime processorTime() {
    try {
      return new ProcessorTime(
          secondsOf(process.pid(), false), databaseSeconds(Long.parseLong(postmaster().get(0))));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Waits until the compilers have caught up with the warm-up, so that the first measured run does
   * not pay for them: until the portal uses less than a tenth of a core, or two minutes have gone.
   *
   * @return how many seconds that took
   */
  double awaitQuiet() throws InterruptedException {
    long begun = System.nanoTime();
    double before = processorTime().portalSeconds();
    for (int seconds = 0; seconds < 120; seconds += 2) {
      Thread.sleep(2_000);
      double after = processorTime().portalSeconds();
      if (after - before < 0.2) {
        break;
      }
      before = after;
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  /** Bytes resident at the most, of the portal's process. */
  long peakMemory() throws IOException {
    return memory("VmHWM:");
  }

  /** Bytes resident now, of the portal's process. */
  long memory() throws IOException {
    return memory("VmRSS:");
  }

  private long memory(String which) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith(which))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst()
        .orElseThrow();
  }

  private List<String> postmaster() throws IOException {
    return postmaster(data);
  }

  private static List<String> postmaster(Path data) throws IOException {
    return Files.readAllLines(data.resolve("database/postmaster.pid"));
  }

  /** The postmaster, its children that have ended, and those that live. */
  private static double databaseSeconds(long postmaster) throws IOException {
    double seconds = secondsOf(postmaster, true);
    try (DirectoryStream<Path> processes =
        Files.newDirectoryStream(Path.of("/proc"), entry -> isNumber(entry))) {
      for (Path entry : processes) {
        try {
          String[] stat = stat(Long.parseLong(entry.getFileName().toString()));
          if (Long.parseLong(stat[1]) == postmaster) {
            seconds += (Long.parseLong(stat[11]) + Long.parseLong(stat[12])) / TICKS_PER_SECOND;
          }
        } catch (IOException e) {
          // It ended while we looked; its time is now with the postmaster.
        }
      }
    }
    return seconds;
  }

  private static double secondsOf(long pid, boolean withEndedChildren) throws IOException {
    String[] stat = stat(pid);
    long ticks = Long.parseLong(stat[11]) + Long.parseLong(stat[12]);
    if (withEndedChildren) {
      ticks += Long.parseLong(stat[13]) + Long.parseLong(stat[14]);
    }
    return ticks / TICKS_PER_SECOND;
  }

  /** The fields after the name: 0 state, 1 parent, 11 user, 12 system, 13 and 14 of children. */
  private static String[] stat(long pid) throws IOException {
    String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
    return line.substring(line.lastIndexOf(')') + 2).split(" ");
  }

  private static boolean isNumber(Path entry) {
    return entry.getFileName().toString().chars().allMatch(Character::isDigit);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> noLimits() {
    Map<String, String> none = new HashMap<>();
    for (String limit :
        List.of(
            "START",
            "SEND",
            "API",
            "CODE",
            "RESPONSE",
            "ENTRY",
            "BOOKING",
            "EMAIL",
            "CONCERN",
            "VERIFY",
            "HOLD",
            "BOOK")) {
      none.put("PORTAL_LIMIT_" + limit + "_NETWORK", "0");
      none.put("PORTAL_LIMIT_" + limit + "_EVERYONE", "0");
    }
    none.put("PORTAL_LIMIT_QUICKEST", "PT0S");
    return none;
  }
}
