package communitysafety.consultation.training;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** There is no line to wait in while there are places. */
public class StillPlacesFree extends Refusal {

  private static final long serialVersionUID = 1L;

  StillPlacesFree() {
    super(ProblemType.CONFLICT);
  }
}
