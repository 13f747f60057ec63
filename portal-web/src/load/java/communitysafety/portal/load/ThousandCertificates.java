package communitysafety.portal.load;

import communitysafety.consultation.training.GateAtWork;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/**
 * The certificates of a session of 1,000 people, as an officer has them issued and downloads them:
 * how long it takes, whether the page tells how far it is, and whether memory stays flat.
 */
final class ThousandCertificates {

  private static final int PEOPLE = 1_000;

  /** Issued and printed. */
  private static final double GOAL_SECONDS = 60;

  /** By how much a second download of all may make the portal's process larger. */
  private static final long FLAT_MEGABYTES = 32;

  private static final String OFFICER = "demo.police.1";
  private static final int MOST_SECONDS = 600;
  private static final Pattern PROGRESS =
      Pattern.compile("<progress id=\"progress\" value=\"(\\d+)\"");

  private final PortalProcess portal;
  private final List<String> missed = new ArrayList<>();

  ThousandCertificates(PortalProcess portal) {
    this.portal = portal;
  }

  /**
   * @return the goals that were missed
   */
  List<String> measure() throws IOException, SQLException, InterruptedException {
    new ConsultationJourney(portal.port()).awaitOpen();
    UUID session = over();
    System.out.printf(
        "%nquiet %.0f s after %d people were at a session%n", portal.awaitQuiet(), PEOPLE);
    try (Visitor officer = new Visitor(portal.port())) {
      officer.signIn(OFFICER);
      double seconds = issue(officer, session) + download(officer, session);
      System.out.printf("issued and printed in %.1f s%n", seconds);
      if (seconds > GOAL_SECONDS) {
        missed.add("%d certificates in %.1f s, not %.0f".formatted(PEOPLE, seconds, GOAL_SECONDS));
      }
      long once = portal.memory();
      download(officer, session);
      long more = (portal.memory() - once) >> 20;
      if (more > FLAT_MEGABYTES) {
        missed.add("%d MB more after all certificates were printed again".formatted(more));
      }
    }
    return missed;
  }

  /** A session that everybody was at in full, and of which there is nothing more to tell. */
  private UUID over() throws IOException, SQLException {
    UUID session;
    try (GateAtWork gate = new GateAtWork(portal.database(), portal.keys(), 1)) {
      session = gate.plan(1, PEOPLE).get(0);
      for (int i = 0; i < PEOPLE; i++) {
        gate.book(session);
      }
    }
    try (Connection owner = portal.owner().getConnection()) {
      change(
          owner,
          "update consultation.session_date set starts_at = now() - interval '3 hours',"
              + " ends_at = now() - interval '1 hour' where session = ?",
          session);
      change(
          owner, "update consultation.attendee set attendance = 'FULL' where session = ?", session);
      change(
          owner,
          "update consultation.booking_event set told_at = now() where told_at is null"
              + " and booking in (select id from consultation.booking where session = ?)",
          session);
      change(
          owner,
          "insert into consultation.session_trainer (session, staff_member)"
              + " select ?, id from shared.staff_member where sign_in_name = ?",
          session,
          OFFICER);
    }
    return session;
  }

  private static void change(Connection owner, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = owner.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private double issue(Visitor officer, UUID session)
      throws IOException, SQLException, InterruptedException {
    String page = "/staff/training-certificates?session=" + session;
    long memory = portal.memory();
    long most = memory;
    ProcessorTime before = portal.processorTime();
    Visitor.next(page, officer.send(page, officer.get(page).text(), "issue", "issueNow", Map.of()));
    Set<Integer> seen = new TreeSet<>();
    try (Connection connection = portal.database().getConnection()) {
      for (int second = 0; !ended(connection, session); second++) {
        if (second > MOST_SECONDS) {
          throw new IOException("certificates are not issued");
        }
        Matcher progress = PROGRESS.matcher(officer.get(page).text());
        if (progress.find()) {
          seen.add(Integer.valueOf(progress.group(1)));
        }
        most = Math.max(most, portal.memory());
        Thread.sleep(1_000);
      }
      ProcessorTime used = portal.processorTime().minus(before);
      double seconds = number(connection, "extract(epoch from ended_at - begun_at)", session);
      int issued = (int) number(connection, "issued", session);
      System.out.printf(
          "%d certificates issued in %.1f s, %.1f s of the portal's processor time, %.1f s of the"
              + " database's; the page told of %d moments between; resident memory %+d MB at the"
              + " most, %+d MB after%n",
          issued,
          seconds,
          used.portalSeconds(),
          used.databaseSeconds(),
          seen.size(),
          (most - memory) >> 20,
          (portal.memory() - memory) >> 20);
      if (issued != PEOPLE) {
        missed.add("%d certificates issued of %d".formatted(issued, PEOPLE));
      }
      if (seen.size() < 2) {
        missed.add("no progress was seen while certificates were issued");
      }
      return seconds;
    }
  }

  private static boolean ended(Connection connection, UUID session) throws SQLException {
    return number(connection, "case when ended_at is null then 0 else 1 end", session) == 1;
  }

  private static double number(Connection connection, String what, UUID session)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select " + what + " from consultation.certifying where session = ?")) {
      select.setObject(1, session);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getDouble(1);
      }
    }
  }

  private double download(Visitor officer, UUID session) throws IOException {
    long memory = portal.memory();
    ProcessorTime before = portal.processorTime();
    long begun = System.nanoTime();
    HttpLine.Answer file = officer.get("/staff/training-certificate-files?session=" + session);
    double seconds = (System.nanoTime() - begun) / 1e9;
    int printed = files(file.body());
    System.out.printf(
        "%d printed, %d MB in %.1f s, %.1f s of the portal's processor time; resident memory %+d"
            + " MB%n",
        printed,
        file.body().length >> 20,
        seconds,
        portal.processorTime().minus(before).portalSeconds(),
        (portal.memory() - memory) >> 20);
    if (file.status() != 200 || printed != PEOPLE) {
      missed.add("%d certificates printed of %d".formatted(printed, PEOPLE));
    }
    return seconds;
  }

  private static int files(byte[] zip) throws IOException {
    int files = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      while (in.getNextEntry() != null) {
        files++;
      }
    }
    return files;
  }
}
