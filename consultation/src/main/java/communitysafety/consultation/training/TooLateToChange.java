package communitysafety.consultation.training;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** People cancel and move by themselves until a day that is over. */
public class TooLateToChange extends Refusal {

  private static final long serialVersionUID = 1L;

  TooLateToChange() {
    super(ProblemType.CONFLICT);
  }
}
