package communitysafety.consultation.training;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.KeyDestroyed;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows the team that owns a session who has places in it and who waits, and writes down who
 * looked. What people need is not shown: that is the trainers'.
 */
@Dependent
public class ReadSessionBookings {

  /** No page is longer, whatever is asked for. */
  public static final int LONGEST_PAGE = 50;

  private final Attempts attempts;
  private final BookingSeal seal;
  private final Clock clock;

  @Inject
  ReadSessionBookings(Attempts attempts, BookingSeal seal, Clock clock) {
    this.attempts = attempts;
    this.seal = seal;
    this.clock = clock;
  }

  /**
   * One page.
   *
   * @param total how many there are on all pages
   * @param unprepared how many people of a booking have not been, in full, where the course asks;
   *     without the bookings of which all have
   */
  public record Page(List<OpenedBooking> rows, int total, Map<UUID, Integer> unprepared) {}

  private record Row(BookingRow booking, OffsetDateTime at) {}

  /**
   * Those that have places, then those that wait in their order; what is only held knows nobody,
   * and what has ended is not shown.
   *
   * @param first how many to leave out before this page, from 0
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws SessionNotFound when it is no session of their team
   */
  public Page read(StaffMember member, UUID session, int first) {
    member.requires(Permission.PLAN_TRAINING);
    return attempts.at(
        connection -> {
          OwnSessions.require(connection, member, session);
          int[] total = new int[1];
          List<Row> rows =
              Sql.select(
                  connection,
                  "select id, session, n, state, expires_at, idempotency_key, organisation,"
                      + " data_key, sealed, created_at, count(*) over ()"
                      + " from consultation.booking where session = ?"
                      + " and (state in ('REQUESTED', 'CONFIRMED', 'WAITING')"
                      + " or state = 'OFFERED' and expires_at >= ?)"
                      + " order by array_position(array['REQUESTED', 'CONFIRMED', 'OFFERED',"
                      + " 'WAITING'], state), place_in_line, created_at, id limit ? offset ?",
                  row -> {
                    total[0] = row.getInt(11);
                    return new Row(BookingRow.read(row), row.getObject(10, OffsetDateTime.class));
                  },
                  session,
                  OffsetDateTime.now(clock),
                  LONGEST_PAGE,
                  Math.max(0, first));
          List<OpenedBooking> opened = open(connection, session, rows);
          AuditTrail.add(
              AuditEntry.by(
                      member.actor(),
                      AuditAction.TRAINING_BOOKINGS_VIEWED,
                      OffsetDateTime.now(clock))
                  .noting(session.toString()),
              connection);
          return new Page(opened, total[0], unprepared(connection, session));
        });
  }

  private List<OpenedBooking> open(Connection connection, UUID session, List<Row> rows)
      throws SQLException {
    Map<UUID, List<Sealed>> people = new HashMap<>();
    for (Sealed each :
        Sql.select(
            connection,
            "select booking, id, sealed from consultation.attendee"
                + " where session = ? and live order by id",
            Sealed::read,
            session)) {
      people.computeIfAbsent(each.booking(), booking -> new ArrayList<>()).add(each);
    }
    List<OpenedBooking> opened = new ArrayList<>();
    for (Row row : rows) {
      UUID booking = row.booking().id();
      try {
        opened.add(open(seal, row.booking(), row.at(), people.getOrDefault(booking, List.of())));
      } catch (KeyDestroyed e) {
        // Erased meanwhile: there is nobody to show any more.
        continue;
      }
    }
    return opened;
  }

  /** How many people of each booking have not been where the course asks; without those of none. */
  private static Map<UUID, Integer> unprepared(Connection connection, UUID session)
      throws SQLException {
    Map<UUID, Integer> unprepared = new HashMap<>();
    Sql.select(
        connection,
        "select a.booking, count(*) from consultation.attendee a"
            + " join consultation.training_session s on s.id = a.session"
            + " join consultation.course c on c.id = s.course"
            + " where a.session = ? and a.live and exists (select"
            + " from regexp_split_to_table(c.requires, ' ') r(code) where r.code <> ''"
            + " and not exists (select from consultation.attendee w"
            + " join consultation.training_session t on t.id = w.session"
            + " join consultation.course e on e.id = t.course"
            + " where w.person = a.person and w.attendance = 'FULL' and e.code = r.code))"
            + " group by a.booking",
        row -> unprepared.put(row.getObject(1, UUID.class), row.getInt(2)),
        session);
    return unprepared;
  }

  static OpenedBooking open(
      BookingSeal seal, BookingRow booking, OffsetDateTime at, List<Sealed> people) {
    DataKey key = seal.keyOf(booking);
    BookingDetails details = seal.openDetails(booking, key);
    return new OpenedBooking(
        booking.id(),
        booking.n(),
        booking.state(),
        at,
        Optional.ofNullable(booking.expiresAt()),
        details.contact(),
        details.organisation(),
        people.stream().map(each -> seal.openPerson(each.sealed(), each.id(), key)).toList());
  }

  /** Somebody who comes, not opened yet. */
  record Sealed(UUID booking, UUID id, byte[] sealed) {
    static Sealed read(ResultSet row) throws SQLException {
      return new Sealed(
          row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getBytes(3));
    }
  }
}
