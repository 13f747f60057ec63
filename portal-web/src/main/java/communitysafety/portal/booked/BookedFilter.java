package communitysafety.portal.booked;

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
 * The doorkeeper of the pages behind the code of a booking: opens the visit, refuses forms that are
 * not from our pages, and sends who has no visit to the page that asks for the code.
 */
@WebFilter({"/training/booking", "/training/booking/*"})
public class BookedFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject transient BookingVisit visit;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
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
    boolean answeredByItsPage =
        post && !BookedPaths.isHome(path) && isOfThisVisit(path) || visit.isUnavailable();
    Optional<String> elsewhere = answeredByItsPage ? Optional.empty() : elsewhere(path, request);
    if (elsewhere.isPresent()) {
      response.sendRedirect(elsewhere.get());
    } else {
      chain.doFilter(request, response);
    }
  }

  /** Whoever came to their own place sees nothing of the booking it is in, nor the other way. */
  private boolean isOfThisVisit(String path) {
    boolean ofBoth = path.equals(BookedPaths.START) || path.equals(BookedPaths.OVER);
    return ofBoth
        || !visit.isOpen()
        || BookedPaths.isOfPlace(path) == visit.home().equals(BookedPaths.PLACE);
  }

  /** Where to go instead, if this is not the page to be on. A form is answered by its page. */
  private Optional<String> elsewhere(String path, HttpServletRequest request) {
    if (path.equals(BookedPaths.START)) {
      // Who follows the link of another booking is asked whether to open that one.
      boolean brought = request.getParameter(BookingEntry.FIELD) != null;
      return visit.isOpen() && !brought ? Optional.of(visit.home()) : Optional.empty();
    }
    if (path.equals(BookedPaths.OVER)) {
      return visit.isOpen() ? Optional.of(visit.home()) : Optional.empty();
    }
    if (visit.isOpen()) {
      return isOfThisVisit(path) ? Optional.empty() : Optional.of(visit.home());
    }
    return Optional.of(visit.isGone() ? BookedPaths.OVER : BookedPaths.START);
  }
}
