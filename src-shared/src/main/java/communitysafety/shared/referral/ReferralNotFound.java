package communitysafety.shared.referral;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/**
 * The team has no such referral. The same answer whether it does not exist or is another team's:
 * nobody learns of a report by trying.
 */
public class ReferralNotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  ReferralNotFound() {
    super(ProblemType.NOT_FOUND);
  }
}
