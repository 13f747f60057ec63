package communitysafety.consultation.training;

import communitysafety.consultation.release.Cell;
import communitysafety.consultation.release.Counts;
import communitysafety.consultation.release.CrossTable;
import communitysafety.consultation.release.DisclosureControl;
import communitysafety.consultation.release.Distribution;
import communitysafety.consultation.release.Figure;
import communitysafety.consultation.release.ProtectedFigures;
import communitysafety.consultation.release.TrueFigures;
import communitysafety.consultation.training.TrainingReport.By;
import communitysafety.consultation.training.TrainingReport.Row;
import communitysafety.consultation.training.TrainingReport.Table;
import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what the training of a team came to, year by year. Figures of people pass the same door as
 * the results of consultations. Years do not overlap and the running one ends with a month, so that
 * nobody learns of a person by subtracting one report from another.
 */
@Dependent
public class ReportTraining {

  private static final String OUTCOME = "OUTCOME";
  private static final String UNMARKED = "UNMARKED";
  private static final List<String> OUTCOMES =
      List.of(
          Attendance.FULL.name(),
          Attendance.PARTIAL.name(),
          Attendance.NO_SHOW.name(),
          Attendance.CANCELLED.name(),
          UNMARKED);

  /** Sessions of the team that are over, and what they are grouped by. */
  private static final String HELD =
      "with held as (select s.id, s.capacity, s.taken, s.area, c.topics, min(d.starts_at) as began"
          + " from consultation.training_session s"
          + " join consultation.course c on c.id = s.course"
          + " join consultation.session_date d on d.session = s.id"
          + " where c.team = ? and s.state = 'OPEN' group by s.id, c.topics"
          + " having min(d.starts_at) >= ? and min(d.starts_at) < ? and max(d.ends_at) <= ?),"
          + " grouped as (select h.*, g.by, g.of from held h cross join lateral"
          + " (select '' as by, '' as of union all select 'AREA', h.area"
          + " union all select 'MONTH', to_char(h.began at time zone 'Europe/London', 'YYYY-MM')"
          + " union all select 'TOPIC', h.topics) g) ";

  private final Attempts attempts;
  private final Clock clock;

  @Inject
  ReportTraining(Attempts attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  private record Group(String by, String of) {}

  /** True counts of a group. */
  private static final class Tally {
    private int sessions;
    private int places;
    private int taken;
    private final Map<String, Integer> outcomes = new HashMap<>();
    private int trained;
    private int organisations;
    private int waited;
    private int waitedDays;

    private int booked() {
      return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Counts counts() {
      return new Counts(
          booked(),
          booked(),
          OUTCOMES.stream().map(each -> outcomes.getOrDefault(each, 0)).toList());
    }
  }

  /** The financial year that runs now. */
  public int thisYear() {
    LocalDate today = today();
    return today.getMonth().compareTo(Month.APRIL) < 0 ? today.getYear() - 1 : today.getYear();
  }

  /**
   * @param year in which it begins
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   */
  public TrainingReport report(StaffMember member, int year) {
    member.requires(Permission.PLAN_TRAINING);
    LocalDate from = LocalDate.of(year, Month.APRIL, 1);
    LocalDate end = from.plusYears(1);
    LocalDate thisMonth = today().withDayOfMonth(1);
    LocalDate until = end.isBefore(thisMonth) ? end : thisMonth;
    Map<Group, Tally> tallies =
        until.isAfter(from)
            ? attempts.at(connection -> count(connection, member.team(), from, until))
            : Map.of();
    ProtectedFigures figures = protect(tallies);
    List<Table> tables = new ArrayList<>();
    for (By by : By.values()) {
      List<Row> rows = new ArrayList<>();
      tallies.forEach(
          (group, tally) -> {
            if (group.by().equals(by.name())) {
              rows.add(row(group, tally, figures));
            }
          });
      tables.add(new Table(by, rows));
    }
    Group all = new Group("", "");
    return new TrainingReport(
        year,
        from,
        until.isAfter(from) ? until.minusDays(1) : from,
        row(all, tallies.getOrDefault(all, new Tally()), figures),
        tables);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }

  private Map<Group, Tally> count(
      Connection connection, String team, LocalDate from, LocalDate until) throws SQLException {
    Object[] which = {
      team,
      from.atStartOfDay(WorkingDays.ZONE).toOffsetDateTime(),
      until.atStartOfDay(WorkingDays.ZONE).toOffsetDateTime(),
      OffsetDateTime.now(clock)
    };
    Map<Group, Tally> tallies =
        new TreeMap<>(
            (one, other) ->
                one.by().equals(other.by())
                    ? one.of().compareTo(other.of())
                    : one.by().compareTo(other.by()));
    Sql.select(
        connection,
        HELD
            + "select g.by, g.of, count(*), sum(g.capacity), sum(g.taken)"
            + " from grouped g group by 1, 2",
        row -> {
          Tally tally = tally(tallies, row.getString(1), row.getString(2));
          tally.sessions = row.getInt(3);
          tally.places = row.getInt(4);
          tally.taken = row.getInt(5);
          return tally;
        },
        which);
    Sql.select(
        connection,
        HELD
            + "select g.by, g.of, coalesce(a.attendance, 'UNMARKED'), count(*)"
            + " from grouped g join consultation.attendee a on a.session = g.id and a.live"
            + " group by 1, 2, 3",
        row ->
            tally(tallies, row.getString(1), row.getString(2))
                .outcomes
                .put(row.getString(3), row.getInt(4)),
        which);
    Sql.select(
        connection,
        HELD
            + "select g.by, g.of, count(distinct a.person) filter (where a.attendance = 'FULL'),"
            + " count(distinct b.organisation)"
            + " from grouped g join consultation.attendee a on a.session = g.id and a.live"
            + " and a.attendance in ('FULL', 'PARTIAL')"
            + " join consultation.booking b on b.id = a.booking group by 1, 2",
        row -> {
          Tally tally = tally(tallies, row.getString(1), row.getString(2));
          tally.trained = row.getInt(3);
          tally.organisations = row.getInt(4);
          return tally;
        },
        which);
    Sql.select(
        connection,
        HELD
            + ", waits as (select b.session, min(o.at) - min(w.at) as waited"
            + " from consultation.booking b join consultation.booking_event w on w.booking = b.id"
            + " and w.kind = 'WAITING' join consultation.booking_event o on o.booking = b.id"
            + " and o.kind = 'OFFERED' where b.session in (select id from held)"
            + " group by b.id, b.session)"
            + " select g.by, g.of, count(*), floor(extract(epoch from"
            + " percentile_cont(0.5) within group (order by w.waited)) / 86400)"
            + " from grouped g join waits w on w.session = g.id group by 1, 2",
        row -> {
          Tally tally = tally(tallies, row.getString(1), row.getString(2));
          tally.waited = row.getInt(3);
          tally.waitedDays = row.getInt(4);
          return tally;
        },
        which);
    return tallies;
  }

  private static Tally tally(Map<Group, Tally> tallies, String by, String of) {
    return tallies.computeIfAbsent(new Group(by, of), group -> new Tally());
  }

  /**
   * How people's attendance ended, crossed with each way of grouping, and an attacker who tries.
   */
  private static ProtectedFigures protect(Map<Group, Tally> tallies) {
    Counts everybody = tallies.getOrDefault(new Group("", ""), new Tally()).counts();
    List<Distribution> questions = new ArrayList<>();
    questions.add(new Distribution(OUTCOME, true, true, OUTCOMES, everybody));
    List<CrossTable> tables = new ArrayList<>();
    Map<By, Map<String, Tally>> byGroup = new EnumMap<>(By.class);
    tallies.forEach(
        (group, tally) -> {
          if (!group.by().isEmpty()) {
            byGroup
                .computeIfAbsent(By.valueOf(group.by()), by -> new TreeMap<>())
                .put(group.of(), tally);
          }
        });
    byGroup.forEach(
        (by, groups) -> {
          List<String> names = List.copyOf(groups.keySet());
          List<Counts> counts = groups.values().stream().map(Tally::counts).toList();
          questions.add(
              new Distribution(
                  by.name(),
                  true,
                  true,
                  names,
                  new Counts(
                      everybody.asked(),
                      everybody.asked(),
                      counts.stream().map(Counts::asked).toList())));
          tables.add(new CrossTable(OUTCOME, by.name(), names, counts));
        });
    return DisclosureControl.protect(
        new TrueFigures(everybody.asked(), questions, tables), List.of());
  }

  private static Row row(Group group, Tally tally, ProtectedFigures figures) {
    Figure booked = figure(figures, group, Cell.ASKED);
    Figure full = figure(figures, group, Attendance.FULL.name());
    Figure noShow = figure(figures, group, Attendance.NO_SHOW.name());
    Figure waited = Figure.of(tally.waited);
    return new Row(
        group.of(),
        tally.sessions,
        tally.places,
        filled(Figure.of(tally.taken), tally.places),
        booked,
        full,
        figure(figures, group, Attendance.PARTIAL.name()),
        noShow,
        noShow.percentOf(booked),
        // Persons are nearly as many as times: what hides one hides the other.
        full.equals(Figure.NOT_SHOWN) ? full : Figure.of(tally.trained),
        Figure.of(tally.organisations),
        waited,
        waited.isNumber() && waited.rounded() >= Figure.LEAST_BASE ? tally.waitedDays : -1);
  }

  private static Figure figure(ProtectedFigures figures, Group group, String option) {
    Cell cell = Cell.of(OUTCOME, option);
    return figures.at(group.by().isEmpty() ? cell : cell.in(group.by(), group.of()));
  }

  private static int filled(Figure taken, int places) {
    return places < Figure.LEAST_BASE || !taken.isNumber()
        ? -1
        : Math.min(100, Math.round(100f * taken.rounded() / places));
  }
}
