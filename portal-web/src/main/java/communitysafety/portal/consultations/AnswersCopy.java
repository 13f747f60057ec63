package communitysafety.portal.consultations;

import communitysafety.portal.faces.PortalIdentity;
import communitysafety.shared.pdf.AccessibleDocument;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Somebody's own answers as a PDF, before or after they are sent. */
@RequestScoped
public class AnswersCopy extends AnsweredPage {

  @Inject CheckPage check;
  @Inject PortalIdentity portal;

  @Override
  Optional<String> elsewhere() {
    return visit.isOpen()
        ? Optional.empty()
        : Optional.of(visit.address(visit.isGone() ? "expired" : ""));
  }

  @Override
  Optional<String> submit() {
    return Optional.of(visit.address("check"));
  }

  /** Sends it to be saved, with a name that tells nothing. */
  void write() throws IOException {
    byte[] pdf = document().toBytes();
    HttpServletResponse response = visit.response();
    response.setContentType("application/pdf");
    response.setHeader("Content-Disposition", "attachment; filename=\"my-answers.pdf\"");
    response.setContentLength(pdf.length);
    response.getOutputStream().write(pdf);
  }

  private AccessibleDocument document() {
    AccessibleDocument document =
        AccessibleDocument.titled(words.say("consultations.copy.title"))
            .language(Locale.forLanguageTag(visit.getLanguage()))
            .from(portal.getName(), portal.getPartnership())
            .heading(visit.getTitle())
            .paragraph(
                words.say(
                    visit.isSent() ? "consultations.copy.sent" : "consultations.copy.unsent"));
    if (visit.isSent()) {
      visit
          .participation()
          .reference()
          .ifPresent(
              reference ->
                  document.panel(words.say("consultations.sent.reference"), reference.toString()));
    }
    for (CheckPage.Row row : check.getRows()) {
      document.section(row.label());
      document.words(row.answer().isEmpty() ? words.say("summaryRow.none") : row.answer());
    }
    return document.footer(portal.getName(), words.say("consultations.copy.page"));
  }
}
