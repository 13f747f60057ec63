package communitysafety.portal.launcher;

/** Why the portal does not start, in one line that the person at the console can act on. */
final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private final int exitCode;

  private StartFailure(String line, int exitCode, Throwable cause) {
    super(line, cause);
    this.exitCode = exitCode;
  }

  /** Something about the machine or the configuration. */
  static StartFailure because(String line) {
    return new StartFailure(line, FAILED, null);
  }

  static StartFailure because(String line, Throwable cause) {
    return new StartFailure(line, FAILED, cause);
  }

  /** Something about the command line. */
  static StartFailure misused(String line) {
    return new StartFailure(line, MISUSED, null);
  }

  int exitCode() {
    return exitCode;
  }
}
