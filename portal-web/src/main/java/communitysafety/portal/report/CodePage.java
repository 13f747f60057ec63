package communitysafety.portal.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Shows a new return code, as long as it was not asked back. */
@Named
@RequestScoped
public class CodePage {

  @Inject ReportVisit visit;

  public List<String> getWords() {
    return visit.hasCodeToShow() ? List.of(visit.answers().getCodeToShow().split(" ")) : List.of();
  }

  /** Whether it opens a report that was sent; else it opens answers to be finished. */
  public boolean isSent() {
    return visit.isSent();
  }
}
