package communitysafety.consultation.response;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** As many prints are being made or waiting to be fetched as the portal can bear. */
public class TooManyPrints extends Refusal {

  private static final long serialVersionUID = 1L;

  TooManyPrints() {
    super(ProblemType.CONFLICT);
  }
}
