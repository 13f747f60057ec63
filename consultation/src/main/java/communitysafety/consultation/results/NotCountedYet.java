package communitysafety.consultation.results;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** Responses are still being counted: what is released must be whole. */
public class NotCountedYet extends Refusal {

  private static final long serialVersionUID = 1L;

  NotCountedYet() {
    super(ProblemType.CONFLICT);
  }
}
