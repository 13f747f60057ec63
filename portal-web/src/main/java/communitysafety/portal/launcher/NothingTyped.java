package communitysafety.portal.launcher;

import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Stands before the server's log. An address that cannot be decoded (%zz) fails in the server
 * before anything of ours is asked, and the failure quotes what was typed; such a record keeps that
 * it happened and nothing else. Named in the log's configuration, and made by it.
 */
public final class NothingTyped implements Filter {

  @Override
  public boolean isLoggable(LogRecord record) {
    for (Throwable each = record.getThrown(); each != null; each = each.getCause()) {
      if (isOfADecoder(each)) {
        record.setThrown(null);
        record.setParameters(null);
        record.setMessage("An address that was sent cannot be decoded");
        break;
      }
    }
    return true;
  }

  private static boolean isOfADecoder(Throwable failure) {
    StackTraceElement[] places = failure.getStackTrace();
    return places.length > 0 && places[0].getClassName().endsWith(".URLDecoder");
  }
}
