package communitysafety.consultation.results;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** Fewer than ten responses more than at the last release: who subtracts would see too much. */
public class TooFewMore extends Refusal {

  private static final long serialVersionUID = 1L;

  TooFewMore() {
    super(ProblemType.CONFLICT);
  }
}
