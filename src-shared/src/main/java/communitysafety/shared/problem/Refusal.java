package communitysafety.shared.problem;

import java.util.List;

/**
 * A rule said no. Carries no prose and no personal data: a key that bundles turn into words a
 * person can act on, and the arguments for them. Rolls the running transaction back.
 */
public abstract class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<Object> arguments;

  protected Refusal(ProblemType type, Object... arguments) {
    super(type.slug(), null, false, true);
    this.type = type;
    this.arguments = List.of(arguments);
  }

  public ProblemType type() {
    return type;
  }

  /** The bundle key of its words: the simple name of the class, {@code Refusal.StaleDraft}. */
  public String key() {
    return "Refusal." + getClass().getSimpleName();
  }

  public List<Object> arguments() {
    return arguments;
  }
}
