package communitysafety.portal.visit;

import communitysafety.shared.database.Unavailability;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Stands before the pages of a visit: opens it before any page is asked, refuses forms that are not
 * from our pages, and leads everybody to a page they may see, which its owner knows.
 */
public abstract class Doorkeeper extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** The visit of the running request. */
  protected abstract Visit visit();

  /** Where to go instead, if the path that was asked for is not the page to be on. */
  protected abstract Optional<String> elsewhere(String path, HttpServletRequest request);

  /** Whether the path leads out in a hurry: leaving waits for nothing. */
  protected boolean isWayOut(String path) {
    return false;
  }

  protected static boolean isPost(HttpServletRequest request) {
    return request.getMethod().equals("POST");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (isWayOut(path)) {
      chain.doFilter(request, response);
      return;
    }
    open(request, response);
    if (isPost(request) && !visit().acceptsForm()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    Optional<String> elsewhere =
        visit().isUnavailable() ? Optional.empty() : elsewhere(path, request);
    if (elsewhere.isPresent()) {
      response.sendRedirect(elsewhere.get());
    } else {
      chain.doFilter(request, response);
    }
  }

  private void open(HttpServletRequest request, HttpServletResponse response) {
    try {
      visit().open(request, response);
    } catch (RuntimeException e) {
      if (!isPost(request) || !Unavailability.isBehind(e)) {
        throw e;
      }
      // The page is shown again with what was typed: that must not be lost.
      visit().databaseIsAway();
    }
  }
}
