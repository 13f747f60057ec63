package communitysafety.consultation.training;

import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import communitysafety.shared.staff.Permission;
import communitysafety.shared.staff.StaffMember;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Has the certificates of a session issued while nobody waits for it. How far it is stands in the
 * database: any node tells it, and when the node that was at it stops, another goes on.
 */
@Dependent
public class IssueCertificates {

  /** Who gave no sign of life for so long is taken for stopped. */
  static final Duration SILENCE = Duration.ofSeconds(60);

  private static final int A_BEAT_EVERY = 10;

  private final Attempts attempts;
  private final CertifyAttendance certify;
  private final Clock clock;

  @Inject
  IssueCertificates(Attempts attempts, CertifyAttendance certify, Clock clock) {
    this.attempts = attempts;
    this.certify = certify;
    this.clock = clock;
  }

  /**
   * Asks for the certificates of a session. Whoever gets a yes has them issued, with {@link
   * #issue}.
   *
   * @return false when somebody is at it
   * @throws communitysafety.shared.staff.NotPermitted unless the member plans training
   * @throws SessionNotFound when it is no session of their team
   */
  public boolean begin(StaffMember member, UUID session) {
    member.requires(Permission.PLAN_TRAINING);
    OffsetDateTime now = OffsetDateTime.now(clock);
    return attempts.at(
        connection -> {
          OwnSessions.require(connection, member, session);
          boolean begun =
              Sql.execute(
                      connection,
                      "insert into consultation.certifying as c (session, asked_by, begun_at,"
                          + " beat_at) values (?, ?, ?, ?) on conflict (session) do update set"
                          + " asked_by = excluded.asked_by, begun_at = excluded.begun_at,"
                          + " beat_at = excluded.beat_at, issued = 0, done = 0, of_all = 0,"
                          + " ended_at = null"
                          + " where c.ended_at is not null or c.beat_at < ?",
                      session,
                      member.id(),
                      now,
                      now,
                      now.minus(SILENCE))
                  == 1;
          if (begun) {
            AuditTrail.add(
                AuditEntry.by(member.actor(), AuditAction.CERTIFICATE_ISSUED, now)
                    .noting(session.toString()),
                connection);
          }
          return begun;
        });
  }

  /** Sessions that somebody was at and is not any more; the caller is at them now. */
  public List<UUID> takeUp() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return attempts.at(
        connection ->
            Sql.select(
                connection,
                "update consultation.certifying set beat_at = ?"
                    + " where ended_at is null and beat_at < ? returning session",
                row -> row.getObject(1, UUID.class),
                now,
                now.minus(SILENCE)));
  }

  /** Issues what there is to issue. Nobody but who was told to may call it. */
  public void issue(UUID session) {
    BiConsumer<Integer, Integer> beat =
        (done, all) -> {
          if (done % A_BEAT_EVERY == 0 || done.equals(all)) {
            beat(session, done, all, false, 0);
          }
        };
    int issued = certify.certify(session, beat);
    beat(session, 0, 0, true, issued);
  }

  private void beat(UUID session, int done, int all, boolean over, int issued) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    attempts.at(
        connection ->
            over
                ? Sql.execute(
                    connection,
                    "update consultation.certifying set beat_at = ?, ended_at = ?,"
                        + " issued = least(?, of_all), done = of_all where session = ?",
                    now,
                    now,
                    issued,
                    session)
                : Sql.execute(
                    connection,
                    "update consultation.certifying set beat_at = ?, done = ?, of_all = ?"
                        + " where session = ?",
                    now,
                    done,
                    all,
                    session));
  }
}
