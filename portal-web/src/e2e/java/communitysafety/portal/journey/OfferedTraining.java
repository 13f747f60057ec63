package communitysafety.portal.journey;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;

/** A course with sessions that a test puts into the catalogue, and books as people do. */
final class OfferedTraining {

  /** Of whoever books. */
  static final String NAME = "Sam Specimen";

  private final PortalUnderTest portal;
  private final UUID course = UUID.randomUUID();
  private final String title;

  /**
   * @param title by which nobody else finds it
   */
  OfferedTraining(PortalUnderTest portal, String title) {
    this.portal = portal;
    this.title = title;
    execute(
        "insert into consultation.course (id, code, edition, team, title, summary, topics, audience,"
            + " outcomes, duration_minutes, professionals_only) values (?, ?, 1, 'POLICE', ?,"
            + " 'What hate crime is.', 'HATE_CRIME_AWARENESS', 'Everybody', 'Tell it', 120, false)",
        course,
        "COURSE-" + course.toString().toUpperCase(Locale.ROOT),
        title);
  }

  String title() {
    return title;
  }

  /** A webinar that is booked until five minutes before. */
  UUID webinar(int capacity, Duration fromNow) {
    UUID session = UUID.randomUUID();
    OffsetDateTime starts = OffsetDateTime.now().plus(fromNow).withNano(0);
    execute(
        "insert into consultation.training_session (id, course, mode, joining_link, area, state,"
            + " capacity, booking_opens_at, booking_closes_at, change_until, fit_policy,"
            + " most_per_organisation, needs_approval) values (?, ?, 'WEBINAR',"
            + " 'https://webinar.example/abc', 'COUNTY', 'OPEN', ?, ?, ?, ?, 'STRICT', 9, false)",
        session,
        course,
        capacity,
        starts.minusYears(1),
        starts.minusMinutes(5),
        starts.minusMinutes(5));
    execute(
        "insert into consultation.session_date (session, number, starts_at, ends_at)"
            + " values (?, 1, ?, ?)",
        session,
        starts,
        starts.plusHours(2));
    return session;
  }

  /** As if it had been taught from three hours ago until an hour ago. */
  void isOver(UUID session) {
    OffsetDateTime now = OffsetDateTime.now();
    execute(
        "update consultation.session_date set starts_at = ?, ends_at = ? where session = ?",
        now.minusHours(3),
        now.minusHours(1),
        session);
  }

  /**
   * Books places by the pages, or goes on the waiting list where there are none.
   *
   * @param organisation null for somebody who books for themselves
   * @return the code of the booking
   */
  String book(Page page, UUID session, String organisation, int places) {
    send(page, session, organisation, places);
    return page.locator(".cs-reference").innerText().trim();
  }

  /** As {@link #book}, whatever the page says then. */
  void send(Page page, UUID session, String organisation, int places) {
    page.navigate(portal.address("/training/sessions/" + session + "/book").toString());
    page.locator(
            "input[name=for][value=" + (organisation == null ? "PERSON" : "ORGANISATION") + "]")
        .check();
    if (organisation != null) {
      page.fill("#places", String.valueOf(places));
    }
    press(page, "#next");
    if (page.locator("#wait").count() > 0) {
      press(page, "#wait");
    }
    if (organisation != null) {
      page.fill("#organisation", organisation);
      page.locator("input[name=names][value=LATER]").check();
    }
    page.fill("#name", NAME);
    page.fill("#email", UUID.randomUUID() + "@example.org");
    press(page, "#next");
    press(page, "#next");
    press(page, "#send");
  }

  /** A form may lead to the address it stands on: what counts is that a page was loaded. */
  @SuppressWarnings("deprecation")
  static void press(Page page, String what) {
    page.waitForNavigation(() -> page.locator(what).first().click());
  }

  /** The Reference under which the team finds the only request for a session. */
  String requestFor(UUID session) throws SQLException {
    try (Connection connection = portal.owner().getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select r.reference from shared.referral r join consultation.booking b"
                    + " on b.id = r.submission where b.session = ?")) {
      select.setObject(1, session);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  void execute(String sql, Object... values) {
    try (Connection connection = portal.owner().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
