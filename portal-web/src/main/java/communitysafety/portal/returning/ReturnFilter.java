package communitysafety.portal.returning;

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
 * The doorkeeper of the pages behind a return code: opens the visit, refuses forms that are not
 * from our pages, and sends who has no visit to the page that asks for the code.
 */
@WebFilter("/return/*")
public class ReturnFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject transient ReturnVisit visit;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.equals(ReturnPaths.EXIT)) {
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
    boolean answeredByItsPage = post && !path.equals(ReturnPaths.STATUS) || visit.isUnavailable();
    Optional<String> elsewhere = answeredByItsPage ? Optional.empty() : elsewhere(path);
    if (elsewhere.isPresent()) {
      response.sendRedirect(elsewhere.get());
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Where to go instead, if this is not the page to be on. A form is answered by its page. */
  private Optional<String> elsewhere(String path) {
    boolean outside = path.equals(ReturnPaths.START) || path.equals(ReturnPaths.OVER);
    if (visit.isOpen()) {
      return outside ? Optional.of(ReturnPaths.STATUS) : Optional.empty();
    }
    if (outside) {
      return Optional.empty();
    }
    return Optional.of(visit.isGone() ? ReturnPaths.OVER : ReturnPaths.START);
  }
}
