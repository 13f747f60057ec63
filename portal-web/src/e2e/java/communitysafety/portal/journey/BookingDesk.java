package communitysafety.portal.journey;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;

/** Sessions of training for tests, and the form with which they are booked, read as people do. */
final class BookingDesk {

  private final PortalUnderTest portal;
  private final Page page;

  private BookingDesk(PortalUnderTest portal, Page page) {
    this.portal = portal;
    this.page = page;
  }

  static BookingDesk of(PortalUnderTest portal, Visitor visitor) {
    return new BookingDesk(portal, visitor.open("/training"));
  }

  /** A webinar in thirty days that everybody may book, of a course of its own. */
  static String session(PortalUnderTest portal, String title, int capacity, boolean professionals)
      throws SQLException {
    UUID course = UUID.randomUUID();
    UUID session = UUID.randomUUID();
    try (Connection connection = portal.owner().getConnection()) {
      run(
          connection,
          "insert into consultation.course (id, code, edition, team, title, summary, topics,"
              + " audience, outcomes, duration_minutes, professionals_only) values (?, ?, 1,"
              + " 'POLICE', ?, 'What misogyny is.', 'MISOGYNY', 'Everybody', 'See it', 90, ?)",
          course,
          "COURSE-" + course.toString().toUpperCase(Locale.ROOT),
          title,
          professionals);
      run(
          connection,
          "insert into consultation.training_session (id, course, mode, joining_link, area, state,"
              + " capacity, booking_opens_at, booking_closes_at, change_until, fit_policy,"
              + " most_per_organisation, needs_approval) values (?, ?, 'WEBINAR',"
              + " 'https://webinar.example/room', 'COUNTY', 'OPEN', ?, now() - interval '1 day',"
              + " now() + interval '29 days', now() + interval '28 days', 'STRICT', 5, ?)",
          session,
          course,
          capacity,
          professionals);
      run(
          connection,
          "insert into consultation.session_date (session, number, starts_at, ends_at) values"
              + " (?, 1, now() + interval '30 days', now() + interval '30 days 90 minutes')",
          session);
    }
    return session.toString();
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  int count(String what) throws SQLException {
    try (Connection connection = portal.owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from consultation." + what)) {
      row.next();
      return row.getInt(1);
    }
  }

  void change(String sql) throws SQLException {
    try (Connection connection = portal.owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  Page page() {
    return page;
  }

  BookingDesk open(String path) {
    page.navigate(portal.address(path).toString());
    return this;
  }

  BookingDesk openSession(String session) {
    return open("/training/sessions/" + session);
  }

  /** Gives the places back. */
  BookingDesk letGo() {
    go("[name=let-go]");
    return this;
  }

  /** A form may lead to the address it stands on: what counts is that a page was loaded. */
  @SuppressWarnings("deprecation")
  private void go(String button) {
    page.waitForNavigation(() -> page.click(button));
  }

  /** From the page of the session, to the first page of the form. */
  BookingDesk start() {
    go(".govuk-button--start");
    return this;
  }

  BookingDesk choose(String label) {
    page.getByLabel(label).check();
    return this;
  }

  BookingDesk fill(String field, String text) {
    page.fill("#" + field, text);
    return this;
  }

  BookingDesk next() {
    go("#next");
    return this;
  }

  BookingDesk press(String button) {
    go("#" + button);
    return this;
  }

  /** What comes as a file when a link is followed. */
  byte[] download(String link) {
    Download file = page.waitForDownload(() -> page.locator(link).first().click());
    try (InputStream bytes = file.createReadStream()) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String heading() {
    return page.locator("h1").innerText();
  }

  /** What is shown there, once it is. */
  String text(String where) {
    return page.locator(where).first().innerText();
  }

  /** The first of what the summary says is wrong. */
  String error() {
    return text(".govuk-error-summary li");
  }

  String code() {
    return page.locator(".cs-reference").innerText();
  }

  String path() {
    return URI.create(page.url()).getPath();
  }
}
