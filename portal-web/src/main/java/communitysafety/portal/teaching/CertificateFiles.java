package communitysafety.portal.teaching;

import communitysafety.consultation.certificate.Proof;
import communitysafety.consultation.training.OpenCertificates;
import communitysafety.consultation.training.SessionNotFound;
import communitysafety.portal.certificates.CertificatePdf;
import communitysafety.portal.signin.SignedInStaff;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * All certificates in force of a session as PDFs in one ZIP, sent as they are made: a few are in
 * memory at a time. When that fails half-way, the connection breaks, so that nobody takes some for
 * all. Needs TEACH_TRAINING or PLAN_TRAINING.
 */
@WebServlet("/staff/training-certificate-files")
public class CertificateFiles extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final int AT_ONCE = 20;
  private static final int LONGEST_NAME = 60;

  @Inject transient SignedInStaff signedIn;
  @Inject transient OpenCertificates openCertificates;
  @Inject transient CertificatePdf pdf;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    UUID session;
    List<Proof> some;
    try {
      session = UUID.fromString(String.valueOf(request.getParameter("session")));
      some = next(session, null);
    } catch (SessionNotFound | IllegalArgumentException e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/zip");
    response.setHeader("Content-Disposition", "attachment; filename=\"certificates.zip\"");
    ZipOutputStream zip = new ZipOutputStream(response.getOutputStream());
    int number = 0;
    while (!some.isEmpty()) {
      for (Proof proof : some) {
        number++;
        zip.putNextEntry(new ZipEntry(name(number, proof.certified().name())));
        pdf.write(proof, zip);
        zip.closeEntry();
      }
      some = next(session, some.get(some.size() - 1).id());
    }
    zip.finish();
  }

  private List<Proof> next(UUID session, UUID after) {
    return openCertificates.inForce(signedIn.member(), session, after, AT_ONCE);
  }

  /** Whose it is, as far as a file may be called that. */
  private static String name(int number, String holder) {
    String plain = holder.replaceAll("[^\\p{L}\\p{M}\\p{N}' -]", "").strip();
    int end = Math.min(LONGEST_NAME, plain.length());
    return "%04d %s.pdf".formatted(number, plain.substring(0, end)).replace(" .pdf", ".pdf");
  }
}
