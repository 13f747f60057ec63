package communitysafety.consultation.response;

import communitysafety.shared.problem.ProblemType;
import communitysafety.shared.problem.Refusal;

/** The team of the person has no such consultation, or no codes can be made for it (any more). */
public class NoCodesWanted extends Refusal {

  private static final long serialVersionUID = 1L;

  NoCodesWanted() {
    super(ProblemType.CONFLICT);
  }
}
