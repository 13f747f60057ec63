package communitysafety.consultation.training;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Who waits for places of a locked session. Made by the {@link LockedSession} alone, and like it of
 * no use after the transaction.
 */
final class WaitingLine {

  private final LockedSession session;
  private final Connection connection;
  private int length;

  /**
   * @param length how many bookings are in it
   */
  WaitingLine(LockedSession session, int length) {
    this.session = session;
    this.connection = session.connection();
    this.length = length;
  }

  private record InLine(UUID booking, int n) {}

  /** How many bookings are in it. */
  int length() {
    return length;
  }

  /** Puts a new booking at the end of the line. */
  void put(UUID booking, UUID idempotencyKey, int n, SealedBooking details) throws SQLException {
    try {
      Sql.execute(
          connection,
          "insert into consultation.booking (id, session, n, state, place_in_line,"
              + " idempotency_key, contact, organisation, locator, data_key, sealed, created_at)"
              + " values (?, ?, ?, 'WAITING', nextval('consultation.place_in_line'), ?, ?, ?, ?, ?,"
              + " ?, ?)",
          booking,
          session.id(),
          n,
          idempotencyKey,
          details.contact(),
          details.organisation(),
          details.locator(),
          details.dataKey(),
          details.sealed(),
          session.at());
    } catch (SQLException e) {
      throw AlreadyBooked.orElse(e);
    }
    count(1);
    session.history().note(booking, BookingEventKind.WAITING);
  }

  /**
   * Offers free places to who waits, by the policy, as long as it finds somebody. An offer holds
   * its places, so it can be kept. Ends with the booking window at the latest.
   */
  void offerWhatIsFree() throws SQLException {
    if (length == 0 || session.free() <= 0 || !session.takesBookings()) {
      return;
    }
    List<InLine> line =
        Sql.select(
            connection,
            "select id, n from consultation.booking where session = ? and state = 'WAITING'"
                + " order by place_in_line",
            row -> new InLine(row.getObject(1, UUID.class), row.getInt(2)),
            session.id());
    while (true) {
      OptionalInt next =
          session
              .standing()
              .fitPolicy()
              .next(line.stream().map(InLine::n).toList(), session.free());
      if (next.isEmpty()) {
        return;
      }
      InLine first = line.remove(next.getAsInt());
      if (!session.take(first.n())) {
        return;
      }
      count(-1);
      Sql.execute(
          connection,
          "update consultation.booking set state = 'OFFERED', expires_at = ? where id = ?",
          session.endOfOffer(),
          first.booking());
      session.givePlaces(first.booking(), first.n());
      session.history().note(first.booking(), BookingEventKind.OFFERED);
    }
  }

  /** A booking left it for whatever its state is now. */
  void leave() throws SQLException {
    count(-1);
  }

  /** Counts who is in line; the booking's state is the caller's. */
  private void count(int difference) throws SQLException {
    Sql.execute(
        connection,
        "update consultation.training_session set waiting = waiting + ? where id = ?",
        difference,
        session.id());
    length += difference;
  }
}
