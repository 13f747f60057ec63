package communitysafety.shared.problem;

/** What was sent cannot be read at all: not JSON, cut off, or nested deeper than anything ours. */
public class Malformed extends Refusal {

  private static final long serialVersionUID = 1L;

  public Malformed() {
    super(ProblemType.MALFORMED_REQUEST);
  }
}
