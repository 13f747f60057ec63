package communitysafety.consultation.publication;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.referral.ColleagueWasFirst;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Finds the consultations of the person's team for those who work on them. Who changes one holds
 * its row until the transaction ends: two changes of one consultation happen one after the other,
 * and the second is told.
 */
@ApplicationScoped
class OwnConsultations {

  @PersistenceContext EntityManager entities;
  @Inject TeamScope scope;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** Both who writes and who publishes may look. */
  static void requireAny(StaffMember member) {
    if (!member.may(Permission.PUBLISH_CONSULTATIONS)) {
      member.requires(Permission.WRITE_CONSULTATIONS);
    }
  }

  /**
   * The consultation, in the scope of the person's team and of its draft.
   *
   * @throws ConsultationNotFound when their team has none such
   */
  Consultation toRead(StaffMember member, UUID id) {
    requireAny(member);
    return find(member, id, LockModeType.NONE);
  }

  /** The same, held until the transaction ends. */
  Consultation toChange(StaffMember member, Permission permission, UUID id) {
    member.requires(permission);
    return find(member, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * The same, if it is still as the person saw it.
   *
   * @param seen the version they saw
   * @throws ColleagueWasFirst when it has changed since
   */
  Consultation toChange(StaffMember member, Permission permission, UUID id, int seen) {
    Consultation consultation = toChange(member, permission, id);
    if (consultation.version() != seen) {
      throw new ColleagueWasFirst();
    }
    return consultation;
  }

  private Consultation find(StaffMember member, UUID id, LockModeType lock) {
    scope.enter(member);
    Consultation consultation = entities.find(Consultation.class, id, lock);
    // Row-level security shows what others have published; that is not theirs to work on.
    if (consultation == null || !consultation.team().equals(member.team())) {
      throw new ConsultationNotFound();
    }
    enterDraft(id);
    return consultation;
  }

  void enterDraft(UUID id) {
    set("portal.draft", id.toString());
  }

  void set(String setting, String value) {
    entities
        .createNativeQuery("select set_config(?1, ?2, true)")
        .setParameter(1, setting)
        .setParameter(2, value)
        .getSingleResult();
  }

  /** The draft of a consultation that was found before. */
  DraftSurvey draft(Consultation consultation) {
    return entities.find(DraftSurvey.class, consultation.id());
  }

  /**
   * @throws ColleagueWasFirst when the draft has changed since the person saw it
   */
  DraftSurvey draft(Consultation consultation, int seen) {
    DraftSurvey draft = draft(consultation);
    if (draft.version() != seen) {
      throw new ColleagueWasFirst();
    }
    return draft;
  }

  /** Writes now what was changed, and the line of the audit trail about it. */
  void write(StaffMember member, Consultation consultation, AuditAction action, String detail) {
    try {
      entities.flush();
    } catch (OptimisticLockException e) {
      throw new ColleagueWasFirst();
    }
    trail.add(
        AuditEntry.by(member.actor(), action, now())
            .noting(detail.isEmpty() ? consultation.slug() : consultation.slug() + " " + detail));
  }

  OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
