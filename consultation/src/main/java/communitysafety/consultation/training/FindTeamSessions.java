package communitysafety.consultation.training;

import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Lists the sessions of a team, a page at a time. Read without the gate, so only a glance. */
@ApplicationScoped
public class FindTeamSessions {

  /** No page is longer, whatever is asked for. */
  public static final int LONGEST_PAGE = 100;

  private static final String ROWS =
      "select id, title, mode, area, venue, state, starts_at, ends_at, dates, capacity, taken,"
          + " waiting, requests, count(*) over () from ("
          + "select s.id, c.title, s.mode, s.area, coalesce(v.name, '') as venue, s.state,"
          + " d.starts_at, d.ends_at, d.dates, s.capacity, s.waiting,"
          // What nobody has ended yet although its time is over.
          + " s.taken - coalesce((select sum(b.n) from consultation.booking b"
          + " where b.session = s.id and b.expires_at < ?), 0) as taken,"
          + " (select count(*) from consultation.booking b where b.session = s.id"
          + " and b.state = 'REQUESTED') as requests"
          + " from consultation.training_session s"
          + " join consultation.course c on c.id = s.course"
          + " left join consultation.venue v on v.id = s.venue"
          + " cross join lateral (select min(starts_at) as starts_at, max(ends_at) as ends_at,"
          + " count(*) as dates from consultation.session_date d where d.session = s.id) d"
          + " where c.team = ? and (? = '' or c.code = ?) and (? = '' or s.area = ?)"
          + " and case ? when 'UPCOMING' then s.state = 'OPEN' and d.ends_at >= ?"
          + " when 'PAST' then s.state = 'OPEN' and d.ends_at < ?"
          + " else s.state = 'CANCELLED' end"
          + ") found order by %s limit %d offset %d";

  @Inject Attempts attempts;
  @Inject Clock clock;

  /** Which sessions a list is of. */
  public enum Show {
    UPCOMING,
    PAST,
    CANCELLED
  }

  /** In which order a list stands. */
  public enum Order {
    SOONEST("starts_at, id"),
    LATEST("starts_at desc, id"),
    COURSE("title, starts_at, id"),
    COURSE_LAST_FIRST("title desc, starts_at, id"),
    EMPTIEST("taken::float8 / capacity, starts_at, id"),
    FULLEST("taken::float8 / capacity desc, waiting desc, starts_at, id");

    private final String orderBy;

    Order(String orderBy) {
      this.orderBy = orderBy;
    }
  }

  /**
   * What is looked for.
   *
   * @param course code of a course, all editions; empty for any
   * @param area code of a hub, or {@code COUNTY}; empty for any
   */
  public record Filter(Show show, String course, String area) {}

  /**
   * One page of a list.
   *
   * @param total how many there are on all pages
   */
  public record Page(List<ListedSession> rows, int total) {}

  /**
   * @param first how many to leave out before this page, from 0
   * @param size rows a page, 1 to {@value #LONGEST_PAGE}
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans or teaches
   */
  public Page find(StaffMember member, Filter filter, Order order, int first, int size) {
    OwnSessions.requirePlansOrTeaches(member);
    OffsetDateTime now = OffsetDateTime.now(clock);
    String sql =
        ROWS.formatted(
            order.orderBy, Math.max(1, Math.min(LONGEST_PAGE, size)), Math.max(0, first));
    return attempts.at(
        connection -> {
          int[] total = new int[1];
          List<ListedSession> rows =
              Sql.select(
                  connection,
                  sql,
                  row -> {
                    total[0] = row.getInt(14);
                    return read(row);
                  },
                  now,
                  member.team(),
                  filter.course(),
                  filter.course(),
                  filter.area(),
                  filter.area(),
                  filter.show().name(),
                  now,
                  now);
          return new Page(rows, total[0]);
        });
  }

  private static ListedSession read(ResultSet row) throws SQLException {
    return new ListedSession(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6).equals("CANCELLED"),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        row.getInt(9),
        row.getInt(10),
        row.getInt(11),
        row.getInt(12),
        row.getInt(13));
  }
}
