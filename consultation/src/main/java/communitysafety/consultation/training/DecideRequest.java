package communitysafety.consultation.training;

import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The team that owns a course for professionals decides who comes. With the request ends the
 * referral of it.
 */
@Dependent
public class DecideRequest {

  private final Attempts attempts;
  private final Gate gate;

  @Inject
  DecideRequest(Attempts attempts, Gate gate) {
    this.attempts = attempts;
    this.gate = gate;
  }

  /** What is done with a request while its session is locked. */
  private interface Decision {
    void on(LockedSession session, BookingRow booking) throws SQLException;
  }

  /**
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws BookingNotFound when there is no such request
   * @throws SessionNotFound when it is another team's
   * @throws BookingOver when it was decided or cancelled
   */
  public void approve(StaffMember member, UUID booking) {
    decide(
        member,
        booking,
        (session, request) -> {
          session.settle(request.id(), BookingState.CONFIRMED);
          session.history().note(request.id(), BookingEventKind.CONFIRMED);
          for (UUID attendee : session.people().live(request.id())) {
            session.history().note(request.id(), BookingEventKind.PERSON_CONFIRMED, attendee);
          }
          RequestInbox.decided(session, member, request.id(), null);
        });
  }

  /**
   * As {@link #approve}; the places go to who waits.
   *
   * @param reason which the person is told; not blank
   */
  public void decline(StaffMember member, UUID booking, String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a request is declined with a reason");
    }
    decide(
        member,
        booking,
        (session, request) -> {
          session.end(request, BookingState.DECLINED, reason.strip());
          session.history().note(request.id(), BookingEventKind.DECLINED);
          RequestInbox.decided(session, member, request.id(), reason.strip());
        });
  }

  private void decide(StaffMember member, UUID booking, Decision decision) {
    member.requires(Permission.PLAN_TRAINING);
    attempts.at(
        connection ->
            gate.enterOf(
                connection,
                booking,
                session -> {
                  OwnSessions.require(connection, member, session.id());
                  BookingRow request = session.booking(booking).orElseThrow(BookingNotFound::new);
                  if (request.state() != BookingState.REQUESTED) {
                    throw new BookingOver();
                  }
                  decision.on(session, request);
                  return null;
                }));
  }
}
