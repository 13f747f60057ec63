package communitysafety.shared.referral;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The team it should go to has an open referral of the same submission, or is this very team. */
public class TeamHasItAlready extends Refusal {

  private static final long serialVersionUID = 1L;

  TeamHasItAlready(String team) {
    super(ProblemType.CONFLICT, team);
  }
}
