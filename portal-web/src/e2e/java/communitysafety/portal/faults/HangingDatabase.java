package communitysafety.portal.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL that hangs under a portal that serves: all its processes are stopped where they are,
 * as by a disk that does not answer. Connections are still taken, since the kernel does that, and
 * nothing is said on them. It goes on when this is closed, at the latest.
 */
final class HangingDatabase implements AutoCloseable {

  private final List<Long> processes = new ArrayList<>();
  private boolean hangs = true;

  private HangingDatabase() {}

  static HangingDatabase under(BreakablePortal broken) {
    HangingDatabase hanging = new HangingDatabase();
    // The postmaster first, so that it starts no process that we do not know of.
    ProcessHandle postmaster = broken.postmaster().orElseThrow();
    hanging.processes.add(postmaster.pid());
    signal("STOP", List.of(postmaster.pid()));
    List<Long> children = postmaster.descendants().map(ProcessHandle::pid).toList();
    hanging.processes.addAll(children);
    signal("STOP", children);
    return hanging;
  }

  void goOn() {
    if (hangs) {
      signal("CONT", processes);
      hangs = false;
    }
  }

  @Override
  public void close() {
    goOn();
  }

  private static void signal(String name, List<Long> processes) {
    try {
      List<String> command =
          Stream.concat(Stream.of("kill", "-" + name), processes.stream().map(String::valueOf))
              .toList();
      int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (exitCode != 0) {
        throw new AssertionError(command + " ended with " + exitCode);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
