package communitysafety.portal.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What will happen, before it begins; the way back into answers given, and out of them. */
@Named
@RequestScoped
public class StartPage {

  @Inject ReportVisit visit;

  /** Whether there are answers to go on with. */
  public boolean isBegun() {
    return visit.isOpen() && !visit.isSent();
  }

  /** The page to go on with. */
  public String getNext() {
    return isBegun() ? visit.journey().next().path() : Step.SAFETY.path();
  }

  /** Removes all answers, or the receipt of what was sent, and begins anew. */
  public String startAgain() {
    visit.forget();
    return Step.SAFETY.path() + "?faces-redirect=true";
  }
}
