package communitysafety.consultation.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The one place where work that lost a race is begun anew. At READ COMMITTED nobody loses; at
 * REPEATABLE READ and SERIALIZABLE whoever waited for a session is told so by the database, and the
 * next attempt sees the present.
 */
@ApplicationScoped
class Attempts {

  private static final System.Logger LOG = System.getLogger(Attempts.class.getName());

  /** Could not serialise; deadlock. */
  private static final Set<String> LOST_A_RACE = Set.of("40001", "40P01");

  /** With pauses of up to 50 ms, about two seconds: longer than anybody holds a session. */
  private static final int MOST = 100;

  private static final long LONGEST_PAUSE_MICROS = 50_000;

  private final OneAttempt attempt;

  @Inject
  Attempts(OneAttempt attempt) {
    this.attempt = attempt;
  }

  /** For the container's proxy. */
  Attempts() {
    this(null);
  }

  /**
   * @throws communitysafety.shared.problem.Refusal as the work does; it is not tried again
   */
  <T> T at(OneAttempt.Work<T> work) {
    for (int number = 1; ; number++) {
      try {
        return attempt.make(work);
      } catch (RuntimeException e) {
        if (number == MOST || !lostARace(e)) {
          throw e;
        }
        LOG.log(System.Logger.Level.DEBUG, "Lost a race for a session: attempt {0}", number);
        long pause = Math.min(LONGEST_PAUSE_MICROS, 500L * number);
        LockSupport.parkNanos(
            TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, pause + 1)));
      }
    }
  }

  private static boolean lostARace(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException told && LOST_A_RACE.contains(told.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
