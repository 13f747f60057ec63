package communitysafety.consultation.training;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** What the course teaches would change: that makes a new edition, not a correction. */
public class NewEditionNeeded extends Refusal {

  private static final long serialVersionUID = 1L;

  NewEditionNeeded() {
    super(ProblemType.CONFLICT);
  }
}
