package communitysafety.consultation.publication;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Settles everything about a draft but its survey. It need not be complete: what is missing is told
 * when somebody proposes to publish it.
 */
@Dependent
public class DescribeConsultation {

  private final OwnConsultations own;
  private final Quotas quotas;

  @Inject
  DescribeConsultation(OwnConsultations own, Quotas quotas) {
    this.own = own;
    this.quotas = quotas;
  }

  /**
   * Needs WRITE_CONSULTATIONS. Ends a proposal to publish.
   *
   * @param seen version of the consultation that the change was made to
   * @throws ConsultationNotFound when the person's team has none such
   * @throws communitysafety.shared.referral.ColleagueWasFirst when it has changed since
   * @throws MovedOn unless it is a draft
   */
  @Transactional
  public void describe(StaffMember member, UUID id, int seen, Description settled) {
    Consultation consultation = own.toChange(member, Permission.WRITE_CONSULTATIONS, id, seen);
    consultation.describe(settled);
    quotas.replace(id, settled.quotas());
    own.draft(consultation).endProposal();
    own.write(member, consultation, AuditAction.CONSULTATION_WRITTEN, "");
  }
}
