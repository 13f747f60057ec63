package communitysafety.portal.report;

import communitysafety.portal.exit.LeavePage;
import communitysafety.shared.database.Unavailability;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The doorkeeper of the report pages: opens the draft, refuses forms that are not from our pages,
 * and leads everybody to a page they may see. Nobody skips a question, and who has sent their
 * report sees its receipt.
 */
@WebFilter("/report/*")
public class JourneyFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject transient ReportVisit visit;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String asked = path(request);
    if (asked.equals(LeavePage.EXIT) || asked.equals(LeavePage.EXIT_AND_DELETE)) {
      // Leaving waits for nothing.
      chain.doFilter(request, response);
      return;
    }
    boolean post = request.getMethod().equals("POST");
    try {
      visit.open(request, response);
    } catch (RuntimeException e) {
      if (!post || !Unavailability.isBehind(e)) {
        throw e;
      }
      // The page is shown again with what was typed: that must not be lost.
      visit.databaseIsAway();
    }
    if (post && !visit.acceptsForm()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    Optional<String> elsewhere =
        visit.isUnavailable() ? Optional.empty() : elsewhere(path(request), post);
    if (elsewhere.isPresent()) {
      response.sendRedirect(elsewhere.get());
    } else {
      chain.doFilter(request, response);
    }
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  /** Where to go instead, if this is not the page to be on. */
  private Optional<String> elsewhere(String path, boolean post) {
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
