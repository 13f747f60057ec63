package communitysafety.reporting.report;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The key came with another body before. */
public class IdempotencyKeyReused extends Refusal {

  private static final long serialVersionUID = 1L;

  IdempotencyKeyReused() {
    super(ProblemType.IDEMPOTENCY_KEY_REUSED);
  }
}
