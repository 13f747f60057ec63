package communitysafety.consultation.training;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one way to a place. Whoever books, cancels, moves, offers, admits at the door or changes the
 * capacity passes here, and no other class writes what is taken.
 *
 * <ol>
 *   <li>The row of the session is locked first; of several sessions in the order of their ids. To
 *       lock is to write, so at REPEATABLE READ and SERIALIZABLE whoever waited fails with 40001
 *       and is tried again ({@link Attempts}) instead of reading the past.
 *   <li>The moment is read after the lock was had: what expires while one waits has expired.
 *   <li>What is held or offered too long ends, and the places go to the waiting list, before
 *       anything else is done. No timer is needed for anything to be right.
 *   <li>Places are taken by one conditional update, never by reading and then deciding.
 * </ol>
 */
@Dependent
class Gate {

  private final WorkingHours hours;
  private final Duration hold;
  private final Duration offer;

  @Inject
  Gate(
      WorkingHours hours,
      @ConfigProperty(name = "portal.training.hold", defaultValue = "PT15M") Duration hold,
      @ConfigProperty(name = "portal.training.offer", defaultValue = "PT8H") Duration offer) {
    this.hours = hours;
    this.hold = hold;
    this.offer = offer;
  }

  /** What is done while a session is locked. */
  interface Passage<T> {
    T through(LockedSession session) throws SQLException;
  }

  /** What is done while two are. */
  interface DoublePassage<T> {
    T through(LockedSession from, LockedSession to) throws SQLException;
  }

  /**
   * @throws SessionNotFound when there is no such session
   */
  <T> T enter(Connection connection, UUID session, Passage<T> passage) throws SQLException {
    return pass(lock(connection, "id = ?", session), passage);
  }

  /**
   * Enters the session that a booking is of.
   *
   * @throws BookingNotFound when there is no such booking
   */
  <T> T enterOf(Connection connection, UUID booking, Passage<T> passage) throws SQLException {
    LockedSession session;
    try {
      session =
          lock(connection, "id = (select session from consultation.booking where id = ?)", booking);
    } catch (SessionNotFound e) {
      throw new BookingNotFound();
    }
    return pass(session, passage);
  }

  /**
   * Enters two sessions, the one with the lower id first.
   *
   * @throws IllegalArgumentException when they are the same
   */
  <T> T enterBoth(Connection connection, UUID from, UUID to, DoublePassage<T> passage)
      throws SQLException {
    if (from.equals(to)) {
      throw new IllegalArgumentException("one session is entered once");
    }
    Map<UUID, LockedSession> locked = new TreeMap<>();
    for (UUID each : new UUID[] {min(from, to), max(from, to)}) {
      locked.put(each, lock(connection, "id = ?", each));
    }
    for (LockedSession each : locked.values()) {
      each.endWhatIsDue();
      each.line().offerWhatIsFree();
    }
    T result = passage.through(locked.get(from), locked.get(to));
    for (LockedSession each : locked.values()) {
      each.line().offerWhatIsFree();
    }
    return result;
  }

  private static <T> T pass(LockedSession session, Passage<T> passage) throws SQLException {
    session.endWhatIsDue();
    session.line().offerWhatIsFree();
    T result = passage.through(session);
    session.line().offerWhatIsFree();
    return result;
  }

  private LockedSession lock(Connection connection, String which, UUID id) throws SQLException {
    return Sql.first(
            connection,
            locking(
                which,
                "id, capacity, taken, waiting, state, booking_opens_at, booking_closes_at,"
                    + " change_until, fit_policy, most_per_organisation, needs_approval, course, "
                    + clock()),
            row ->
                locked(
                    connection,
                    new LockedSession.Standing(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getString(5).equals("OPEN"),
                        row.getObject(6, OffsetDateTime.class),
                        row.getObject(7, OffsetDateTime.class),
                        row.getObject(8, OffsetDateTime.class),
                        FitPolicy.valueOf(row.getString(9)),
                        row.getInt(10),
                        row.getBoolean(11),
                        row.getObject(12, UUID.class)),
                    row.getObject(13, OffsetDateTime.class)),
            id)
        .orElseThrow(SessionNotFound::new);
  }

  /** The statement that locks, which is to write. A test has one that does not lock. */
  String locking(String which, String columns) {
    return "update consultation.training_session set turn = turn + 1 where "
        + which
        + " returning "
        + columns;
  }

  /** The moment in SQL, as it is when the row is locked; not that of the transaction's start. */
  String clock() {
    return "clock_timestamp()";
  }

  LockedSession locked(Connection connection, LockedSession.Standing standing, OffsetDateTime at) {
    return new LockedSession(connection, standing, at, this);
  }

  /** Until when places are held that are asked for at that moment. */
  OffsetDateTime endOfHold(OffsetDateTime at) {
    return at.plus(hold);
  }

  /** Until when places are offered; the booking window may end it sooner. */
  OffsetDateTime endOfOffer(OffsetDateTime at) {
    return hours.after(at.toInstant(), offer).atOffset(at.getOffset());
  }

  private static UUID min(UUID one, UUID other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static UUID max(UUID one, UUID other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
