package communitysafety.portal.staff;

import communitysafety.portal.signin.SignedInStaff;
import communitysafety.reporting.report.ReadReport;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * One report as the person's team may see it; {@link ReferralPanel} has what they may do with the
 * team's referral. Opening needs READ_REPORTS.
 */
@Named
@RequestScoped
public class ReportPage implements ReferredPage {

  @Inject SignedInStaff signedIn;
  @Inject ReferralPanel referralPanel;
  @Inject ReadReport readReport;
  @Inject StaffWords words;

  private ReportInWords report;

  /** This is what the audit trail calls viewing it. */
  @Override
  public void open() {
    referralPanel.look(
        this,
        referral ->
            report =
                new ReportInWords(readReport.open(referral.reference(), signedIn.member()), words));
  }

  @Override
  public Referred getKind() {
    return Referred.REPORT;
  }

  /** Null until it has been looked up and found. */
  public ReportInWords getReport() {
    return report;
  }
}
