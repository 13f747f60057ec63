package communitysafety.shared.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;

/**
 * Tells a fault of the database or its disk, which passes and is worth another try, from a fault of
 * ours, which is not.
 */
public final class Outage {

  /** How long a caller is asked to wait before the next try. */
  public static final int RETRY_AFTER_SECONDS = 30;

  /**
   * SQLSTATE classes (PostgreSQL, appendix A): connection exception, insufficient resources (a full
   * disk among them), operator intervention (shutting down), system error.
   */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58");

  private static final int DEEPEST_CAUSE = 30;

  private Outage() {}

  /** Whether a passing fault is anywhere among the causes. */
  public static boolean isBehind(Throwable fault) {
    Throwable cause = fault;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (isPassing(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isPassing(Throwable cause) {
    if (cause instanceof SQLTransientException
        || cause instanceof SQLNonTransientConnectionException) {
      return true;
    }
    if (cause instanceof SQLException sql) {
      String state = sql.getSQLState();
      return state == null
          ? isPoolTimeout(sql)
          : state.length() >= 2 && PASSING_CLASSES.contains(state.substring(0, 2));
    }
    return isPoolTimeout(cause);
  }

  /** The server's pool says so in words only: it has no type of its own for "no connection". */
  private static boolean isPoolTimeout(Throwable cause) {
    String message = cause.getMessage();
    return message != null && message.contains("Error in allocating a connection");
  }
}
