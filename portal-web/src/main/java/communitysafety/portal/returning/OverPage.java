package communitysafety.portal.returning;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says that the visit is over, and gives back what was just typed so that it can be copied. */
@Named("returnOver")
@RequestScoped
public class OverPage {

  @Inject ReturnVisit visit;

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
