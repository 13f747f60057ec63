package communitysafety.portal.consulting;

import communitysafety.consultation.results.ExportResponses;
import communitysafety.consultation.results.ExportResponses.Begun;
import communitysafety.consultation.results.ResultsNotFound;
import communitysafety.portal.signin.SignedInStaff;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/**
 * All responses of a consultation as CSV, sent as they are read. When that fails halfway, the
 * connection breaks, so that nobody takes half a file for the whole. Needs READ_RESPONSES.
 */
@WebServlet(ResponsesDownload.ADDRESS)
public class ResponsesDownload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  static final String ADDRESS = "/staff/consultation-responses";

  @Inject transient SignedInStaff signedIn;
  @Inject transient ExportResponses export;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Begun begun;
    try {
      UUID id = UUID.fromString(String.valueOf(request.getParameter("id")));
      begun = export.begin(signedIn.member(), id);
    } catch (ResultsNotFound | IllegalArgumentException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + begun.slug() + "-responses.csv\"");
    export.write(begun, response.getOutputStream());
  }
}
