package communitysafety.reporting.conversation;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** No return code leads to the report (any more): an answer would be read by nobody. */
public class NobodyWouldRead extends Refusal {

  private static final long serialVersionUID = 1L;

  NobodyWouldRead() {
    super(ProblemType.CONFLICT);
  }
}
