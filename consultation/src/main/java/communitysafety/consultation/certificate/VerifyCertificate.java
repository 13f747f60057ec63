package communitysafety.consultation.certificate;

import communitysafety.consultation.certificate.Certificates.Standing;
import communitysafety.consultation.certificate.Verdict.Shown;
import communitysafety.consultation.code.CheckedCode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Tells whoever was shown a certificate whether it is in force. Lists nobody. */
@Dependent
public class VerifyCertificate {

  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  private final Certificates certificates;
  private final Clock clock;

  @Inject
  VerifyCertificate(Certificates certificates, Clock clock) {
    this.certificates = certificates;
    this.clock = clock;
  }

  /**
   * @param typed anything; may be null
   */
  public Verdict verify(String typed) {
    return certificates
        .find(CheckedCode.read(typed).orElse(null))
        .map(this::verdict)
        .orElseGet(Verdict.Unknown::new);
  }

  private Verdict verdict(Standing standing) {
    Certified certified = standing.certified();
    Shown shown =
        new Shown(
            certified.nameShown(),
            certified.title(),
            certified.edition(),
            certified.issuedOn(),
            certified.expiresOn());
    if (standing.revokedAt() != null) {
      return new Verdict.Revoked(shown);
    }
    if (standing.supersededBy() != null) {
      return new Verdict.Superseded(shown);
    }
    LocalDate today = LocalDate.now(clock.withZone(ZONE));
    return certified.expiresOn().filter(today::isAfter).isPresent()
        ? new Verdict.Expired(shown)
        : new Verdict.Valid(shown);
  }
}
