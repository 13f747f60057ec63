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

  @Inject
  ReadConsultation(OwnConsultations own, Quotas quotas) {
    this.own = own;
    this.quotas = quotas;
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
    return new ConsultationView(
        id,
        consultation.slug(),
        consultation.team(),
        consultation.state(),
        consultation.version(),
        quotas.description(consultation),
        consultation.surveyVersion(),
        consultation.isOver(own.now().toInstant()),
        consultation.closedAt(),
        consultation.closedEarlyBecause(),
        consultation.weDid(),
        Consultations.extensions((String) extensions.get(0)));
  }
}
