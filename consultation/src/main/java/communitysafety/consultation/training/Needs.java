package communitysafety.consultation.training;

/**
 * What somebody needs to take part. It tells of health and belief, so it is kept apart from the
 * booking, read by who teaches the session and by nobody else, and gone some days afterwards.
 *
 * @param access step-free ways, a seat, a loop; may be empty
 * @param diet may be empty
 * @param interpreter which language; may be empty
 * @param britishSignLanguage whether a BSL interpreter is asked for
 */
public record Needs(String access, String diet, String interpreter, boolean britishSignLanguage) {

  /** The longest answer there is room for. */
  public static final int LONGEST = 1_000;

  public Needs {
    for (String each : new String[] {access, diet, interpreter}) {
      if (each.length() > LONGEST) {
        throw new IllegalArgumentException("a need is told in " + LONGEST + " characters");
      }
    }
  }

  /** Nothing special. */
  public static Needs none() {
    return new Needs("", "", "", false);
  }

  /** Whether there is nothing to keep. */
  public boolean isNone() {
    return access.isBlank() && diet.isBlank() && interpreter.isBlank() && !britishSignLanguage;
  }

  /** Never what. */
  @Override
  public String toString() {
    return "Needs[…]";
  }
}
