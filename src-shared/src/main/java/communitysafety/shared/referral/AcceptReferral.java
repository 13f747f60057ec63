package communitysafety.shared.referral;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A member of the team takes a referral on. */
@Dependent
public class AcceptReferral {

  private final Referrals referrals;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  AcceptReferral(Referrals referrals, AuditTrail trail, Clock clock) {
    this.referrals = referrals;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * @param seen the version of the referral that the person saw
   * @throws ReferralNotFound when it is not their team's
   * @throws ColleagueWasFirst when it has moved on since they saw it
   * @throws MoveNotAllowed unless it is awaiting
   */
  @Transactional
  public void accept(StaffMember member, UUID referralId, int seen) {
    Referral referral = referrals.toMove(member, referralId, seen);
    referral.accept(member.id());
    referrals.write(null);
    trail.add(
        AuditEntry.by(member.actor(), AuditAction.REFERRAL_ACCEPTED, OffsetDateTime.now(clock))
            .about(referral.submission(), referral.reference()));
  }
}
