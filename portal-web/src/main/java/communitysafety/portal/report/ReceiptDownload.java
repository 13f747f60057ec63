package communitysafety.portal.report;

import communitysafety.reporting.report.ReceiptDocument;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** The receipt as a PDF, for who has just sent a report; the journey's filter has seen to that. */
@WebServlet(Step.RECEIPT)
public class ReceiptDownload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient ReportVisit visit;
  @Inject transient ReceiptDocument document;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Pdf.send(document.of(visit.answers().getSent().receipt(), Locale.UK), "receipt.pdf", response);
  }
}
