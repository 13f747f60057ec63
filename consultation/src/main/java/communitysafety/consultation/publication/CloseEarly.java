package communitysafety.consultation.publication;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends a consultation before its time, with a public notice that says why. */
@Dependent
public class CloseEarly {

  public static final int LONGEST_REASON = 500;

  private final OwnConsultations own;
  private final Event<ConsultationClosed> closed;

  @Inject
  CloseEarly(OwnConsultations own, Event<ConsultationClosed> closed) {
    this.own = own;
    this.closed = closed;
  }

  /**
   * Needs PUBLISH_CONSULTATIONS.
   *
   * @param seen version of the consultation that the person saw
   * @param reason told to the public
   * @throws ConsultationNotFound when the person's team has none such
   * @throws communitysafety.shared.referral.ColleagueWasFirst when it has changed since
   * @throws MovedOn unless it is published and its time has not passed
   * @throws ReasonNeeded when there is no reason, or too long a one
   */
  @Transactional
  public void close(StaffMember member, UUID id, int seen, String reason) {
    String told = ReasonNeeded.within(LONGEST_REASON, reason);
    Consultation consultation = own.toChange(member, Permission.PUBLISH_CONSULTATIONS, id, seen);
    consultation.closeEarly(told, own.now().toInstant());
    own.draft(consultation).endProposal();
    own.write(member, consultation, AuditAction.CONSULTATION_CLOSED, "early");
    closed.fire(new ConsultationClosed(id));
  }
}
