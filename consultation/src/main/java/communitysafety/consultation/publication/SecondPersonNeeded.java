package communitysafety.consultation.publication;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** Who proposed a consultation does not publish it: a colleague does. */
public class SecondPersonNeeded extends Refusal {

  private static final long serialVersionUID = 1L;

  SecondPersonNeeded() {
    super(ProblemType.CONFLICT);
  }
}
