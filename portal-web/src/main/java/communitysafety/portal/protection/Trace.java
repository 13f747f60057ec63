package communitysafety.portal.protection;

import java.sql.SQLException;

/**
 * A failure as it may stand in the log: which exceptions, and where they arose. Their messages are
 * left out on purpose, as drivers put what people wrote into them ("Failing row contains …"); only
 * a class that cannot be had is named.
 */
final class Trace {

  private static final int FRAMES = 25;
  private static final int DEEPEST = 10;

  private Trace() {}

  /** All causes with the places they arose. */
  static String of(Throwable failure) {
    return told(failure, FRAMES);
  }

  /** The names of the causes on one line. */
  static String briefly(Throwable failure) {
    return told(failure, 0);
  }

  private static String told(Throwable failure, int frames) {
    StringBuilder told = new StringBuilder();
    Throwable each = failure;
    for (int depth = 0; each != null && depth < DEEPEST; depth++, each = each.getCause()) {
      if (depth > 0) {
        told.append(frames > 0 ? System.lineSeparator() : "").append(" because of ");
      }
      told.append(each.getClass().getName());
      if (each instanceof SQLException sql) {
        told.append(" [SQLSTATE ").append(sql.getSQLState()).append(']');
      }
      if (each instanceof LinkageError) {
        // The JVM's own words: which class, and what went wrong with it the first time.
        told.append(": ").append(each.getMessage());
      }
      StackTraceElement[] trace = each.getStackTrace();
      for (int i = 0; i < Math.min(frames, trace.length); i++) {
        told.append(System.lineSeparator()).append("    at ").append(trace[i]);
      }
    }
    return told.toString();
  }
}
