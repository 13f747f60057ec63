package communitysafety.consultation.training;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** All places of the booking have names. */
public class NoPlaceLeft extends Refusal {

  private static final long serialVersionUID = 1L;

  NoPlaceLeft() {
    super(ProblemType.CONFLICT);
  }
}
