package communitysafety.consultation.training;

import communitysafety.consultation.certificate.Certificates;
import communitysafety.consultation.certificate.Proof;
import communitysafety.consultation.code.CheckedCode;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Hands certificates out: to the team that taught, and to who has the booking. */
@Dependent
public class OpenCertificates {

  private final Attempts attempts;
  private final BookingSeal seal;
  private final Certificates certificates;

  @Inject
  OpenCertificates(Attempts attempts, BookingSeal seal, Certificates certificates) {
    this.attempts = attempts;
    this.seal = seal;
    this.certificates = certificates;
  }

  /**
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans or teaches training
   * @return empty when there is no such certificate of their team
   */
  public Optional<Proof> proof(StaffMember member, UUID certificate) {
    OwnSessions.requirePlansOrTeaches(member);
    return attempts.at(
        connection ->
            first(
                connection,
                "select e.id from consultation.certificate e join consultation.course c"
                    + " on c.code = e.course and c.edition = e.edition"
                    + " where e.id = ? and c.team = ?",
                certificate,
                member.team()));
  }

  /**
   * A certificate of somebody of the booking, for whoever holds its code. One that another took the
   * place of, or that was taken back, is not given out any more.
   *
   * @return empty when there is none such
   */
  public Optional<Proof> proof(CheckedCode code, UUID certificate) {
    return attempts.at(
        connection ->
            first(
                connection,
                "select e.id from consultation.certificate e"
                    + " join consultation.attendee a on a.id = e.attendee"
                    + " join consultation.booking b on b.id = a.booking"
                    + " where e.id = ? and b.locator = ? and e.superseded_by is null"
                    + " and e.revoked_at is null",
                certificate,
                seal.index(code)));
  }

  /**
   * Certificates in force of a session, a few at a time, to be printed.
   *
   * @param after the last one had; null for the first ones
   * @return in the order of their numbers; empty when there are no more
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans or teaches training
   * @throws SessionNotFound when it is no session of their team
   */
  public List<Proof> inForce(StaffMember member, UUID session, UUID after, int most) {
    OwnSessions.requirePlansOrTeaches(member);
    return attempts.at(
        connection -> {
          OwnSessions.require(connection, member, session);
          List<UUID> ids =
              Sql.select(
                  connection,
                  "select e.id from consultation.certificate e"
                      + " join consultation.attendee a on a.id = e.attendee"
                      + " where a.session = ? and e.superseded_by is null and e.revoked_at is null"
                      + " and e.id > ? order by e.id limit ?",
                  row -> row.getObject(1, UUID.class),
                  session,
                  after == null ? new UUID(0, 0) : after,
                  most);
          Map<UUID, Proof> proofs = certificates.open(ids);
          return ids.stream().map(proofs::get).filter(Objects::nonNull).toList();
        });
  }

  private Optional<Proof> first(Connection connection, String sql, Object... values)
      throws SQLException {
    return Sql.first(connection, sql, row -> row.getObject(1, UUID.class), values)
        .map(id -> certificates.open(List.of(id)).get(id));
  }
}
