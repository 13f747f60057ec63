package communitysafety.portal.booked;

import communitysafety.consultation.certificate.Proof;
import communitysafety.consultation.training.OpenCertificates;
import communitysafety.consultation.training.OwnBooking;
import communitysafety.portal.certificates.CertificatePdf;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The certificate of a person of the booking, as a PDF; {@link BookedFilter} has opened the visit.
 */
@WebServlet("/training/booking/certificate")
public class BookedCertificate extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient BookingVisit visit;
  @Inject transient OpenCertificates openCertificates;
  @Inject transient CertificatePdf pdf;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Proof> proof =
        visit
            .about("of")
            .flatMap(OwnBooking.Attending::certificate)
            .flatMap(certificate -> openCertificates.proof(visit.code(), certificate));
    if (proof.isPresent()) {
      pdf.send(proof.get(), response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
