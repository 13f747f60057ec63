package communitysafety.consultation.training;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads what places are for, as whoever has them is shown it.
 *
 * @param changeUntil until when whoever booked changes by themselves
 * @param feedback slug of the consultation that asks those who were there; may be empty
 */
record TaughtRow(OwnBooking.Taught taught, Instant changeUntil, Optional<String> feedback) {

  static TaughtRow find(Connection connection, UUID session, Instant now) throws SQLException {
    List<SessionDate> dates = dates(connection, session);
    boolean over = !dates.get(dates.size() - 1).endsAt().isAfter(now);
    return Sql.first(
            connection,
            "select c.title, c.feedback, s.joining_link is not null, s.state, s.change_until,"
                + " v.id, v.name, v.address, v.postcode, v.area, v.access, v.directions"
                + " from consultation.training_session s"
                + " join consultation.course c on c.id = s.course"
                + " left join consultation.venue v on v.id = s.venue where s.id = ?",
            row ->
                new TaughtRow(
                    new OwnBooking.Taught(
                        session,
                        row.getString(1),
                        dates,
                        Optional.ofNullable(venue(row)),
                        row.getBoolean(3),
                        row.getString(4).equals("CANCELLED"),
                        over),
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getString(2))),
            session)
        .orElseThrow(SessionNotFound::new);
  }

  /** Whether its first date has begun. */
  boolean hasBegun(Instant now) {
    return !now.isBefore(taught.dates().get(0).startsAt());
  }

  /** Null for a webinar. */
  private static Venue venue(ResultSet row) throws SQLException {
    UUID id = row.getObject(6, UUID.class);
    return id == null
        ? null
        : new Venue(
            id,
            row.getString(7),
            row.getString(8),
            row.getString(9),
            row.getString(10),
            row.getString(11),
            row.getString(12));
  }

  private static List<SessionDate> dates(Connection connection, UUID session) throws SQLException {
    return Sql.select(
        connection,
        "select starts_at, ends_at from consultation.session_date where session = ?"
            + " order by number",
        row ->
            new SessionDate(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getObject(2, OffsetDateTime.class).toInstant()),
        session);
  }
}
