package communitysafety.consultation.results;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** No more than five questions divide the others. */
public class TooManyBreakdowns extends Refusal {

  private static final long serialVersionUID = 1L;

  TooManyBreakdowns() {
    super(ProblemType.CONFLICT);
  }
}
