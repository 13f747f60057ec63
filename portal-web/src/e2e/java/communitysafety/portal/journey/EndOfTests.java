package communitysafety.portal.journey;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * What lasts as long as the tests of one JVM, and is closed after the last of them, the youngest
 * first: the browser before the portal it looks at. Before the JVM begins to end, and one after the
 * other, which is more than shutdown hooks promise: a process that outlives its JVM keeps the build
 * waiting for its last word.
 */
public final class EndOfTests implements LauncherSessionListener {
  private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

  /** Has it closed when the last test is over. */
  public static synchronized void closes(AutoCloseable open) {
    OPEN.push(open);
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    closeAll();
  }

  private static synchronized void closeAll() {
    while (!OPEN.isEmpty()) {
      try {
        OPEN.pop().close();
      } catch (Exception e) {
        // The rest must be closed all the same; nothing is tested any more.
        e.printStackTrace();
      }
    }
  }
}
