package communitysafety.consultation.training;

import communitysafety.consultation.certificate.CertificateNotFound;
import communitysafety.consultation.certificate.ChangeCertificate;
import communitysafety.consultation.certificate.Issued;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * Staff of the team that taught issue a certificate anew because a name was written wrongly, or
 * take one back. Its holder is told of a new one.
 */
@Dependent
public class CorrectCertificate {

  private final Attempts attempts;
  private final Gate gate;
  private final ChangeCertificate change;

  @Inject
  CorrectCertificate(Attempts attempts, Gate gate, ChangeCertificate change) {
    this.attempts = attempts;
    this.gate = gate;
    this.change = change;
  }

  private record Earned(UUID booking, UUID attendee) {}

  /**
   * @param name as it should have been: 1 to 300 characters on one line
   * @return the one that takes its place; with the same last day
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws CertificateNotFound when there is none of their team, or it is not in force
   */
  public Issued reissue(StaffMember member, UUID certificate, String name) {
    member.requires(Permission.PLAN_TRAINING);
    String kept = new Person(name, "nobody@example.org").name();
    return attempts.at(
        connection -> {
          requireOwn(connection, member, certificate);
          Optional<Earned> earned =
              Sql.first(
                  connection,
                  "select a.booking, a.id from consultation.certificate e"
                      + " join consultation.attendee a on a.id = e.attendee where e.id = ?",
                  row -> new Earned(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                  certificate);
          if (earned.isEmpty()) {
            return change.reissue(member, certificate, kept);
          }
          return gate.enterOf(
              connection,
              earned.get().booking(),
              session -> {
                Issued issued = change.reissue(member, certificate, kept);
                session
                    .history()
                    .note(
                        earned.get().booking(),
                        BookingEventKind.CERTIFIED,
                        earned.get().attendee());
                return issued;
              });
        });
  }

  /**
   * @param reason not blank; for staff
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws CertificateNotFound when there is none of their team, or it is not in force
   */
  public void takeBack(StaffMember member, UUID certificate, String reason) {
    member.requires(Permission.PLAN_TRAINING);
    attempts.at(
        connection -> {
          requireOwn(connection, member, certificate);
          change.revoke(member, certificate, reason);
          return null;
        });
  }

  private static void requireOwn(Connection connection, StaffMember member, UUID certificate)
      throws SQLException {
    Sql.first(
            connection,
            "select 1 from consultation.certificate e join consultation.course c"
                + " on c.code = e.course and c.edition = e.edition where e.id = ? and c.team = ?",
            row -> true,
            certificate,
            member.team())
        .orElseThrow(CertificateNotFound::new);
  }
}
