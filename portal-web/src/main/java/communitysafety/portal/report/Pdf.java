package communitysafety.portal.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a PDF to be saved, with a name that tells nothing, kept by nobody on the way. */
final class Pdf {

  private Pdf() {}

  static void send(byte[] pdf, String name, HttpServletResponse response) throws IOException {
    response.setContentType("application/pdf");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(pdf.length);
    response.getOutputStream().write(pdf);
  }
}
