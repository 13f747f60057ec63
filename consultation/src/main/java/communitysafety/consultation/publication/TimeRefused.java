package communitysafety.consultation.publication;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** A closing time that is not later than the one that was told, or has passed already. */
public class TimeRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  TimeRefused() {
    super(ProblemType.INVALID_INPUT);
  }
}
