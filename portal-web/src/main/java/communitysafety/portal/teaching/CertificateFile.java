package communitysafety.portal.teaching;

import communitysafety.consultation.certificate.Proof;
import communitysafety.consultation.training.OpenCertificates;
import communitysafety.portal.certificates.CertificatePdf;
import communitysafety.portal.signin.SignedInStaff;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** One certificate as a PDF. Needs TEACH_TRAINING or PLAN_TRAINING. */
@WebServlet("/staff/training-certificate-file")
public class CertificateFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient SignedInStaff signedIn;
  @Inject transient OpenCertificates openCertificates;
  @Inject transient CertificatePdf pdf;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Proof> proof;
    try {
      UUID certificate = UUID.fromString(String.valueOf(request.getParameter("certificate")));
      proof = openCertificates.proof(signedIn.member(), certificate);
    } catch (IllegalArgumentException e) {
      proof = Optional.empty();
    }
    if (proof.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      pdf.send(proof.get(), response);
    }
  }
}
