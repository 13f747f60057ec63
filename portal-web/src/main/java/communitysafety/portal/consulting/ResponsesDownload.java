package communitysafety.portal.consulting;

import communitysafety.consultation.results.ExportResponses;
import communitysafety.consultation.results.ExportResponses.Begun;
import communitysafety.consultation.results.ExportResponses.WorkbookWords;
import communitysafety.consultation.results.ResultsNotFound;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.StaffWords;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/**
 * All responses of a consultation as CSV or, with {@code as=xlsx}, as a workbook, sent as they are
 * read. When that fails halfway, the connection breaks, so that nobody takes half a file for the
 * whole. Needs READ_RESPONSES.
 */
@WebServlet(ResponsesDownload.ADDRESS)
public class ResponsesDownload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  static final String ADDRESS = "/staff/consultation-responses";

  @Inject transient SignedInStaff signedIn;
  @Inject transient ExportResponses export;
  @Inject transient StaffWords words;

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
    boolean workbook = "xlsx".equals(request.getParameter("as"));
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\""
            + begun.slug()
            + "-responses."
            + (workbook ? "xlsx" : "csv")
            + "\"");
    if (workbook) {
      response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      export.writeWorkbook(begun, workbookWords(), response.getOutputStream());
    } else {
      response.setContentType("text/csv;charset=UTF-8");
      export.write(begun, response.getOutputStream());
    }
  }

  private WorkbookWords workbookWords() {
    return new WorkbookWords(
        words.say("staff.consultation.responses.title"),
        words.say("staff.consultation.responses.notes"),
        List.of(
            words.say("staff.consultation.responses.note.team"),
            words.say("staff.consultation.responses.note.row"),
            words.say("staff.consultation.responses.note.several"),
            words.say("staff.consultation.responses.note.formula")),
        words.say("staff.consultation.responses.responses"),
        words.say("staff.consultation.responses.codebook"),
        List.of(
            words.say("staff.consultation.responses.column"),
            words.say("staff.consultation.responses.question"),
            words.say("staff.consultation.responses.type"),
            words.say("staff.consultation.responses.value"),
            words.say("staff.consultation.responses.label")));
  }
}
