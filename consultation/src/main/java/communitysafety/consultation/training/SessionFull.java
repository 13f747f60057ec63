package communitysafety.consultation.training;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** All places of the session are taken or kept for who waits. */
public class SessionFull extends Refusal {

  private static final long serialVersionUID = 1L;

  SessionFull() {
    super(ProblemType.CONFLICT);
  }
}
