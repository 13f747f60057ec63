package communitysafety.consultation.publication;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * The second of two people puts to the public what the first proposed. The survey is frozen as the
 * next version; answers stay with the version they were given to.
 */
@Dependent
public class PublishConsultation {

  @PersistenceContext EntityManager entities;

  private final OwnConsultations own;
  private final CheckReadiness readiness;

  @Inject
  PublishConsultation(OwnConsultations own, CheckReadiness readiness) {
    this.own = own;
    this.readiness = readiness;
  }

  /**
   * Needs PUBLISH_CONSULTATIONS.
   *
   * @param seen version of the draft that is published
   * @return the number of the version that is answered from now on
   * @throws ConsultationNotFound when the person's team has none such
   * @throws communitysafety.shared.referral.ColleagueWasFirst when it has changed since, or a
   *     colleague has published it
   * @throws NotProposed when nobody proposes it any more
   * @throws SecondPersonNeeded when the person proposed it themselves
   * @throws MovedOn when the consultation is over
   * @throws NotReady when something has come to stand in the way since it was proposed
   */
  @Transactional
  public int publish(StaffMember member, UUID id, int seen) {
    Consultation consultation = own.toChange(member, Permission.PUBLISH_CONSULTATIONS, id);
    DraftSurvey draft = own.draft(consultation, seen);
    if (draft.proposedBy() == null) {
      throw new NotProposed();
    }
    if (draft.proposedBy().equals(member.id())) {
      throw new SecondPersonNeeded();
    }
    if (consultation.isOver(own.now().toInstant())) {
      throw new MovedOn(ConsultationState.CLOSED);
    }
    Readiness.refuse(readiness.of(consultation, draft).missing());
    int number = consultation.publish(own.now().toInstant());
    freeze(member, draft, id, number);
    draft.endProposal();
    own.write(member, consultation, AuditAction.CONSULTATION_PUBLISHED, "version " + number);
    return number;
  }

  private void freeze(StaffMember member, DraftSurvey draft, UUID id, int number) {
    entities
        .createNativeQuery(
            "insert into consultation.survey_version (consultation, number, document, digest,"
                + " proposed_by, published_by, published_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .setParameter(1, id)
        .setParameter(2, number)
        .setParameter(3, draft.document())
        .setParameter(4, SurveyTexts.digest(draft.document()))
        .setParameter(5, draft.proposedBy())
        .setParameter(6, member.id())
        .setParameter(7, own.now())
        .executeUpdate();
    // What the link led to is public now.
    entities
        .createNativeQuery(
            "update consultation.draft_survey set preview = null where consultation = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }
}
