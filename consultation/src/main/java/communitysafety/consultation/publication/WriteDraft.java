package communitysafety.consultation.publication;

import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Stores the survey of a consultation as it is being written. It need not make sense yet. Once the
 * consultation is published this prepares an amendment, which two people publish like the first.
 */
@Dependent
public class WriteDraft {

  private final OwnConsultations own;

  @Inject
  WriteDraft(OwnConsultations own) {
    this.own = own;
  }

  /**
   * Needs WRITE_CONSULTATIONS. Ends a proposal to publish.
   *
   * @param seen version of the draft that the change was made to
   * @return the version it has now
   * @throws ConsultationNotFound when the person's team has none such
   * @throws communitysafety.shared.referral.ColleagueWasFirst when it has changed since
   * @throws MovedOn when the consultation is over
   */
  @Transactional
  public int write(StaffMember member, UUID id, int seen, SurveyDocument document) {
    Consultation consultation = own.toChange(member, Permission.WRITE_CONSULTATIONS, id);
    if (consultation.isOver(own.now().toInstant())) {
      throw new MovedOn(ConsultationState.CLOSED);
    }
    DraftSurvey draft = own.draft(consultation, seen);
    draft.write(DocumentJson.write(document), member.id(), own.now());
    own.write(member, consultation, AuditAction.CONSULTATION_WRITTEN, "");
    return draft.version();
  }
}
