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

  @Override
  protected Optional<String> elsewhere(String path, HttpServletRequest request) {
    if (isPost(request) && !path.equals(BookedPaths.STATUS)) {
      // A form is answered by its page.
      return Optional.empty();
    }
    if (path.equals(BookedPaths.START)) {
      // Who follows the link of another booking is asked whether to open that one.
      boolean brought = request.getParameter(BookingEntry.FIELD) != null;
      return visit.isOpen() && !brought ? Optional.of(BookedPaths.STATUS) : Optional.empty();
    }
    if (path.equals(BookedPaths.OVER)) {
      return visit.isOpen() ? Optional.of(BookedPaths.STATUS) : Optional.empty();
    }
    if (visit.isOpen()) {
      return Optional.empty();
    }
    return Optional.of(visit.isGone() ? BookedPaths.OVER : BookedPaths.START);
  }
}
