package communitysafety.consultation.publication;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The first of two people says that a consultation, or an amendment of its survey, is ready. */
@Dependent
public class ProposePublication {

  private final OwnConsultations own;
  private final CheckReadiness readiness;

  @Inject
  ProposePublication(OwnConsultations own, CheckReadiness readiness) {
    this.own = own;
    this.readiness = readiness;
  }

  /**
   * Needs WRITE_CONSULTATIONS.
   *
   * @param seen version of the draft that is proposed
   * @throws ConsultationNotFound when the person's team has none such
   * @throws communitysafety.shared.referral.ColleagueWasFirst when it has changed since, or a
   *     colleague has proposed it
   * @throws MovedOn when the consultation is over
   * @throws NotReady when something stands in the way
   */
  @Transactional
  public void propose(StaffMember member, UUID id, int seen) {
    Consultation consultation = own.toChange(member, Permission.WRITE_CONSULTATIONS, id);
    DraftSurvey draft = own.draft(consultation, seen);
    if (consultation.isOver(own.now().toInstant())) {
      throw new MovedOn(ConsultationState.CLOSED);
    }
    Readiness.refuse(readiness.of(consultation, draft).missing());
    draft.propose(member.id(), own.now());
    own.write(member, consultation, AuditAction.CONSULTATION_PROPOSED, "");
  }
}
