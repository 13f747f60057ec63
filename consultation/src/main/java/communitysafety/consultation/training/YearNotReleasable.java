package communitysafety.consultation.training;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The year is not over for long enough, or for too long, or there was no session in it. */
public class YearNotReleasable extends Refusal {

  private static final long serialVersionUID = 1L;

  YearNotReleasable() {
    super(ProblemType.CONFLICT);
  }
}
