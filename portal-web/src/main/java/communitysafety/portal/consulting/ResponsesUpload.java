package communitysafety.portal.consulting;

import communitysafety.consultation.response.Channel;
import communitysafety.consultation.results.ImportResponses;
import communitysafety.consultation.results.ImportResponses.Listener;
import communitysafety.consultation.results.ImportResponses.Manner;
import communitysafety.consultation.results.ImportResponses.TakenRow;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a file of responses. What it comes to is told on the page it was sent from, or, with {@code
 * answer=file}, in a file with the Reference of every response, written as they are stored. The
 * file goes to disk as it comes, never as a whole into memory, and is gone with the request. Needs
 * WRITE_CONSULTATIONS.
 */
@WebServlet(ResponsesUpload.ADDRESS)
@MultipartConfig(
    maxFileSize = WorkbookUpload.MOST_BYTES,
    maxRequestSize = WorkbookUpload.MOST_BYTES,
    fileSizeThreshold = 0)
public class ResponsesUpload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  static final String ADDRESS = "/staff/consultation-imported";

  /** So many References stand on the page; of more there is a file. */
  static final int MOST_REFERENCES = 200;

  private static final String PAGE = "/staff/consultation-import.xhtml";

  @Inject transient SignedInStaff signedIn;
  @Inject transient ImportResponses importResponses;
  @Inject transient ConsultationImportPage page;
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
    try {
      id = UUID.fromString(String.valueOf(request.getParameter("id")));
    } catch (IllegalArgumentException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    List<TakenRow> first = new ArrayList<>();
    if ("file".equals(request.getParameter("answer"))) {
      ReferenceList list = new ReferenceList(response);
      bringIn(request, id, list::add);
      if (list.isBegun()) {
        list.end(page.getDone());
        return;
      }
    } else {
      bringIn(
          request,
          id,
          row -> {
            if (first.size() < MOST_REFERENCES) {
              first.add(row);
            }
          });
    }
    page.give(first);
    request.getRequestDispatcher(PAGE).forward(request, response);
  }

  private void bringIn(HttpServletRequest request, UUID id, Listener listener)
      throws ServletException, IOException {
    Part part;
    try {
      part = request.getPart("responses");
    } catch (IllegalStateException e) {
      // So says the server when the file is larger than the annotation allows.
      page.refuse(words.say("staff.consultation.import.large"));
      return;
    }
    if (part == null || part.getSize() == 0) {
      page.refuse(words.say("staff.consultation.import.none"));
      return;
    }
    Optional<Channel> channel = ConsultationImportPage.channel(request.getParameter("channel"));
    if (channel.isEmpty()) {
      page.refuse(words.say("staff.consultation.import.noChannel"));
      return;
    }
    try (InputStream file = part.getInputStream()) {
      Manner manner =
          new Manner(
              channel.get(),
              request.getParameter("inTime") != null,
              request.getParameter("otherPeople") != null);
      page.tell(importResponses.bringIn(signedIn.member(), id, manner, file, listener));
    } catch (Refusal refusal) {
      page.refuse(words.say(refusal.key(), refusal.arguments().toArray()));
    } finally {
      part.delete();
    }
  }
}
