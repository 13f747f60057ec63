package communitysafety.portal.protection;

import communitysafety.shared.database.Unavailability;
import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The outermost filter: whatever goes wrong inside becomes an error page in plain words, and a line
 * in the log with the same short number. Nothing of the failure itself is shown.
 */
public class Faults extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(Faults.class.getName());

  @Inject transient ErrorPages errorPages;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException | Error failure) {
      if (response.isCommitted()) {
        // Most often the visitor has gone. Too late for a page: at least it is not cut off
        // silently.
        LOG.log(System.Logger.Level.DEBUG, () -> "Cut off: " + Trace.of(failure));
        throw failure;
      }
      answer(request, response, failure);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure)
      throws IOException {
    ErrorPage page = pageFor(failure);
    FaultNumber number = FaultNumber.next();
    if (page == ErrorPage.FAULT) {
      LOG.log(System.Logger.Level.ERROR, () -> "Fault " + number + ": " + Trace.of(failure));
    } else {
      LOG.log(
          System.Logger.Level.WARNING, () -> page + " " + number + ": " + Trace.briefly(failure));
    }
    response.resetBuffer();
    errorPages.send(page, page.status(), number, request, response);
  }

  static ErrorPage pageFor(Throwable failure) {
    if (Unavailability.isBehind(failure)) {
      return ErrorPage.UNAVAILABLE;
    }
    Throwable each = failure;
    while (each != null) {
      if (each instanceof ViewExpiredException) {
        return ErrorPage.EXPIRED;
      }
      if (each instanceof Refusal refusal && refusal.type() == ProblemType.NOT_PERMITTED) {
        return ErrorPage.FORBIDDEN;
      }
      each = each.getCause();
    }
    return ErrorPage.FAULT;
  }
}
