package communitysafety.consultation.publication;

import communitysafety.consultation.survey.Spot;
import communitysafety.consultation.survey.SurveyDocument;
import communitysafety.consultation.survey.workbook.WorkbookReader.Cell;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Stores the survey of a consultation as it is being written. It need not make sense yet. Once the
 * consultation is published this prepares an amendment, which two people publish like the first.
 */
@Dependent
public class WriteDraft {

  private final OwnConsultations own;
  private final Quotas quotas;

  @Inject
  WriteDraft(OwnConsultations own, Quotas quotas) {
    this.own = own;
    this.quotas = quotas;
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
    return change(
        member,
        id,
        seen,
        draft -> draft.write(DocumentJson.write(document), member.id(), own.now()));
  }

  /**
   * The same, of a document that was read from a workbook.
   *
   * @param cells where what there is to say of it stands there
   */
  @Transactional
  public int writeUploaded(
      StaffMember member, UUID id, int seen, SurveyDocument document, Map<Spot, Cell> cells) {
    return change(
        member,
        id,
        seen,
        draft ->
            draft.writeUploaded(
                DocumentJson.write(document), CellsJson.write(cells), member.id(), own.now()));
  }

  private int change(StaffMember member, UUID id, int seen, Consumer<DraftSurvey> change) {
    Consultation consultation = own.toChange(member, Permission.WRITE_CONSULTATIONS, id);
    if (consultation.isOver(own.now().toInstant())) {
      throw new MovedOn(ConsultationState.CLOSED);
    }
    DraftSurvey draft = own.draft(consultation, seen);
    change.accept(draft);
    own.write(member, consultation, AuditAction.CONSULTATION_WRITTEN, "");
    return draft.version();
  }

  /**
   * The same, of a document in which something has another name. Quotas follow while the
   * consultation is a draft; once it is published, they are those of the version that is answered.
   */
  @Transactional
  public int writeRenamed(
      StaffMember member, UUID id, int seen, SurveyDocument document, String from, String to) {
    int version = write(member, id, seen, document);
    if (!from.equals(to) && own.toRead(member, id).state() == ConsultationState.DRAFT) {
      quotas.rename(id, from, to);
    }
    return version;
  }
}
