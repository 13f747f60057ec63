package communitysafety.consultation.training;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The catalogue as anybody sees it: the sessions that have not begun, and the courses that have no
 * date yet. How many places are left is a glance without the gate, and may be old at once.
 */
@Dependent
public class BrowseCatalogue {

  /**
   * What is held or offered until a moment that is over counts no more, even if nobody ended it.
   */
  static final String FREE =
      "case when s.waiting > 0 and s.fit_policy = 'STRICT' then 0 else greatest(0, s.capacity"
          + " - s.taken + coalesce((select sum(b.n) from consultation.booking b"
          + " where b.session = s.id and b.expires_at < ?), 0)) end";

  private static final String FOUND =
      "select id, title, topics, audience, needs_approval, mode, area, free, booking_opens_at,"
          + " booking_closes_at, revision, venue, name, address, postcode, venue_area, access,"
          + " directions, count(*) over () from ("
          + "select s.id, c.title, c.topics, c.audience, s.needs_approval, s.mode, s.area,"
          + " d.begins_at, s.booking_opens_at, s.booking_closes_at, s.revision, s.venue, v.name,"
          + " v.address, v.postcode, v.area as venue_area, v.access, v.directions, "
          + FREE
          + " as free from consultation.training_session s"
          + " join consultation.course c on c.id = s.course"
          + " left join consultation.venue v on v.id = s.venue"
          + " cross join lateral (select min(starts_at) as begins_at"
          + " from consultation.session_date d where d.session = s.id) d"
          + " where s.state = 'OPEN' and d.begins_at > ?"
          + " and (not ? or s.booking_opens_at <= ? and s.booking_closes_at > ?)"
          + " and (? = '' or s.area = ?)"
          + " and (? = '' or ? = any (string_to_array(c.topics, ' ')))"
          + " and (? = '' or exists (select from consultation.session_date m"
          + " where m.session = s.id"
          + " and to_char(m.starts_at at time zone 'Europe/London', 'YYYY-MM') = ?))"
          + ") found order by ";

  private final Attempts attempts;
  private final Clock clock;

  @Inject
  BrowseCatalogue(Attempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /** In which order the sessions stand. */
  public enum Order {
    DATE("begins_at, id"),
    /** Those that can be booked now first. */
    FREE_FIRST(
        "(free > 0 and booking_opens_at <= ? and booking_closes_at > ?) desc, begins_at, id");

    private final String orderBy;

    Order(String orderBy) {
      this.orderBy = orderBy;
    }
  }

  /**
   * What is looked for; what is null does not matter.
   *
   * @param area code of a hub, or {@code COUNTY}
   * @param month in which one of the dates is, in Europe/London
   * @param open whether only sessions are wanted that take bookings now, or people in line
   */
  public record Filter(TrainingTopic topic, String area, YearMonth month, boolean open) {

    /** Everything there is. */
    public static final Filter NONE = new Filter(null, null, null, false);
  }

  /**
   * A part of what was found.
   *
   * @param total how many sessions there are on all pages
   */
  public record Found(List<CatalogueLine> lines, int total) {}

  /**
   * A course that no session is planned of.
   *
   * @param audience who it is for, in a sentence
   */
  public record Undated(String title, String summary, String audience, Set<TrainingTopic> topics) {}

  /**
   * @param first how many to leave out before this page, from 0
   * @param size rows a page, at least 1
   */
  public Found find(Filter filter, Order order, int first, int size) {
    Instant now = clock.instant();
    OffsetDateTime at = OffsetDateTime.now(clock);
    List<Object> values = new ArrayList<>();
    values.add(at);
    values.add(at);
    values.add(filter.open());
    values.add(at);
    values.add(at);
    for (String each : new String[] {filter.area(), name(filter.topic()), name(filter.month())}) {
      values.add(each == null ? "" : each);
      values.add(each == null ? "" : each);
    }
    if (order == Order.FREE_FIRST) {
      values.add(at);
      values.add(at);
    }
    values.add(size);
    values.add(first);
    return attempts.at(
        connection -> {
          int[] total = new int[1];
          List<CatalogueLine> lines =
              Sql.select(
                  connection,
                  FOUND + order.orderBy + " limit ? offset ?",
                  row -> {
                    total[0] = row.getInt(19);
                    return line(row, now);
                  },
                  values.toArray());
          return new Found(withDates(connection, lines), total[0]);
        });
  }

  private static String name(TrainingTopic topic) {
    return topic == null ? null : topic.name();
  }

  private static String name(YearMonth month) {
    return month == null ? null : month.toString();
  }

  /** The months in which sessions that have not begun have dates, in order. */
  public List<YearMonth> months() {
    return attempts.at(
        connection ->
            Sql.select(
                connection,
                "select distinct to_char(d.starts_at at time zone 'Europe/London', 'YYYY-MM')"
                    + " from consultation.session_date d"
                    + " join consultation.training_session s on s.id = d.session"
                    + " where s.state = 'OPEN' and d.starts_at > ? order by 1",
                row -> YearMonth.parse(row.getString(1)),
                OffsetDateTime.now(clock)));
  }

  /**
   * The newest edition of each course of which no session is planned that has not begun, by title.
   *
   * @param topic null for all
   */
  public List<Undated> undated(TrainingTopic topic) {
    String asked = topic == null ? "" : topic.name();
    return attempts.at(
        connection ->
            Sql.select(
                connection,
                "select title, summary, audience, topics from (select distinct on (code) *"
                    + " from consultation.course order by code, edition desc) c"
                    + " where (? = '' or ? = any (string_to_array(topics, ' ')))"
                    + " and not exists (select from consultation.training_session s"
                    + " join consultation.course e on e.id = s.course"
                    + " join consultation.session_date d on d.session = s.id and d.number = 1"
                    + " where e.code = c.code and s.state = 'OPEN' and d.starts_at > ?)"
                    + " order by title limit 100",
                row ->
                    new Undated(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        topics(row.getString(4))),
                asked,
                asked,
                OffsetDateTime.now(clock)));
  }

  private static CatalogueLine line(ResultSet row, Instant now) throws SQLException {
    int free = row.getInt(8);
    Instant opensAt = moment(row, 9);
    Instant closesAt = moment(row, 10);
    return new CatalogueLine(
        row.getObject(1, UUID.class),
        row.getString(2),
        topics(row.getString(3)),
        row.getString(4),
        row.getBoolean(5),
        MeetingMode.valueOf(row.getString(6)),
        venue(row, 12),
        row.getString(7),
        List.of(),
        free,
        Availability.of(false, opensAt, closesAt, free, now),
        opensAt,
        closesAt,
        row.getInt(11));
  }

  /** From seven columns; empty where there is none. */
  static Optional<Venue> venue(ResultSet row, int first) throws SQLException {
    UUID id = row.getObject(first, UUID.class);
    return id == null
        ? Optional.empty()
        : Optional.of(
            new Venue(
                id,
                row.getString(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getString(first + 5),
                row.getString(first + 6)));
  }

  private static List<CatalogueLine> withDates(Connection connection, List<CatalogueLine> lines)
      throws SQLException {
    Map<UUID, List<SessionDate>> dates =
        dates(connection, lines.stream().map(CatalogueLine::id).toList());
    return lines.stream()
        .map(
            line ->
                new CatalogueLine(
                    line.id(),
                    line.title(),
                    line.topics(),
                    line.audience(),
                    line.professionalsOnly(),
                    line.mode(),
                    line.venue(),
                    line.area(),
                    dates.getOrDefault(line.id(), List.of()),
                    line.free(),
                    line.availability(),
                    line.bookingOpensAt(),
                    line.bookingClosesAt(),
                    line.revision()))
        .toList();
  }

  /** The dates of all these sessions, in order, in one statement. */
  static Map<UUID, List<SessionDate>> dates(Connection connection, List<UUID> sessions)
      throws SQLException {
    Map<UUID, List<SessionDate>> dates = new HashMap<>();
    Sql.select(
        connection,
        "select session, starts_at, ends_at from consultation.session_date"
            + " where session = any (?) order by session, number",
        row ->
            dates
                .computeIfAbsent(row.getObject(1, UUID.class), session -> new ArrayList<>())
                .add(new SessionDate(moment(row, 2), moment(row, 3))),
        (Object) sessions.toArray(UUID[]::new));
    return dates;
  }

  static Set<TrainingTopic> topics(String stored) {
    EnumSet<TrainingTopic> topics = EnumSet.noneOf(TrainingTopic.class);
    Arrays.stream(stored.split(" ")).map(TrainingTopic::valueOf).forEach(topics::add);
    return topics;
  }

  static Instant moment(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
