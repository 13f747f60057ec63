package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Leads from the code that people hold to their booking, behind the gate. */
@Dependent
class BookingsByCode {

  private final Gate gate;
  private final BookingSeal seal;

  @Inject
  BookingsByCode(Gate gate, BookingSeal seal) {
    this.gate = gate;
    this.seal = seal;
  }

  /** What is done with a booking while its session is locked. */
  interface Passage<T> {
    T through(LockedSession session, BookingRow booking) throws SQLException;
  }

  /**
   * @throws BookingNotFound when the code leads to none
   */
  <T> T enter(Connection connection, CheckedCode code, Passage<T> passage) throws SQLException {
    UUID booking = find(connection, code).id();
    return gate.enterOf(
        connection,
        booking,
        session ->
            // Read again: it may have changed while the session was waited for.
            passage.through(session, session.booking(booking).orElseThrow(BookingNotFound::new)));
  }

  /** As it stands without the lock: good for which session it is of. */
  BookingRow find(Connection connection, CheckedCode code) throws SQLException {
    return BookingRow.findByCode(connection, seal.index(code)).orElseThrow(BookingNotFound::new);
  }
}
