package communitysafety.portal.report;

import communitysafety.portal.exit.LeavePage;
import communitysafety.portal.visit.Doorkeeper;
import communitysafety.portal.visit.Visit;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The doorkeeper of the report pages: nobody skips a question, and who has sent their report sees
 * its receipt.
 */
@WebFilter("/report/*")
public class JourneyFilter extends Doorkeeper {

  private static final long serialVersionUID = 1L;

  @Inject transient ReportVisit visit;

  @Override
  protected Visit visit() {
    return visit;
  }

  @Override
  protected boolean isWayOut(String path) {
    return path.equals(LeavePage.EXIT) || path.equals(LeavePage.EXIT_AND_DELETE);
  }

  @Override
  protected Optional<String> elsewhere(String path, HttpServletRequest request) {
    boolean post = isPost(request);
    if (path.equals(Step.CODE) || path.equals(Step.CODE_CHECK)) {
      return visit.hasCodeToShow() || visit.isGone() && post
          ? Optional.empty()
          : Optional.of(wherever());
    }
    if (path.equals(Step.FINISH_LATER)) {
      return visit.isOpen() && !visit.isSent() || post ? Optional.empty() : Optional.of(wherever());
    }
    Optional<Step> step = Step.at(path);
    boolean afterSending =
        path.equals(Step.SENT) || path.equals(Step.RECEIPT) || path.equals(Step.EQUALITY);
    if (step.isEmpty() && !afterSending) {
      return Optional.empty();
    }
    if (visit.isSent() && path.equals(Step.EQUALITY) && visit.answers().isEqualityAnswered()) {
      return Optional.of(Step.SENT);
    }
    if (visit.isSent()) {
      return afterSending ? Optional.empty() : Optional.of(Step.SENT);
    }
    if (!visit.isOpen()) {
      boolean first = visit.isNew() && step.filter(s -> s == Step.SAFETY).isPresent();
      // A form sent too late is answered by its page, which gives back what was typed.
      return first || post ? Optional.empty() : Optional.of(Step.EXPIRED);
    }
    ReportJourney journey = visit.journey();
    return step.filter(journey::mayVisit).isPresent()
        ? Optional.empty()
        : Optional.of(journey.next().path());
  }

  /** The page that a person is at who asked for one that is not for them. */
  private String wherever() {
    if (visit.isSent()) {
      return Step.SENT;
    }
    if (visit.isOpen()) {
      return visit.journey().next().path();
    }
    return visit.isNew() ? Step.START : Step.EXPIRED;
  }
}
