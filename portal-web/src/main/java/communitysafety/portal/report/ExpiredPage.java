package communitysafety.portal.report;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Says that the answers are not there any more, and gives back what was just typed, so that it can
 * be copied.
 */
@Named
@RequestScoped
public class ExpiredPage {

  @Inject ReportVisit visit;

  @PostConstruct
  void open() {
    if (!visit.isOpen()) {
      visit.forgetKey();
    }
  }

  /** Empty when nothing was typed that is worth copying. */
  public String getOwnWords() {
    return visit.getOwnWords();
  }
}
