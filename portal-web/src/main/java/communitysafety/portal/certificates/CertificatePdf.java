package communitysafety.portal.certificates;

import communitysafety.consultation.certificate.CertificateDocument;
import communitysafety.consultation.certificate.Proof;
import communitysafety.portal.faces.PortalIdentity;
import communitysafety.portal.faces.Words;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Locale;

/** The document of a certificate, in the portal's words and with its address. */
@Dependent
public class CertificatePdf {

  private final Words words;
  private final PortalIdentity portal;

  @Inject
  CertificatePdf(Words words, PortalIdentity portal) {
    this.words = words;
    this.portal = portal;
  }

  /** Sends it to be saved, with a name that tells nothing, kept by nobody on the way. */
  public void send(Proof proof, HttpServletResponse response) throws IOException {
    byte[] pdf = CertificateDocument.of(proof.certified(), proof.code(), surroundings()).toBytes();
    response.setContentType("application/pdf");
    response.setHeader("Content-Disposition", "attachment; filename=\"certificate.pdf\"");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(pdf.length);
    response.getOutputStream().write(pdf);
  }

  /** The stream stays open. */
  public void write(Proof proof, OutputStream out) throws IOException {
    CertificateDocument.of(proof.certified(), proof.code(), surroundings()).write(out);
  }

  private CertificateDocument.Words surroundings() {
    return new CertificateDocument.Words(
        say("title"),
        portal.getName(),
        portal.getPartnership(),
        say("certifiesThat"),
        say("wasAt"),
        say("edition"),
        say("hours"),
        say("heldOn"),
        say("trainers"),
        say("issuedOn"),
        say("validUntil"),
        say("howToVerify"),
        say("qrCode"),
        URI.create(portal.getPublicUrl() + VerifyFilter.ADDRESS),
        say("page"));
  }

  private String say(String part) {
    return words.sayIn(Locale.UK, "verify.certificate." + part);
  }
}
