package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where else the people of a booking could go: sessions of its course that have room for them. */
@Dependent
public class FindOtherSessions {

  /** More are not shown to choose from; the soonest are. */
  private static final int MOST = 50;

  private final Attempts attempts;
  private final BookingsByCode bookings;
  private final Clock clock;

  @Inject
  FindOtherSessions(Attempts attempts, BookingsByCode bookings, Clock clock) {
    this.attempts = attempts;
    this.bookings = bookings;
    this.clock = clock;
  }

  /**
   * A session that has room.
   *
   * @param dates in order; at least one
   * @param venue name and postcode; empty for a webinar
   * @param online whether it is joined by a link, a hybrid one too
   * @param free how many places are left at this moment
   */
  public record OtherSession(
      UUID id, List<SessionDate> dates, Optional<String> venue, boolean online, int free) {

    public OtherSession {
      dates = List.copyOf(dates);
    }

    private OtherSession with(SessionDate another) {
      List<SessionDate> all = new ArrayList<>(dates);
      all.add(another);
      return new OtherSession(id, all, venue, online, free);
    }
  }

  /**
   * @return the soonest first, at most fifty; empty when there is none. That there is room is a
   *     glance: the gate decides
   * @throws BookingNotFound when the code leads to no booking
   */
  public List<OtherSession> of(CheckedCode code) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return attempts.at(
        connection -> {
          Map<UUID, OtherSession> found = new LinkedHashMap<>();
          for (Row each : rows(connection, bookings.find(connection, code), now)) {
            if (each.policy().letsNewcomersIn(each.waiting())) {
              found.merge(
                  each.session().id(),
                  each.session(),
                  (before, after) -> before.with(after.dates().get(0)));
            }
          }
          return List.copyOf(found.values());
        });
  }

  /** A session with one of its dates. */
  private record Row(OtherSession session, FitPolicy policy, int waiting) {}

  private static List<Row> rows(Connection connection, BookingRow booking, OffsetDateTime now)
      throws SQLException {
    return Sql.select(
        connection,
        "select s.id, d.starts_at, d.ends_at, v.name || ', ' || v.postcode,"
            + " s.joining_link is not null, s.capacity - s.taken, s.fit_policy, s.waiting"
            + " from (select o.*, (select min(starts_at) from consultation.session_date"
            + " where session = o.id) as begins from consultation.training_session o"
            + " where o.course = (select course from consultation.training_session where id = ?)"
            + " and o.id <> ? and o.state = 'OPEN' and o.booking_opens_at <= ?"
            + " and o.booking_closes_at > ? and o.capacity - o.taken >= ?"
            + " order by begins, o.id limit "
            + MOST
            + ") s join consultation.session_date d on d.session = s.id"
            + " left join consultation.venue v on v.id = s.venue"
            + " order by s.begins, s.id, d.number",
        FindOtherSessions::row,
        booking.session(),
        booking.session(),
        now,
        now,
        booking.n());
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new OtherSession(
            row.getObject(1, UUID.class),
            List.of(
                new SessionDate(
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getObject(3, OffsetDateTime.class).toInstant())),
            Optional.ofNullable(row.getString(4)),
            row.getBoolean(5),
            row.getInt(6)),
        FitPolicy.valueOf(row.getString(7)),
        row.getInt(8));
  }
}
