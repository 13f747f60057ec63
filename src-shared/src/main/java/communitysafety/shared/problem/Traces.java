package communitysafety.shared.problem;

/**
 * Makes a fault fit for the log: messages of exceptions may quote what a person typed (a parser's
 * and a database's do), so only types and places are kept.
 */
public final class Traces {

  private Traces() {}

  /** A copy with the same types and stack traces, and no messages. */
  public static Throwable withoutMessages(Throwable fault) {
    return copy(fault, 0);
  }

  private static Throwable copy(Throwable fault, int depth) {
    Throwable cause =
        fault.getCause() == null || depth > 20 ? null : copy(fault.getCause(), depth + 1);
    Throwable quiet = new Quiet(fault.getClass().getName(), cause);
    quiet.setStackTrace(fault.getStackTrace());
    return quiet;
  }

  /** Prints as the exception it stands for, without its message. */
  private static final class Quiet extends Throwable {

    private static final long serialVersionUID = 1L;

    private Quiet(String type, Throwable cause) {
      super(type, cause, false, true);
    }

    @Override
    public String toString() {
      return getMessage();
    }
  }
}
