package communitysafety.shared.staff;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The member of staff lacks the permission for what they asked. */
public class NotPermitted extends Refusal {

  private static final long serialVersionUID = 1L;

  NotPermitted(Permission missing) {
    super(ProblemType.NOT_PERMITTED, missing.name());
  }
}
