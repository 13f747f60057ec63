package communitysafety.consultation.training;

import communitysafety.shared.privacy.DataKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A session whose row the running transaction has locked: what may be done to its places may be
 * done here and nowhere else. Places and bookings are changed by itself, who comes by its {@link
 * SessionPeople}, who waits by its {@link WaitingLine}; what happened is in its {@link
 * BookingHistory}. Made by the {@link Gate} alone; of no use after the transaction.
 *
 * <p>Holds at every commit: taken = Σ n of the bookings that take places = number of place rows ≤
 * capacity, and waiting = number of bookings in line.
 */
class LockedSession {

  private final Connection connection;
  private final Standing standing;
  private final OffsetDateTime at;
  private final Gate gate;
  private final BookingHistory history;
  private final SessionPeople people;
  private final WaitingLine line;
  private boolean open;
  private int capacity;
  private int taken;

  /** What the row said when it was locked. */
  record Standing(
      UUID id,
      int capacity,
      int taken,
      int waiting,
      boolean open,
      OffsetDateTime bookingOpensAt,
      OffsetDateTime bookingClosesAt,
      OffsetDateTime changeUntil,
      FitPolicy fitPolicy,
      int mostPerOrganisation,
      boolean needsApproval,
      UUID course) {}

  LockedSession(Connection connection, Standing standing, OffsetDateTime at, Gate gate) {
    this.connection = connection;
    this.standing = standing;
    this.at = at;
    this.gate = gate;
    this.open = standing.open();
    this.capacity = standing.capacity();
    this.taken = standing.taken();
    this.history = new BookingHistory(connection, at);
    this.people = new SessionPeople(this);
    this.line = new WaitingLine(this, standing.waiting());
  }

  UUID id() {
    return standing.id();
  }

  Standing standing() {
    return standing;
  }

  Connection connection() {
    return connection;
  }

  /** The moment of this passage, read when the lock was had. */
  OffsetDateTime at() {
    return at;
  }

  /** What happened to its bookings. */
  BookingHistory history() {
    return history;
  }

  /** Who has its places. */
  SessionPeople people() {
    return people;
  }

  /** Who waits for its places. */
  WaitingLine line() {
    return line;
  }

  int taken() {
    return taken;
  }

  int free() {
    return capacity - taken;
  }

  /**
   * Whether whoever booked may change or give back confirmed places by themselves: until a set
   * moment, and after it too while they are asked whether they can still come.
   */
  boolean mayChange(BookingRow booking) {
    return !at.isAfter(standing.changeUntil()) || booking.answerAwaitedSince() != null;
  }

  boolean takesBookings() {
    return open
        && !at.isBefore(standing.bookingOpensAt())
        && at.isBefore(standing.bookingClosesAt());
  }

  /** Ends what was held or offered until a moment that is over; the moment itself still counts. */
  void endWhatIsDue() throws SQLException {
    List<Ended> ended =
        Sql.select(
            connection,
            "update consultation.booking set state = 'EXPIRED', expires_at = null"
                + " where session = ? and expires_at < ? returning id, contact is not null",
            row -> new Ended(row.getObject(1, UUID.class), row.getBoolean(2)),
            id(),
            at);
    for (Ended each : ended) {
      freePlaces(each.booking());
      if (each.offered()) {
        history.note(each.booking(), BookingEventKind.OFFER_EXPIRED);
      }
    }
  }

  private record Ended(UUID booking, boolean offered) {}

  /** Holds places for whoever is filling in the form; false when there are not so many. */
  boolean hold(UUID booking, int n, OffsetDateTime until) throws SQLException {
    if (!take(n)) {
      return false;
    }
    Sql.execute(
        connection,
        "insert into consultation.booking (id, session, n, state, expires_at, created_at)"
            + " values (?, ?, ?, 'HELD', ?, ?)",
        booking,
        id(),
        n,
        until,
        at);
    givePlaces(booking, n);
    return true;
  }

  /** Until when places are held. */
  OffsetDateTime endOfHold() {
    return earlier(gate.endOfHold(at), standing.bookingClosesAt());
  }

  /** Until when places are offered. */
  OffsetDateTime endOfOffer() {
    return earlier(gate.endOfOffer(at), standing.bookingClosesAt());
  }

  private static OffsetDateTime earlier(OffsetDateTime one, OffsetDateTime other) {
    return one.isBefore(other) ? one : other;
  }

  /**
   * The gate: one conditional update. A check constraint stands behind it, and behind that the
   * numbers of the places.
   */
  boolean take(int n) throws SQLException {
    int rows =
        Sql.execute(
            connection,
            "update consultation.training_session set taken = taken + ?"
                + " where id = ? and taken + ? <= capacity",
            n,
            id(),
            n);
    if (rows == 1) {
      taken += n;
    }
    return rows == 1;
  }

  /** Gives the lowest free numbers to a booking for which places were taken. */
  void givePlaces(UUID booking, int n) throws SQLException {
    int given =
        Sql.execute(
            connection,
            "insert into consultation.place (session, place_no, booking)"
                + " select ?, free.no, ? from generate_series(1, ?) as free(no)"
                + " where not exists (select from consultation.place p"
                + " where p.session = ? and p.place_no = free.no) order by free.no limit ?",
            id(),
            booking,
            capacity,
            id(),
            n);
    if (given != n) {
      throw new IllegalStateException("places were taken that are not there");
    }
  }

  /** Takes the places of a booking back, if it has any. */
  int freePlaces(UUID booking) throws SQLException {
    int freed =
        Sql.execute(connection, "delete from consultation.place where booking = ?", booking);
    if (freed > 0) {
      Sql.execute(
          connection,
          "update consultation.training_session set taken = taken - ? where id = ?",
          freed,
          id());
      taken -= freed;
    }
    return freed;
  }

  /** Whether people who come new may have places that are free. */
  boolean letsNewcomersIn() {
    return standing.fitPolicy().letsNewcomersIn(line.length());
  }

  Optional<BookingRow> booking(UUID booking) throws SQLException {
    return BookingRow.find(connection, booking).filter(row -> row.session().equals(id()));
  }

  /** What the same form made when it was sent before. */
  Optional<BookingRow> bookingSentWith(UUID idempotencyKey) throws SQLException {
    return BookingRow.findByIdempotencyKey(connection, idempotencyKey)
        .filter(row -> row.session().equals(id()));
  }

  /** How many places an organisation has or waits for here, over all its bookings. */
  int placesOf(byte[] organisation, UUID except) throws SQLException {
    return Sql.first(
            connection,
            "select coalesce(sum(n), 0) from consultation.booking where session = ?"
                + " and organisation = ? and id <> ?"
                + " and state in ('OFFERED', 'REQUESTED', 'CONFIRMED', 'WAITING')",
            row -> row.getInt(1),
            id(),
            organisation,
            except)
        .orElseThrow();
  }

  /** Moves a booking to a state that does not end by itself; its places are not touched. */
  void settle(UUID booking, BookingState state) throws SQLException {
    Sql.execute(
        connection,
        "update consultation.booking set state = ?, expires_at = null where id = ?",
        state.name(),
        booking);
  }

  /**
   * Ends a booking: its places go back, the people in it do not come.
   *
   * @param reason may be null
   */
  void end(BookingRow booking, BookingState state, String reason) throws SQLException {
    if (booking.state() == BookingState.WAITING) {
      line.leave();
    }
    Sql.execute(
        connection,
        "update consultation.booking set state = ?, expires_at = null, reason = ?,"
            + " answer_awaited_since = null where id = ?",
        state.name(),
        reason,
        booking.id());
    freePlaces(booking.id());
    for (UUID attendee : people.live(booking.id())) {
      people.release(booking.id(), attendee);
    }
    if (booking.state() == BookingState.REQUESTED && state != BookingState.DECLINED) {
      RequestInbox.withdrawn(this, booking.id());
    }
  }

  /** Says who booked what was held, and that it is kept. */
  void keep(UUID booking, BookingState state, UUID idempotencyKey, SealedBooking details)
      throws SQLException {
    try {
      Sql.execute(
          connection,
          "update consultation.booking set state = ?, expires_at = null, idempotency_key = ?,"
              + " contact = ?, organisation = ?, locator = ?, data_key = ?, sealed = ?"
              + " where id = ?",
          state.name(),
          idempotencyKey,
          details.contact(),
          details.organisation(),
          details.locator(),
          details.dataKey(),
          details.sealed(),
          booking);
    } catch (SQLException e) {
      throw AlreadyBooked.orElse(e);
    }
  }

  /** Takes a booking over from another session; its places there are free already. */
  void receive(BookingRow booking) throws SQLException {
    try {
      Sql.execute(
          connection,
          "update consultation.booking set session = ?, answer_awaited_since = null where id = ?",
          id(),
          booking.id());
      givePlaces(booking.id(), booking.n());
      people.receive(booking.id());
      history.note(booking.id(), BookingEventKind.MOVED);
    } catch (SQLException e) {
      throw AlreadyBooked.orElse(e);
    }
  }

  /**
   * Takes over a booking that ended when its own session was cancelled: it is confirmed here, and
   * these people have places again. Their invitations are new ones, as the old ones were cancelled.
   */
  void revive(BookingRow booking, List<Person> coming, BookingSeal seal, DataKey key)
      throws SQLException {
    try {
      Sql.execute(
          connection,
          "update consultation.booking set session = ?, state = 'CONFIRMED', reason = null"
              + " where id = ?",
          id(),
          booking.id());
    } catch (SQLException e) {
      throw AlreadyBooked.orElse(e);
    }
    givePlaces(booking.id(), booking.n());
    history.note(booking.id(), BookingEventKind.CONFIRMED);
    for (Person person : coming) {
      people.seat(booking.id(), person, seal, key, true);
    }
  }

  /**
   * Makes a booking smaller. Places with names stay.
   *
   * @param fewer less than it has
   * @throws PlacesHaveNames when there are not so many without
   */
  void giveBack(BookingRow booking, int fewer) throws SQLException {
    if (booking.state().takesPlaces()) {
      int given =
          Sql.execute(
              connection,
              "delete from consultation.place where session = ? and place_no in"
                  + " (select place_no from consultation.place where booking = ?"
                  + " and attendee is null order by place_no desc limit ?)",
              id(),
              booking.id(),
              fewer);
      if (given != fewer) {
        throw new PlacesHaveNames();
      }
      Sql.execute(
          connection,
          "update consultation.training_session set taken = taken - ? where id = ?",
          fewer,
          id());
      taken -= fewer;
    }
    Sql.execute(
        connection, "update consultation.booking set n = n - ? where id = ?", fewer, booking.id());
  }

  /** Says anew who booked. */
  void changeContact(UUID booking, SealedBooking details) throws SQLException {
    try {
      Sql.execute(
          connection,
          "update consultation.booking set contact = ?, sealed = ? where id = ?",
          details.contact(),
          details.sealed(),
          booking);
    } catch (SQLException e) {
      throw AlreadyBooked.orElse(e);
    }
  }

  /** Whoever booked has said that they come, although the session was moved. */
  void stillComing(UUID booking) throws SQLException {
    Sql.execute(
        connection,
        "update consultation.booking set answer_awaited_since = null where id = ?",
        booking);
  }

  /**
   * Time or place changed: the invitation of everybody who has a place gets its next sequence,
   * whoever booked or waits is told, and whoever booked is asked whether they can still come.
   */
  void tellEverybodyOfTheMove() throws SQLException {
    for (UUID booking : known()) {
      history.note(booking, BookingEventKind.MOVED);
    }
    Sql.execute(
        connection,
        "update consultation.training_session set revision = revision + 1 where id = ?",
        id());
    Sql.execute(
        connection,
        "update consultation.booking set answer_awaited_since = ? where session = ?"
            + " and state in ('REQUESTED', 'CONFIRMED')",
        at,
        id());
    for (UUID booking : newestFirst()) {
      for (UUID attendee : people.live(booking)) {
        people.tellOfTheMove(booking, attendee);
      }
    }
  }

  /**
   * Ends every booking, and takes none from now on.
   *
   * @param reason which people are told; may be null
   */
  void cancel(String reason) throws SQLException {
    Sql.execute(
        connection,
        "update consultation.training_session set state = 'CANCELLED', cancelled_because = ?,"
            + " version = version + 1 where id = ?",
        reason,
        id());
    open = false;
    List<UUID> all =
        Sql.select(
            connection,
            "select id from consultation.booking where session = ?"
                + " and state in ('HELD', 'OFFERED', 'REQUESTED', 'CONFIRMED', 'WAITING')"
                + " order by id",
            row -> row.getObject(1, UUID.class),
            id());
    for (UUID each : all) {
      BookingRow booking = booking(each).orElseThrow();
      end(booking, BookingState.CANCELLED, reason);
      if (!booking.isAnonymous()) {
        history.note(each, BookingEventKind.CANCELLED);
      }
    }
  }

  /** The bookings that have places, the newest first. */
  List<UUID> newestFirst() throws SQLException {
    return Sql.select(
        connection,
        "select id from consultation.booking where session = ?"
            + " and state in ('HELD', 'OFFERED', 'REQUESTED', 'CONFIRMED')"
            + " order by created_at desc, id",
        row -> row.getObject(1, UUID.class),
        id());
  }

  /** The bookings that have places or wait, and of which is known whose they are. */
  private List<UUID> known() throws SQLException {
    return Sql.select(
        connection,
        "select id from consultation.booking where session = ?"
            + " and state in ('OFFERED', 'REQUESTED', 'CONFIRMED', 'WAITING') order by id",
        row -> row.getObject(1, UUID.class),
        id());
  }

  OffsetDateTime bookedAt(UUID booking) throws SQLException {
    return Sql.first(
            connection,
            "select created_at from consultation.booking where id = ?",
            row -> row.getObject(1, OffsetDateTime.class),
            booking)
        .orElseThrow();
  }

  /** Sets the capacity; false, and nothing is changed, when more places are taken. */
  boolean changeCapacity(int wanted) throws SQLException {
    int rows =
        Sql.execute(
            connection,
            "update consultation.training_session set capacity = ? where id = ? and taken <= ?",
            wanted,
            id(),
            wanted);
    if (rows == 1) {
      capacity = wanted;
    }
    return rows == 1;
  }
}
