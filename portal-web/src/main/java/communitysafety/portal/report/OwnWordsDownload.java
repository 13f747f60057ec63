package communitysafety.portal.report;

import communitysafety.portal.faces.Words;
import communitysafety.reporting.incident.Subject;
import communitysafety.reporting.report.OwnWordsDocument;
import communitysafety.shared.privacy.PersonalText;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a person wrote, as a PDF to take to those who can act where we cannot. */
@WebServlet("/report/own-words")
public class OwnWordsDownload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient ReportVisit visit;
  @Inject transient OwnWordsDocument document;
  @Inject transient Words words;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String account = visit.answers().getAccount();
    if (account == null) {
      response.sendRedirect(visit.isSent() ? Step.SENT : Step.EXPIRED);
      return;
    }
    byte[] pdf = document.of(new PersonalText(account), visit.today(), whereToTakeIt(), Locale.UK);
    Pdf.send(pdf, "my-words.pdf", response);
  }

  private List<String> whereToTakeIt() {
    Subject subject = visit.answers().getSubject();
    List<String> lines = new ArrayList<>();
    if (subject != Subject.ANTI_SOCIAL_BEHAVIOUR) {
      lines.add(words.say("report.outside.trueVision.line"));
    }
    lines.add(words.say("report.outside.police.line"));
    if (subject != Subject.HATE_CRIME) {
      lines.add(words.say("report.outside.council.line"));
    }
    return lines;
  }
}
