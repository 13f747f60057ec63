package communitysafety.consultation.training;

import communitysafety.consultation.certificate.Certificates;
import communitysafety.consultation.certificate.Proof;
import communitysafety.shared.calendar.WorkingDays;
import communitysafety.shared.privacy.DataKey;
import communitysafety.shared.privacy.DataKeys;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What has been certified of a session, for the team that taught. */
@Dependent
public class ReadCertificates {

  private final Attempts attempts;
  private final BookingSeal seal;
  private final DataKeys keys;
  private final Certificates certificates;
  private final Clock clock;

  @Inject
  ReadCertificates(
      Attempts attempts, BookingSeal seal, DataKeys keys, Certificates certificates, Clock clock) {
    this.attempts = attempts;
    this.seal = seal;
    this.keys = keys;
    this.certificates = certificates;
    this.clock = clock;
  }

  /** How somebody's certificate stands. */
  public enum State {
    /** Was there in full and has none: it was not issued yet, or something is missing before. */
    NONE,
    IN_FORCE,
    EXPIRED,
    REVOKED
  }

  /**
   * Somebody who was there in full.
   *
   * @param name as the register has it now; empty where it was erased
   * @param certificate its number; null when there is none
   * @param certified the name that stands on it; empty when there is none
   * @param issuedOn null when there is none
   * @param expiresOn its last day; null when it does not end
   * @param reason why it was taken back; empty otherwise
   */
  public record Line(
      UUID attendee,
      String name,
      State state,
      UUID certificate,
      String certified,
      LocalDate issuedOn,
      LocalDate expiresOn,
      String reason) {

    /** Whether the register has another name than the certificate. */
    public boolean differs() {
      return certificate != null && !name.isEmpty() && !name.equals(certified);
    }

    /** Never who it is. */
    @Override
    public String toString() {
      return "Line[…]";
    }
  }

  /**
   * How far issuing is.
   *
   * @param running whether somebody is at it
   * @param over whether it came to its end
   * @param issued how many were issued when it is over
   */
  public record Progress(boolean running, boolean over, int done, int all, int issued) {}

  /**
   * A page of the list of a session.
   *
   * @param firstDay of the session, in Europe/London
   * @param total how many were there in full
   * @param certified how many of them have a certificate in force
   * @param progress empty when nobody ever asked for certificates
   */
  public record OfSession(
      String title,
      LocalDate firstDay,
      int total,
      int certified,
      Optional<Progress> progress,
      List<Line> lines) {}

  private record Found(
      UUID attendee,
      byte[] sealed,
      UUID key,
      UUID certificate,
      LocalDate issuedOn,
      LocalDate expiresOn,
      boolean revoked,
      String reason) {}

  private record Heading(
      String title, LocalDate firstDay, int total, int certified, Optional<Progress> progress) {}

  /**
   * @param first number of the first line wanted, from 0
   * @param size how many lines at most
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans or teaches training
   * @throws SessionNotFound when it is no session of their team
   */
  public OfSession ofSession(StaffMember member, UUID session, int first, int size) {
    OwnSessions.requirePlansOrTeaches(member);
    return attempts.at(
        connection -> {
          OwnSessions.require(connection, member, session);
          Heading heading = heading(connection, session);
          return new OfSession(
              heading.title(),
              heading.firstDay(),
              heading.total(),
              heading.certified(),
              heading.progress(),
              lines(
                  found(
                      connection,
                      "a.session = ? order by a.id limit ? offset ?",
                      session,
                      size,
                      first)));
        });
  }

  /**
   * The names that certificates would be issued with now, so that it can be said before how they
   * come out on paper.
   *
   * @return of those who were there in full and have none; never one that was erased
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans or teaches training
   * @throws SessionNotFound when it is no session of their team
   */
  public List<String> namesToCertify(StaffMember member, UUID session) {
    OwnSessions.requirePlansOrTeaches(member);
    return attempts.at(
        connection -> {
          OwnSessions.require(connection, member, session);
          return lines(found(connection, "a.session = ? and e.id is null order by a.id", session))
              .stream()
              .map(Line::name)
              .filter(name -> !name.isEmpty())
              .toList();
        });
  }

  private Heading heading(Connection connection, UUID session) throws SQLException {
    OffsetDateTime silent = OffsetDateTime.now(clock).minus(IssueCertificates.SILENCE);
    return Sql.first(
            connection,
            "select c.title, (select min(starts_at) from consultation.session_date d"
                + " where d.session = s.id), (select count(*) from consultation.attendee a"
                + " where a.session = s.id and a.live and a.attendance = 'FULL'),"
                + " (select count(*) from consultation.attendee a"
                + " join consultation.certificate e on e.attendee = a.id"
                + " and e.superseded_by is null and e.revoked_at is null"
                + " where a.session = s.id and a.live and a.attendance = 'FULL'),"
                + " y.session is not null, y.ended_at is null and y.beat_at >= ?,"
                + " y.ended_at is not null, y.done, y.of_all, y.issued"
                + " from consultation.training_session s"
                + " join consultation.course c on c.id = s.course"
                + " left join consultation.certifying y on y.session = s.id where s.id = ?",
            row ->
                new Heading(
                    row.getString(1),
                    row.getObject(2, OffsetDateTime.class)
                        .atZoneSameInstant(WorkingDays.ZONE)
                        .toLocalDate(),
                    row.getInt(3),
                    row.getInt(4),
                    row.getBoolean(5)
                        ? Optional.of(
                            new Progress(
                                row.getBoolean(6),
                                row.getBoolean(7),
                                row.getInt(8),
                                row.getInt(9),
                                row.getInt(10)))
                        : Optional.empty()),
            silent,
            session)
        .orElseThrow(SessionNotFound::new);
  }

  private static List<Found> found(Connection connection, String which, Object... values)
      throws SQLException {
    return Sql.select(
        connection,
        "select a.id, a.sealed, b.data_key, e.id, e.issued_on, e.expires_on,"
            + " e.revoked_at is not null, coalesce(e.reason, '') from consultation.attendee a"
            + " join consultation.booking b on b.id = a.booking"
            + " left join consultation.certificate e on e.attendee = a.id"
            + " and e.superseded_by is null where a.live and a.attendance = 'FULL' and "
            + which,
        row ->
            new Found(
                row.getObject(1, UUID.class),
                row.getBytes(2),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getBoolean(7),
                row.getString(8)),
        values);
  }

  private List<Line> lines(List<Found> found) {
    Map<UUID, DataKey> opening = keys.find(found.stream().map(Found::key).distinct().toList());
    Map<UUID, Proof> proofs =
        certificates.open(found.stream().map(Found::certificate).filter(Objects::nonNull).toList());
    LocalDate today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    List<Line> lines = new ArrayList<>();
    for (Found each : found) {
      DataKey key = opening.get(each.key());
      Proof proof = each.certificate() == null ? null : proofs.get(each.certificate());
      lines.add(
          new Line(
              each.attendee(),
              key == null ? "" : seal.openPerson(each.sealed(), each.attendee(), key).name(),
              state(each, today),
              each.certificate(),
              proof == null ? "" : proof.certified().name(),
              each.issuedOn(),
              each.expiresOn(),
              each.reason()));
    }
    return lines;
  }

  private static State state(Found found, LocalDate today) {
    if (found.certificate() == null) {
      return State.NONE;
    }
    if (found.revoked()) {
      return State.REVOKED;
    }
    return found.expiresOn() != null && today.isAfter(found.expiresOn())
        ? State.EXPIRED
        : State.IN_FORCE;
  }
}
