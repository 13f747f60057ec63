package communitysafety.reporting.report;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The consents were changed, in another tab perhaps, since the reporter saw them. */
public class ConsentsChangedMeanwhile extends Refusal {

  private static final long serialVersionUID = 1L;

  ConsentsChangedMeanwhile() {
    super(ProblemType.CONFLICT);
  }
}
