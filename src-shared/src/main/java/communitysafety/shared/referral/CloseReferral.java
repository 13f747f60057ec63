package communitysafety.shared.referral;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.referral.ReferralMoves.Move;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A member of the team says how a referral ended. */
@Dependent
public class CloseReferral {

  /** A note may be left out. */
  public static final int LONGEST_NOTE = 500;

  private final Referrals referrals;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  CloseReferral(Referrals referrals, AuditTrail trail, Clock clock) {
    this.referrals = referrals;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * @param seen the version of the referral that the person saw
   * @param note what colleagues should know; may be empty or null
   * @throws ReferralNotFound when it is not their team's
   * @throws ColleagueWasFirst when it has moved on since they saw it
   * @throws MoveNotAllowed unless it is accepted, and when it ends with a decision about what was
   *     referred
   * @throws WordsNeeded when the note is too long
   */
  @Transactional
  public void close(StaffMember member, UUID referralId, int seen, Outcome outcome, String note) {
    String words = WordsNeeded.within(0, LONGEST_NOTE, note);
    Referral referral = referrals.toMove(member, referralId, seen);
    referral.requireByHand(Move.CLOSE);
    referral.close(outcome);
    referrals.write(null);
    trail.add(
        AuditEntry.by(member.actor(), AuditAction.REFERRAL_CLOSED, OffsetDateTime.now(clock))
            .about(referral.submission(), referral.reference())
            .noting(new MoveDetail(outcome.name(), words).written()));
  }
}
