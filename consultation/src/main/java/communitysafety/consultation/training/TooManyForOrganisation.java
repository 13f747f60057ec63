package communitysafety.consultation.training;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The organisation would have more places than one organisation may. */
public class TooManyForOrganisation extends Refusal {

  private static final long serialVersionUID = 1L;

  TooManyForOrganisation() {
    super(ProblemType.CONFLICT);
  }
}
