package communitysafety.portal.report;

import communitysafety.shared.submission.Draft;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Takes up the answers that a return code has opened, in the browser that sent the code. */
@RequestScoped
public class KeptDraft {

  @Inject ReportVisit visit;

  /**
   * Gives the browser the key to them.
   *
   * @return the page to go on with; empty when they are of another version of the portal
   */
  public Optional<String> goOn(
      Draft draft, HttpServletRequest request, HttpServletResponse response) {
    if (AnswersJson.read(draft.content()).isEmpty()) {
      return Optional.empty();
    }
    visit.takeUp(draft, request, response);
    return Optional.of(visit.isSent() ? Step.SENT : visit.journey().next().path());
  }
}
