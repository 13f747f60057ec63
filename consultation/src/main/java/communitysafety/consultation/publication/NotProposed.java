package communitysafety.consultation.publication;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** Nobody proposes to publish it, or no longer: it was changed, which ends a proposal. */
public class NotProposed extends Refusal {

  private static final long serialVersionUID = 1L;

  NotProposed() {
    super(ProblemType.CONFLICT);
  }
}
