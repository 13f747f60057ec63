package communitysafety.consultation.training;

import communitysafety.shared.privacy.DataKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who has the places of a locked session. Made by the {@link LockedSession} alone, and like it of
 * no use after the transaction.
 */
final class SessionPeople {

  private final LockedSession session;
  private final Connection connection;

  SessionPeople(LockedSession session) {
    this.session = session;
    this.connection = session.connection();
  }

  /**
   * Gives a place of the booking to a person.
   *
   * @param confirmed false while the owning team has to decide: they are not invited yet
   * @return the number of who comes
   * @throws NoPlaceLeft when all of the booking's places have names
   * @throws AlreadyBooked when the person has a place in this session
   */
  UUID seat(UUID booking, Person person, BookingSeal seal, DataKey key, boolean confirmed)
      throws SQLException {
    UUID attendee = UUID.randomUUID();
    try {
      Sql.execute(
          connection,
          "insert into consultation.attendee (id, booking, session, person, sealed, join_locator,"
              + " place_locator, live) values (?, ?, ?, ?, ?, ?, ?, true)",
          attendee,
          booking,
          session.id(),
          seal.index(person),
          seal.seal(person, attendee, key),
          seal.joinLocator(seal.joinCode(attendee)),
          seal.placeLocator(seal.placeCode(attendee)));
    } catch (SQLException e) {
      throw AlreadyBooked.orElse(e);
    }
    if (!takePlace(booking, attendee)) {
      throw new NoPlaceLeft();
    }
    if (confirmed) {
      session.history().note(booking, BookingEventKind.PERSON_CONFIRMED, attendee);
    }
    return attendee;
  }

  /**
   * A person of the booking does not come; the booking keeps the place. What they said they need
   * themselves is removed.
   */
  void release(UUID booking, UUID attendee) throws SQLException {
    NeedsSeal.forgetSaidBy(connection, booking, Optional.of(attendee));
    Sql.execute(
        connection, "update consultation.place set attendee = null where attendee = ?", attendee);
    Sql.execute(
        connection,
        "update consultation.attendee set live = false, sequence = sequence + 1"
            + " where id = ? and live",
        attendee);
    session.history().note(booking, BookingEventKind.PERSON_CANCELLED, attendee);
  }

  /** Has somebody who comes be called otherwise; they are the same person. */
  void rename(UUID attendee, byte[] sealed) throws SQLException {
    Sql.execute(
        connection, "update consultation.attendee set sealed = ? where id = ?", sealed, attendee);
  }

  List<UUID> live(UUID booking) throws SQLException {
    return Sql.select(
        connection,
        "select id from consultation.attendee where booking = ? and live order by id",
        row -> row.getObject(1, UUID.class),
        booking);
  }

  /** Somebody who has a place of the booking, by the index of their address. */
  Optional<UUID> find(UUID booking, byte[] person) throws SQLException {
    return Sql.first(
        connection,
        "select id from consultation.attendee where booking = ? and person = ? and live",
        row -> row.getObject(1, UUID.class),
        booking,
        person);
  }

  /** The lowest place of the booking that is nobody's yet; false when there is none. */
  private boolean takePlace(UUID booking, UUID attendee) throws SQLException {
    int taken =
        Sql.execute(
            connection,
            "update consultation.place set attendee = ? where session = ? and place_no ="
                + " (select min(place_no) from consultation.place"
                + " where booking = ? and attendee is null)",
            attendee,
            session.id(),
            booking);
    return taken > 0;
  }

  /** Takes over the people of a booking that came from another session, and its places with it. */
  void receive(UUID booking) throws SQLException {
    for (UUID attendee : live(booking)) {
      Sql.execute(
          connection,
          "update consultation.attendee set session = ? where id = ?",
          session.id(),
          attendee);
      takePlace(booking, attendee);
      tellOfTheMove(booking, attendee);
    }
  }

  /** Time or place is another: their invitation gets its next sequence. */
  void tellOfTheMove(UUID booking, UUID attendee) throws SQLException {
    Sql.execute(
        connection,
        "update consultation.attendee set sequence = sequence + 1 where id = ?",
        attendee);
    session.history().note(booking, BookingEventKind.PERSON_MOVED, attendee);
  }
}
