package communitysafety.portal.journey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A training session for tests, put into the database as it would stand there: for those that are
 * about what happens with it, at times that nobody could plan on the pages.
 */
public final class SessionAtHand {

  private static final Duration LASTS = Duration.ofHours(2);

  private SessionAtHand() {}

  /**
   * A webinar of the police, of one date, open to be booked until it begins, or for another hour
   * when it has begun.
   *
   * @param trainer sign-in name of who teaches it
   * @return its number
   */
  public static UUID of(DataSource owner, String trainer, int capacity, Instant begins) {
    UUID course = UUID.randomUUID();
    UUID session = UUID.randomUUID();
    Instant soon = Instant.now().plus(Duration.ofHours(1));
    Instant closes = begins.isAfter(soon) ? begins : soon;
    try (Connection connection = owner.getConnection()) {
      execute(
          connection,
          "insert into consultation.course (id, code, edition, team, title, summary, topics,"
              + " audience, outcomes, duration_minutes, requires, professionals_only)"
              + " values (?, ?, 1, 'POLICE', 'Standing by people', 'What helps.',"
              + " 'HATE_CRIME_AWARENESS', 'Everybody', 'Stand by somebody', 120, '', false)",
          course,
          "AT-HAND-" + course.toString().toUpperCase(Locale.ROOT));
      execute(
          connection,
          "insert into consultation.training_session (id, course, mode, joining_link, area, state,"
              + " capacity, booking_opens_at, booking_closes_at, change_until, fit_policy,"
              + " most_per_organisation, needs_approval) values (?, ?, 'WEBINAR',"
              + " 'https://webinar.example/at-hand', 'COUNTY', 'OPEN', ?, ?, ?, ?, 'STRICT', 5,"
              + " false)",
          session,
          course,
          capacity,
          at(Instant.now().minus(Duration.ofDays(1))),
          at(closes),
          at(closes));
      execute(
          connection,
          "insert into consultation.session_date (session, number, starts_at, ends_at)"
              + " values (?, 1, ?, ?)",
          session,
          at(begins),
          at(begins.plus(LASTS)));
      execute(
          connection,
          "insert into consultation.session_trainer (session, staff_member)"
              + " select ?, id from shared.staff_member where sign_in_name = ?",
          session,
          trainer);
      return session;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static void execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
