package communitysafety.portal.consulting;

import communitysafety.consultation.publication.ConsultationNotFound;
import communitysafety.consultation.publication.DraftView;
import communitysafety.consultation.publication.ReadDraft;
import communitysafety.consultation.survey.workbook.WorkbookWriter;
import communitysafety.portal.signin.SignedInStaff;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;

/**
 * The survey of a consultation as it is being written, as a workbook to go on with in a
 * spreadsheet. Needs WRITE_CONSULTATIONS or PUBLISH_CONSULTATIONS.
 */
@WebServlet(WorkbookDownload.ADDRESS)
public class WorkbookDownload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  static final String ADDRESS = "/staff/consultation-workbook";

  @Inject transient SignedInStaff signedIn;
  @Inject transient ReadDraft readDraft;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    DraftView draft;
    try {
      UUID id = UUID.fromString(String.valueOf(request.getParameter("id")));
      draft = readDraft.read(signedIn.member(), id);
    } catch (ConsultationNotFound | IllegalArgumentException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    // Written before anything is sent, so that what fails is an error page and no broken file.
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    WorkbookWriter.write(draft.document(), workbook);
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + fileName(draft.document().id()) + "\"");
    response.setContentLength(workbook.size());
    workbook.writeTo(response.getOutputStream());
  }

  /** The form's id, as far as it can be part of a file's name anywhere. */
  private static String fileName(String id) {
    String plain = id.replaceAll("[^A-Za-z0-9_-]", "");
    return (plain.isEmpty() ? "survey" : plain) + ".xlsx";
  }
}
