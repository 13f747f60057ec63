package communitysafety.consultation.publication;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Puts the texts about a published consultation right: all but the privacy notice, which is what
 * people agreed to.
 */
@Dependent
public class CorrectTexts {

  private final OwnConsultations own;

  @Inject
  CorrectTexts(OwnConsultations own) {
    this.own = own;
  }

  /**
   * Needs PUBLISH_CONSULTATIONS, since it is public at once.
   *
   * @param seen version of the consultation that the change was made to
   * @param texts complete in every language of the survey; its privacy notice is not looked at
   * @throws ConsultationNotFound when the person's team has none such
   * @throws communitysafety.shared.referral.ColleagueWasFirst when it has changed since
   * @throws MovedOn while it is a draft
   * @throws NotReady when a text is missing
   */
  @Transactional
  public void correct(StaffMember member, UUID id, int seen, Particulars texts) {
    Consultation consultation = own.toChange(member, Permission.PUBLISH_CONSULTATIONS, id, seen);
    consultation.correct(texts);
    Readiness.refuse(
        Readiness.missingTexts(
            consultation.particulars(),
            DocumentJson.read(own.draft(consultation).document()).languages()));
    own.write(member, consultation, AuditAction.CONSULTATION_WRITTEN, "texts");
  }
}
