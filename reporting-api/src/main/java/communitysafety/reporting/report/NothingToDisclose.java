package communitysafety.reporting.report;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The team may read that much already, by consent or by an earlier disclosure. */
public class NothingToDisclose extends Refusal {

  private static final long serialVersionUID = 1L;

  NothingToDisclose() {
    super(ProblemType.CONFLICT);
  }
}
