package communitysafety.consultation.training;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** There is no such session. */
public class SessionNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  SessionNotFound() {
    super(ProblemType.NOT_FOUND);
  }
}
