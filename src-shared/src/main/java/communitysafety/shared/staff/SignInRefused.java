package communitysafety.shared.staff;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** Name and password do not belong together. Does not say which of them is wrong. */
public class SignInRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  SignInRefused() {
    super(ProblemType.NOT_PERMITTED);
  }
}
