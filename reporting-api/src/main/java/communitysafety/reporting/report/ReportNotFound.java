package communitysafety.reporting.report;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** There is no such report, or none that this team may know of: the two cannot be told apart. */
public class ReportNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  public ReportNotFound() {
    super(ProblemType.NOT_FOUND);
  }
}
