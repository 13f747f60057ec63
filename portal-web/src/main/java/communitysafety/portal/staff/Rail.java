package communitysafety.portal.staff;

import communitysafety.portal.signin.SignedInStaff;
import communitysafety.shared.referral.CountInbox;
import communitysafety.shared.referral.InboxTotals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What stands beside every staff page: how much there is to do. */
@Named
@RequestScoped
public class Rail {

  @Inject SignedInStaff signedIn;
  @Inject CountInbox inbox;

  private InboxTotals totals;

  /** Counted once a request. */
  public InboxTotals getTotals() {
    if (totals == null) {
      totals = inbox.count(signedIn.member());
    }
    return totals;
  }
}
