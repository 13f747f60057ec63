package communitysafety.portal.consulting;

import communitysafety.consultation.publication.ReadersBusy;
import communitysafety.consultation.publication.UploadWorkbook;
import communitysafety.portal.signin.SignedInStaff;
import communitysafety.portal.staff.StaffWords;
import communitysafety.shared.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/**
 * Takes an uploaded workbook. What it comes to is told on the page it was sent from. The file goes
 * to disk as it comes, never as a whole into memory, and is gone with the request. Needs
 * WRITE_CONSULTATIONS.
 */
@WebServlet(WorkbookUpload.ADDRESS)
@MultipartConfig(
    maxFileSize = WorkbookUpload.MOST_BYTES,
    maxRequestSize = WorkbookUpload.MOST_BYTES,
    fileSizeThreshold = 0)
public class WorkbookUpload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  static final String ADDRESS = "/staff/consultation-uploaded";
  static final long MOST_BYTES = 10L * 1024 * 1024;

  private static final String SECONDS_TO_WAIT = "30";
  private static final String PAGE = "/staff/consultation-upload.xhtml";

  @Inject transient SignedInStaff signedIn;
  @Inject transient UploadWorkbook uploadWorkbook;
  @Inject transient ConsultationUploadPage page;
  @Inject transient StaffWords words;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect("/staff/consultation-list");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    UUID id;
    int seen;
    try {
      id = UUID.fromString(String.valueOf(request.getParameter("id")));
      seen = Integer.parseInt(String.valueOf(request.getParameter("seen")));
    } catch (IllegalArgumentException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    upload(request, response, id, seen);
    request.getRequestDispatcher(PAGE).forward(request, response);
  }

  private void upload(HttpServletRequest request, HttpServletResponse response, UUID id, int seen)
      throws ServletException, IOException {
    Part part;
    try {
      part = request.getPart("workbook");
    } catch (IllegalStateException e) {
      // So says the server when the file is larger than the annotation allows.
      page.refuse(words.say("staff.survey.refusal.TOO_LARGE"));
      return;
    }
    if (part == null || part.getSize() == 0) {
      page.refuse(words.say("staff.consultation.upload.none"));
      return;
    }
    try (InputStream file = part.getInputStream()) {
      page.tell(uploadWorkbook.upload(signedIn.member(), id, seen, file));
    } catch (ReadersBusy refusal) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setHeader("Retry-After", SECONDS_TO_WAIT);
      page.refuse(words.say(refusal.key()));
    } catch (Refusal refusal) {
      page.refuse(words.say(refusal.key(), refusal.arguments().toArray()));
    } finally {
      part.delete();
    }
  }
}
