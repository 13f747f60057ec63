package communitysafety.portal.faults;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import communitysafety.portal.faults.PlainVisitor.Answer;
import communitysafety.portal.journey.EndOfTests;
import communitysafety.portal.journey.PortalUnderTest;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One portal for all tests that stop its database, fill its disk or read everything it keeps: it is
 * apart from the one of the journeys, and its mail goes to a server of the tests. Whoever breaks
 * something mends it again.
 */
final class BreakablePortal {

  static final String REPORT =
      """
      {"subject": "HATE_CRIME", "reporter": {"relation": "VICTIM"},
       "account": "They shouted at me.", "strands": ["RACE"],
       "when": {"precision": "ONGOING"}, "where": {"kind": "POSTCODE", "postcode": "YO8 9FT"},
       "consents": {"police": "WHAT_HAPPENED", "hub": "WHAT_HAPPENED"}}
      """;

  /** In which a portal must be back by itself; most of it is patience with a busy machine. */
  private static final Duration SOON = Duration.ofSeconds(30);

  private static BreakablePortal shared;

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final PortalUnderTest portal;

  private BreakablePortal(Map<String, String> configuration) {
    mail.start();
    PortalUnderTest configured = sendingMailTo(mail, PortalUnderTest.fresh());
    configuration.forEach(configured::configured);
    portal = configured.start();
    EndOfTests.closes(portal);
    EndOfTests.closes(mail::stop);
  }

  static synchronized BreakablePortal shared() {
    if (shared == null) {
      shared = new BreakablePortal(Map.of());
    }
    return shared;
  }

  /** One for a test that needs another configuration; it ends with the tests' JVM. */
  static BreakablePortal configured(Map<String, String> configuration) {
    return new BreakablePortal(configuration);
  }

  static PortalUnderTest sendingMailTo(GreenMail mail, PortalUnderTest portal) {
    return sendingMailTo(mail.getSmtp().getPort(), portal);
  }

  static PortalUnderTest sendingMailTo(int port, PortalUnderTest portal) {
    return portal
        .configured("PORTAL_MAIL_HOST", "127.0.0.1")
        .configured("PORTAL_MAIL_PORT", Integer.toString(port))
        .configured("PORTAL_MAIL_FROM", "portal@portal.invalid");
  }

  PortalUnderTest portal() {
    return portal;
  }

  GreenMail mail() {
    return mail;
  }

  PlainVisitor visitor() {
    return new PlainVisitor(portal);
  }

  int status(String path) {
    return visitor().get(path).status();
  }

  /** Asks again until the status is the one expected, and returns that answer. */
  static Answer soon(int status, Supplier<Answer> asking) {
    long deadline = System.nanoTime() + SOON.toNanos();
    Answer answer = asking.get();
    while (answer.status() != status && System.nanoTime() < deadline) {
      pause();
      answer = asking.get();
    }
    if (answer.status() != status) {
      throw new AssertionError("not " + status + " within " + SOON + ": " + answer);
    }
    return answer;
  }

  static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The first column of the first row. */
  String ask(String query) {
    try (Connection connection = portal.owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  long count(String table) {
    return Long.parseLong(ask("select count(*) from " + table));
  }

  /** As the role that may do all, which the portal itself uses only to start. */
  Connection superuser() throws SQLException {
    return as("postgres", "superuser");
  }

  /** As the role that serves. */
  Connection app() throws SQLException {
    return as("portal_app", "app");
  }

  private Connection as(String user, String credential) throws SQLException {
    PGSimpleDataSource source = (PGSimpleDataSource) portal.owner();
    source.setUser(user);
    source.setPassword(credentials().getProperty(credential));
    return source.getConnection();
  }

  private Properties credentials() {
    Properties credentials = new Properties();
    try (Reader reader =
        Files.newBufferedReader(portal.dataDir().resolve("credentials.properties"))) {
      credentials.load(reader);
      return credentials;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process of its PostgreSQL, if one runs. */
  Optional<ProcessHandle> postmaster() {
    Path file = portal.dataDir().resolve("database/postmaster.pid");
    try {
      return Files.exists(file)
          ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
              .filter(ProcessHandle::isAlive)
          : Optional.empty();
    } catch (IOException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
