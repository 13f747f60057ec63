package communitysafety.consultation.training;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What happened to the bookings of a locked session, line by line; people are told from it. */
final class BookingHistory {

  private final Connection connection;
  private final OffsetDateTime at;

  /**
   * @param at the moment of the lines that are added
   */
  BookingHistory(Connection connection, OffsetDateTime at) {
    this.connection = connection;
    this.at = at;
  }

  void note(UUID booking, BookingEventKind kind) throws SQLException {
    note(booking, kind, null);
  }

  /**
   * Adds a line to a booking's history, with the sequence of the person's invitation. Of somebody
   * who was never confirmed there is nothing to tell.
   */
  void note(UUID booking, BookingEventKind kind, UUID attendee) throws SQLException {
    Sql.execute(
        connection,
        "insert into consultation.booking_event (booking, number, kind, attendee, sequence, at)"
            + " select ?, (select coalesce(max(number), 0) + 1 from consultation.booking_event"
            + " where booking = ?), ?, ?::uuid,"
            + " (select sequence from consultation.attendee where id = ?::uuid), ?"
            + " where ? not in ('PERSON_MOVED', 'PERSON_CANCELLED') or exists"
            + " (select from consultation.booking_event e where e.booking = ?"
            + " and e.attendee = ?::uuid and e.kind = 'PERSON_CONFIRMED')",
        booking,
        booking,
        kind.name(),
        attendee,
        attendee,
        at,
        kind.name(),
        booking,
        attendee);
  }

  /** Whether the booking ever was confirmed. */
  boolean wasConfirmed(UUID booking) throws SQLException {
    return Sql.first(
            connection,
            "select 1 from consultation.booking_event where booking = ? and kind = 'CONFIRMED'"
                + " limit 1",
            row -> true,
            booking)
        .orElse(false);
  }

  /**
   * The people who had places of the booking until it was cancelled as a whole; nobody when it
   * never was.
   */
  List<UUID> comingUntilCancelled(UUID booking) throws SQLException {
    return Sql.select(
        connection,
        "select e.attendee from consultation.booking_event e where e.booking = ?"
            + " and e.kind = 'PERSON_CANCELLED' and e.at = (select max(at)"
            + " from consultation.booking_event where booking = e.booking"
            + " and kind = 'CANCELLED') order by e.number",
        row -> row.getObject(1, UUID.class),
        booking);
  }
}
