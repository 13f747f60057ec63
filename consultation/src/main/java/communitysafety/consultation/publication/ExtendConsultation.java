package communitysafety.consultation.publication;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Moves the closing time of a consultation later, with a public notice that says why. */
@Dependent
public class ExtendConsultation {

  public static final int LONGEST_REASON = 500;

  @PersistenceContext EntityManager entities;

  private final OwnConsultations own;

  @Inject
  ExtendConsultation(OwnConsultations own) {
    this.own = own;
  }

  /**
   * Needs PUBLISH_CONSULTATIONS.
   *
   * @param seen version of the consultation that the person saw
   * @param until the new closing time, exclusive
   * @param reason told to the public
   * @throws ConsultationNotFound when the person's team has none such
   * @throws communitysafety.shared.referral.ColleagueWasFirst when it has changed since
   * @throws MovedOn unless it is published and its time has not passed
   * @throws TimeRefused when the new time is not later than the one that was told
   * @throws ReasonNeeded when there is no reason, or too long a one
   */
  @Transactional
  public void extend(StaffMember member, UUID id, int seen, Instant until, String reason) {
    String told = ReasonNeeded.within(LONGEST_REASON, reason);
    Consultation consultation = own.toChange(member, Permission.PUBLISH_CONSULTATIONS, id, seen);
    Instant before = consultation.closesAt();
    consultation.extend(until, own.now().toInstant());
    entities
        .createNativeQuery(
            "insert into consultation.extension"
                + " (consultation, announced_at, closed_before, closes_at, reason, extended_by)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6)")
        .setParameter(1, id)
        .setParameter(2, own.now())
        .setParameter(3, before.atOffset(ZoneOffset.UTC))
        .setParameter(4, consultation.closesAt().atOffset(ZoneOffset.UTC))
        .setParameter(5, told)
        .setParameter(6, member.id())
        .executeUpdate();
    own.write(
        member,
        consultation,
        AuditAction.CONSULTATION_EXTENDED,
        "until " + consultation.closesAt());
  }
}
