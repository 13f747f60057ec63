package communitysafety.shared.referral;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** Somebody of the same team changed it, such as a referral, since the person looked at it. */
public class ColleagueWasFirst extends Refusal {

  private static final long serialVersionUID = 1L;

  public ColleagueWasFirst() {
    super(ProblemType.CONFLICT);
  }
}
