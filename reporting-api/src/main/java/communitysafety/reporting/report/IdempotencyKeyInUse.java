package communitysafety.reporting.report;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** Another request with the same key is being answered at this moment. */
public class IdempotencyKeyInUse extends Refusal {

  private static final long serialVersionUID = 1L;

  IdempotencyKeyInUse() {
    super(ProblemType.CONFLICT);
  }
}
