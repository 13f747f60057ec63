package communitysafety.consultation.publication;

import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Opens a consultation for its team. */
@Dependent
public class ReadConsultation {

  @PersistenceContext EntityManager entities;

  private final OwnConsultations own;
  private final Quotas quotas;
  private final Consultations consultations;

  @Inject
  ReadConsultation(OwnConsultations own, Quotas quotas, Consultations consultations) {
    this.own = own;
    this.quotas = quotas;
    this.consultations = consultations;
  }

  /**
   * Needs WRITE_CONSULTATIONS or PUBLISH_CONSULTATIONS.
   *
   * @throws ConsultationNotFound when the person's team has none such
   */
  @Transactional
  public ConsultationView read(StaffMember member, UUID id) {
    Consultation consultation = own.toRead(member, id);
    List<?> extensions =
        entities
            .createNativeQuery(
                "select "
                    + Consultations.EXTENSIONS
                    + " from consultation.consultation c"
                    + " where c.id = ?1")
            .setParameter(1, id)
            .getResultList();
    List<String> languages = languages(consultation);
    return new ConsultationView(
        id,
        consultation.slug(),
        consultation.team(),
        consultation.state(),
        consultation.version(),
        quotas.description(consultation),
        consultation.surveyVersion(),
        languages,
        consultation.isOver(own.now().toInstant()),
        consultation.closedAt(),
        consultation.closedEarlyBecause(),
        languages.isEmpty() ? null : consultation.weDid(languages.get(0)),
        Consultations.extensions((String) extensions.get(0)));
  }

  private List<String> languages(Consultation consultation) {
    return consultation.surveyVersion() == 0
        ? List.of()
        : consultations
            .survey(consultation.id(), consultation.surveyVersion())
            .document()
            .languages();
  }
}
