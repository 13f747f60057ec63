package communitysafety.portal.protection;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where web.xml sends every error that a servlet or filter declared: {@code sendError(404)}. */
public class ErrorPageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(ErrorPageServlet.class.getName());

  @Inject transient ErrorPages errorPages;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object declared = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status =
        request.getDispatcherType() == DispatcherType.ERROR && declared instanceof Integer code
            ? code
            : HttpServletResponse.SC_NOT_FOUND;
    FaultNumber number = FaultNumber.next();
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      LOG.log(System.Logger.Level.ERROR, () -> "Fault " + number + ": " + Trace.of(failure));
    }
    errorPages.send(ErrorPage.of(status), status, number, request, response);
  }
}
