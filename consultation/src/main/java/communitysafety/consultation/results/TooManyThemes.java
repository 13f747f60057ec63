package communitysafety.consultation.results;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** No more than thirty themes for one question, and no theme twice. */
public class TooManyThemes extends Refusal {

  private static final long serialVersionUID = 1L;

  TooManyThemes() {
    super(ProblemType.CONFLICT);
  }
}
