package communitysafety.shared.database;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import javax.transaction.xa.XAException;

/**
 * Tells whether a failure means that the database cannot serve just now (it is down, restarting,
 * out of space or out of connections), so that the answer is "try again soon" and not "we made a
 * mistake".
 */
public final class Unavailability {

  /**
   * Classes of SQLSTATE: 08 connection lost, 53 out of space, memory or connections, 57 stopped by
   * an operator or starting up, 58 fault of the disk.
   */
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

  /** Of class 57, a statement that took too long is no sign of that. */
  private static final String QUERY_CANCELED = "57014";

  /** The database has become read-only: its disk is full, or another one has taken over. */
  private static final String READ_ONLY = "25006";

  private static final int DEEPEST = 20;

  private Unavailability() {}

  /** Whether the database's being away is what lies behind this failure. */
  public static boolean isBehind(Throwable failure) {
    Throwable each = failure;
    for (int depth = 0; each != null && depth < DEEPEST; depth++, each = each.getCause()) {
      if (each instanceof SQLTransientConnectionException || each instanceof ResourceException) {
        return true;
      }
      // All the server tells of a commit that was not answered: what was sent may be stored, or
      // not. A mistake of ours would have been found before, statement by statement.
      if (each instanceof XAException) {
        return true;
      }
      if (each instanceof SQLException sql && isAway(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAway(String state) {
    return state != null
        && state.length() == 5
        && !state.equals(QUERY_CANCELED)
        && (CLASSES.contains(state.substring(0, 2)) || state.equals(READ_ONLY));
  }
}
