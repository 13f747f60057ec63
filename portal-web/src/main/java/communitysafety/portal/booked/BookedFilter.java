package communitysafety.portal.booked;

import communitysafety.portal.visit.Doorkeeper;
import communitysafety.portal.visit.Visit;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The doorkeeper of the pages behind the code of a booking: who has no visit is sent to the page
 * that asks for the code.
 */
@WebFilter({"/training/booking", "/training/booking/*"})
public class BookedFilter extends Doorkeeper {

  private static final long serialVersionUID = 1L;

  @Inject transient BookingVisit visit;

  @Override
  protected Visit visit() {
    return visit;
  }

  /** Whoever came to their own place sees nothing of the booking it is in, nor the other way. */
  private boolean isOfThisVisit(String path) {
    boolean ofBoth = path.equals(BookedPaths.START) || path.equals(BookedPaths.OVER);
    return ofBoth
        || !visit.isOpen()
        || BookedPaths.isOfPlace(path) == visit.home().equals(BookedPaths.PLACE);
  }

  @Override
  protected Optional<String> elsewhere(String path, HttpServletRequest request) {
    if (isPost(request) && !BookedPaths.isHome(path) && isOfThisVisit(path)) {
      // A form is answered by its page.
      return Optional.empty();
    }
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
