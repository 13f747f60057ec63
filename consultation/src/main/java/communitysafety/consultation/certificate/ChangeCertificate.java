package communitysafety.consultation.certificate;

import communitysafety.consultation.certificate.Certificates.Standing;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Staff issue a certificate anew because a name was written wrongly, or take one back. The old one
 * stays, and whoever verifies it is told what became of it.
 */
@Dependent
public class ChangeCertificate {

  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  @Resource(lookup = "java:app/jdbc/portal")
  DataSource database;

  private final Certificates certificates;
  private final Clock clock;

  @Inject
  ChangeCertificate(Certificates certificates, Clock clock) {
    this.certificates = certificates;
    this.clock = clock;
  }

  /**
   * @param name as it should have been
   * @return the one that takes its place; with the same last day
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws CertificateNotFound when there is none, or another took its place already
   */
  @Transactional
  public Issued reissue(StaffMember member, UUID certificate, String name) {
    member.requires(Permission.PLAN_TRAINING);
    Standing old = certificates.find(certificate).orElseThrow(CertificateNotFound::new);
    UUID id = UUID.randomUUID();
    // The old one first: one is in force at a time. The key to the new one is checked at commit.
    if (old.revokedAt() != null || !certificates.supersede(certificate, id)) {
      throw new CertificateNotFound();
    }
    Issued issued =
        certificates.issue(
            id,
            old.certified().of(name, LocalDate.now(clock.withZone(ZONE))),
            old.holder(),
            old.attendee());
    note(member, AuditAction.CERTIFICATE_ISSUED, id);
    return issued;
  }

  /**
   * @param reason not blank; for staff
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws CertificateNotFound when there is none, or it is not in force
   */
  @Transactional
  public void revoke(StaffMember member, UUID certificate, String reason) {
    member.requires(Permission.PLAN_TRAINING);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a certificate is taken back with a reason");
    }
    if (!certificates.revoke(certificate, OffsetDateTime.now(clock), reason.strip())) {
      throw new CertificateNotFound();
    }
    note(member, AuditAction.CERTIFICATE_REVOKED, certificate);
  }

  private void note(StaffMember member, AuditAction action, UUID certificate) {
    try (Connection connection = database.getConnection()) {
      AuditTrail.add(
          AuditEntry.by(member.actor(), action, OffsetDateTime.now(clock))
              .noting(certificate.toString()),
          connection);
    } catch (SQLException e) {
      throw new PersistenceException("What became of a certificate could not be noted", e);
    }
  }
}
