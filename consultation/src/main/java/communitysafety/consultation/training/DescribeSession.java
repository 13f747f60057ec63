package communitysafety.consultation.training;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells anybody about one session: planned, over or cancelled. */
@Dependent
public class DescribeSession {

  private static final String SESSION =
      "select s.id, c.title, c.summary, c.topics, c.audience, c.outcomes, c.duration_minutes,"
          + " array(select coalesce((select n.title from consultation.course n"
          + " where n.code = r.code order by n.edition desc limit 1), r.code)"
          + " from regexp_split_to_table(c.requires, ' ') r(code) where r.code <> '' order by r.code),"
          + " s.needs_approval, t.name, s.mode, s.area, s.state, s.capacity, "
          + BrowseCatalogue.FREE
          + ", s.waiting, s.booking_opens_at, s.booking_closes_at, s.change_until, s.fit_policy,"
          + " s.most_per_organisation, s.revision,"
          + " v.id, v.name, v.address, v.postcode, v.area, v.access, v.directions,"
          + " array(select m.display_name from consultation.session_trainer x"
          + " join shared.staff_member m on m.id = x.staff_member"
          + " where x.session = s.id order by m.display_name)"
          + " from consultation.training_session s"
          + " join consultation.course c on c.id = s.course"
          + " join shared.team t on t.code = c.team"
          + " left join consultation.venue v on v.id = s.venue where s.id = ?";

  private final Attempts attempts;
  private final Clock clock;

  @Inject
  DescribeSession(Attempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /** Empty when there is no such session. */
  public Optional<SessionDescription> find(UUID session) {
    Instant now = clock.instant();
    return attempts.at(
        connection -> {
          List<SessionDate> dates =
              BrowseCatalogue.dates(connection, List.of(session)).getOrDefault(session, List.of());
          return Sql.first(
              connection,
              SESSION,
              row -> read(row, dates, now),
              OffsetDateTime.now(clock),
              session);
        });
  }

  private static SessionDescription read(ResultSet row, List<SessionDate> dates, Instant now)
      throws SQLException {
    Instant opensAt = BrowseCatalogue.moment(row, 17);
    Instant closesAt = BrowseCatalogue.moment(row, 18);
    int free = row.getInt(15);
    return new SessionDescription(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        BrowseCatalogue.topics(row.getString(4)),
        row.getString(5),
        row.getString(6).lines().toList(),
        Duration.ofMinutes(row.getInt(7)),
        texts(row, 8),
        row.getBoolean(9),
        row.getString(10),
        MeetingMode.valueOf(row.getString(11)),
        BrowseCatalogue.venue(row, 23),
        row.getString(12),
        dates,
        texts(row, 30),
        row.getInt(14),
        free,
        row.getInt(16),
        Availability.of(row.getString(13).equals("CANCELLED"), opensAt, closesAt, free, now),
        opensAt,
        closesAt,
        BrowseCatalogue.moment(row, 19),
        FitPolicy.valueOf(row.getString(20)),
        row.getInt(21),
        row.getInt(22));
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
