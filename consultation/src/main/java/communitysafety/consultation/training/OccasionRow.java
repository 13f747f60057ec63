package communitysafety.consultation.training;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads when and where a session takes place. */
final class OccasionRow {

  private OccasionRow() {}

  static Occasion find(Connection connection, UUID session, TrainingMails words, URI bookingPage)
      throws SQLException {
    List<SessionDate> dates =
        Sql.select(
            connection,
            "select starts_at, ends_at from consultation.session_date where session = ?"
                + " order by number",
            row ->
                new SessionDate(
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    row.getObject(2, OffsetDateTime.class).toInstant()),
            session);
    return Sql.first(
            connection,
            "select c.title, s.mode, coalesce(v.name || ', ' || v.address || ', ' || v.postcode, '')"
                + " from consultation.training_session s"
                + " join consultation.course c on c.id = s.course"
                + " left join consultation.venue v on v.id = s.venue where s.id = ?",
            row ->
                new Occasion(
                    row.getString(1),
                    dates,
                    words.place(row.getString(2), row.getString(3)),
                    bookingPage),
            session)
        .orElseThrow();
  }
}
