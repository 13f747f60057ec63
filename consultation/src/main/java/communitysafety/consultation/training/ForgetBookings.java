package communitysafety.consultation.training;

import communitysafety.shared.audit.Actor;
import communitysafety.shared.audit.AuditAction;
import communitysafety.shared.audit.AuditEntry;
import communitysafety.shared.audit.AuditTrail;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Removes who booked and who came a set time after the session, keys first, and what was only held
 * the day after. A line in the audit trail says how many. The database itself sees to it that no
 * booking goes within a year of its session. To be run every hour, on any number of nodes.
 */
@Dependent
public class ForgetBookings {

  private static final String WHY = "RETENTION_OVER";

  /** So many thousands in one run, so that none takes long. */
  private static final int MOST_TIMES = 10;

  private final Attempts attempts;
  private final Clock clock;
  private final Duration kept;

  @Inject
  ForgetBookings(
      Attempts attempts,
      Clock clock,
      @ConfigProperty(name = "portal.retention.bookings", defaultValue = "P1096D") Duration kept) {
    this.attempts = attempts;
    this.clock = clock;
    this.kept = kept;
  }

  /**
   * @return how many
   */
  public int forget() {
    int forgotten = 0;
    for (int time = 0; time < MOST_TIMES; time++) {
      int now = forgetSome();
      if (now == 0) {
        break;
      }
      forgotten += now;
    }
    return forgotten;
  }

  private int forgetSome() {
    return attempts.at(
        connection -> {
          int some =
              Sql.first(
                      connection,
                      "select consultation.forget_bookings(make_interval(secs => ?))",
                      row -> row.getInt(1),
                      kept.toSeconds())
                  .orElseThrow();
          if (some > 0) {
            AuditTrail.add(
                AuditEntry.by(
                        Actor.SYSTEM,
                        AuditAction.TRAINING_BOOKINGS_ERASED,
                        OffsetDateTime.now(clock))
                    .noting(WHY + " " + some),
                connection);
          }
          return some;
        });
  }
}
