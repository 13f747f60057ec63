package communitysafety.reporting.report;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.referral.Referral;
import communitysafety.shared.referral.WordsNeeded;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import communitysafety.shared.staff.TeamScope;
import communitysafety.shared.submission.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Has more of a report disclosed to a team than the reporter agreed to, because somebody is at
 * serious risk: by a named member of staff, under a named power, for a written reason, no more than
 * is needed, and written down where it cannot be taken back. The consents stay as they are, and no
 * other team reads more than before.
 */
@Dependent
public class DiscloseForSeriousRisk {

  public static final int SHORTEST_REASON = 10;
  public static final int LONGEST_REASON = 500;

  @PersistenceContext EntityManager entities;

  private final TeamScope teamScope;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  DiscloseForSeriousRisk(TeamScope teamScope, AuditTrail audit, Clock clock) {
    this.teamScope = teamScope;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param level how much is needed
   * @param reason why, in words that name nobody
   * @param tellReporter whether the reporter may be shown that it was disclosed; no where that
   *     would put somebody at risk
   * @throws communitysafety.shared.staff.NotPermitted without {@link Permission#OVERRIDE_CONSENT}
   * @throws ReportNotFound when the team has no referral of such a report
   * @throws NothingToDisclose when the team may read that much already
   * @throws WordsNeeded when the reason is too short or too long
   */
  @Transactional
  public void disclose(
      StaffMember member,
      Reference reference,
      ConsentLevel level,
      DisclosurePower power,
      String reason,
      boolean tellReporter) {
    member.requires(Permission.OVERRIDE_CONSENT);
    String words = WordsNeeded.within(SHORTEST_REASON, LONGEST_REASON, reason);
    teamScope.enter(member);
    Referral referral = ReadReport.newestReferral(entities, reference);
    ConsentView view = ConsentView.of(entities, referral.submission(), member);
    if (view.reach().allows(level)) {
      throw new NothingToDisclose();
    }
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    entities.persist(
        Disclosure.to(
            member, referral.submission(), reference, now, level, power, words, tellReporter));
    audit.add(
        AuditEntry.by(member.actor(), AuditAction.DISCLOSED_FOR_SERIOUS_RISK, now)
            .about(referral.submission(), reference)
            .noting(power + "\n" + words));
  }
}
