package communitysafety.reporting.report;

import communitysafety.shared.referral.Referral;
import java.util.Optional;

/**
 * A report as one team may see it, generated from the team's referral and the reporter's
 * agreements. What is withheld is not in here at all.
 *
 * @param referral the team's own, the newest where it has had several
 * @param account empty for a team that is only told, unless the reporter agreed to share with it
 * @param details released with the account; also empty in reports from before there were any
 * @param identity empty when the reporter is anonymous or did not agree to share with this team;
 *     the summary tells which. Somebody anonymous may still have told where they work
 */
public record ReportView(
    ReportSummary summary,
    Referral referral,
    Optional<AccountPart> account,
    Optional<DetailsPart> details,
    Optional<IdentityPart> identity) {

  /** Whether there is a name, and this team may not see it. */
  public boolean identityWithheld() {
    return summary.named() && identity.isEmpty();
  }
}
