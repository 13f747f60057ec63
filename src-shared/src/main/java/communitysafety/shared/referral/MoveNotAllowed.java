package communitysafety.shared.referral;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The referral is no longer in a status that allows the move: most often a colleague was first. */
public class MoveNotAllowed extends Refusal {

  private static final long serialVersionUID = 1L;

  MoveNotAllowed(ReferralStatus status, ReferralMoves.Move move) {
    super(ProblemType.CONFLICT, status, move);
  }
}
