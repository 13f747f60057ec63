package communitysafety.consultation.training;

import communitysafety.consultation.training.TrainingReport.By;
import communitysafety.consultation.training.TrainingReport.Row;
import communitysafety.shared.calendar.WorkingDays;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * True counts of one group of a team's sessions.
 *
 * @param by what it is a group of; nothing for all sessions
 * @param group its code; empty for all
 * @param others who were to come and were neither there nor marked as missing
 * @param waits bookings that were offered places from the waiting list, by {@link
 *     ReleasedTraining.Wait}
 */
record TrainingTally(
    Optional<By> by,
    String group,
    int sessions,
    int places,
    int taken,
    int full,
    int partial,
    int noShow,
    int others,
    int trained,
    int organisations,
    List<Integer> waits,
    int waitedDays) {

  private static final String COUNTED =
      // Sessions of the team that are over.
      "with held as (select s.id, s.capacity, s.taken, s.area, c.topics, max(d.ends_at) as ended"
          + " from consultation.training_session s"
          + " join consultation.course c on c.id = s.course"
          + " join consultation.session_date d on d.session = s.id"
          + " where c.team = ? and s.state = 'OPEN' group by s.id, c.topics"
          + " having max(d.ends_at) >= ? and max(d.ends_at) < ? and max(d.ends_at) <= ?),"
          // Each in all the groups that it is of.
          + " grouped as (select h.*, g.kind, g.code from held h cross join lateral"
          + " (select '' as kind, '' as code union all select 'AREA', h.area"
          + " union all select 'TOPIC', h.topics"
          + " union all select 'AREA_AND_TOPIC', h.area || '/' || h.topics"
          + " union all select 'MONTH', to_char(h.ended at time zone 'Europe/London', 'YYYY-MM'))"
          + " g),"
          + " sessions as (select kind, code, count(*) as sessions, sum(capacity) as places,"
          + " sum(taken) as taken from grouped group by kind, code),"
          + " people as (select g.kind, g.code,"
          + " count(*) filter (where a.attendance = 'FULL') as full_,"
          + " count(*) filter (where a.attendance = 'PARTIAL') as partial,"
          + " count(*) filter (where a.attendance = 'NO_SHOW') as no_show,"
          + " count(*) filter (where a.attendance is null or a.attendance = 'CANCELLED') as others,"
          + " count(distinct a.person) filter (where a.attendance = 'FULL') as trained,"
          + " count(distinct b.organisation) filter (where a.attendance in ('FULL', 'PARTIAL'))"
          + " as organisations"
          + " from grouped g join consultation.attendee a on a.session = g.id and a.live"
          + " join consultation.booking b on b.id = a.booking group by g.kind, g.code),"
          + " offered as (select g.kind, g.code,"
          + " (extract(epoch from min(o.at) - min(w.at)) / 86400)::double precision as days"
          + " from grouped g join consultation.booking b on b.session = g.id"
          + " join consultation.booking_event w on w.booking = b.id and w.kind = 'WAITING'"
          + " join consultation.booking_event o on o.booking = b.id and o.kind = 'OFFERED'"
          + " group by g.kind, g.code, b.id),"
          + " waits as (select kind, code, count(*) filter (where days < 1) as day_,"
          + " count(*) filter (where days >= 1 and days < 7) as week_,"
          + " count(*) filter (where days >= 7 and days < 28) as weeks,"
          + " count(*) filter (where days >= 28) as longer,"
          + " floor(percentile_cont(0.5) within group (order by days)) as half"
          + " from offered group by kind, code)"
          + " select kind, code, sessions, places, taken, full_, partial, no_show, others,"
          + " trained, organisations, day_, week_, weeks, longer, half"
          + " from sessions left join people using (kind, code) left join waits using (kind, code)"
          + " order by kind, code collate \"C\"";

  TrainingTally {
    waits = List.copyOf(waits);
  }

  /**
   * @param from first day on which the sessions ended
   * @param until the day after the last
   * @return one for all of them first; none when there was none
   */
  static List<TrainingTally> count(
      Connection connection, String team, LocalDate from, LocalDate until, Instant now)
      throws SQLException {
    return Sql.select(
        connection,
        COUNTED,
        row ->
            new TrainingTally(
                Optional.of(row.getString(1)).filter(by -> !by.isEmpty()).map(By::valueOf),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11),
                List.of(row.getInt(12), row.getInt(13), row.getInt(14), row.getInt(15)),
                row.getInt(16)),
        team,
        from.atStartOfDay(WorkingDays.ZONE).toOffsetDateTime(),
        until.atStartOfDay(WorkingDays.ZONE).toOffsetDateTime(),
        now.atOffset(ZoneOffset.UTC));
  }

  int booked() {
    return full + partial + noShow + others;
  }

  int waited() {
    return waits.stream().mapToInt(Integer::intValue).sum();
  }

  Row row() {
    return new Row(
        group,
        sessions,
        places,
        taken,
        booked(),
        full,
        partial,
        noShow,
        trained,
        organisations,
        waited(),
        waitedDays);
  }
}
