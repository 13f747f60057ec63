package communitysafety.consultation.training;

import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The register: who was there, date by date. A correction is one more mark; every mark stays. Of a
 * session with several dates somebody was at in full who was at each of them in full; it is known
 * when all dates are marked.
 */
@Dependent
public class MarkAttendance {

  private final Attempts attempts;
  private final RegisterKeepers keepers;
  private final Clock clock;

  @Inject
  MarkAttendance(Attempts attempts, RegisterKeepers keepers, Clock clock) {
    this.attempts = attempts;
    this.keepers = keepers;
    this.clock = clock;
  }

  /** The same by another clock, for a register that was kept before there was this portal. */
  public MarkAttendance by(Clock other) {
    return new MarkAttendance(attempts, keepers, other);
  }

  /**
   * How somebody is to be marked.
   *
   * @param seen number of the newest mark of that date as it was shown; 0 for none
   */
  public record Wanted(UUID attendee, Attendance mark, int seen) {}

  /**
   * Marks somebody alike for every date of the session.
   *
   * @throws communitysafety.shared.staff.NotPermitted unless the member keeps registers
   * @throws BookingNotFound when nobody of that number has a place
   * @throws SessionNotFound when the member does not keep this one
   */
  public void mark(StaffMember member, UUID attendee, Attendance mark) {
    keepers.requireAny(member);
    attempts.at(
        connection -> {
          UUID session =
              Sql.first(
                      connection,
                      "select session from consultation.attendee where id = ? and live for update",
                      row -> row.getObject(1, UUID.class),
                      attendee)
                  .orElseThrow(BookingNotFound::new);
          keepers.require(connection, member, session);
          for (int date : dates(connection, session)) {
            write(connection, member, date, Map.of(attendee, mark));
          }
          return sumUp(connection, session, List.of(attendee));
        });
  }

  /**
   * Marks people of one date, all in one go. Whom a colleague has marked otherwise since the form
   * was shown keeps the colleague's mark.
   *
   * @param date number of the date, from 1
   * @return whom a colleague was first with; empty when all are marked as wanted
   * @throws communitysafety.shared.staff.NotPermitted unless the member keeps registers
   * @throws SessionNotFound when the member does not keep this one, or it has no such date
   */
  public List<UUID> mark(StaffMember member, UUID session, int date, Collection<Wanted> marks) {
    keepers.requireAny(member);
    return attempts.at(
        connection -> {
          keepers.require(connection, member, session);
          if (!dates(connection, session).contains(date)) {
            throw new SessionNotFound();
          }
          Map<UUID, Newest> newest =
              newest(connection, session, date, marks.stream().map(Wanted::attendee).toList());
          List<UUID> overtaken = new ArrayList<>();
          Map<UUID, Attendance> changed = new HashMap<>();
          for (Wanted wanted : marks) {
            Newest now = newest.get(wanted.attendee());
            if (now == null || wanted.mark() == now.mark()) {
              // They have no place any more, or there is nothing to change.
              continue;
            }
            if (now.number() == wanted.seen()) {
              changed.put(wanted.attendee(), wanted.mark());
            } else {
              overtaken.add(wanted.attendee());
            }
          }
          write(connection, member, date, changed);
          sumUp(connection, session, changed.keySet());
          return List.copyOf(overtaken);
        });
  }

  /**
   * @param mark null when there is none
   */
  private record Newest(int number, Attendance mark) {}

  /** Locks who has a place, and tells how they are marked. */
  private static Map<UUID, Newest> newest(
      Connection connection, UUID session, int date, List<UUID> people) throws SQLException {
    Map<UUID, Newest> newest = new HashMap<>();
    Sql.select(
        connection,
        "select id from consultation.attendee where session = ? and live and id = any(?)"
            + " order by id for update",
        row -> newest.put(row.getObject(1, UUID.class), new Newest(0, null)),
        session,
        ids(connection, people));
    Sql.select(
        connection,
        "select distinct on (attendee) attendee, number, mark from consultation.attendance_mark"
            + " where attendee = any(?) and date_number = ? order by attendee, number desc",
        row ->
            newest.replace(
                row.getObject(1, UUID.class),
                new Newest(row.getInt(2), Attendance.valueOf(row.getString(3)))),
        ids(connection, people),
        date);
    return newest;
  }

  private void write(
      Connection connection, StaffMember member, int date, Map<UUID, Attendance> marks)
      throws SQLException {
    if (marks.isEmpty()) {
      return;
    }
    List<UUID> people = List.copyOf(marks.keySet());
    Sql.execute(
        connection,
        "insert into consultation.attendance_mark (attendee, number, mark, at, by, date_number)"
            + " select w.attendee, (select coalesce(max(m.number), 0) + 1"
            + " from consultation.attendance_mark m where m.attendee = w.attendee), w.mark, ?, ?, ?"
            + " from unnest(?, ?) as w(attendee, mark)",
        OffsetDateTime.now(clock),
        member.id(),
        date,
        ids(connection, people),
        connection.createArrayOf(
            "text", people.stream().map(person -> marks.get(person).name()).toArray()));
  }

  /** Says of each what the newest marks of all dates come to. */
  private static int sumUp(Connection connection, UUID session, Collection<UUID> people)
      throws SQLException {
    if (people.isEmpty()) {
      return 0;
    }
    return Sql.execute(
        connection,
        "update consultation.attendee set attendance = (select case"
            + " when count(n.mark) < count(*) then null"
            + " when count(*) filter (where n.mark = 'FULL') = count(*) then 'FULL'"
            + " when count(*) filter (where n.mark = 'NO_SHOW') = count(*) then 'NO_SHOW'"
            + " when count(*) filter (where n.mark in ('NO_SHOW', 'CANCELLED')) = count(*)"
            + " then 'CANCELLED' else 'PARTIAL' end"
            + " from consultation.session_date d left join lateral (select m.mark"
            + " from consultation.attendance_mark m where m.attendee = attendee.id"
            + " and m.date_number = d.number order by m.number desc limit 1) n on true"
            + " where d.session = ?) where id = any(?)",
        session,
        ids(connection, people));
  }

  private static List<Integer> dates(Connection connection, UUID session) throws SQLException {
    return Sql.select(
        connection,
        "select number from consultation.session_date where session = ? order by number",
        row -> row.getInt(1),
        session);
  }

  private static Array ids(Connection connection, Collection<UUID> people) throws SQLException {
    return connection.createArrayOf("uuid", people.toArray());
  }
}
