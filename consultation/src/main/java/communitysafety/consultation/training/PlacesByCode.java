package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Leads from the code of somebody whom an organisation booked for to their place, behind the gate.
 * Who booked for themselves has the code of the booking, and none for the place.
 */
@Dependent
class PlacesByCode {

  private final Gate gate;
  private final BookingSeal seal;

  @Inject
  PlacesByCode(Gate gate, BookingSeal seal) {
    this.gate = gate;
    this.seal = seal;
  }

  /** Somebody who was booked for; whether they still come is not said. */
  record Found(UUID attendee, UUID booking, UUID session, byte[] sealed, boolean live) {}

  /** What is done with a place while its session is locked. */
  interface Passage<T> {
    T through(LockedSession session, BookingRow booking, UUID attendee) throws SQLException;
  }

  /**
   * @throws BookingNotFound when the code leads to nobody
   * @throws BookingOver when they do not come, or not any more
   */
  <T> T enter(Connection connection, CheckedCode code, Passage<T> passage) throws SQLException {
    Found found = find(connection, code);
    return gate.enterOf(
        connection,
        found.booking(),
        session -> {
          BookingRow booking = session.booking(found.booking()).orElseThrow(BookingNotFound::new);
          if (booking.state() != BookingState.CONFIRMED
              || !session.people().live(booking.id()).contains(found.attendee())) {
            throw new BookingOver();
          }
          return passage.through(session, booking, found.attendee());
        });
  }

  /** As it stands without the lock. */
  Found find(Connection connection, CheckedCode code) throws SQLException {
    return Sql.first(
            connection,
            "select a.id, a.booking, a.session, a.sealed, a.live from consultation.attendee a"
                + " join consultation.booking b on b.id = a.booking"
                + " where a.place_locator = ? and b.organisation is not null",
            row ->
                new Found(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getObject(3, UUID.class),
                    row.getBytes(4),
                    row.getBoolean(5)),
            seal.placeLocator(code))
        .orElseThrow(BookingNotFound::new);
  }
}
