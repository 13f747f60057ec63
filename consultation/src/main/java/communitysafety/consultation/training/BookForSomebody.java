package communitysafety.consultation.training;

import communitysafety.consultation.code.CheckedCode;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Staff book for somebody who is on the telephone, or take the booking back for them. They pass the
 * same gate: nobody is let in past who waits, and nobody into a session that is full. The booking
 * window does not bind them, and since it is their team that decides who comes, nobody is asked.
 */
@Dependent
public class BookForSomebody {

  private final Attempts attempts;
  private final Gate gate;
  private final BookingSeal seal;
  private final NeedsSeal needsSeal;
  private final Prerequisites prerequisites;

  @Inject
  BookForSomebody(
      Attempts attempts,
      Gate gate,
      BookingSeal seal,
      NeedsSeal needsSeal,
      Prerequisites prerequisites) {
    this.attempts = attempts;
    this.gate = gate;
    this.seal = seal;
    this.needsSeal = needsSeal;
    this.prerequisites = prerequisites;
  }

  /**
   * Confirms places, or puts them in line when there are not so many free.
   *
   * @param n 1 to 10; more than one for an organisation alone
   * @return with the code, to be read out
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws SessionNotFound when it is no session of their team
   * @throws BookingClosed when it was cancelled, or is over
   * @throws AlreadyBooked when somebody of these has a place or is in line
   * @throws TooManyForOrganisation when they ask for more than anybody may have
   * @throws PrerequisiteMissing when somebody was not where the course asks them to have been
   * @throws NoPlaceLeft when there are more people than places
   */
  public Booked book(StaffMember member, UUID session, int n, BookingDetails details, Needs needs) {
    member.requires(Permission.PLAN_TRAINING);
    return attempts.at(
        connection ->
            gate.enter(
                connection,
                session,
                locked -> {
                  OwnSessions.require(connection, member, session);
                  Booked booked = book(locked, n, details, needs);
                  note(locked, member, AuditAction.TRAINING_BOOKED_BY_STAFF, booked.booking());
                  return booked;
                }));
  }

  private Booked book(LockedSession session, int n, BookingDetails details, Needs needs)
      throws SQLException {
    if (!session.standing().open() || isOver(session)) {
      throw new BookingClosed();
    }
    if (details.attendees().size() > n) {
      throw new NoPlaceLeft();
    }
    UUID booking = UUID.randomUUID();
    byte[] organisation = seal.organisationIndex(details);
    int others = organisation == null ? 0 : session.placesOf(organisation, booking);
    if (others + n > session.standing().mostPerOrganisation()) {
      throw new TooManyForOrganisation();
    }
    prerequisites.check(session, details.attendees());
    DataKey key = seal.newKey();
    CheckedCode code = CheckedCode.random();
    SealedBooking sealed = seal.seal(booking, details, code, key);
    boolean free = session.letsNewcomersIn() && session.hold(booking, n, session.at());
    if (free) {
      session.keep(booking, BookingState.CONFIRMED, null, sealed);
      session.history().note(booking, BookingEventKind.CONFIRMED);
      for (Person person : details.attendees()) {
        session.people().seat(booking, person, seal, key, true);
      }
    } else {
      session.line().put(booking, null, n, sealed);
    }
    needsSeal.keep(session.connection(), session.id(), booking, needs);
    return new Booked(booking, code, free ? BookingState.CONFIRMED : BookingState.WAITING);
  }

  /**
   * Takes a booking back for whoever made it. Twice is once.
   *
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws BookingNotFound when there is no such booking
   * @throws SessionNotFound when it is of no session of their team
   */
  public void cancel(StaffMember member, UUID booking) {
    member.requires(Permission.PLAN_TRAINING);
    attempts.at(
        connection ->
            gate.enterOf(
                connection,
                booking,
                session -> {
                  OwnSessions.require(connection, member, session.id());
                  BookingRow row = session.booking(booking).orElseThrow(BookingNotFound::new);
                  boolean live = row.state().takesPlaces() || row.state() == BookingState.WAITING;
                  if (live) {
                    session.end(row, BookingState.CANCELLED, null);
                    if (!row.isAnonymous()) {
                      session.history().note(booking, BookingEventKind.CANCELLED);
                    }
                    note(session, member, AuditAction.TRAINING_CANCELLED_BY_STAFF, booking);
                  }
                  return null;
                }));
  }

  private static boolean isOver(LockedSession session) throws SQLException {
    return Sql.first(
            session.connection(),
            "select max(ends_at) from consultation.session_date where session = ?",
            row -> row.getObject(1, OffsetDateTime.class),
            session.id())
        .orElseThrow()
        .isBefore(session.at());
  }

  private static void note(
      LockedSession session, StaffMember member, AuditAction action, UUID booking)
      throws SQLException {
    AuditTrail.add(
        AuditEntry.by(member.actor(), action, session.at()).noting(booking.toString()),
        session.connection());
  }
}
