package communitysafety.reporting.report;

import communitysafety.shared.referral.Referral;
import java.util.Optional;

/**
 * A report as one team may see it, generated from the team's referral, the consents in force and
 * what was disclosed to the team for serious risk. What is withheld is not in here at all.
 *
 * @param referral the team's own, the newest where it has had several
 * @param account empty for a team that may only count
 * @param details released with the account
 * @param identity empty when the reporter is anonymous or does not let this team know who they are;
 *     the summary tells which
 * @param contact empty when the reporter is anonymous or does not let this team contact them
 */
public record ReportView(
    ReportSummary summary,
    Referral referral,
    Optional<AccountPart> account,
    Optional<DetailsPart> details,
    Optional<IdentityPart> identity,
    Optional<ContactPart> contact) {

  /** Whether there is a name, and this team may not see it. */
  public boolean identityWithheld() {
    return summary.named() && identity.isEmpty();
  }

  /** Whether there is a way to contact the reporter, and this team may not see it. */
  public boolean contactWithheld() {
    return summary.named() && contact.isEmpty();
  }
}
