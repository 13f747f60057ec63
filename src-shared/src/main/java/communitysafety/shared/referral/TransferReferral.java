package communitysafety.shared.referral;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.outbox.MessageKind;
import communitysafety.shared.outbox.Outbox;
import communitysafety.shared.outbox.OutboxMessage;
import communitysafety.shared.referral.ReferralMoves.Move;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.Team;
import communitysafety.shared.staff.Teams;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Passes a referral on to the team it belongs to, which is told by mail. */
@Dependent
public class TransferReferral {

  public static final int SHORTEST_REASON = 3;
  public static final int LONGEST_REASON = 500;

  private final Referrals referrals;
  private final Teams teams;
  private final Outbox outbox;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  TransferReferral(Referrals referrals, Teams teams, Outbox outbox, AuditTrail trail, Clock clock) {
    this.referrals = referrals;
    this.teams = teams;
    this.outbox = outbox;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * @param seen the version of the referral that the person saw
   * @param teamCode the team it goes to, another than the person's own
   * @param reason why, in words the other team reads too
   * @return the team it went to
   * @throws ReferralNotFound when it is not their team's
   * @throws ColleagueWasFirst when it has moved on since they saw it
   * @throws MoveNotAllowed when it is over, or ends with a decision about what was referred
   * @throws WordsNeeded when the reason is too short or too long
   * @throws TeamHasItAlready when the other team has an open referral of the same submission
   */
  @Transactional
  public Team transfer(
      StaffMember member, UUID referralId, int seen, String teamCode, String reason) {
    String words = WordsNeeded.within(SHORTEST_REASON, LONGEST_REASON, reason);
    Team other =
        teams
            .find(teamCode)
            .filter(team -> !team.code().equals(member.team()))
            .orElseThrow(() -> new TeamHasItAlready(teamCode));
    Referral here = referrals.toMove(member, referralId, seen);
    here.requireByHand(Move.TRANSFER);
    Referral there = here.transfer(other.code());
    referrals.add(there);
    referrals.write(other.code());
    OffsetDateTime now = OffsetDateTime.now(clock);
    outbox.enqueue(
        OutboxMessage.announcing(
            MessageKind.REFERRAL_TRANSFERRED,
            other.code(),
            there.id(),
            there.submission(),
            there.reference(),
            there.subject(),
            there.redFlag(),
            now));
    trail.add(
        AuditEntry.by(member.actor(), AuditAction.REFERRAL_TRANSFERRED, now)
            .about(here.submission(), here.reference())
            .noting(new MoveDetail(other.code(), words).written()));
    return other;
  }
}
