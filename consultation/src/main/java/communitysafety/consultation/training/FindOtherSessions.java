package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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

  /** All of them; what asks goes on with which, and in which order. */
  private static final String OTHERS =
      "select o.*, count(*) over () as total from (select s.id, s.capacity - s.taken as free,"
          + " s.joining_link is not null as online, v.name || ', ' || v.postcode as place,"
          + " (select min(starts_at) from consultation.session_date where session = s.id)"
          + " as begins from consultation.training_session s"
          + " left join consultation.venue v on v.id = s.venue"
          + " where s.course = (select course from consultation.training_session where id = ?)"
          + " and s.id <> ? and s.state = 'OPEN' and s.booking_opens_at <= ?"
          + " and s.booking_closes_at > ? and s.capacity - s.taken >= ?"
          // As the policies have it: FitPolicy.letsNewcomersIn.
          + " and (s.waiting = 0 or s.fit_policy <> 'STRICT')) o";

  private final Attempts attempts;
  private final BookingsByCode bookings;
  private final Clock clock;

  @Inject
  FindOtherSessions(Attempts attempts, BookingsByCode bookings, Clock clock) {
    this.attempts = attempts;
    this.bookings = bookings;
    this.clock = clock;
  }

  /** In which order the sessions stand. */
  public enum Order {
    DATE("begins, id"),
    /** By the name of the building; those at the screen alone come last. */
    PLACE("place nulls last, begins, id");

    private final String orderBy;

    Order(String orderBy) {
      this.orderBy = orderBy;
    }
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
   * A part of what there is.
   *
   * @param total how many sessions there are on all pages; 0 when the page lies behind the last
   */
  public record Found(List<OtherSession> sessions, int total) {

    public Found {
      sessions = List.copyOf(sessions);
    }
  }

  /**
   * That there is room is a glance: the gate decides.
   *
   * @param first how many to leave out before this page, from 0
   * @param size sessions a page, at least 1
   * @throws BookingNotFound when the code leads to no booking
   */
  public Found of(CheckedCode code, Order order, int first, int size) {
    return find(
        code, OTHERS + " order by " + order.orderBy + " limit ? offset ?", order, size, first);
  }

  /**
   * One of them; empty when it has no room for the booking, or is none of the course.
   *
   * @throws BookingNotFound when the code leads to no booking
   */
  public Optional<OtherSession> one(CheckedCode code, UUID session) {
    return find(code, OTHERS + " where id = ?", Order.DATE, session).sessions().stream()
        .findFirst();
  }

  private Found find(CheckedCode code, String which, Order order, Object... more) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return attempts.at(
        connection -> {
          BookingRow booking = bookings.find(connection, code);
          List<Object> values =
              new ArrayList<>(List.of(booking.session(), booking.session(), now, now, booking.n()));
          values.addAll(List.of(more));
          List<Row> rows =
              Sql.select(
                  connection,
                  "select o.id, d.starts_at, d.ends_at, o.place, o.online, o.free, o.total from ("
                      + which
                      + ") o join consultation.session_date d on d.session = o.id order by "
                      + order.orderBy
                      + ", d.number",
                  FindOtherSessions::row,
                  values.toArray());
          Map<UUID, OtherSession> found = new LinkedHashMap<>();
          for (Row each : rows) {
            found.merge(
                each.session().id(),
                each.session(),
                (before, after) -> before.with(after.dates().get(0)));
          }
          return new Found(List.copyOf(found.values()), rows.isEmpty() ? 0 : rows.get(0).total());
        });
  }

  /** A session with one of its dates. */
  private record Row(OtherSession session, int total) {}

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
        row.getInt(7));
  }
}
