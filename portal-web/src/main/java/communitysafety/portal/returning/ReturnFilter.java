package communitysafety.portal.returning;

import communitysafety.portal.visit.Doorkeeper;
import communitysafety.portal.visit.Visit;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The doorkeeper of the pages behind a return code: who has no visit is sent to the page that asks
 * for the code.
 */
@WebFilter("/return/*")
public class ReturnFilter extends Doorkeeper {

  private static final long serialVersionUID = 1L;

  @Inject transient ReturnVisit visit;

  @Override
  protected Visit visit() {
    return visit;
  }

  @Override
  protected boolean isWayOut(String path) {
    return path.equals(ReturnPaths.EXIT);
  }

  @Override
  protected Optional<String> elsewhere(String path, HttpServletRequest request) {
    if (isPost(request) && !path.equals(ReturnPaths.STATUS)) {
      // A form is answered by its page.
      return Optional.empty();
    }
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
