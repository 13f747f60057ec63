package communitysafety.consultation.response;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The team has no concern of that Reference. */
public class ConcernNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  ConcernNotFound() {
    super(ProblemType.NOT_FOUND);
  }
}
