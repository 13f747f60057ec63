package communitysafety.shared.privacy;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/**
 * Too many passwords or codes are being checked at this moment. Nothing was decided about this one:
 * the person may try again shortly, and no wrong guess is to be counted.
 */
public class HashingBusy extends Refusal {

  private static final long serialVersionUID = 1L;

  HashingBusy() {
    super(ProblemType.UNAVAILABLE);
  }
}
