package communitysafety.reporting.report;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** What happened did so outside North Yorkshire and York, and nobody asked us to pass it on. */
public class OutsideOurArea extends Refusal {

  private static final long serialVersionUID = 1L;

  OutsideOurArea() {
    super(ProblemType.OUTSIDE_OUR_AREA);
  }
}
