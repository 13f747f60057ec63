package communitysafety.consultation.publication;

import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Opens the survey of a consultation as it is being written. */
@Dependent
public class ReadDraft {

  @PersistenceContext EntityManager entities;

  private final OwnConsultations own;

  @Inject
  ReadDraft(OwnConsultations own) {
    this.own = own;
  }

  /**
   * Needs WRITE_CONSULTATIONS or PUBLISH_CONSULTATIONS.
   *
   * @throws ConsultationNotFound when the person's team has none such
   */
  @Transactional
  public DraftView read(StaffMember member, UUID id) {
    Consultation consultation = own.toRead(member, id);
    DraftSurvey draft = own.draft(consultation);
    return new DraftView(
        id,
        DocumentJson.read(draft.document()),
        draft.version(),
        nameOf(draft.changedBy()),
        draft.changedAt(),
        draft.proposedBy(),
        draft.proposedBy() == null ? null : nameOf(draft.proposedBy()),
        draft.proposedAt(),
        hasPreview(id),
        CellsJson.read(draft.cells()));
  }

  private String nameOf(UUID member) {
    List<?> names =
        entities
            .createNativeQuery("select display_name from shared.staff_member where id = ?1")
            .setParameter(1, member)
            .getResultList();
    return names.isEmpty() ? "" : (String) names.get(0);
  }

  private boolean hasPreview(UUID id) {
    return !entities
        .createNativeQuery(
            "select 1 from consultation.draft_survey"
                + " where consultation = ?1 and preview is not null")
        .setParameter(1, id)
        .getResultList()
        .isEmpty();
  }
}
