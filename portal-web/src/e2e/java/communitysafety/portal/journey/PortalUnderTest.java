package communitysafety.portal.journey;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The portal as people run it: portal.jar in a process of its own, on a free port and a data
 * directory of its own. Journeys share one, started when first asked for and stopped with the
 * tests' JVM; a test that stops, kills or configures takes a {@link #fresh} one.
 */
public final class PortalUnderTest implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final Pattern ANSWERS = Pattern.compile("answers at (http://\\S+)");

  /** Tests come from one address and read faster than people; what is about limits sets its own. */
  private static final Map<String, String> USUAL = usual();

  private static PortalUnderTest shared;

  private final Path dataDir;
  private final List<String> options = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();
  private Path output;
  private Process process;
  private URI address;

  private PortalUnderTest(Path dataDir) {
    this.dataDir = dataDir;
  }

  /** The one all journeys use; never null, and answering. */
  public static synchronized PortalUnderTest shared() {
    if (shared == null) {
      PortalUnderTest portal = fresh().withConsultations();
      portal.start();
      EndOfTests.closes(portal);
      shared = portal;
    }
    return shared;
  }

  /** Not started yet, on an empty data directory. */
  public static PortalUnderTest fresh() {
    try {
      Path scratch = Path.of(System.getProperty("portal.scratch"));
      Files.createDirectories(scratch);
      return new PortalUnderTest(Files.createTempDirectory(scratch, "data"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An option of the command line, for the starts to come. */
  public PortalUnderTest with(String... option) {
    options.addAll(List.of(option));
    return this;
  }

  /** A variable of the environment ({@code PORTAL_…}), for the starts to come. */
  public PortalUnderTest configured(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** With consultations to look at, once it has made them: {@link #awaitConsultations}. */
  public PortalUnderTest withConsultations() {
    return configured("PORTAL_DEMO_CONSULTATIONS", "true");
  }

  /** With a year of training to look at, once it has made it: {@link #awaitTraining}. */
  public PortalUnderTest withTraining() {
    return configured("PORTAL_DEMO_TRAINING", "true");
  }

  /**
   * Returns when the consultations to look at are there; they are made beside the first requests.
   */
  public PortalUnderTest awaitConsultations() {
    // The last that is made is a draft, after the one whose answers are overdue.
    return await(
        "consultations",
        "select count(*) from consultation.draft_survey d join consultation.consultation c"
            + " on c.id = d.consultation where c.state = 'DRAFT' and d.version > 0"
            + " and exists (select from consultation.consultation o where o.state = 'CLOSED'"
            + " and o.promise_by < current_date)");
  }

  /** Returns when the year of training is there; it is made beside the first requests. */
  public PortalUnderTest awaitTraining() {
    // The last that is made is the session that was moved.
    return await(
        "training",
        "select count(*) from consultation.booking_event" + " where kind = 'PERSON_MOVED'");
  }

  /**
   * @param counted more than none when it is there
   */
  private PortalUnderTest await(String what, String counted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      try (Connection connection = owner().getConnection();
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(counted)) {
        row.next();
        if (row.getInt(1) > 0) {
          return this;
        }
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
      pause();
    }
    throw new AssertionError("The portal makes no " + what + ": see " + dataDir.resolve("logs"));
  }

  /** Returns when the portal says that it answers; fails with what it said otherwise. */
  public PortalUnderTest start() {
    launch();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      Matcher answers = ANSWERS.matcher(output());
      if (answers.find()) {
        address = URI.create(answers.group(1));
        return this;
      }
      if (!process.isAlive()) {
        throw new AssertionError("The portal ended with " + process.exitValue() + ": " + output());
      }
      pause();
    }
    throw new AssertionError("The portal does not answer: " + output());
  }

  /** Starts a portal that is expected not to come up, and returns its exit code. */
  public int startInVain() {
    launch();
    return awaitEnd();
  }

  /** Runs a command that portal.jar offers beside serving, to its end; returns its exit code. */
  public int run(String... words) {
    List<String> command = new ArrayList<>(List.of(words));
    command.addAll(List.of("--data-dir", dataDir.toString()));
    run(command);
    return awaitEnd();
  }

  /** With a slash at its end. */
  public URI address() {
    return address;
  }

  public URI address(String path) {
    return address.resolve(path);
  }

  public Path dataDir() {
    return dataDir;
  }

  public long processId() {
    return process.pid();
  }

  /** What it printed since its last start. */
  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As Ctrl-C or a service manager does; returns the exit code once it has ended. */
  public int stop() {
    beginStop();
    return awaitEnd();
  }

  /** Tells it to stop and does not wait. */
  public void beginStop() {
    process.destroy();
  }

  /** As a power cut does to the server alone: its PostgreSQL goes on. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  public boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** The embedded database, as portal_owner; only while it runs. */
  public DataSource owner() {
    try {
      Properties credentials = new Properties();
      try (Reader reader = Files.newBufferedReader(dataDir.resolve("credentials.properties"))) {
        credentials.load(reader);
      }
      Matcher port =
          Pattern.compile("(?m)^port = (\\d+)$")
              .matcher(Files.readString(dataDir.resolve("database/portal.conf")));
      if (!port.find()) {
        throw new AssertionError("no port in portal.conf");
      }
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl("jdbc:postgresql://127.0.0.1:" + port.group(1) + "/portal");
      source.setUser("portal_owner");
      source.setPassword(credentials.getProperty("owner"));
      return source;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the embedded PostgreSQL under the running portal. */
  public void stopDatabase() {
    postgres("stop", "-m", "fast");
  }

  /** Starts it again, on the same port. */
  public void startDatabase() {
    postgres("start", "-l", dataDir.resolve("logs/postgresql-start.log").toString());
  }

  private void postgres(String verb, String... more) {
    try {
      List<String> command = new ArrayList<>();
      if ("root".equals(System.getProperty("user.name"))) {
        command.addAll(List.of("unshare", "--user"));
      }
      command.add(binaries().resolve("bin/pg_ctl").toString());
      command.addAll(List.of(verb, "-D", dataDir.resolve("database").toString(), "-w", "-s"));
      command.addAll(List.of(more));
      int exitCode =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(dataDir.resolve("pg_ctl-in-test.log").toFile())
              .start()
              .waitFor();
      if (exitCode != 0) {
        throw new AssertionError("pg_ctl " + verb + " ended with " + exitCode);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static Path binaries() throws IOException {
    try (var versions = Files.list(sharedBinaries())) {
      return versions.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  private static Path sharedBinaries() {
    return Path.of(System.getProperty("portal.scratch"), "postgresql");
  }

  @Override
  public void close() {
    if (isRunning()) {
      stop();
    }
  }

  private void launch() {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--port", "0", "--data-dir", dataDir.toString()));
    arguments.addAll(options);
    run(arguments);
  }

  private void run(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // C1 alone: tests are over before the other compiler would pay.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx384m", "-jar"));
    command.add(Path.of(System.getProperty("portal.programs"), "portal.jar").toString());
    command.addAll(arguments);
    try {
      output = Files.createTempFile(dataDir.getParent(), "output", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().put("PORTAL_DB_BINARIES", sharedBinaries().toString());
      builder.environment().putAll(USUAL);
      builder.environment().putAll(environment);
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The exit code, once it has ended. */
  public int awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("The portal does not end: " + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static Map<String, String> usual() {
    Map<String, String> usual = new HashMap<>();
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
      usual.put("PORTAL_LIMIT_" + limit + "_NETWORK", "0");
      usual.put("PORTAL_LIMIT_" + limit + "_EVERYONE", "0");
    }
    usual.put("PORTAL_LIMIT_QUICKEST", "PT0S");
    // Most tests are not about them, and they take a second of every start.
    usual.put("PORTAL_DEMO_CONSULTATIONS", "false");
    usual.put("PORTAL_DEMO_TRAINING", "false");
    return usual;
  }
}
